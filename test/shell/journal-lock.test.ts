import { linkSync, mkdtempSync, mkdirSync, readdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { guardFor, openAlone, takeName } from '../../src/shell/journal-lock.ts'
import type { LockedFile } from '../../src/shell/journal-lock.ts'
import { rejected } from '../support/caught.ts'
import { buildOther } from '../support/other-process.ts'
import type { OtherProgram } from '../support/other-process.ts'

const TAKEN = { locked: true }

let folder: string
let holder: OtherProgram

beforeAll(async () => {
  holder = await buildOther(`
    import { openAlone } from '../src/shell/journal-lock.ts'
    const opened = await openAlone(words[0])
    console.log('handle' in opened ? 'mine' : JSON.stringify(opened))
    setTimeout(() => {}, 60_000)
  `)
})
afterAll(() => holder.remove())
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'apigw-lock-'))))
afterEach(() => rmSync(folder, { recursive: true }))

async function mine(path: string): Promise<LockedFile> {
  const opened = await openAlone(path)
  if (!('handle' in opened)) throw new Error(JSON.stringify(opened))
  return opened
}

test('a file of another process is taken as long as that lives, and free at once when it is killed', async () => {
  const path = join(folder, 'journal')
  const other = holder.start([path])
  expect(await other.lines(1)).toEqual(['mine'])

  expect(await openAlone(path)).toEqual(TAKEN)
  other.process.kill('SIGKILL')
  expect(await other.ended).toEqual({ exit: 'SIGKILL', stdout: 'mine\n' })
  const { created, release } = await mine(path)
  expect(created).toBe(false)
  expect(readdirSync(folder)).toEqual(['journal'])

  const late = holder.start([path])
  expect(await late.lines(1)).toEqual([JSON.stringify(TAKEN)])
  late.process.kill('SIGKILL')
  await release()
})

test('other ways to the same file are taken too, and another file is not', async () => {
  const path = join(folder, 'journal')
  const { created, release } = await mine(path)
  linkSync(path, join(folder, 'hard'))
  symlinkSync(path, join(folder, 'soft'))

  expect(created).toBe(true)
  expect(await openAlone(join(folder, 'hard'))).toEqual(TAKEN)
  expect(await openAlone(join(folder, 'soft'))).toEqual(TAKEN)
  expect(await openAlone(path)).toEqual(TAKEN)
  await (await mine(join(folder, 'second'))).release()
  await release()
  await (await mine(join(folder, 'hard'))).release()
})

test('many at once: one of them gets it', async () => {
  const path = join(folder, 'journal')
  const opened = await Promise.all(Array.from({ length: 20 }, () => openAlone(path)))
  const owners = opened.flatMap((file) => ('handle' in file ? [file] : []))

  expect(owners).toHaveLength(1)
  expect(opened.filter((file) => 'locked' in file)).toHaveLength(19)
  await owners[0]?.release()
})

test('a file that was replaced is no longer there', async () => {
  const path = join(folder, 'journal')
  const { isThere, release } = await mine(path)
  const before = await isThere()
  writeFileSync(join(folder, 'new'), '')
  renameSync(join(folder, 'new'), path)

  expect([before, await isThere()]).toEqual([true, false])
  const second = await mine(path)
  expect(second.created).toBe(false)
  await release()
  await second.release()
})

describe('what is no file', () => {
  test.each([
    ['a folder', (path: string) => mkdirSync(path), 'EISDIR', 21],
    ['a FIFO, without waiting for its other end', (path: string) => spawnSync('mkfifo', [path]), 'EINVAL', 22],
    ['a device', (path: string) => symlinkSync('/dev/zero', path), 'EINVAL', 22],
    ['a link to itself', (path: string) => symlinkSync(path, path), 'ELOOP', 40],
  ])('%s', async (_, make, code, number) => {
    make(join(folder, 'x'))

    expect(await openAlone(join(folder, 'x'))).toEqual({ problem: { code, number } })
  })

  test('a folder that is not there', async () => {
    expect(await openAlone(join(folder, 'none', 'x'))).toEqual({ problem: { code: 'ENOENT', number: 2 } })
  })

  test('a link to nowhere becomes a file', async () => {
    symlinkSync(join(folder, 'there'), join(folder, 'x'))
    const { created, release } = await mine(join(folder, 'x'))

    expect([created, readdirSync(folder)]).toEqual([false, ['there', 'x']])
    await release()
  })
})

test('each system keeps others out in its way, or is said not to', () => {
  const named = (platform: string): unknown => {
    const guard = guardFor(platform)
    return guard !== undefined && 'name' in guard ? guard.name('64769-12') : guard
  }

  expect(named('linux')).toBe(`\0apigw-journal-64769-12${'-'.repeat(85)}`)
  expect(named('linux')).toHaveLength(108)
  expect(named('win32')).toBe('\\\\.\\pipe\\apigw-journal-64769-12')
  expect([named('darwin'), named('freebsd'), named('aix')]).toEqual([{ flags: 32 }, { flags: 32 }, undefined])
})

test('a lock that cannot be had for another reason is an error, not a file without a lock', async () => {
  expect(await rejected(takeName(join(folder, 'none', 'socket'), 'j'))).toEqual({
    fault: 'general',
    message: 'j: the journal cannot be locked, so other runs could use it too: EACCES',
  })
})
