import { expect, test } from 'vitest'
import { relax } from '../../src/yaml/relax.ts'

test.each([
  ['a closing bracket below its key', 'a: {\n  b: c\n}\nd: e', 'a: {\n  b: c\n }\nd: e'],
  ['within a list', '- a: [\nb ]\n', '- a: [\n   b ]\n'],
  ['a text in quotes', 'k:\n  a: "x\n  y"\n', 'k:\n  a: "x\n   y"\n'],
  ['brackets below brackets that begin further in', '  {\na: b\n  }', '  {\n  a: b\n  }'],
  [
    'brackets in quotes, comments and plain text do not count',
    'a: {b: "}", c: it\'s, # }\nd: e}\nf: g',
    'a: {b: "}", c: it\'s, # }\n d: e}\nf: g',
  ],
  ['nor do those in a block of text', 'a: |\n  b: {\n\n  }\nb: {\n}', 'a: |\n  b: {\n\n  }\nb: {\n }'],
  ['nor those in plain text over lines', 'a: b\n  {\n  c: d\ne: {\n}', 'a: b\n  {\n  c: d\ne: {\n }'],
  ['a key with a tag and an anchor', '&x !!str a: {\n}', '&x !!str a: {\n }'],
  ['after a question mark', '? a\n: {\n}', '? a\n: {\n }'],
  ['the value below its key', 'k:\n  {\n  }\nl:\n  - [\n  ]', 'k:\n  {\n  }\nl:\n  - [\n   ]'],
  ['a document mark stays at the margin', 'a: "\n---\n"', 'a: "\n---\n "'],
  ['after a document mark all begins anew', 'a: 1\n--- {\n}', 'a: 1\n--- {\n}'],
])('%s', (_, text, relaxed) => {
  expect(relax(text).text).toBe(relaxed)
})

test('how far each line was moved', () => {
  expect(relax('k:\n  a: {\n b: c\n}\nl: 1').moved).toEqual(
    new Map([
      [2, 2],
      [3, 3],
    ]),
  )
})
