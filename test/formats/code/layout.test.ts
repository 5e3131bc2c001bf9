import { expect, test } from 'vitest'
import { braces, codeOf, laidOut, list, sumOf } from '../../../src/formats/code/layout.ts'
import type { Language } from '../../../src/formats/code/layout.ts'

const LANGUAGE: Language = {
  step: '  ',
  text: (text) => JSON.stringify(text),
  key: (key) => `${JSON.stringify(key)}: `,
  reference: ({ name }, of) => `${of}(${name})`,
}
const X = { kind: 'reference', name: 'X', text: 'x' } as const

test('each part has its line, and what is empty has one', () => {
  const code = braces([
    ['a: ', '1'],
    ['b: ', list(['2', braces([])])],
    ['c: ', list([])],
  ])

  expect(laidOut(code, '', '  ')).toBe('{\n  a: 1,\n  b: [\n    2,\n    {},\n  ],\n  c: [],\n}')
  expect(laidOut('x', '    ', '  ')).toBe('x')
  expect(laidOut(list(['x']), ' ', '\t')).toBe('[\n \tx,\n ]')
})

test('a value is what the language says to it', () => {
  expect(codeOf(-5n, LANGUAGE)).toBe('-5')
  expect(codeOf('a', LANGUAGE)).toBe('"a"')
  expect(codeOf({ kind: 'whole', reference: X, of: 'map' }, LANGUAGE)).toBe('map(X)')
  expect(codeOf(new Map([['k', new Map([['l', 'v']])]]), LANGUAGE)).toEqual(
    braces([['"k": ', braces([['"l": ', '"v"']])]]),
  )
})

test('a text is the sum of its parts', () => {
  const literal = (text: string, followed: boolean): readonly string[] => [`${text}${followed ? '!' : ''}`]
  const refer = ({ name }: { readonly name: string }): string => name

  expect(sumOf('a', literal, refer)).toBe('a')
  expect(sumOf({ kind: 'template', parts: ['a', X, 'b', X, X] }, literal, refer)).toBe('a! + X + b! + X + X')
})
