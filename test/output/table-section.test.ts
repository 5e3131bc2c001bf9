import { expect, test } from 'vitest'
import { addRow, newSection, setHeaders } from '../../src/output/table-section.ts'

test('a column is as wide as its widest text', () => {
  const section = newSection('title', 1)

  setHeaders(section, ['id', 'long name'])
  addRow(section, ['東京', 'x'])

  expect(section).toEqual({
    title: 'title',
    indent: 1,
    headers: ['id', 'long name'],
    rows: [['東京', 'x']],
    cells: 2,
    widths: [4, 9],
  })
})

test('the first row decides how many cells there are', () => {
  const section = newSection(undefined, 0)

  addRow(section, ['a', 'b'])

  expect(() => addRow(section, ['c'])).toThrow('Row should have 2 elements, instead it has 1')
  expect(section.rows).toEqual([['a', 'b']])
})

test('so does a header, though it has no column', () => {
  const section = newSection(undefined, 0)

  setHeaders(section, [])

  expect(() => addRow(section, ['a'])).toThrow('Row should have 0 elements, instead it has 1')
})

test('a later header may be narrower than the rows, not wider', () => {
  const section = newSection(undefined, 0)

  addRow(section, ['a', 'b'])
  setHeaders(section, ['long'])

  expect(section.widths).toEqual([4, 1])
  expect(() => setHeaders(section, ['a', 'b', 'c'])).toThrow('list index out of range')
})
