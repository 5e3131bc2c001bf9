import fc from 'fast-check'
import { expect, test } from 'vitest'
import { scanTemplate } from '../../src/grammar/vtl.ts'

const PIECES = ['#if(', '#end', '#{else}', '#set($a = ', ')', '(', '"', "'", '##', '#*', '*#', '#[[', ']]#', '\n', '\\']
const pieces = fc
  .array(fc.constantFrom(...PIECES, '$input.json', '$a.b(', '${', '.c', '[', 'x', ' '), { maxLength: 40 })
  .map((each) => each.join(''))

test('every text has directives and references, in the order of the text', () => {
  fc.assert(
    fc.property(fc.oneof(pieces, fc.string({ unit: 'binary' })), (text) => {
      const { directives, references } = scanTemplate(text)

      for (const found of [directives, references]) {
        const places = found.map(({ at }) => at)
        expect(places).toEqual([...new Set(places)].sort((a, b) => a - b))
      }
      expect(directives.every(({ at }) => text[at] === '#')).toBe(true)
      expect(references.every(({ at }) => text[at] === '$')).toBe(true)
    }),
    { numRuns: 1000 },
  )
})

const HOSTILE = [
  '#if(',
  '#if(\n',
  "#if('",
  '#if("\n',
  '#set("$a.b(\n',
  '$a.b(',
  "$a.b('",
  '$a.b("',
  '$a.b($a.b("\')\n',
  '$a.b($a.b(#if($a',
  '$a.b[',
  '$a-',
  '#*',
  '#[[',
  '##',
  '#',
  '$',
  '\\',
  '\\#',
  '\\"',
  '#if   ',
  '#{if',
  '#@a(',
  '#if()',
  '\\"#if([',
  '#if(\\"".c"',
  '"',
  "''",
]

test.each(HOSTILE)('much of %j is read at once', (piece) => {
  for (const before of ['', '#set(', '#set("', "$a.b('", '$a.b("$c.d(']) {
    const text = before + piece.repeat(300_000 / piece.length)
    const start = performance.now()
    scanTemplate(text)

    expect(performance.now() - start).toBeLessThan(1000)
  }
})
