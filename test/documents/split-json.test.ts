import { describe, expect, test } from 'vitest'
import { splitJson } from '../../src/documents/split-json.ts'
import { piecesOf } from './source.ts'

const split = (text: string, lines = false) => piecesOf(splitJson({ lines, longest: 40 }), text)

const COMMA = "Invalid JSON: Expecting ',' delimiter"

describe('documents', () => {
  test.each([
    ['nothing', ' \n', []],
    ['one', ' {"a": 1}', ['1:2 {"a": 1}']],
    ['one over many lines', '{\n "a":\n1\n}\n', ['1:1 {\n "a":\n1\n}']],
    ['one on each line', '{}\n\n{}\r\n{}', ['1:1 {}', '3:1 {}', '4:1 {}']],
    ['one after the other', '{} {}{\n}{}', ['1:1 {}', '1:4 {}', '1:6 {\n}', '2:2 {}']],
    ['with separators', '\x1e{}\n\x1e{}\n', ['1:2 {}', '2:2 {}']],
    ['files with marks, one behind the other', '{}\n\ufeff{}', ['1:1 {}', '2:2 {}']],
    ['behind characters of two units', '{"😀": 1}{}', ['1:1 {"😀": 1}', '1:9 {}']],
    ['numbers and texts', '1\n"a"\n{}', ['1:1 1', '2:1 "a"', '3:1 {}']],
  ])('%s', (_, text, pieces) => {
    expect(split(text)).toEqual(pieces)
  })
})

describe('the items of an array', () => {
  test.each([
    ['none', '[ ]', []],
    ['some', '[{},\n{} , [1, {}],{\n}\n]', ['1:2 {}', '2:1 {}', '2:6 [1, {}]', '2:14 {\n}']],
    ['plain ones', '[1, "a,]" ,null]', ['1:2 1', '1:5 "a,]" ', '1:12 null']],
    ['and documents behind it', '[{}]{}\n[{}]', ['1:2 {}', '1:5 {}', '2:2 {}']],
    ['no comma', '[{} {}, {}]', ['1:2 {}', `1:5 ! ${COMMA}`, '1:5 {}', '1:9 {}']],
    ['no comma, and no document', '[{} x, {}\n]{}', ['1:2 {}', `1:5 ! ${COMMA}`, '2:2 {}']],
    ['two commas', '[{},,{}]', ['1:2 {}', '1:5 ! Invalid JSON: Expecting value', '1:6 {}']],
    ['a comma at the end', '[{},]', ['1:2 {}', '1:5 ! Invalid JSON: Illegal trailing comma before end of array']],
    ['no end', '[{}\n', ['1:2 {}', `2:1 ! ${COMMA}`]],
    ['no end after a comma', '[{},', ['1:2 {}', '1:5 ! Invalid JSON: Expecting value']],
  ])('%s', (_, text, pieces) => {
    expect(split(text)).toEqual(pieces)
  })
})

describe('what does not close', () => {
  test.each([
    ['a line of many', '{"a": 1\n{"b": 2}\n', ['1:1 {"a": 1', '2:1 {"b": 2}']],
    ['a line of many, in quotes', '{"a\n{"b": 2}\n', ['1:1 {"a', '2:1 {"b": 2}']],
    ['the last line', '{}\n{"a": 1', ['1:1 {}', '2:1 {"a": 1']],
    [
      'a line that the next would go on with',
      '{"a":\n{"b": 1}\n{"c": 2}\n',
      ['1:1 {"a":\n{"b": 1}', '2:1 {"b": 1}', '3:1 {"c": 2}'],
    ],
    ['lines all of which are open', '{"a":\n{"b":\n{"c":', ['1:1 {"a":\n{"b":\n{"c":', '2:1 {"b":', '3:1 {"c":']],
    ['a document over many lines', '{\n "a": "x\ny",\n "b": 2\n}\n{\n}\n', ['1:1 {\n "a": "x', '6:1 {\n}']],
    ['inner braces alone on their lines', '{"a":\n{\n"b\n}\n}\n{"c": 1}', ['1:1 {"a":\n{\n"b', '6:1 {"c": 1}']],
    ['an item', '[\n{"a": 1\n{"b": 2},\n{"c": 3}\n]\n{}', ['2:1 {"a": 1', '3:1 {"b": 2}', '4:1 {"c": 3}', '6:1 {}']],
    ['an item that the array closes', '[{"a": 1]\n{}', ['1:2 {"a": 1]', '2:1 {}']],
    ['an item that is the last', '[{}, {"a": ', ['1:2 {}', '1:6 {"a":']],
    ['too many brackets', '{}}\n }, {}\n{"a": 1}', ['1:1 {}', '1:3 }', '3:1 {"a": 1}']],
    ['words', 'what\nis this\n{}', ['1:1 what', '3:1 {}']],
  ])('%s', (_, text, pieces) => {
    expect(split(text)).toEqual(pieces)
  })
})

describe('where each line is for itself', () => {
  test.each([
    ['documents', '{}\n {} {}\r\n\n[{}, {}]', ['1:1 {}', '2:2 {}', '2:5 {}', '4:2 {}', '4:6 {}']],
    ['open ones', '{"a":\n{"b": [\n{}}\n', ['1:1 {"a":', '2:1 {"b": [', '3:1 {}', '3:3 }']],
    ['words', 'what\nis this\n{}', ['1:1 what', '2:1 is this', '3:1 {}']],
    [
      'an open array',
      '[{},\n{}\n[{}\n[{"a\n{}',
      ['1:2 {}', `1:5 ! ${COMMA}`, '2:1 {}', '3:2 {}', `3:4 ! ${COMMA}`, '4:2 {"a', '5:1 {}'],
    ],
  ])('%s', (_, text, pieces) => {
    expect(split(text, true)).toEqual(pieces)
  })
})

describe('what is too long', () => {
  const long = `{"a": "${'x'.repeat(40)}"`
  const REFUSED = 'This document is longer than 40 characters, more than is read at once.'

  test.each([
    ['is passed over', `${long}} {}`, [`1:1 ! ${REFUSED}`, '1:51 {}']],
    ['in an array', `[${long}}, {}]`, [`1:2 ! ${REFUSED}`, '1:53 {}']],
    ['without an end', `${long}\n{"b": 1}\n`, [`1:1 ! ${REFUSED}`, '2:1 {"b": 1}']],
    ['without quotes', `${'x'.repeat(41)}\n1\n{}`, [`1:1 ! ${REFUSED}`, '3:1 {}']],
    ['is longer than this', `{"a": "${'x'.repeat(31)}"}`, [`1:1 {"a": "${'x'.repeat(31)}"}`]],
  ])('%s', (_, text, pieces) => {
    expect(split(text)).toEqual(pieces)
    expect(piecesOf(splitJson({ lines: false, longest: 40 }), ...text)).toEqual(pieces)
  })
})
