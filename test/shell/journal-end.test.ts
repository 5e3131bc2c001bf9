import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { open } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest'
import { endOf, journalError } from '../../src/shell/journal-end.ts'
import { buildOther } from '../support/other-process.ts'

let folder: string
let path: string
let handle: FileHandle

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'apigw-end-'))
  path = join(folder, 'journal')
  handle = await open(path, 'a+')
})
afterEach(async () => {
  await handle.close()
  rmSync(folder, { recursive: true })
})

/** The handle, and what it was asked for. */
function watched(fail?: string) {
  const calls: string[] = []
  const watching = new Proxy(handle, {
    get: (target, name: keyof FileHandle) => {
      const member = target[name]
      if (typeof member !== 'function') return member
      return (...given: unknown[]) => {
        calls.push(name === 'write' ? `write ${String(given[0]).replaceAll('\n', ' ').trim()}` : String(name))
        if (name === fail) return Promise.reject(new Error('EIO: i/o error'))
        const answer: unknown = Reflect.apply(member, target, given)
        if (name === 'sync' && answer instanceof Promise) return answer.then(() => void calls.push('synced'))
        return answer
      }
    },
  })
  return { calls, end: endOf({ handle: watching, path, size: 0, created: true }) }
}

test('lines of one moment share a write and a flush; those that come meanwhile share the next', async () => {
  const { calls, end } = watched()
  const first = [end.append('a'), end.append('b')]
  const order: string[] = []
  await new Promise((done) => setTimeout(done, 0))
  const second = ['c', 'd', 'e'].map((line) => end.append(line).then(() => order.push(line)))
  await Promise.all(first)
  const soFar = [...calls]
  await Promise.all(second)

  expect(soFar.slice(0, 4)).toEqual(['chmod', 'write a b', 'sync', 'synced'])
  expect(calls).toEqual(['chmod', 'write a b', 'sync', 'synced', 'write c d e', 'sync', 'synced'])
  expect(order).toEqual(['c', 'd', 'e'])
  expect(readFileSync(path, 'utf8')).toBe('a\nb\nc\nd\ne\n')
})

test('a line is said to be there after its flush, not before', async () => {
  const { calls, end } = watched()
  const soFar = await end.append('a').then(() => [...calls])

  expect(soFar).toEqual(['chmod', 'write a', 'sync', 'synced'])
})

test.each(['write', 'sync'])('a failure to %s ends all that wait, and all that come', async (name) => {
  const { calls, end } = watched(name)
  const says = `CliError: ${path}: the journal failed: EIO: i/o error`
  const added = [end.append('a'), end.append('b')].map((line) => line.catch(String))

  expect(await Promise.all(added)).toEqual([says, says])
  const tries = calls.length
  expect(await end.append('c').catch(String)).toBe(says)
  expect(calls).toHaveLength(tries)
  await end.flush()
})

test('a flush without anything to flush', async () => {
  expect(await watched().end.flush()).toBeUndefined()
})

test('an error that has its words keeps them', () => {
  const error = journalError('j', 'broken')

  expect(error.message).toBe('j: the journal failed: broken')
  expect(journalError('k', error)).toBe(error)
})

const full = await buildOther(`
  import { openJournal } from '../src/shell/journal-file.ts'
  const journal = await openJournal(words[0])
  if (!('append' in journal)) throw new Error(JSON.stringify(journal))
  for (let n = 0; n < 5; n++) console.log(await journal.append('x'.repeat(400)).then(() => 'there', (error) => error.message))
  await journal.close()
`)
afterAll(() => full.remove())

test('where the disk takes a part only, the line that did not fit is torn, and no other is tried', async () => {
  const name = join(folder, 'full')
  const { ended } = full.start([name], 'ulimit -f 1; exec "$0" "$@"')
  const { exit, stdout } = await ended
  const says = `${name}: the journal failed: EFBIG: file too large, write`
  const there = stdout.split('\n').filter((line) => line === 'there').length

  expect(exit).toBe(0)
  expect(stdout).toBe('there\n'.repeat(there) + `${says}\n`.repeat(5 - there))
  expect([1, 2]).toContain(there) // Shells count in blocks of 512 or 1024 bytes.
  expect(readFileSync(name, 'utf8')).toBe(`${'x'.repeat(400)}\n`.repeat(there) + 'x'.repeat(there === 1 ? 111 : 222))
})
