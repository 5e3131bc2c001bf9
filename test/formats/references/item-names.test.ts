import { expect, test } from 'vitest'
import { itemNames } from '../../../src/formats/references/item-names.ts'
import { snakeCase } from '../../../src/formats/references/name.ts'

test('each item has another name, in the form of the language', () => {
  const items = ['OrdersPost', 'orders_post', '', 'a.b'].map((name) => ({ name }))

  expect(itemNames(items, snakeCase)).toEqual(['orders_post', 'orders_post2', 'integration', 'a_b'])
})
