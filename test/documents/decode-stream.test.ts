import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeStream } from '../../src/documents/decode-stream.ts'
import { inParts } from './source.ts'

async function decoded(bytes: Uint8Array, cuts: readonly number[] = []): Promise<string> {
  let text = ''
  for await (const part of decodeStream(inParts(bytes, cuts))) text += part
  return text
}

const UTF16 = Buffer.from('\ufeffä😀', 'utf16le')

test.each([
  ['nothing', Buffer.of(), ''],
  ['one byte', Buffer.from('a'), 'a'],
  ['UTF-8', Buffer.from('aé€😀'), 'aé€😀'],
  ['a mark', Buffer.from('\ufeffa'), 'a'],
  ['a mark alone', Buffer.from('\ufeff'), ''],
  ['a second mark, which is text', Buffer.from('\ufeff\ufeff'), '\ufeff'],
  ['UTF-16, little end first', UTF16, 'ä😀'],
  ['UTF-16, big end first', Buffer.from(UTF16).swap16(), 'ä😀'],
  ['the mark of UTF-16 alone', UTF16.subarray(0, 2), ''],
  ['half of a unit', Buffer.concat([UTF16, Buffer.of(1)]), 'ä😀\udc00'],
  ['Latin-1', Buffer.from('né\n', 'latin1'), 'n\udce9\n'],
  ['a character cut short', Buffer.of(0xf0, 0x9f, 0x98, 0x41), '\udcf0\udc9f\udc98A'],
  ['a character cut short at the end', Buffer.of(0x41, 0xe2, 0x82), 'A\udce2\udc82'],
  ['a half of a character in UTF-8', Buffer.of(0xed, 0xa0, 0x80), '\udced\udca0\udc80'],
  ['bytes that begin nothing', Buffer.of(0xff, 0xc0, 0x80), '\udcff\udcc0\udc80'],
])('%s', async (_, bytes, text) => {
  expect(await decoded(bytes)).toBe(text)
})

const BYTES = [0x41, 0x0a, 0x80, 0xa0, 0x9f, 0xc3, 0xe2, 0xed, 0xf0, 0xf8, 0xff, 0xfe, 0xef, 0xbb, 0xbf, 0]

test('the parts do not matter', async () => {
  const bytes = fc.oneof(
    fc.array(fc.constantFrom(...BYTES), { maxLength: 12 }).map((all) => Buffer.from(all)),
    fc.string({ unit: 'binary' }).map((text) => Buffer.from(text)),
  )
  await fc.assert(
    fc.asyncProperty(bytes, fc.array(fc.nat(12), { maxLength: 6 }), async (all, cuts) => {
      expect(await decoded(all, cuts)).toBe(await decoded(all))
    }),
    { numRuns: 2000 },
  )
})

test('who reads the source may use the same memory again', async () => {
  async function* reused(): AsyncGenerator<Uint8Array> {
    const memory = Buffer.from('abc\xe2')
    memory[3] = 0xe2
    yield memory.subarray(0, 4)
    memory.set([0x82, 0xac, 0x2e, 0x2e])
    yield memory.subarray(0, 4)
  }
  let text = ''
  for await (const part of decodeStream(reused())) text += part

  expect(text).toBe('abc€..')
})
