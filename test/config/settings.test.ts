import { describe, expect, test } from 'vitest'
import {
  autoPrompt,
  checkBinaryFormat,
  checkTimestampFormat,
  errorFormat,
  output,
  outputFormat,
  pager,
} from '../../src/config/settings.ts'
import { CliError } from '../../src/errors.ts'
import { sources } from './support.ts'

type Variables = Record<string, string>

describe('output', () => {
  test.each<[flag: string | undefined, variables: Variables, profile: string, value: string, from: string]>([
    ['yaml', { AWS_DEFAULT_OUTPUT: 'text' }, 'output = table', 'yaml', '--output'],
    [undefined, { AWS_DEFAULT_OUTPUT: 'text' }, 'output = table', 'text', 'AWS_DEFAULT_OUTPUT'],
    [undefined, { AWS_DEFAULT_OUTPUT: '' }, 'output = table', '', 'AWS_DEFAULT_OUTPUT'],
    [undefined, { AWS_OUTPUT: 'text' }, 'output = table', 'table', 'profile p'],
    [undefined, {}, '', 'json', 'default'],
  ])('--output %j, %j, %j', (flag, variables, profile, value, from) => {
    expect(output(flag, sources(variables, profile))).toEqual({ value, from })
  })

  test.each(['json', 'text', 'table', 'yaml', 'yaml-stream', 'off'])('%s is known', (text) => {
    expect(outputFormat(text)).toBe(text)
  })

  test.each(['xml', '', 'TEXT', 'text # no comment here', 'te\nxt'])('%j is not', (text) => {
    expect(() => outputFormat(text)).toThrow(new CliError('general', `Unknown output type: ${text}`))
  })
})

describe('the format of errors', () => {
  test.each<[flag: string | undefined, variables: Variables, profile: string, value: string, from: string]>([
    ['text', { AWS_CLI_ERROR_FORMAT: 'yaml' }, 'cli_error_format = json', 'text', '--cli-error-format'],
    [undefined, { AWS_CLI_ERROR_FORMAT: 'YAML' }, 'cli_error_format = json', 'yaml', 'AWS_CLI_ERROR_FORMAT'],
    [undefined, {}, 'cli_error_format = Legacy', 'legacy', 'profile p'],
    [undefined, { AWS_CLI_ERROR_FORMAT: 'xml' }, 'cli_error_format = json', 'enhanced', 'default'],
    [undefined, {}, '', 'enhanced', 'default'],
  ])('--cli-error-format %j, %j, %j', (flag, variables, profile, value, from) => {
    expect(errorFormat(flag, sources(variables, profile))).toEqual({ value, from })
  })
})

describe('the pager', () => {
  test.each<[none: boolean, variables: Variables, profile: string, value: string, from: string]>([
    [true, { AWS_PAGER: 'more' }, '', '', '--no-cli-pager'],
    [false, { AWS_PAGER: '', PAGER: 'more' }, 'cli_pager = cat', '', 'AWS_PAGER'],
    [false, { PAGER: 'more' }, 'cli_pager =', '', 'profile p'],
    [false, { PAGER: 'more -s' }, '', 'more -s', 'PAGER'],
    [false, {}, '', 'less', 'default'],
  ])('none: %j, %j, %j', (none, variables, profile, value, from) => {
    expect(pager(none, sources(variables, profile))).toEqual({ value, from })
  })
})

describe('whether to ask', () => {
  test.each<[flag: 'on' | 'off' | undefined, variables: Variables, profile: string, value: string, from: string]>([
    ['on', { AWS_CLI_AUTO_PROMPT: 'off' }, '', 'on', '--cli-auto-prompt'],
    ['off', { AWS_CLI_AUTO_PROMPT: 'on' }, '', 'off', '--no-cli-auto-prompt'],
    [undefined, { AWS_CLI_AUTO_PROMPT: 'ON' }, 'cli_auto_prompt = off', 'on', 'AWS_CLI_AUTO_PROMPT'],
    [undefined, {}, 'cli_auto_prompt = On-Partial', 'on-partial', 'profile p'],
    [undefined, {}, 'cli_auto_prompt = maybe', 'off', 'profile p'],
    [undefined, { AWS_CLI_AUTO_PROMPT: '' }, '', 'off', 'AWS_CLI_AUTO_PROMPT'],
    [undefined, {}, '', 'on-partial', 'default'],
  ])('%j, %j, %j', (flag, variables, profile, value, from) => {
    expect(autoPrompt(flag, sources(variables, profile))).toEqual({ value, from })
  })
})

describe('settings without an effect but a wrong value', () => {
  test.each(['', 'cli_timestamp_format = wire', 'cli_timestamp_format = iso8601'])('%j passes', (profile) => {
    expect(() => {
      checkTimestampFormat(sources({}, profile))
    }).not.toThrow()
  })

  test.each(['nope', 'WIRE', ''])('cli_timestamp_format %j', (value) => {
    const refused = new CliError(
      'config',
      `Unknown cli_timestamp_format value: ${value}, valid values are "wire" or "iso8601"`,
      { code: 'Configuration' },
    )
    expect(() => {
      checkTimestampFormat(sources({}, `cli_timestamp_format = ${value}`))
    }).toThrow(refused)
  })

  test.each<[flag: string | undefined, profile: string]>([
    [undefined, ''],
    [undefined, 'cli_binary_format = raw-in-base64-out'],
    ['base64', 'cli_binary_format = hex'],
  ])('--cli-binary-format %j, %j passes', (flag, profile) => {
    expect(() => {
      checkBinaryFormat(flag, sources({}, profile))
    }).not.toThrow()
  })

  test('cli_binary_format hex', () => {
    expect(() => {
      checkBinaryFormat(undefined, sources({}, 'cli_binary_format = hex'))
    }).toThrow(new CliError('general', "'hex'", { hint: 'cli_binary_format is base64 or raw-in-base64-out.' }))
  })
})
