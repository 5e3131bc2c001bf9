import { expect, test } from 'vitest'
import { braces, list } from '../../../src/formats/code/layout.ts'
import { blockText } from '../../../src/formats/terraform/hcl-layout.ts'

test('runs are aligned, and what has several lines ends a run', () => {
  const map = braces([
    ['"é"', '1'],
    ['"e\u0301👩‍👩‍👧"', '2'],
    ['abcd', braces([])],
  ])
  const attributes = [
    ['a', '1'],
    ['bcd', '2'],
    ['a_map', map],
    ['ef', list([])],
    ['g', '3'],
  ] as const
  const block = { head: 'x "y"', attributes, blocks: [{ head: 'z', attributes: [], blocks: [] }] }

  expect(blockText(block).split('\n')).toEqual([
    'x "y" {',
    '  a   = 1',
    '  bcd = 2',
    '  a_map = {',
    '    "é"  = 1',
    '    "e\u0301👩‍👩‍👧" = 2',
    '    abcd = {}',
    '  }',
    '  ef = []',
    '  g  = 3',
    '',
    '  z {}',
    '}',
    '',
  ])
})

test('a block of nothing but blocks has no empty line in front', () => {
  const inner = { head: 'b', attributes: [['c', '1']], blocks: [] } as const

  expect(blockText({ head: 'a', attributes: [], blocks: [inner, inner] })).toBe(
    'a {\n  b {\n    c = 1\n  }\n\n  b {\n    c = 1\n  }\n}\n',
  )
})
