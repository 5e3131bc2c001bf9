import { expect, test } from 'vitest'
import { namesBeside } from '../../../src/formats/code/names.ts'

test('each name is another, also than those of the rest', () => {
  const items = ['a', 'a', 'b', 'a2', 'b'].map((name) => ({ name }))

  expect(namesBeside(items, (text) => text.toUpperCase(), ['B', 'A3'])).toEqual(['A', 'A2', 'B2', 'A22', 'B3'])
})
