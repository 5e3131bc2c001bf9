import { describe, expect, test } from 'vitest'
import { readDocuments } from '../../src/documents/read-documents.ts'
import { inParts, inShort, itemsOf } from './source.ts'

describe('the form', () => {
  test.each([
    ['JSON by its text', '', '{"a": 1}\n{"b": 2}', ['1:1 {a}', '2:1 {b}']],
    ['JSON in UTF-16', '', Buffer.from('\ufeff{"a": 1}{"b": 2}', 'utf16le'), ['1:1 {a}', '1:9 {b}']],
    ['JSON with a mark', '', '\ufeff{"a": 1}', ['1:1 {a}']],
    ['JSON by its name', 'a.json', 'a: 1', ['1:1 Invalid JSON: Expecting value']],
    [
      'lines by their name',
      'a.ndjson',
      '{"a":\n1}\n{"b": 2}',
      ['1:6 Invalid JSON: Expecting value', '2:2 Invalid JSON: Extra data', '3:1 {b}'],
    ],
    ['YAML by its text', '', '{a: 1}\n---\n{"b": 2}', ['1:1 {a}', '3:1 {b}']],
    ['YAML with a mark', '', '\ufeffa: 1\n---\nb: 2', ['1:1 {a}', '3:1 {b}']],
    ['YAML by its name', 'a.yml', '{"a": 1}\n---\n{"b": 2}', ['1:1 {a}', '3:1 {b}']],
    ['nothing', '', '', []],
    ['blanks', '', ' \n\n', []],
    ['blanks in a file', 'a.json', ' \n', []],
    ['comments', '', '# a\n---\n', []],
    ['an empty array', '', '[]\n', []],
    ['what could be either', '', '{', ['1:2 Invalid YAML: the closing bracket is missing']],
  ])('%s', async (_, name, source, items) => {
    expect(await inShort(source, { name })).toEqual(items)
  })
})

test('an item has its position and its form', async () => {
  expect(await itemsOf('{"a": 1}\nx\n{"a": 1.0}')).toMatchObject([
    { kind: 'read', index: 0, format: 'json', value: new Map([['a', 1n]]) },
    { kind: 'failed', index: 1, format: 'json', place: { line: 2, column: 1 } },
    { kind: 'read', index: 2, format: 'json', value: new Map([['a', 1]]) },
  ])
  expect(await itemsOf('- a: 1\n- b\n---\nc: 2\n')).toMatchObject([
    { kind: 'read', index: 0, format: 'yaml' },
    { kind: 'failed', index: 1, format: 'yaml' },
    { kind: 'read', index: 2, format: 'yaml', value: new Map([['c', 2n]]) },
  ])
})

test('a broken document does not harm the others', async () => {
  const yaml = 'a: 1\n---\nb: [1\n---\nc: 1\n---\n\td: 1\n---\ne: 1\n'
  const json = '{"a": 1}\n{"b": [1\n{"c": 1}\n{"d": "\n{"e": 1}\n'

  expect((await itemsOf(yaml)).map(({ kind }) => kind)).toEqual(['read', 'failed', 'read', 'failed', 'read'])
  expect(await inShort(json)).toEqual([
    '1:1 {a}',
    "2:9 Invalid JSON: Expecting ',' delimiter",
    '3:1 {c}',
    '4:7 Invalid JSON: Unterminated string starting at',
    '5:1 {e}',
  ])
})

test('one document in another encoding does not harm the others', async () => {
  expect(await inShort(Buffer.from('{"a": 1}\n{"b": "é"}\n{"c": 1}\n', 'latin1'))).toEqual([
    '1:1 {a}',
    '2:8 These bytes are not Unicode text.',
    '3:1 {c}',
  ])
})

/** Parts of a source, counted as they are asked for. */
function counted(parts: readonly string[]) {
  const asked = { parts: 0, closed: false }
  async function* chunks(): AsyncGenerator<Uint8Array> {
    try {
      for (const part of parts) {
        asked.parts++
        yield Buffer.from(part)
      }
    } finally {
      asked.closed = true
    }
  }
  return { asked, chunks: chunks() }
}

test.each([
  ['a line', ['{"a": 1}\n', '{"b": 2}\n']],
  ['an item of an array', ['[{"a": 1}', ', {"b": 2}]']],
  ['a document of YAML', ['a: 1\n---\n', 'b: 2\n']],
])('%s is given as soon as it has come', async (_, parts) => {
  const { asked, chunks } = counted(parts)
  const items = readDocuments(chunks)
  const { value } = await items.next()

  expect(value).toMatchObject({ kind: 'read', value: new Map([['a', 1n]]) })
  expect(asked).toEqual({ parts: 1, closed: false })

  await items.return(undefined)
  expect(asked.closed).toBe(true)
})

test('a document without an end is not held', async () => {
  async function* endless(): AsyncGenerator<Uint8Array> {
    yield Buffer.from('{"a": "')
    for (let part = 0; part < 400; part++) yield Buffer.alloc(65_536, 'x')
    yield Buffer.from('"}\n{"b": 1}\n')
  }
  const items: unknown[] = []
  for await (const item of readDocuments(endless())) items.push(item)

  expect(items).toMatchObject([
    { kind: 'failed', error: { message: 'This document is longer than 10 MiB, more than is read at once.' } },
    { kind: 'read', value: new Map([['b', 1n]]) },
  ])
})

test('a failure of the source goes on to the caller', async () => {
  async function* failing(): AsyncGenerator<Uint8Array> {
    yield* inParts(Buffer.from('{"a": 1}\n'))
    throw new Error('the disk is gone')
  }
  const items = readDocuments(failing())

  expect((await items.next()).value).toMatchObject({ kind: 'read' })
  await expect(items.next()).rejects.toThrow('the disk is gone')
})
