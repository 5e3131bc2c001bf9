import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readMapping, readSource, REQUEST_SOURCES } from '../../src/grammar/mapping.ts'
import { isHeaderToken, readMappingKey } from '../../src/grammar/mapping-key.ts'
import { meantContextVariable, meantKey, meantSource } from '../../src/grammar/near-mapping.ts'

const part = fc.constantFrom(
  ...['$', '${', '}', '{', '"', '\\', '[', ']', "'", '.', '..', '-', ' ', '\n', ':', '5', 'ü', '😀', '\ud800'],
  ...[
    'request',
    'response',
    'context',
    'stageVariables',
    'authorizer',
    '.header',
    '.body',
    '.path',
    '.querystring',
    'x',
  ],
  ...['append', 'overwrite', 'remove', 'statuscode', 'integration', 'params'],
)
const text = fc.oneof(
  fc.array(part, { maxLength: 30 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary' }),
)

test('the pieces are the text again', () => {
  fc.assert(
    fc.property(text, (value) => {
      expect(
        readMapping(value)
          .map((piece) => piece.text)
          .join(''),
      ).toBe(value)
    }),
    { numRuns: 2000 },
  )
})

test('no piece is empty, and no two literals meet', () => {
  fc.assert(
    fc.property(text, (value) => {
      const pieces = readMapping(value)
      expect(pieces.filter((piece) => piece.text === '')).toEqual([])
      expect(pieces.filter((piece, at) => piece.kind === 'literal' && pieces[at + 1]?.kind === 'literal')).toEqual([])
    }),
    { numRuns: 2000 },
  )
})

test('what was meant can be read', () => {
  fc.assert(
    fc.property(text, fc.constantFrom('request' as const, 'response' as const), (value, side) => {
      const key = meantKey(value, side)
      if (key !== undefined) expect(readMappingKey(key)).toBeDefined()
      const source = side === 'request' ? meantSource(value, side) : undefined
      if (source !== undefined) expect(readSource(source, REQUEST_SOURCES)).toBeDefined()
      meantContextVariable(value)
      isHeaderToken(value)
    }),
    { numRuns: 2000 },
  )
})

test.each(['$', '${', '$a', '$request.body[', '${a[', '$request.body.', '${request.body[]', '.', '$context.a.', '?('])(
  '%j over and over takes no longer than its length allows',
  (unit) => {
    const value = unit.repeat(100_000)
    const start = performance.now()

    readMapping(value)
    readMapping(`${value}]}`)
    meantSource(value, 'request')
    meantKey(value, 'request')

    expect(performance.now() - start).toBeLessThan(2000)
  },
)
