import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { endOfLines, isTornHead, piecesOf } from '../../src/shell/journal-torn.ts'

const folder = mkdtempSync(join(tmpdir(), 'apigw-torn-'))
const path = join(folder, 'x')
afterAll(() => rmSync(folder, { recursive: true }))

describe('the end of the last whole line', () => {
  test.each([
    ['of nothing', '', 0],
    ['of whole lines', 'a\nb\n', 4],
    ['before a torn one', 'a\nb', 2],
    ['before a torn one that is longer than what is read at once', `a\n${'b'.repeat(200_000)}`, 2],
    ['of a torn first line', '{"Journal":"cre', 0],
    ['of a file of another kind', 'GIF89a', undefined],
    ['of a long one', 'x'.repeat(200_000), undefined],
  ])('%s', async (_, text, end) => {
    writeFileSync(path, text)
    const handle = await open(path, 'r')

    expect(await endOfLines(handle, text.length).finally(() => handle.close())).toBe(end)
  })
})

test('all bytes come, in pieces, and none that came later', async () => {
  writeFileSync(path, 'x'.repeat(200_000))
  const handle = await open(path, 'r')
  const pieces: Buffer[] = []
  for await (const piece of piecesOf(handle, 199_999)) pieces.push(piece)
  await handle.close()

  expect(pieces.map(({ length }) => length)).toEqual([65_536, 65_536, 65_536, 3391])
})

test.each([
  ['', true],
  ['{', true],
  ['{"Journal":"x"', true],
  ['\0\0', true],
  ['{"journal"', false],
  ['[', false],
  ['\0a', false],
])('%j may be torn: %s', (text, torn) => {
  expect(isTornHead(Buffer.from(text))).toBe(torn)
})
