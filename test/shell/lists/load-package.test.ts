import { expect, test } from 'vitest'
import { CliError } from '../../../src/errors.ts'
import { loadPackage } from '../../../src/shell/lists/load-package.ts'

/** As `import` fails, and as `require` does. */
const missing = (code: string) => async (): Promise<object> => {
  throw Object.assign(new Error(`Cannot find package`), { code })
}

test('a package that is there', async () => {
  expect(await loadPackage('here', async () => ({ from: 'the program' }))).toEqual({ from: 'the program' })
})

test.each(['MODULE_NOT_FOUND', 'ERR_MODULE_NOT_FOUND'])('a package that is not: %s', async (code) => {
  await expect(loadPackage('@no/such', missing(code))).rejects.toThrow(
    new CliError('general', '@no/such is not installed (npm i -g @no/such)'),
  )
})

test('one that fails is not missing', async () => {
  const fails = async (): Promise<object> => {
    throw new Error('fails')
  }

  await expect(loadPackage('here', fails)).rejects.toThrow('fails')
})
