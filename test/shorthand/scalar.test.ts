import { describe, expect, test } from 'vitest'
import { asQuoted, asWord, itemEnd, keyEnd, quotedEnd, scalarValue, wordEnd } from '../../src/shorthand/scalar.ts'

describe('quotedEnd', () => {
  test.each([
    ['the next quote', '"a"b"', 3],
    ['not the other kind', `"a'b"`, 5],
    ['not an escaped one', '"a\\"b"', 6],
    ['the one behind an escaped backslash', '"a\\\\"b"', 5],
    ['not the one behind three backslashes', '"\\\\\\"b"', 7],
    ['the last escaped one, if the text ends first', '"a\\"b\\"c', 7],
    ['that one too, if it is the last character', "'\\'", 3],
    ['none, if there is no other', '"abc\\', undefined],
    ['none, if the escape is of the other kind', `"a\\'`, undefined],
  ])('%s: %s', (_, text, end) => {
    expect(quotedEnd(text, 0)).toBe(end)
  })
})

describe('wordEnd', () => {
  test.each([
    ['ends at a comma', 'ab,c', 2, 2],
    ['goes on over an escaped comma', 'a\\,b,c', 4, 4],
    ['takes the comma for the second backslash', 'a\\\\,b', 5, 5],
    ['a scalar goes on over an equals sign, an item does not', 'a=b', 3, 1],
    ['an item goes on over a closing bracket, a scalar does not', 'a]b}', 1, 4],
    ['either may begin with one', ']a', 2, 2],
    ['neither begins with a blank', ' a', 0, 0],
    ['but both go on over it', 'a\tb\x1c', 4, 4],
    ['neither begins with an opening bracket', '{a', 0, 0],
    ['ends at a quote', "it's", 2, 2],
    ['ends beyond U+FFFF', 'a😀', 1, 1],
    ['does not end at half of a surrogate pair', 'a\ud83d.', 3, 3],
    ['ends at a control character', 'a\u0001', 1, 1],
  ])('%s: %j', (_, text, scalar, item) => {
    expect([wordEnd(text, 0, 'scalar'), wordEnd(text, 0, 'item')]).toEqual([scalar, item])
  })
})

test('itemEnd says that there is no item', () => {
  expect(['a,', '"a" ', '', '=a', '"a', '[a]'].map((text) => itemEnd(text, 0))).toEqual([1, 3, ...Array(4)])
})

test('keyEnd stops at every character but those of a key', () => {
  expect(['aZ0-_.#/:', 'a@', 'a b', 'é', '', 'a=b'].map((text) => keyEnd(text, 0))).toEqual([9, 1, 1, 0, 0, 1])
})

describe('scalarValue', () => {
  test.each([
    ['a word without the blanks at its end', 'a b \u0085\u3000', 'a b'],
    ['escaped commas', 'a\\,b\\\\,c', 'a,b\\,c'],
    ['the empty word', '', ''],
    ['empty quotes', '""', ''],
    ['quotes, with the blanks in them', '" a "', ' a '],
    ['escaped quotes, of its own kind only', `"a\\"\\'"`, `a"\\'`],
    ['escaped backslashes, after the quotes', '"\\\\\\"\\\\"', '\\"\\'],
    ['an escaped comma in quotes, which is none', "'a\\,b'", 'a\\,b'],
  ])('%s: %s', (_, written, value) => {
    expect(scalarValue(written)).toBe(value)
  })
})

describe('asWord', () => {
  test.each([
    ['a comma', 'a,b', 'a\\,b', 'a\\,b'],
    ['a backslash before a comma', 'a\\,b', 'a\\\\,b', 'a\\\\,b'],
    ['an equals sign', 'a=b', 'a=b', undefined],
    ['a closing bracket', 'a]', undefined, 'a]'],
    ['nothing', '', undefined, undefined],
    ['a blank at the end', 'a\t', undefined, undefined],
    ['a blank at the end beyond ASCII', 'a\u2003', undefined, undefined],
    ['such a blank at the start', '\u2003a', '\u2003a', '\u2003a'],
    ['an astral character', '😀', undefined, undefined],
  ])('%s: %j', (_, value, scalar, item) => {
    expect([asWord(value, 'scalar'), asWord(value, 'item')]).toEqual([scalar, item])
  })
})

test('asQuoted escapes backslashes and its own quotes', () => {
  expect(asQuoted(`a"'\\`, '"')).toBe(`"a\\"'\\\\"`)
  expect(asQuoted(`a"'\\`, "'")).toBe(`'a"\\'\\\\'`)
})
