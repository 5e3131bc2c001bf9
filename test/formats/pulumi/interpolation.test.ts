import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { escapeText, parseText } from '../../../src/formats/pulumi/interpolation.ts'

describe('the parts of a text', () => {
  const cases: Record<string, { text: string; parts: readonly unknown[] | undefined }> = {
    nothing: { text: '', parts: [] },
    'no dollar': { text: 'a', parts: ['a'] },
    'dollars alone': { text: '$a $', parts: ['$a $'] },
    'dollars doubled': { text: '$$$$ $$$ $${a}', parts: ['$$ $$ ${a}'] },
    'a way alone': { text: '${api.id}', parts: [{ steps: ['api', 'id'], text: 'api.id' }] },
    'a way between texts': { text: 'a${b}c$$', parts: ['a', { steps: ['b'], text: 'b' }, 'c$'] },
    'a way behind a dollar': { text: '$$${b}', parts: ['$', { steps: ['b'], text: 'b' }] },
    indices: {
      text: '${a[0][12].b["c.}\\"d"]}',
      parts: [{ steps: ['a', 0, 12, 'b', 'c.}"d'], text: 'a[0][12].b["c.}\\"d"]' }],
    },
    'a name in brackets first': { text: '${["a b"]}', parts: [{ steps: ['a b'], text: '["a b"]' }] },
    'names with signs': { text: '${my-bucket.x}', parts: [{ steps: ['my-bucket', 'x'], text: 'my-bucket.x' }] },
    'no way at all': { text: '${}', parts: [{ steps: [], text: '' }] },
    'no end': { text: '${a', parts: undefined },
    'no end of brackets': { text: '${a[0}', parts: undefined },
    'no end of quotes': { text: '${a["b}', parts: undefined },
    'no number': { text: '${a[b]}', parts: undefined },
  }
  test.each(Object.entries(cases))('%s', (_, { text, parts }) => {
    expect(parseText(text)).toEqual(parts)
  })
})

/** The rule of Pulumi's parser as it is told, one character after the other. */
function unescaped(text: string): string | undefined {
  if (text === '') return ''
  if (text.startsWith('${')) return undefined
  const rest = unescaped(text.slice(text.startsWith('$$') ? 2 : 1))
  return rest === undefined ? undefined : text.charAt(0) + rest
}

const dollars = fc
  .array(fc.constantFrom('$', '$$', '{', '}', '${a}', 'a', ' '), { maxLength: 12 })
  .map((parts) => parts.join(''))

test('every run of dollars comes back, and is to Pulumi what it is to us', () => {
  fc.assert(
    fc.property(dollars, (text) => {
      expect(unescaped(escapeText(text))).toBe(text)
      expect(parseText(escapeText(text))).toEqual(text === '' ? [] : [text])
      const parts = parseText(`${escapeText(text, true)}\${b}`)
      expect(parts).toEqual([...(text === '' ? [] : [text]), { steps: ['b'], text: 'b' }])
    }),
    { numRuns: 2000 },
  )
})

test('a long text is parted in no time', () => {
  expect(parseText('$${a}'.repeat(200_000))?.length).toBe(1)
  expect(parseText('${a}'.repeat(200_000))?.length).toBe(200_000)
  expect(parseText(`\${${'['.repeat(500_000)}`)).toBeUndefined()
})
