import { chmodSync, linkSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, utimesSync } from 'node:fs'
import { appendFileSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openJournal } from '../../src/shell/journal-file.ts'
import type { JournalFile } from '../../src/world.ts'
import { buildOther } from '../support/other-process.ts'
import type { OtherProgram } from '../support/other-process.ts'

let folder: string
let path: string
let writer: OtherProgram

beforeAll(async () => {
  writer = await buildOther(`
    import { openJournal } from '../src/shell/journal-file.ts'
    const journal = await openJournal(words[0])
    if (!('append' in journal)) throw new Error(JSON.stringify(journal))
    for (let n = 0; ; n++) {
      await Promise.all([0, 1, 2].map((part) => journal.append(JSON.stringify({ n, part }))))
      console.log(n)
    }
  `)
})
afterAll(() => writer.remove())
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'apigw-journal-'))
  path = join(folder, 'journal')
})
afterEach(() => rmSync(folder, { recursive: true }))

async function opened(): Promise<JournalFile> {
  const journal = await openJournal(path)
  if (!('append' in journal)) throw new Error(JSON.stringify(journal))
  return journal
}

async function linesOf({ lines }: JournalFile): Promise<readonly string[]> {
  const found: string[] = []
  for await (const line of lines) found.push(line)
  return found
}

/** Reads and closes it. */
async function linesThere(): Promise<readonly string[]> {
  const journal = await opened()
  return linesOf(journal).finally(() => journal.close())
}

const text = (): string => readFileSync(path, 'utf8')

test('a new one is for its owner alone, whatever is usual, and has no age', async () => {
  const before = process.umask(0o377)
  const journal = await opened().finally(() => process.umask(before))

  expect([await linesOf(journal), journal.age]).toEqual([[], undefined])
  expect(statSync(path).mode & 0o777).toBe(0o600)
  await Promise.all([journal.append('a'), journal.append('b')])
  expect(text()).toBe('a\nb\n')
  await journal.close()
  expect(text()).toBe('a\nb\n')
})

test('one that was opened again goes on where it was', async () => {
  writeFileSync(path, '{"Journal":"x"}\n\r\n"ü"\n', { mode: 0o644 })
  utimesSync(path, new Date(), new Date(Date.now() - 60_000))
  const journal = await opened()
  await journal.append('c')

  expect(await linesOf(journal)).toEqual(['{"Journal":"x"}', '\r', '"ü"'])
  expect(Math.round((journal.age ?? 0) / 10_000)).toBe(6)
  await journal.close()
  expect(text()).toBe('{"Journal":"x"}\n\r\n"ü"\nc\n')
  expect(statSync(path).mode & 0o777).toBe(0o600)
})

test('an empty one that was there stays, for its owner alone', async () => {
  writeFileSync(path, '')
  chmodSync(path, 0o644)
  const journal = await opened()
  await journal.close()

  expect([journal.age, statSync(path).mode & 0o777]).toEqual([undefined, 0o600])
})

test('a new one that nothing was written to is taken away again', async () => {
  const journal = await opened()
  await journal.close()
  await journal.close()

  expect(readdirSync(folder)).toEqual([])
})

test('a torn last line is none, and is cut off by the first that comes behind it', async () => {
  writeFileSync(path, '{"Journal":"x"}\na\n{"torn')
  expect(await linesThere()).toEqual(['{"Journal":"x"}', 'a'])
  expect(text()).toBe('{"Journal":"x"}\na\n{"torn')
  const journal = await opened()
  await journal.append('b')
  await journal.append('c')
  await journal.close()

  expect(text()).toBe('{"Journal":"x"}\na\nb\nc\n')
})

test.each([
  ['a torn first line', '{"Jour'],
  ['zeros that a crash has left', '\0'.repeat(80)],
])('%s is none', async (_, torn) => {
  writeFileSync(path, torn)
  expect(await linesThere()).toEqual([])
  const journal = await opened()
  await journal.append('a')
  await journal.close()

  expect(text()).toBe('a\n')
})

test('a file of another kind is shown as it begins, and nothing is written to it', async () => {
  writeFileSync(path, 'no line break')
  const journal = await opened()
  const failure = await journal.append('a').catch(String)

  expect(await linesOf(journal)).toEqual(['no line break'])
  expect(failure).toBe(`CliError: ${path}: this is no journal, and nothing is written to it`)
  expect(await journal.append('b').catch(String)).toBe(failure)
  await journal.close()
  expect(text()).toBe('no line break')
})

test('bytes that are no text', async () => {
  writeFileSync(path, Buffer.from([0x61, 0xff, 0x0a, 0xc3, 0x0a]))

  expect(await linesThere()).toEqual(['a\ufffd', '\ufffd'])
})

test('a file that shrinks while it is read ends sooner', async () => {
  writeFileSync(path, 'a\n'.repeat(100_000))
  const journal = await opened()
  const iterator = journal.lines[Symbol.asyncIterator]()
  await iterator.next()
  truncateSync(path, 0)
  let count = 1
  while ((await iterator.next()).done !== true) count++

  expect(count).toBeLessThan(100_000)
  await journal.close()
})

describe('problems', () => {
  test('standard input, a folder, no folder', async () => {
    expect(await openJournal('-')).toEqual({ problem: { code: 'EINVAL', number: 22 } })
    expect(await openJournal(folder)).toEqual({ problem: { code: 'EISDIR', number: 21 } })
    expect(await openJournal(join(folder, 'none', 'x'))).toEqual({ problem: { code: 'ENOENT', number: 2 } })
  })

  test('another run has it, until it closes it', async () => {
    const journal = await opened()
    linkSync(path, join(folder, 'link'))

    expect(await openJournal(join(folder, 'link'))).toEqual({ locked: true })
    await journal.close()
    await (await opened()).close()
  })
})

test('what was said to be on the disk is there when the process is killed, and nothing else is', async () => {
  const other = writer.start([path])
  const told = await other.lines(20)
  other.process.kill('SIGKILL')
  await other.ended
  appendFileSync(path, '{"n"') // As if the kill had come within a write.

  const lines = await linesThere()
  const expected = lines.map((_, at) => JSON.stringify({ n: Math.floor(at / 3), part: at % 3 }))
  expect(lines).toEqual(expected)
  expect(lines.length).toBeGreaterThanOrEqual(3 * told.length)
})
