import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openCode } from '../../src/shell/boot.ts'

const BUILD = { folder: 'abc', packOf: { 'a.cjs': 'both.cjs', 'b.cjs': 'both.cjs' } }

let dist: string

beforeEach(() => {
  dist = mkdtempSync(join(tmpdir(), 'apigw-boot-'))
  mkdirSync(join(dist, BUILD.folder))
})

afterEach(() => rmSync(dist, { recursive: true }))

/** Writes a pack of chunks by their names. */
function pack(name: string, chunks: Readonly<Record<string, string>>): void {
  const members = Object.entries(chunks).map(
    ([chunk, body]) => `${JSON.stringify(chunk)}(exports, require, module, __filename, __dirname) { ${body} }`,
  )
  writeFileSync(join(dist, BUILD.folder, name), `'use strict';\n({ ${members.join(', ')} })`)
}

const node = (id: string): object => ({ own: id })
const open = () => openCode(dist, node, BUILD)

describe('chunks', () => {
  test('one requires another of the same pack, and a module of Node', () => {
    pack('both.cjs', {
      'a.cjs': "exports.seen = [require('./b.cjs').name, require('node:fs').own]",
      'b.cjs': "module.exports = { name: 'b' }",
    })

    expect(open().load('./a.cjs')).toEqual({ seen: ['b', 'node:fs'] })
  })

  test('a pack is opened when something in it is needed', () => {
    pack('both.cjs', { 'a.cjs': "exports.later = () => require('./lone.cjs').name", 'b.cjs': '' })
    pack('lone.cjs', { 'lone.cjs': "exports.name = 'lone'" })
    const code = open()
    const { later } = code.load('./a.cjs') as { later: () => string }

    expect([...code.scripts.keys()]).toEqual(['both.cjs'])
    expect(later()).toBe('lone')
    expect([...code.scripts.keys()]).toEqual(['both.cjs', 'lone.cjs'])
  })

  test('each is called once, also where two need each other', () => {
    pack('both.cjs', {
      'a.cjs': "exports.calls = []; exports.calls.push('a'); require('./b.cjs')",
      'b.cjs': "require('./a.cjs').calls.push('b')",
    })
    const code = open()

    expect(code.load('./a.cjs')).toEqual({ calls: ['a', 'b'] })
    expect(code.load('./b.cjs')).toEqual({})
    expect(code.load('./a.cjs')).toEqual({ calls: ['a', 'b'] })
  })

  test('each knows where it would lie', () => {
    pack('both.cjs', { 'a.cjs': 'exports.place = [__filename, __dirname]', 'b.cjs': '' })

    expect(open().load('./a.cjs')).toEqual({ place: [`${dist}/abc/a.cjs`, `${dist}/abc`] })
  })

  test('one that is nowhere is missed by its name', () => {
    expect(() => open().load('./none.cjs')).toThrow(/ENOENT.*abc.none\.cjs/)
  })
})

describe('the code cache', () => {
  const TEXT = { 'a.cjs': 'exports.sum = (a, b) => a + b', 'b.cjs': '' }

  /** Runs once and keeps what was compiled. Then all moves, or V8 would remember the script and need no cache. */
  function warm(): string {
    pack('both.cjs', TEXT)
    const { load, cache, scripts } = open()
    load('./a.cjs')
    mkdirSync(cache)
    writeFileSync(join(cache, 'both.cjs'), scripts.get('both.cjs')?.createCachedData() ?? '')
    const moved = `${dist}-moved`
    renameSync(dist, moved)
    dist = moved
    return join(open().cache, 'both.cjs')
  }

  function rejected(): boolean | undefined {
    const { load, scripts } = open()
    const { sum } = load('./a.cjs') as { sum: (a: number, b: number) => number }
    expect(sum(1, 2)).toBe(3)
    return scripts.get('both.cjs')?.cachedDataRejected
  }

  test('lies beside the packs, by what V8 and what machine', () => {
    expect(open().cache).toBe(`${dist}/abc/${process.versions.v8}-${process.platform}-${process.arch}`)
  })

  test('is used', () => {
    warm()

    expect(rejected()).toBe(false)
  })

  test('is done without', () => {
    pack('both.cjs', TEXT)

    expect(rejected()).toBeUndefined()
  })

  test.each([
    ['cut short', (whole: Buffer) => whole.subarray(0, whole.length / 2)],
    ['empty', () => Buffer.alloc(0)],
    ['something else', () => Buffer.from('no cache at all '.repeat(100))],
  ])('%s, is refused, and the program runs', (_, spoil) => {
    const file = warm()
    writeFileSync(file, spoil(readFileSync(file)))

    expect(rejected()).toBe(true)
  })

  test('of other code is refused where the length differs', () => {
    warm()
    pack('both.cjs', { ...TEXT, 'b.cjs': 'exports.more = 1' })

    expect(rejected()).toBe(true)
  })
})
