import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { realWorld } from '../../src/shell/real-world.ts'

let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'apigw-world-'))
})

afterAll(() => rmSync(folder, { recursive: true }))

describe('files', () => {
  test('are read once', () => {
    const { readFile } = realWorld()
    const path = join(folder, 'once')
    writeFileSync(path, 'first')
    const first = readFile(path)
    writeFileSync(path, 'second')

    expect(first).toEqual({ bytes: Buffer.from('first') })
    expect(readFile(path)).toBe(first)
    expect(realWorld().readFile(path)).toEqual({ bytes: Buffer.from('second') })
  })

  test.each([
    ['missing', 'nope', 'ENOENT', 2],
    ['a folder', '.', 'EISDIR', 21],
    ['below a file', 'file/x', 'ENOTDIR', 20],
  ])('%s', (_, name, code, number) => {
    writeFileSync(join(folder, 'file'), '')

    expect(realWorld().readFile(join(folder, name))).toEqual({ problem: { code, number } })
  })
})

test('the environment, and what is not in it', () => {
  process.env['APIGW_TEST_EMPTY'] = ''
  const { env } = realWorld()

  expect([env('APIGW_TEST_EMPTY'), env('APIGW_TEST_NONE')]).toEqual(['', undefined])
  delete process.env['APIGW_TEST_EMPTY']
})

test('home is what HOME says; others are looked up', () => {
  const { HOME = '' } = process.env
  process.env['HOME'] = '/elsewhere'
  const moved = realWorld().home()
  process.env['HOME'] = HOME

  expect(moved).toBe('/elsewhere')
  expect(realWorld().home('nobody-of-this-name')).toBeUndefined()
  expect(realWorld().home('root')).toBe(process.platform === 'linux' ? '/root' : expect.anything())
})

test('no two draws are alike, and waiting waits', async () => {
  const { random, sleep } = realWorld()
  const before = performance.now()
  await sleep(20)

  expect(performance.now() - before).toBeGreaterThan(15)
  expect(new Set([random(), random(), random()]).size).toBe(3)
})
