import { describe, expect, test } from 'vitest'
import { caBundle, checkTimeouts, metadata, retries, timeouts } from '../../src/config/connection.ts'
import { CliError } from '../../src/errors.ts'
import { sources } from './support.ts'

type Variables = Record<string, string>
const refusal = (message: string): CliError => new CliError('general', message)

describe('retries', () => {
  test.each<[variables: Variables, profile: string, attempts: number, mode: string]>([
    [{}, '', 3, 'standard'],
    [{ AWS_MAX_ATTEMPTS: ' 1 ' }, 'max_attempts = 5', 1, 'standard'],
    [{}, 'max_attempts = 5\nretry_mode = adaptive', 5, 'adaptive'],
    [{ AWS_RETRY_MODE: 'standard' }, 'retry_mode = adaptive', 3, 'standard'],
  ])('%j, %j', (variables, profile, attempts, mode) => {
    expect(retries(sources(variables, profile))).toMatchObject({ attempts: { value: attempts }, mode: { value: mode } })
  })

  test('tell where they come from', () => {
    expect(retries(sources({ AWS_MAX_ATTEMPTS: '2' }, 'retry_mode = adaptive'))).toEqual({
      attempts: { value: 2, from: 'AWS_MAX_ATTEMPTS' },
      mode: { value: 'adaptive', from: 'profile p' },
    })
  })

  test.each<[variables: Variables, message: string]>([
    [{ AWS_MAX_ATTEMPTS: '0' }, 'Value provided to "max_attempts": 0 must be an integer greater than or equal to one.'],
    [
      { AWS_MAX_ATTEMPTS: '-1' },
      'Value provided to "max_attempts": -1 must be an integer greater than or equal to one.',
    ],
    [{ AWS_MAX_ATTEMPTS: 'many' }, "invalid literal for int() with base 10: 'many'"],
    [
      { AWS_RETRY_MODE: 'legacy' },
      'Invalid value provided to "mode": "legacy" must be one of: "standard" or "adaptive"',
    ],
    [
      { AWS_RETRY_MODE: 'STANDARD' },
      'Invalid value provided to "mode": "STANDARD" must be one of: "standard" or "adaptive"',
    ],
    [{ AWS_RETRY_MODE: '' }, 'Invalid value provided to "mode": "" must be one of: "standard" or "adaptive"'],
    [
      { AWS_MAX_ATTEMPTS: '0', AWS_RETRY_MODE: 'x' },
      'Value provided to "max_attempts": 0 must be an integer greater than or equal to one.',
    ],
  ])('refused: %j', (variables, message) => {
    expect(() => retries(sources(variables))).toThrow(refusal(message))
  })
})

describe('timeouts', () => {
  test('a minute each', () => {
    expect(timeouts({ read: undefined, connect: undefined })).toEqual({
      read: { value: 60, from: 'default' },
      connect: { value: 60, from: 'default' },
    })
  })

  test('from the flags, by the rules of Python', () => {
    expect(timeouts({ read: ' 1_0 ', connect: '0' })).toEqual({
      read: { value: 10, from: '--cli-read-timeout' },
      connect: { value: 0, from: '--cli-connect-timeout' },
    })
  })

  test('no numbers', () => {
    expect(() => timeouts({ read: 'x', connect: 'y' })).toThrow(refusal("invalid literal for int() with base 10: 'x'"))
  })

  test.each<[read: string, connect: string, message: string]>([
    [
      '-1',
      '1',
      'Attempted to set read timeout to -1, but the timeout cannot be set to a value less than or equal to 0.',
    ],
    [
      '-1',
      '-2',
      'Attempted to set connect timeout to -2, but the timeout cannot be set to a value less than or equal to 0.',
    ],
  ])('negative: %s, %s', (read, connect, message) => {
    const given = timeouts({ read, connect })

    expect(() => {
      checkTimeouts(given)
    }).toThrow(refusal(message))
  })

  test('none at all is no fault', () => {
    expect(() => {
      checkTimeouts(timeouts({ read: '0', connect: '0' }))
    }).not.toThrow()
  })
})

describe('the certificates', () => {
  test.each<[flag: string | undefined, variables: Variables, profile: string, value: string, from: string]>([
    ['/f', { AWS_CA_BUNDLE: '/e' }, 'ca_bundle = /p', '/f', '--ca-bundle'],
    [undefined, { AWS_CA_BUNDLE: '~/e', REQUESTS_CA_BUNDLE: '/r' }, 'ca_bundle = /p', '/home/u/e', 'AWS_CA_BUNDLE'],
    [undefined, { REQUESTS_CA_BUNDLE: '/r' }, 'ca_bundle = /p', '/p', 'profile p'],
    [undefined, { REQUESTS_CA_BUNDLE: '/r' }, '', '/r', 'REQUESTS_CA_BUNDLE'],
  ])('--ca-bundle %j, %j, %j', (flag, variables, profile, value, from) => {
    expect(caBundle(flag, sources(variables, profile), '/home/u')).toEqual({ value, from })
  })

  test('those of Node', () => {
    expect(caBundle(undefined, sources(), '/home/u')).toBeUndefined()
  })

  test.each<[flag: string | undefined, variables: Variables]>([
    ['', { AWS_CA_BUNDLE: '/e' }],
    [undefined, { AWS_CA_BUNDLE: ' ' }],
    [undefined, { REQUESTS_CA_BUNDLE: '' }],
  ])('blank: --ca-bundle %j, %j', (flag, variables) => {
    expect(() => caBundle(flag, sources(variables), '/home/u')).toThrow(
      refusal(
        'Invalid CA bundle: the configured value (ca_bundle, AWS_CA_BUNDLE, REQUESTS_CA_BUNDLE, or verify) resolved to ' +
          'an empty or whitespace-only string. Provide a valid path to a CA bundle file.',
      ),
    )
  })
})

describe('the instance metadata', () => {
  const usual = { disabled: false, timeout: 1, attempts: 1, endpoint: 'http://169.254.169.254/' }

  test.each<[variables: Variables, profile: string, is: object]>([
    [{}, '', usual],
    [{ AWS_EC2_METADATA_DISABLED: 'True' }, '', { ...usual, disabled: true }],
    [{ AWS_EC2_METADATA_DISABLED: '1' }, '', usual],
    [{ AWS_METADATA_SERVICE_TIMEOUT: '5' }, 'metadata_service_num_attempts = 2', { ...usual, timeout: 5, attempts: 2 }],
    [{ AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE: 'IPv6' }, '', { ...usual, endpoint: 'http://[fd00:ec2::254]/' }],
    [{ AWS_IMDS_USE_IPV6: 'true' }, '', { ...usual, endpoint: 'http://[fd00:ec2::254]/' }],
    [{ AWS_IMDS_USE_IPV6: 'true' }, 'ec2_metadata_service_endpoint_mode = ipv4', usual],
    [{ AWS_IMDS_USE_IPV6: 'true' }, 'ec2_metadata_service_endpoint = http://h', { ...usual, endpoint: 'http://h' }],
    [{ AWS_EC2_METADATA_SERVICE_ENDPOINT: '' }, '', usual],
  ])('%j, %j', (variables, profile, is) => {
    expect(metadata(sources(variables, profile))).toEqual(is)
  })

  test.each<[variables: Variables, message: string]>([
    [{ AWS_METADATA_SERVICE_TIMEOUT: 'x' }, "invalid literal for int() with base 10: 'x'"],
    [
      { AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE: 'ipv5' },
      "Invalid EC2 Instance Metadata endpoint mode: ipv5 Valid endpoint modes (case-insensitive): ('ipv4', 'ipv6').",
    ],
  ])('refused: %j', (variables, message) => {
    expect(() => metadata(sources(variables))).toThrow(refusal(message))
  })
})
