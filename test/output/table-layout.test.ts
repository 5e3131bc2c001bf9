import { expect, test } from 'vitest'
import { layOut } from '../../src/output/table-layout.ts'
import { addRow, newSection, setHeaders } from '../../src/output/table-section.ts'
import type { Section } from '../../src/output/table-section.ts'

/** A section of one row, with columns that wide. */
function columns(...widths: readonly number[]): Section {
  const section = newSection('t', 0)
  addRow(
    section,
    widths.map((width) => 'x'.repeat(width)),
  )
  return section
}

/** Of that outer width, to stretch the other one. */
function titled(width: number): Section {
  return newSection('w'.repeat(width - 2), 0)
}

function ruleOf(section: Section, width: number): string | undefined {
  return layOut([section, titled(width)], { columns: 200, color: false }).split('\n')[2]
}

// What the table module of AWS CLI 2.9.19 drew.
test.each([
  [[1, 1], 13, '+----+------+'],
  [[1, 1], 15, '+-----+-------+'],
  [[1, 1], 25, '+----------+------------+'],
  [[1, 1, 1], 18, '+----+-----+-----+'],
  [[1, 2, 3], 27, '+------+--------+---------+'],
  [[1, 2, 3], 28, '+------+--------+----------+'],
  [[1, 2, 3], 29, '+------+---------+----------+'],
  [[3, 1, 1, 1, 1], 40, '+--------+------+------+-------+-------+'],
  [[2, 2, 2, 2], 33, '+------+-------+-------+--------+'],
  [[2, 2, 2, 2], 34, '+------+-------+--------+--------+'],
  [[2, 2, 2, 2], 35, '+------+--------+--------+--------+'],
  [[1, 2], 39, '+----------------+--------------------+'],
  [[0], 12, '+----------+'],
  [[10], 20, '+------------------+'],
])('columns %j stretched to %d', (widths, width, rule) => {
  expect(ruleOf(columns(...widths), width)).toBe(rule)
})

test('an odd blank of a title stands left or right of it', () => {
  const lines = (title: string): string[] =>
    layOut([newSection(title, 0), titled(10)], LOOK)
      .split('\n')
      .slice(1, 2)

  expect([lines('a'), lines('ab'), lines('abc')]).toEqual([['|    a   |'], ['|   ab   |'], ['|   abc  |']])
})

test('a header over no rows, which only a nested list leaves, has no closing rule', () => {
  const section = newSection('', 0)
  setHeaders(section, ['name'])

  expect(layOut([section], LOOK)).toBe('----------\n+--------+\n|  name  |\n')
})

const LOOK = { columns: 80, color: false }
