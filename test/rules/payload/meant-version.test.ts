import { expect, test } from 'vitest'
import { meantVersion } from '../../../src/rules/payload/meant-version.ts'

test.each([
  ['1', '1.0'],
  ['2', '2.0'],
  ['2.', '2.0'],
  ['2.00', '2.0'],
  ['v2', '2.0'],
  ['V1.0', '1.0'],
  ['2,0', '2.0'],
  [' 2.0 ', '2.0'],
  ['3', undefined],
  ['3.0', undefined],
  ['2.1', undefined],
  ['latest', undefined],
  ['', undefined],
])('%j means %s', (version, meant) => {
  expect(meantVersion(version, ['1.0', '2.0'])).toBe(meant)
})
