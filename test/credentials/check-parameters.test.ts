import { expect, test } from 'vitest'
import { checkParameters } from '../../src/credentials/check-parameters.ts'

test('what is long and great enough passes', () => {
  const parameters = new Map<string, string | bigint>([
    ['RoleArn', 'x'.repeat(20)],
    ['RoleSessionName', 'xx'],
    ['DurationSeconds', 900n],
    ['Unheard', ''],
  ])

  expect(() => checkParameters(parameters)).not.toThrow()
})

test('what is not is listed, in characters', () => {
  const parameters = new Map<string, string | bigint>([
    ['ExternalId', '😀'],
    ['DurationSeconds', -1n],
    ['RoleArn', ''],
  ])

  expect(() => checkParameters(parameters)).toThrow(
    expect.objectContaining({
      fault: 'param',
      message:
        'Parameter validation failed:\n' +
        'Invalid length for parameter ExternalId, value: 1, valid min length: 2\n' +
        'Invalid value for parameter DurationSeconds, value: -1, valid min value: 900\n' +
        'Invalid length for parameter RoleArn, value: 0, valid min length: 20',
    }),
  )
})
