import { describe, expect, test } from 'vitest'
import { loadDocument, readDocument } from '../../src/argv/input-document.ts'
import type { Tokens } from '../../src/argv/tokenize.ts'
import type { ValueMap } from '../../src/value.ts'
import { caught, rejected } from '../support/caught.ts'
import { fakeWorld } from '../support/fake-world.ts'
import type { Told } from '../support/fake-world.ts'

type Format = 'json' | 'yaml'

const flags = (given: Partial<Record<Format, string>>): Tokens =>
  new Map(Object.entries(given).map(([format, value]) => [`--cli-input-${format}`, value]))

async function read(format: Format, value: string, told: Told = {}): Promise<ValueMap> {
  const { world } = fakeWorld(told)
  const document = loadDocument(flags({ [format]: value }), world)
  if (document === undefined) throw new Error('there is a document')
  return readDocument(document, world)
}

const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le')
const utf32 = (text: string): Buffer => Buffer.from(Uint32Array.from(text, (char) => char.codePointAt(0) ?? 0).buffer)
const bigEndian = (bytes: Buffer, width: 2 | 4): Buffer => (width === 2 ? bytes.swap16() : bytes.swap32())

describe('a document is loaded', () => {
  const told: Told = { files: { x: 'a\r\n', bad: Uint8Array.of(0xff) }, stdin: 'input\r\n' }

  test.each<[value: string, content: string | Buffer]>([
    ['{}', '{}'],
    ['', ''],
    ['x', 'x'],
    ['file://x', 'a\n'],
    ['fileb://x', Buffer.from('a\r\n')],
    ['-', 'input\n'],
    ['file:///dev/stdin', 'input\n'],
    ['fileb:///dev/stdin', Buffer.from('input\r\n')],
  ])('%j', (value, content) => {
    for (const format of ['json', 'yaml'] as const)
      expect(loadDocument(flags({ [format]: value }), fakeWorld(told).world)).toEqual({ format, given: value, content })
  })

  test('or there is none', () => {
    expect(loadDocument(new Map([['--api-id', 'a']]), fakeWorld().world)).toBeUndefined()
  })

  test.each<[name: string, value: string, message: string]>([
    [
      'there is no file',
      'file://nope',
      "Unable to load paramfile file://nope: [Errno 2] No such file or directory: 'nope'",
    ],
    [
      'it is no text',
      'file://bad',
      'Unable to load paramfile (bad), text contents could not be decoded.  If this is a binary file, please use the fileb:// prefix instead of the file:// prefix.',
    ],
  ])('or not: %s', (_, value, message) => {
    for (const format of ['json', 'yaml'] as const)
      expect(caught(() => loadDocument(flags({ [format]: value }), fakeWorld(told).world))).toEqual({
        fault: 'param',
        message: `Error parsing parameter '--cli-input-${format}': ${message}`,
      })
  })
})

describe('of two documents', () => {
  test.each<[name: string, given: Record<Format, string>, message: string]>([
    ['neither is read', { json: '{', yaml: '{' }, 'Only one --cli-input- parameter may be specified.'],
    ['an empty one counts', { json: '', yaml: 'x' }, 'Only one --cli-input- parameter may be specified.'],
    [
      'both are loaded before',
      { json: '{}', yaml: 'file://y' },
      "Error parsing parameter '--cli-input-yaml': Unable to load paramfile file://y: [Errno 2] No such file or directory: 'y'",
    ],
    [
      'JSON is loaded first',
      { yaml: 'file://y', json: 'file://j' },
      "Error parsing parameter '--cli-input-json': Unable to load paramfile file://j: [Errno 2] No such file or directory: 'j'",
    ],
  ])('%s', (_, given, message) => {
    expect(caught(() => loadDocument(flags(given), fakeWorld().world))).toEqual({ fault: 'param', message })
  })
})

describe('JSON is read', () => {
  const map = new Map([['é', '😀']])

  test('as it stands', async () => {
    expect([...(await read('json', '{"2":1,"__proto__":[1.0],"a":null,"2":{"b":"file://x"}}'))]).toStrictEqual([
      ['2', new Map([['b', 'file://x']])],
      ['__proto__', [1]],
      ['a', null],
    ])
  })

  test('of nothing', async () => {
    expect(await read('json', ' {} \n')).toEqual(new Map())
  })

  const written = '{"é":"😀"}'

  test.each<[name: string, content: Buffer]>([
    ['UTF-8', Buffer.from(written)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${written}`)],
    ['UTF-16', utf16(written)],
    ['UTF-16 with a mark', utf16(`\ufeff${written}`)],
    ['UTF-16 of big ends', bigEndian(utf16(written), 2)],
    ['UTF-16 of big ends with a mark', bigEndian(utf16(`\ufeff${written}`), 2)],
    ['UTF-32', utf32(written)],
    ['UTF-32 with a mark', utf32(`\ufeff${written}`)],
    ['UTF-32 of big ends', bigEndian(utf32(written), 4)],
    ['UTF-32 of big ends with a mark', bigEndian(utf32(`\ufeff${written}`), 4)],
  ])('from bytes: %s', async (_, content) => {
    expect(await read('json', 'fileb://x', { files: { x: content } })).toEqual(map)
  })

  test.each<[name: string, value: string, hint: string]>([
    ['nothing', '', 'Expecting value: line 1 column 1 (char 0)'],
    ['a word', 'x', 'Expecting value: line 1 column 1 (char 0)'],
    ['shorthand', 'ApiId=a', 'Expecting value: line 1 column 1 (char 0)'],
    ['YAML', 'ApiId: a', 'Expecting value: line 1 column 1 (char 0)'],
    ['a comma too many', '{"a":1,}', 'Illegal trailing comma before end of object: line 1 column 7 (char 6)'],
    ['a second document', '{}\n{}', 'Extra data: line 2 column 1 (char 3)'],
    ['a mark in text', 'file://mark', 'Unexpected UTF-8 BOM (decode using utf-8-sig): line 1 column 1 (char 0)'],
    ['a name without a prefix', 'in.json', 'in.json is a file: to read it, write file://in.json'],
    ['bytes that are no text', 'fileb://bad', 'the bytes are not Unicode text'],
    ['half a pair in UTF-16', 'fileb://half', 'the bytes are not Unicode text'],
    [
      'an integer too long for Python',
      `{"a":${'1'.repeat(4301)}}`,
      'Exceeds the limit (4300 digits) for integer string conversion',
    ],
  ])('refused: %s', async (_, value, hint) => {
    const files = {
      mark: '\ufeff{}',
      'in.json': '{}',
      bad: Uint8Array.of(0x7b, 0xff, 0x7d),
      half: Uint8Array.of(0xff, 0xfe, 0x3d, 0xd8),
    }

    expect(await rejected(read('json', value, { files }))).toEqual({
      fault: 'param',
      message: "Error parsing parameter 'cli-input-json': Invalid JSON received.",
      hint,
    })
  })
})

describe('YAML is read', () => {
  const map = new Map([['é', '😀']])

  test('as it stands', async () => {
    expect([...(await read('yaml', 'b: 1\n__proto__: [1.0]\na: ~\n"2": {200: file://x}'))]).toStrictEqual([
      ['b', 1n],
      ['__proto__', [1]],
      ['a', null],
      ['2', new Map([[200n, 'file://x']])],
    ])
  })

  test.each<[name: string, content: Buffer]>([
    ['UTF-8', Buffer.from('é: 😀\r\n')],
    ['UTF-8 with a mark', Buffer.from('\ufeffé: 😀')],
    ['UTF-16 with a mark', utf16('\ufeffé: 😀')],
    ['UTF-16 of big ends with a mark', bigEndian(utf16('\ufeffé: 😀'), 2)],
  ])('from bytes: %s', async (_, content) => {
    expect(await read('yaml', 'fileb://x', { files: { x: content } })).toEqual(map)
  })

  test('from text with a mark', async () => {
    expect(await read('yaml', 'file://x', { files: { x: '\ufeffé: 😀' } })).toEqual(map)
  })

  test.each<[name: string, value: string, hint: string]>([
    ['something malformed', 'a: [', 'line 1, column 5: the closing bracket is missing'],
    ['a second document', 'a: 1\n---\nb: 2', 'line 3, column 1: only one document is read, and here is a second'],
    ['bytes that are no text', 'fileb://bad', 'the bytes are not Unicode text'],
    [
      'a key at the top that is no string',
      'a: 1\n200: b',
      'Keys at the top must be strings: 200\nput the key in quotes',
    ],
    ['the name of a file that would not do either', 'a: [', 'a: [ is a file: to read it, write file://a: ['],
  ])('refused: %s', async (name, value, hint) => {
    const files = { bad: Uint8Array.of(0x7b, 0xff, 0x7d), ...(name.startsWith('the name') && { 'a: [': '' }) }

    expect(await rejected(read('yaml', value, { files }))).toEqual({
      fault: 'param',
      message: "Error parsing parameter 'cli-input-yaml': Invalid YAML received.",
      hint,
    })
  })
})

describe('what is no map', () => {
  test.each<[format: Format, value: string, type: string]>([
    ['json', '[{}]', 'list'],
    ['json', '"x"', 'str'],
    ['json', '5', 'int'],
    ['json', '5.0', 'float'],
    ['json', 'true', 'bool'],
    ['json', 'null', 'NoneType'],
    ['json', 'NaN', 'float'],
    ['yaml', '- a', 'list'],
    ['yaml', 'a', 'str'],
    ['yaml', '', 'NoneType'],
    ['yaml', '010', 'int'],
    ['yaml', '2020-01-01', 'datetime.date'],
    ['yaml', '2020-01-01 10:00:00', 'datetime.datetime'],
    ['yaml', '!!set {a}', 'set'],
    ['yaml', '!!binary YQ==', 'bytes'],
  ])('%s: %j', async (format, value, type) => {
    expect(await rejected(read(format, value))).toEqual({
      fault: 'param',
      message: `Error parsing parameter '--cli-input-${format}': Invalid type: expecting map, received <class '${type}'>`,
    })
  })

  test('but the name of a file', async () => {
    expect(await rejected(read('yaml', 'in.yaml', { files: { 'in.yaml': 'a: 1' } }))).toEqual({
      fault: 'param',
      message: "Error parsing parameter '--cli-input-yaml': Invalid type: expecting map, received <class 'str'>",
      hint: 'in.yaml is a file: to read it, write file://in.yaml',
    })
  })
})
