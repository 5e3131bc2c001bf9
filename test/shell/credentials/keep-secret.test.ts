import { chmodSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { keepSecret } from '../../../src/shell/credentials/keep-secret.ts'

let home = ''
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'apigw-'))
})
afterEach(() => rmSync(home, { recursive: true, force: true }))

test('a file is written with its folders, for the user alone, and nothing is left beside it', () => {
  const folder = join(home, '.aws', 'cli', 'cache')

  keepSecret(join(folder, 'x.json'), '{"é": 1}')

  expect(readFileSync(join(folder, 'x.json'), 'utf8')).toBe('{"é": 1}')
  expect(statSync(join(folder, 'x.json')).mode & 0o777).toBe(0o600)
  expect(readdirSync(folder)).toEqual(['x.json'])
})

test('a file that others could read is replaced by one that they cannot', () => {
  const path = join(home, 'x.json')
  writeFileSync(path, 'old')
  chmodSync(path, 0o644)

  keepSecret(path, 'new')

  expect(readFileSync(path, 'utf8')).toBe('new')
  expect(statSync(path).mode & 0o777).toBe(0o600)
})

test('where it cannot be written nothing happens, and nothing is left', () => {
  mkdirSync(join(home, 'x.json', 'full'), { recursive: true })
  writeFileSync(join(home, 'file'), '')

  expect(() => keepSecret(join(home, 'x.json'), 'new')).not.toThrow()
  expect(() => keepSecret(join(home, 'file', 'x.json'), 'new')).not.toThrow()
  expect(readdirSync(home).sort()).toEqual(['file', 'x.json'])
})
