import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hearKeys, isPasting, keysOfRest, oneLine } from '../../../src/shell/converse/keys.ts'

const text = (typed: string) => ({ is: 'text', text: typed })
const press = (bytes: string) => ({ is: 'press', bytes })
const ENTER = press('\r')

test.each([
  ['characters', 'aé😀', [text('aé😀')]],
  ['an answer', 'abc\r', [text('abc'), ENTER]],
  ['enter as a line feed, and as both', '\n\r\n', [ENTER, ENTER]],
  ['an arrow and enter', '\x1b[B\r', [press('\x1b[B'), ENTER]],
  [
    'an arrow in application mode, one with Ctrl, F1 of the console',
    '\x1bOA\x1b[1;5C\x1b[[A',
    [press('\x1bOA'), press('\x1b[1;5C'), press('\x1b[[A')],
  ],
  ['keys with Alt', '\x1bb\x1b\x7f\x1b\x1b[A', [press('\x1bb'), press('\x1b\x7f'), press('\x1b\x1b[A')]],
  ['Esc before another key', '\x1b\r', [{ is: 'back' }, ENTER]],
  ['what ends it, and what stops it', '\x03\x04\x1a', [{ is: 'cancelled' }, { is: 'cancelled' }, { is: 'suspend' }]],
  ['lines at once', 'a\r\nb\n\n c\n', [text('a b c'), ENTER]],
  ['a paste', '\x1b[200~a\n b\x1b[31mc\x03\n\x1b[201~\r', [text('a b[31mc'), ENTER]],
  ['a paste of nothing', '\x1b[200~\n\x1b[201~', []],
  ['backspace and tab', '\x7f\t', [press('\x7f'), press('\t')]],
])('%s', (_, bytes, keys) => {
  expect(hearKeys(bytes)).toEqual({ keys, rest: '' })
})

test.each(['\x1b', '\x1b[', '\x1b[1;', '\x1bO', '\x1b\x1b', '\x1b[200~a\nb'])('%j is a beginning', (rest) => {
  expect(hearKeys(`x${rest}`)).toEqual({ keys: [text('x')], rest })
})

test('what a beginning means in the end', () => {
  expect([keysOfRest('\x1b'), keysOfRest('\x1b\x1b'), keysOfRest('\x1b[')]).toEqual([
    [{ is: 'back' }],
    [{ is: 'back' }],
    [],
  ])
  expect([isPasting('\x1b[200~x'), isPasting('\x1b[')]).toEqual([true, false])
})

test('a sequence may be cut anywhere', () => {
  const bytes = 'é\x1b[1;5C\x1b[200~a\nb\x1b[201~\x1bOA\x1bbx'
  const whole = hearKeys(bytes).keys
  for (let at = 0; at <= bytes.length; at++) {
    const first = hearKeys(bytes.slice(0, at))
    const second = hearKeys(first.rest + bytes.slice(at))
    expect([...first.keys, ...second.keys]).toEqual(whole)
  }
})

test('any bytes end, and text has no control characters', () => {
  const piece = fc.oneof(fc.string(), fc.constantFrom('\x1b', '[', '\x1b[200~', '\x1b[201~', '\r', '\n', '\x03', 'O'))
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const { keys } = hearKeys(pieces.join(''))
      expect(keys.some((key) => key.is === 'text' && /[\x00-\x1f\x7f]/.test(key.text))).toBe(false)
    }),
  )
})

test('lines become one', () => {
  expect(oneLine('a \r\n b\tc\x07\n\n')).toBe('a b c')
})
