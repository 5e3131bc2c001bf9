import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { CliError } from '../../../src/errors.ts'
import { loadPackage } from '../../../src/shell/lists/load-package.ts'

let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'apigw-load-package-'))
  for (const [name, text] of [
    ['here', 'exports.from = "the folder"'],
    ['broken', 'throw new Error("broken inside")'],
  ] as const) {
    mkdirSync(join(folder, 'node_modules', name), { recursive: true })
    writeFileSync(join(folder, 'node_modules', name, 'index.js'), text)
  }
})

afterAll(() => rmSync(folder, { recursive: true }))

/** As `import` fails, and as `require` does. */
const missing = (code: string) => async (): Promise<object> => {
  throw Object.assign(new Error(`Cannot find package`), { code })
}

test('from where the program is', async () => {
  expect(await loadPackage('here', async () => ({ from: 'the program' }), folder)).toEqual({ from: 'the program' })
})

test.each(['MODULE_NOT_FOUND', 'ERR_MODULE_NOT_FOUND'])('else from the folder one works in: %s', async (code) => {
  expect(await loadPackage('here', missing(code), folder)).toEqual({ from: 'the folder' })
})

test('a package that nobody has', async () => {
  await expect(loadPackage('@no/such', missing('MODULE_NOT_FOUND'), folder)).rejects.toThrow(
    new CliError('general', '@no/such is not installed (npm i -g @no/such)'),
  )
})

test('one that fails is not missing', async () => {
  const fails = async (): Promise<object> => {
    throw new Error('fails')
  }

  await expect(loadPackage('here', fails, folder)).rejects.toThrow('fails')
  await expect(loadPackage('broken', missing('MODULE_NOT_FOUND'), folder)).rejects.toThrow('broken inside')
})
