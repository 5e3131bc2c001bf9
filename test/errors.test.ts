import { expect, test } from 'vitest'
import { amended, changed, CliError } from '../src/errors.ts'

const prefixed = (read: () => unknown): unknown =>
  amended((error) => changed(error, { message: `before: ${error.message}` }), read)

test('a param error goes on amended, with its hint, code and cause', () => {
  const report = new Map([['Code', 'c']])
  const first = new CliError('param', 'm', { hint: 'h', code: 'c', report })
  const read = () =>
    prefixed(() => {
      throw first
    })

  expect(read).toThrow(
    expect.objectContaining({ message: 'before: m', fault: 'param', hint: 'h', code: 'c', report, cause: first }),
  )
})

test.each([
  ['another fault', new CliError('general', 'm')],
  ['what is no CliError', new TypeError('m')],
])('%s goes on as it is', (_, error) => {
  const read = () =>
    prefixed(() => {
      throw error
    })

  expect(read).toThrow(error)
})

test('without an error nothing happens', () => {
  expect(prefixed(() => 1)).toBe(1)
})
