import fc from 'fast-check'
import { expect, test } from 'vitest'
import { calculate, compare, formatNumber, numberFrom } from '../../../src/formats/hcl/decimal.ts'

test.each([
  [1n, '1'],
  [-0.5, '-0.5'],
  [1e-7, '0.0000001'],
  [1.5e-10, '0.00000000015'],
  [Infinity, 'Infinity'],
  [1.5e300, `15${'0'.repeat(299)}`],
])('%s is printed without an exponent', (value, text) => {
  expect(formatNumber(value)).toBe(text)
})

test.each([
  ['1', 1n],
  ['-1.0', -1n],
  ['1.50', 1.5],
  ['1e3', 1000n],
  ['1e30', 10n ** 30n],
  // What is written for it is of more than 400 digits.
  [String(10n ** 400n), 10n ** 400n],
  ['1.25e1', 12.5],
  ['25e-1', 2.5],
  ['', undefined],
  ['0x10', undefined],
  ['1e9999', undefined],
  [' 1', undefined],
  ['.5', undefined],
  ['NaN', undefined],
])('%j is the number %s', (text, number) => {
  expect(numberFrom(text)).toBe(number)
})

test.each([
  ['+', 0.1, 0.2, 0.3],
  ['-', 1n, 0.5, 0.5],
  ['*', 29.5, 1000n, 29_500n],
  ['/', 1n, 8n, 0.125],
  ['/', 1n, 3n, undefined],
  ['/', 1n, 0n, undefined],
  ['%', -7n, 3n, -1n],
  ['%', 7n, 0n, undefined],
  ['*', 10n ** 600n, 10n ** 600n, undefined],
  ['?', 1n, 1n, undefined],
])('a %s b of %s and %s is exact, or nothing', (operator, left, right, result) => {
  expect(calculate(operator, left, right)).toBe(result)
})

test('numbers of both kinds are compared', () => {
  expect([compare(1n, 1.5), compare(2n, 1.5), compare(2n, 2n)]).toEqual([-1, 1, 0])
})

test('what is printed is read as the same number', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, min: -1e15, max: 1e15 }), (number) => {
      expect(Number(numberFrom(formatNumber(number)))).toBe(number + 0)
    }),
  )
})
