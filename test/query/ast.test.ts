import { expect, test } from 'vitest'
import { above, CURRENT, link } from '../../src/query/ast.ts'
import type { Node } from '../../src/query/ast.ts'

const field: Node = { kind: 'field', name: 'a', depth: 0 }
const list = (item: Node): Node => ({ kind: 'list', items: [item], depth: above(item) })

test('a node is one level above the deepest below it', () => {
  expect(above()).toBe(1)
  expect(above(CURRENT, list(list(field)), field)).toBe(3)
})

test('a chain of fields is as deep as one link', () => {
  expect(link(link(link(field, field), field), field).depth).toBe(1)
})

test('a chain of what builds something adds up, as its result does', () => {
  expect(link(link(list(field), list(field)), list(field)).depth).toBe(3)
})

test('a chain behind a link is deeper than that one', () => {
  expect(link(field, link(field, link(field, field))).depth).toBe(3)
})
