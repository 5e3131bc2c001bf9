import { expect, test } from 'vitest'
import { newRegistry } from '../../../src/formats/references/registry.ts'

test('one thing has one name, and two things have two', () => {
  const name = newRegistry()

  const all = [name('a.b'), name('A::B'), name('a.b'), name('var.b', 'a_b'), name('fn2'), name('Fn_2')]

  expect(all.map((each) => each.name)).toEqual(['Ab', 'Ab2', 'Ab', 'Ab3', 'Fn2', 'Fn2N2'])
  expect(all.map((each) => each.text)).toEqual(['a.b', 'A::B', 'a.b', 'var.b', 'fn2', 'Fn_2'])
})
