import { describe, expect, test } from 'vitest'
import { CliError } from '../../src/errors.ts'
import { fitEncoding } from '../../src/output/fit-encoding.ts'
import type { OutputEncoding } from '../../src/output/fit-encoding.ts'
import { writeJson } from '../../src/output/json.ts'
import { readJson } from '../../src/python/json.ts'

// What Python's json.dump wrote to a stream of that encoding, and how it failed.
describe('json', () => {
  test.each<[OutputEncoding, string, string, string]>([
    [
      'ascii',
      '{"a":"é"}',
      '{\n    "a": ',
      "'ascii' codec can't encode character '\\xe9' in position 1: ordinal not in range(128)",
    ],
    [
      'ascii',
      '{"b":1,"é":"x"}',
      '{\n    "b": 1,\n    ',
      "'ascii' codec can't encode character '\\xe9' in position 1: ordinal not in range(128)",
    ],
    [
      'ascii',
      '["x","é"]',
      '[\n    "x"',
      "'ascii' codec can't encode character '\\xe9' in position 7: ordinal not in range(128)",
    ],
    ['ascii', '["é"]', '', "'ascii' codec can't encode character '\\xe9' in position 7: ordinal not in range(128)"],
    ['ascii', '"é"', '', "'ascii' codec can't encode character '\\xe9' in position 1: ordinal not in range(128)"],
    ['ascii', '"xé€y"', '', "'ascii' codec can't encode characters in position 2-3: ordinal not in range(128)"],
    [
      'ascii',
      '{"a":["b",{"c":"q\\"é"}]}',
      '{\n    "a": [\n        "b",\n        {\n            "c": ',
      "'ascii' codec can't encode character '\\xe9' in position 4: ordinal not in range(128)",
    ],
    [
      'ascii',
      '{"a":"\\\\","b":"😀x"}',
      '{\n    "a": "\\\\",\n    "b": ',
      "'ascii' codec can't encode character '\\U0001f600' in position 1: ordinal not in range(128)",
    ],
    [
      'latin-1',
      '{"k":"ÿ€"}',
      '{\n    "k": ',
      "'latin-1' codec can't encode character '\\u20ac' in position 2: ordinal not in range(256)",
    ],
  ])('%s: %s', (encoding, value, written, message) => {
    expect(fitEncoding(`${writeJson(readJson(value))}\n`, 'json', encoding)).toEqual({
      text: written,
      error: new CliError('general', message),
    })
  })

  test.each<[string, string]>([
    ['{"a":"x\\ud800y"}', "'utf-8' codec can't encode character '\\ud800' in position 2: surrogates not allowed"],
    ['{"a":"\\\\\\ud800"}', "'utf-8' codec can't encode character '\\ud800' in position 3: surrogates not allowed"],
    ['"\\ud800\\ud801"', "'utf-8' codec can't encode characters in position 1-2: surrogates not allowed"],
  ])('a lone surrogate in UTF-8 is an error behind the whole answer: %s', (value, message) => {
    const text = writeJson(readJson(value))

    expect(fitEncoding(text, 'json', 'utf-8')).toEqual({ text, error: new CliError('general', message) })
  })

  test.each<[OutputEncoding, string]>([
    ['utf-8', '{"a":"é😀"}'],
    ['utf-8', '"\\\\ud800"'],
    ['utf-8', '["\\\\\\\\ud800"]'],
    ['ascii', '{"a":"\\u0000\\u007f"}'],
    ['latin-1', '{"ÿ":"é"}'],
  ])('%s has all of %s', (encoding, value) => {
    const text = writeJson(readJson(value))

    expect(fitEncoding(text, 'json', encoding)).toEqual({ text })
  })
})

describe('other formats', () => {
  test('text is cut before the line', () => {
    expect(fitEncoding('x\ny\té\n', 'text', 'ascii')).toEqual({
      text: 'x\n',
      error: new CliError(
        'general',
        "'ascii' codec can't encode character '\\xe9' in position 2: ordinal not in range(128)",
      ),
    })
  })

  test('text keeps a lone surrogate, for the stream to replace', () => {
    expect(fitEncoding('x\ud800\n', 'text', 'utf-8')).toEqual({
      text: 'x\ud800\n',
      error: new CliError(
        'general',
        "'utf-8' codec can't encode character '\\ud800' in position 1: surrogates not allowed",
      ),
    })
  })

  test('YAML has an escape for a lone surrogate', () => {
    expect(fitEncoding('a: "\\ud800"\n', 'yaml', 'utf-8')).toEqual({ text: 'a: "\\ud800"\n' })
  })
})
