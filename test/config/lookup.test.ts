import { describe, expect, test } from 'vitest'
import { lookUp, switched, wholeNumber } from '../../src/config/lookup.ts'
import type { SettingName } from '../../src/config/lookup.ts'
import { CliError } from '../../src/errors.ts'
import { sources } from './support.ts'

describe('who is asked first', () => {
  test.each<[name: SettingName, variables: Record<string, string>, profile: string, value: string, from: string]>([
    ['region', { AWS_REGION: 'a', AWS_DEFAULT_REGION: 'b' }, 'region = c', 'a', 'AWS_REGION'],
    ['region', { AWS_DEFAULT_REGION: 'b' }, 'region = c', 'b', 'AWS_DEFAULT_REGION'],
    ['region', { AWS_REGION: '', AWS_DEFAULT_REGION: 'b' }, '', '', 'AWS_REGION'],
    ['region', {}, 'region = c', 'c', 'profile p'],
    ['cli_pager', { AWS_PAGER: 'a', PAGER: 'b' }, 'cli_pager = c', 'a', 'AWS_PAGER'],
    ['cli_pager', { PAGER: 'b' }, 'cli_pager = c', 'c', 'profile p'],
    ['cli_pager', { PAGER: 'b' }, '', 'b', 'PAGER'],
    ['ca_bundle', { REQUESTS_CA_BUNDLE: 'b' }, 'ca_bundle =', '', 'profile p'],
    ['ca_bundle', { REQUESTS_CA_BUNDLE: 'b' }, '', 'b', 'REQUESTS_CA_BUNDLE'],
    ['cli_timestamp_format', { CLI_TIMESTAMP_FORMAT: 'a' }, 'cli_timestamp_format = wire', 'wire', 'profile p'],
    ['output', {}, 'output =\n  a = b', "{'a': 'b'}", 'profile p'],
  ])('%s: %j, %j', (name, variables, profile, value, from) => {
    expect(lookUp(name, sources(variables, profile))).toEqual({ value, from })
  })

  test('nobody', () => {
    expect(lookUp('region', sources())).toBeUndefined()
  })
})

describe('a switch', () => {
  test.each<[text: string, on: boolean]>([
    ['true', true],
    ['TRUE', true],
    ['yes', false],
    ['1', false],
    ['', false],
    [' true', false],
  ])('%j', (text, on) => {
    expect(switched('use_fips_endpoint', sources({ AWS_USE_FIPS_ENDPOINT: text }))).toEqual({
      value: on,
      from: 'AWS_USE_FIPS_ENDPOINT',
    })
  })

  test('that nobody set', () => {
    expect(switched('tcp_keepalive', sources())).toEqual({ value: false, from: 'default' })
    expect(switched('parameter_validation', sources(), true)).toEqual({ value: true, from: 'default' })
  })

  test('anything but true switches the checks off', () => {
    expect(switched('parameter_validation', sources({}, 'parameter_validation = no'), true).value).toBe(false)
  })
})

describe('a whole number', () => {
  test.each<[text: string, value: bigint]>([
    ['2', 2n],
    [' 1_0 ', 10n],
    ['-1', -1n],
  ])('%j', (text, value) => {
    expect(wholeNumber('max_attempts', sources({ AWS_MAX_ATTEMPTS: text }), 3n)).toEqual({
      value,
      from: 'AWS_MAX_ATTEMPTS',
    })
  })

  test.each(['many', '', '1.5'])('not %j', (text) => {
    expect(() => wholeNumber('max_attempts', sources({}, `max_attempts = ${text}`), 3n)).toThrow(
      new CliError('general', `invalid literal for int() with base 10: '${text}'`),
    )
  })
})
