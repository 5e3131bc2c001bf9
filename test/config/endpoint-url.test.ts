import { describe, expect, test } from 'vitest'
import { endpointUrl } from '../../src/config/endpoint-url.ts'
import { CliError } from '../../src/errors.ts'
import { sources } from './support.ts'

type Variables = Record<string, string>

const PROFILE = 'endpoint_url = http://profile\nservices = s'
const SERVICES = '[s]\napigatewayv2 =\n  endpoint_url = http://services\n'
const BOTH = { AWS_ENDPOINT_URL_APIGATEWAYV2: 'http://own', AWS_ENDPOINT_URL: 'http://all' }

describe('the first of these', () => {
  test.each<
    [what: string, flag: string | undefined, variables: Variables, profile: string, value: string, from: string]
  >([
    ['the flag', 'http://flag', BOTH, PROFILE, 'http://flag', '--endpoint-url'],
    ['the variable of the service', undefined, BOTH, PROFILE, 'http://own', 'AWS_ENDPOINT_URL_APIGATEWAYV2'],
    [
      'the variable of all services',
      undefined,
      { AWS_ENDPOINT_URL: 'http://all' },
      PROFILE,
      'http://all',
      'AWS_ENDPOINT_URL',
    ],
    ['the services section', undefined, {}, PROFILE, 'http://services', 'services s'],
    ['the profile', undefined, {}, 'endpoint_url = http://profile', 'http://profile', 'profile p'],
    [
      'not an empty one',
      undefined,
      { ...BOTH, AWS_ENDPOINT_URL_APIGATEWAYV2: '' },
      PROFILE,
      'http://all',
      'AWS_ENDPOINT_URL',
    ],
  ])('%s', (_, flag, variables, profile, value, from) => {
    expect(endpointUrl(flag, sources(variables, profile, SERVICES))).toEqual({ value, from })
  })

  test.each<[what: string, services: string]>([
    ['of another service', '[s]\napigateway =\n  endpoint_url = http://services\n'],
    ['without an endpoint', '[s]\napigatewayv2 =\n  x = 1\n'],
    ['with an empty endpoint', '[s]\napigatewayv2 =\n  endpoint_url =\n'],
  ])('the profile after a services section %s', (_, services) => {
    expect(endpointUrl(undefined, sources({}, PROFILE, services))).toEqual({
      value: 'http://profile',
      from: 'profile p',
    })
  })
})

describe('none', () => {
  test.each<[what: string, variables: Variables, profile: string]>([
    ['nobody says one', {}, ''],
    ['all are empty', { AWS_ENDPOINT_URL_APIGATEWAYV2: '', AWS_ENDPOINT_URL: '' }, 'endpoint_url ='],
    ['another spelling of the service', { AWS_ENDPOINT_URL_API_GATEWAY_V2: 'http://own' }, ''],
    ['ignored by the environment', { ...BOTH, AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: 'true' }, PROFILE],
    ['ignored by the profile', BOTH, `${PROFILE}\nignore_configured_endpoint_urls = TRUE`],
    ['a missing section that is ignored', { AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: 'true' }, 'services = nope'],
  ])('%s', (_, variables, profile) => {
    expect(endpointUrl(undefined, sources(variables, profile, SERVICES))).toBeUndefined()
  })

  test('ignoring does not touch the flag, and must be said with "true"', () => {
    const ignoring = sources({ ...BOTH, AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: 'true' })
    const not = sources({ ...BOTH, AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: 'yes' })

    expect(endpointUrl('http://flag', ignoring)?.value).toBe('http://flag')
    expect(endpointUrl(undefined, not)?.value).toBe('http://own')
  })
})

describe('a services section that is not there', () => {
  const missing = (name: string): CliError =>
    new CliError(
      'general',
      `The profile is configured to use the services section but the "${name}" services configuration does not exist.`,
    )

  test.each<[profile: string, services: string, name: string]>([
    ['services = nope\nendpoint_url = http://profile', SERVICES, 'nope'],
    ['services =', SERVICES, ''],
    ['services = s', '[s]\n', 's'],
    ['services = constructor', '', 'constructor'],
  ])('%j, %j', (profile, services, name) => {
    expect(() => endpointUrl(undefined, sources({}, profile, services))).toThrow(missing(name))
  })

  test('is not missed where the search ends before', () => {
    expect(endpointUrl(undefined, sources({ AWS_ENDPOINT_URL: 'http://all' }, 'services = nope'))?.value).toBe(
      'http://all',
    )
  })

  test('a service that is no block', () => {
    const flat = sources({}, 'services = s', '[s]\napigatewayv2 = http://services\n')

    expect(() => endpointUrl(undefined, flat)).toThrow(
      new CliError('general', "'str' object has no attribute 'get'", {
        hint: 'In [services s], apigatewayv2 takes indented lines, as in "endpoint_url = https://…".',
      }),
    )
  })
})

describe('of another service', () => {
  const SQS = '[s]\nsqs =\n  endpoint_url = http://sqs\n'

  test.each<[what: string, variables: Variables, value: string, from: string]>([
    ['its variable', { AWS_ENDPOINT_URL_SQS: 'http://own' }, 'http://own', 'AWS_ENDPOINT_URL_SQS'],
    ['not that of API Gateway', { AWS_ENDPOINT_URL_APIGATEWAYV2: 'http://own' }, 'http://sqs', 'services s'],
    ['that of all', { AWS_ENDPOINT_URL: 'http://all' }, 'http://all', 'AWS_ENDPOINT_URL'],
  ])('%s', (_, variables, value, from) => {
    expect(endpointUrl(undefined, sources(variables, PROFILE, SQS), 'sqs')).toEqual({ value, from })
  })

  test('the name of a service may be of several words', () => {
    const found = endpointUrl(
      undefined,
      sources({ AWS_ENDPOINT_URL_ELASTIC_LOAD_BALANCING_V2: 'http://own' }),
      'elastic_load_balancing_v2',
    )

    expect(found?.value).toBe('http://own')
  })
})
