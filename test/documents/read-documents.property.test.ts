import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readJson } from '../../src/python/json.ts'
import { at, itemsOf, shown } from './source.ts'

const JSON_PARTS = [
  '{"a": 1}',
  '{"a":',
  '{"b": {"c": [1, "x"]}}',
  '{',
  '}',
  '[',
  ']',
  ',',
  '"',
  '\\',
  '"é😀\\"}"',
  '1',
  'x',
]
const YAML_PARTS = [
  '---',
  '...',
  '--- {a: 1}',
  'a: 1',
  'b: é😀',
  '- c: 2',
  '- x',
  '  d: |',
  '# e',
  '%YAML 1.2',
  '- ',
  '"',
  '[',
]
const BLANKS = [' ', '\n', '\n', '\n', '\r\n', '\r', '\t', '\ufeff', '\x1e']

const bytesOf = (parts: readonly string[]) =>
  fc
    .array(fc.oneof(fc.constantFrom(...parts, ...BLANKS), fc.constantFrom(...BLANKS)), { maxLength: 30 })
    .map((all) => Buffer.from(all.join('')))
const mixed = fc.oneof(bytesOf(JSON_PARTS), bytesOf(YAML_PARTS), bytesOf([...JSON_PARTS, ...YAML_PARTS]))
const source = fc.oneof(
  { weight: 4, arbitrary: mixed },
  mixed.map((bytes) => Buffer.from(`\ufeff${bytes.toString()}`, 'utf16le')),
  fc.tuple(mixed, fc.nat(40), fc.integer({ min: 0x80, max: 0xff })).map(([bytes, place, byte]) => {
    if (place < bytes.length) bytes[place] = byte
    return bytes
  }),
)
const name = fc.constantFrom('', 'a.json', 'a.jsonl', 'a.yaml')
const cuts = fc.oneof(fc.array(fc.nat(120), { maxLength: 8 }), fc.constant([...Array(200).keys()]))

test('the parts in which a source comes do not matter', async () => {
  await fc.assert(
    fc.asyncProperty(source, name, cuts, fc.constantFrom(8, 20, 1000), async (bytes, named, at, longest) => {
      const whole = await itemsOf(bytes, { name: named, longest })
      const parted = await itemsOf(bytes, { name: named, longest, cuts: at.filter((cut) => cut < bytes.length) })

      expect(parted.map(shown)).toEqual(whole.map(shown))
    }),
    { numRuns: 3000 },
  )
}, 60_000)

test('every item has a place in the source', async () => {
  await fc.assert(
    fc.asyncProperty(mixed, name, async (bytes, named) => {
      const lines = bytes
        .toString()
        .replace(/^\ufeff/, '')
        .split(named === 'a.yaml' ? /\r\n?|\n/ : '\n')
      const items = await itemsOf(bytes, { name: named })

      expect(items.map(({ index }) => index)).toEqual([...items.keys()])
      for (const item of items) {
        if (item.format === 'yaml' && named === '') continue
        const place = item.kind === 'read' ? item.place([]) : item.place
        const line = lines[(place?.line ?? 0) - 1]
        expect(line, at(place)).toBeDefined()
        expect(place?.column).toBeGreaterThan(0)
        expect(place?.column).toBeLessThanOrEqual([...(line ?? '')].length + 1)
      }
    }),
    { numRuns: 2000 },
  )
}, 60_000)

describe('what is written is read', () => {
  const document = fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 3 }), { maxKeys: 5, noNullPrototype: true })
  const indent = fc.constantFrom(0, 1, 2)
  /** The documents one by one as text, and put together. */
  const stream = fc.tuple(fc.array(document, { maxLength: 5 }), indent).chain(([documents, indent]) => {
    const texts = documents.map((each) => JSON.stringify(each, null, indent))
    return fc.constantFrom(
      { texts, whole: texts.join('\n') },
      { texts, whole: texts.join('') },
      { texts, whole: texts.map((text) => `${text}\r\n\r\n`).join('') },
      { texts, whole: `[${texts.join(',')}]` },
      { texts, whole: `[\n${texts.join(',\n')}\n]\n` },
    )
  })

  test('as JSON', async () => {
    await fc.assert(
      fc.asyncProperty(stream, cuts, async ({ texts, whole }, cuts) => {
        const bytes = Buffer.from(whole)
        const items = await itemsOf(bytes, { name: 'a.json', cuts: cuts.filter((cut) => cut < bytes.length) })

        expect(items.map((item) => item.kind === 'read' && item.value)).toEqual(texts.map((text) => readJson(text)))
        let from = 0
        for (const [index, text] of texts.entries()) {
          const offset = whole.indexOf(text, from)
          const before = whole.slice(0, offset).split('\n')
          const [item] = items.slice(index)
          expect(item?.kind === 'read' && item.place([])).toEqual({
            line: before.length,
            column: [...(before.at(-1) ?? '')].length + 1,
          })
          from = offset + text.length
        }
      }),
      { numRuns: 500 },
    )
  })

  test('as JSON on lines, of which some are cut short', async () => {
    const line = document.map((each) => JSON.stringify(each))
    const short = fc.tuple(line, fc.nat()).map(([text, cut]) => text.slice(0, 1 + (cut % (text.length - 1))))
    const lines = fc.array(fc.oneof(line, short), { maxLength: 8 })
    await fc.assert(
      fc.asyncProperty(lines, async (texts) => {
        const items = await itemsOf(texts.join('\n'), { name: 'a.ndjson' })

        expect(items.map((item) => item.kind === 'read' && item.value)).toEqual(
          texts.map((text) => text.endsWith('}') && attempt(text)),
        )
      }),
      { numRuns: 500 },
    )
  })

  function attempt(text: string): unknown {
    try {
      return readJson(text)
    } catch {
      return false
    }
  }
})
