import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { keepText, saveText } from '../../src/shell/save-file.ts'

let folder: string

beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'apigw-save-'))))
afterEach(() => rmSync(folder, { recursive: true }))

test('a text is kept in a new file each time, for its owner alone', async () => {
  const first = (await keepText(join(folder, 'answers.yaml'), 'a')) ?? ''
  const second = (await keepText(join(folder, 'answers.yaml'), 'b')) ?? ''

  expect(first).toMatch(/answers-[0-9a-f]{8}\.yaml$/)
  expect([readFileSync(first, 'utf8'), readFileSync(second, 'utf8')]).toEqual(['a', 'b'])
  expect(statSync(first).mode & 0o777).toBe(0o600)
})

test('where none can be made the name is not known', async () => {
  expect(await keepText('no/such/folder/answers.yaml', 'a')).toBeUndefined()
})

test('a file is saved, and one that is there stays, unless it shall not', async () => {
  const path = join(folder, 'x.yaml')

  expect(await saveText(path, 'a', false)).toBe('saved')
  expect(await saveText(path, 'b', false)).toBe('exists')
  expect(readFileSync(path, 'utf8')).toBe('a')
  expect(await saveText(path, 'b', true)).toBe('saved')
  expect(readFileSync(path, 'utf8')).toBe('b')
  expect(readdirSync(folder)).toEqual(['x.yaml'])
})

test('a place that cannot be written', async () => {
  writeFileSync(join(folder, 'file'), '')

  expect(await saveText(join(folder, 'file', 'x'), 'a', false)).toEqual({ failed: expect.stringMatching(/ENOTDIR/) })
  expect(await saveText(join(folder, 'none', 'x'), 'a', true)).toEqual({ failed: expect.stringMatching(/ENOENT/) })
})
