import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openFile } from '../../src/shell/open-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'apigw-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('a file comes in pieces', async () => {
  const path = join(folder, 'a')
  writeFileSync(path, 'x'.repeat(200_000))
  const opened = await openFile(path)
  if ('problem' in opened) throw new Error('it is there')
  const pieces: Uint8Array[] = []
  for await (const piece of opened.chunks) pieces.push(piece)

  expect(pieces.length).toBeGreaterThan(1)
  expect(Buffer.concat(pieces).toString()).toBe('x'.repeat(200_000))
})

test('a file that is not there, and a folder', async () => {
  expect(await openFile(join(folder, 'missing'))).toEqual({ problem: { code: 'ENOENT', number: 2 } })
  expect(await openFile(folder)).toEqual({ problem: { code: 'EISDIR', number: 21 } })
})
