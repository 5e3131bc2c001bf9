import { describe, expect, test } from 'vitest'
import { plainValue } from '../../src/rules/example.ts'
import { textWidth } from '../../src/output/width.ts'
import { shortened } from '../../src/wizard/shortened.ts'

describe('in 40 columns', () => {
  test.each<[string, unknown, unknown]>([
    ['what fits', 'x'.repeat(40), 'x'.repeat(40)],
    ['what does not', 'x'.repeat(41), `${'x'.repeat(20)}… (41 characters)`],
    ['a thousand', 'x'.repeat(1234), `${'x'.repeat(17)}… (1,234 characters)`],
    ['wide characters', '日'.repeat(41), `${'日'.repeat(10)}… (41 characters)`],
    ['several lines', 'a\nb\n', 'a\nb\n'],
    ['many lines', 'a\n'.repeat(9), 'a… (18 characters)'],
    ['a long line among them', `a\n${'x'.repeat(50)}`, 'a… (52 characters)'],
    ['lines of a block, which stand below the key', { key: `${'x'.repeat(38)}\n` }, { key: `${'x'.repeat(38)}\n` }],
    ['in a map, behind its key', { key: 'x'.repeat(36) }, { key: `${'x'.repeat(16)}… (36 characters)` }],
    ['in maps and lists', { a: { b: ['x'.repeat(36)] } }, { a: { b: [`${'x'.repeat(16)}… (36 characters)`] } }],
    ['other kinds', { a: 1, b: null }, { a: 1, b: null }],
  ])('%s', (_, value, shown) => {
    expect(shortened(plainValue(value), 40)).toEqual(plainValue(shown))
  })
})

test('something is shown however narrow the terminal is', () => {
  expect(shortened('x'.repeat(100), 0)).toBe(`${'x'.repeat(16)}… (100 characters)`)
})

test('no character is torn', () => {
  const shown = shortened('😀'.repeat(100), 61)

  expect(typeof shown === 'string' && shown.isWellFormed() && textWidth(shown) <= 61).toBe(true)
})
