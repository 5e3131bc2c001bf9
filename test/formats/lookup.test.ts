import { expect, test } from 'vitest'
import { lookupOf } from '../../src/formats/lookup.ts'

test('a value is found by the name as it is written, or by another form of it', () => {
  const lookup = lookupOf(
    new Map([
      ['orders_arn', 'arn'],
      ['Fn.Arn', 'fn'],
      ['Other', 'x'],
    ]),
  )

  expect(lookup.find('Fn.Arn')).toBe('fn')
  expect(lookup.find('var.orders_arn', 'OrdersArn')).toBe('arn')
  expect(lookup.find('FN_ARN')).toBe('fn')
  expect(lookup.find('nothing')).toBeUndefined()
  expect(lookup.unused()).toEqual(['Other'])
})
