import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { realWorld } from '../../src/shell/real-world.ts'
import { buildOther } from '../support/other-process.ts'
import type { OtherProgram } from '../support/other-process.ts'

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

test('a digest is that of the bytes in UTF-8', () => {
  const { digest } = realWorld()

  expect(digest('')).toBe('47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU')
  expect(digest('\u00fc')).toBe('YHR0ykdalyTXNgq6caVtXfd-YTUOP3JM-h9G6Ffi2F8')
})

describe('Ctrl-C', () => {
  let program: OtherProgram

  beforeAll(async () => {
    program = await buildOther(`
      import { realWorld } from '../src/shell/real-world.ts'
      const { connect, onInterrupt, stdout } = realWorld()
      for (const word of words)
        if (word === 'connect') await connect({}).catch(() => {})
        else onInterrupt(() => stdout.write('first\\n'))
      stdout.write(process.listenerCount('SIGINT') + ' listens\\n')
      setTimeout(() => {}, 60_000)
    `)
  })
  afterAll(() => program.remove())

  test.each([
    [['connect'], 1],
    [['connect', 'connect'], 1],
    [['act'], 2],
    [['act', 'connect', 'connect'], 2],
    [['connect', 'act'], 2],
  ])('after %j it ends the program at the time %i', async (words, times) => {
    const other = program.start(words)
    // The second ends what had its own way of ending; nothing of ours stands among its lines.
    const last = times === 2 ? 'first\n' : '\n'
    expect(await other.lines(1)).toEqual(['1 listens'])
    for (let time = 1; time < times; time++) {
      other.process.kill('SIGINT')
      await other.lines(1 + time)
    }
    other.process.kill('SIGINT')

    expect(await other.ended).toEqual({ exit: 130, stdout: `1 listens\n${last}` })
  })
})

test('output that nobody reads any more is known to be so', async () => {
  const program = await buildOther(`
    import { realWorld } from '../src/shell/real-world.ts'
    const { stdout, stderr } = realWorld()
    const before = stdout.isGone
    await new Promise((done) => process.stdin.once('close', done).resume())
    stdout.write('a\\n')
    process.exit(!before && stdout.isGone && !stderr.isGone ? 7 : 1)
  `)
  const { ended } = program.start([], '{ { sleep 0.2 | "$0" "$@"; echo $? >&3; } | true; } 3>&1')

  expect(await ended).toEqual({ exit: 0, stdout: '7\n' })
  program.remove()
})
