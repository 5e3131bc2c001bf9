import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { openSpool } from '../../src/shell/spool.ts'
import type { Spool } from '../../src/world.ts'
import { caught } from '../support/caught.ts'
import { buildOther } from '../support/other-process.ts'
import type { OtherProgram } from '../support/other-process.ts'

let folder: string
let filler: OtherProgram

beforeAll(async () => {
  filler = await buildOther(`
    import { openSpool } from '../src/shell/spool.ts'
    const spool = openSpool(words[0], 1000)
    try {
      for (let n = 0; n < 10; n++) spool.add('x'.repeat(60_000))
      console.log('all there')
    } catch (error) {
      console.log(error.fault, error.message, error.hint)
    }
  `)
})
afterAll(() => filler.remove())
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'apigw-spool-'))))
afterEach(() => rmSync(folder, { recursive: true }))

async function linesOf(spool: Spool): Promise<readonly string[]> {
  const found: string[] = []
  for await (const line of spool.lines()) found.push(line)
  return found
}

test('nothing', async () => {
  const spool = openSpool(folder)

  expect(await linesOf(spool)).toEqual([])
  spool.close()
})

test('few lines touch no disk', async () => {
  const spool = openSpool(join(folder, 'none'))
  const lines = ['a', '', 'ü\r', '\u2028']
  for (const line of lines) spool.add(line)

  expect(await linesOf(spool)).toEqual(lines)
  spool.close()
})

test('many come back in order from a file that nobody sees', async () => {
  const spool = openSpool(folder, 1000)
  const lines = Array.from({ length: 20_000 }, (_, n) => `${n} ü${' '.repeat(n % 50)}\r`)
  for (const line of lines) spool.add(line)

  expect(readdirSync(folder)).toEqual([])
  expect(await linesOf(spool)).toEqual(lines)
  spool.close()
  spool.close()
})

test('memory is left at 4 Mi characters, each line with its break', () => {
  const spool = openSpool(join(folder, 'none'))
  const line = 'x'.repeat(65_535)
  for (let n = 0; n < 64; n++) spool.add(line)

  expect(caught(() => spool.add('x')).fault).toBe('general')
  spool.close()
})

test('a reader that stops early leaves nothing open', async () => {
  const spool = openSpool(folder, 10)
  for (let n = 0; n < 50_000; n++) spool.add(`line ${n}`)
  const iterator = spool.lines()[Symbol.asyncIterator]()
  const first = await iterator.next()
  spool.close()

  expect(first.value).toBe('line 0')
  while ((await iterator.next()).done !== true);
})

test('a folder that cannot be written', () => {
  writeFileSync(join(folder, 'file'), '')
  const place = join(folder, 'file')
  const { message, ...rest } = caught(() => openSpool(place, 1).add('long'))

  expect(message).toMatch(new RegExp(`^${place}, the folder for passing files, cannot be used: ENOTDIR: `))
  expect(rest).toEqual({ fault: 'general', hint: 'name another folder in the variable TMPDIR' })
})

test('a folder without room', async () => {
  const { ended } = filler.start([folder], 'ulimit -f 100; exec "$0" "$@"')

  expect(await ended).toEqual({
    exit: 0,
    stdout: `general ${folder}, the folder for passing files, has no room for what is to be sent (EFBIG) name another folder in the variable TMPDIR\n`,
  })
  expect(readdirSync(folder)).toEqual([])
})
