import { expect, test } from 'vitest'
import { serviceEndpoint } from '../../src/credentials/service-endpoint.ts'
import { outsideOf, searchOf } from './support.ts'
import type { Told } from './support.ts'

const STS = { id: 'STS', host: 'sts' } as const
const SSO = { id: 'SSO', host: 'portal.sso' } as const
const OIDC = { id: 'SSO_OIDC', host: 'oidc' } as const
const SIGNIN = { id: 'SIGNIN', host: 'signin' } as const

function urlOf(
  service: typeof STS | typeof SSO | typeof OIDC | typeof SIGNIN,
  name: string,
  told: Told = {},
  fips = false,
) {
  const { url, query, signingRegion } = serviceEndpoint(
    service,
    { name, fips },
    searchOf(told, outsideOf(told).outside).sources,
  )
  expect(signingRegion).toBe(name)
  return url + query
}

const FIPS = { AWS_USE_FIPS_ENDPOINT: 'true' }
const DUAL = { AWS_USE_DUALSTACK_ENDPOINT: 'true' }

test.each([
  [STS, 'us-east-1', {}, 'https://sts.us-east-1.amazonaws.com'],
  [SSO, 'eu-west-1', {}, 'https://portal.sso.eu-west-1.amazonaws.com'],
  [OIDC, 'eu-west-1', {}, 'https://oidc.eu-west-1.amazonaws.com'],
  [STS, 'cn-north-1', {}, 'https://sts.cn-north-1.amazonaws.com.cn'],
  [STS, 'us-iso-east-1', {}, 'https://sts.us-iso-east-1.c2s.ic.gov'],
  [STS, 'us-east-1', FIPS, 'https://sts-fips.us-east-1.amazonaws.com'],
  [STS, 'us-gov-west-1', FIPS, 'https://sts.us-gov-west-1.amazonaws.com'],
  [SSO, 'us-gov-west-1', FIPS, 'https://portal.sso.us-gov-west-1.amazonaws.com'],
  [STS, 'us-gov-west-1', { ...FIPS, ...DUAL }, 'https://sts-fips.us-gov-west-1.api.aws'],
  [STS, 'us-east-1', DUAL, 'https://sts.us-east-1.api.aws'],
  [OIDC, 'us-east-1', { ...FIPS, ...DUAL }, 'https://oidc-fips.us-east-1.api.aws'],
  [SIGNIN, 'eu-west-1', {}, 'https://eu-west-1.signin.aws.amazon.com'],
  [SIGNIN, 'cn-north-1', {}, 'https://cn-north-1.signin.amazonaws.cn'],
  [SIGNIN, 'us-gov-west-1', {}, 'https://us-gov-west-1.signin.amazonaws-us-gov.com'],
  [SIGNIN, 'eusc-de-east-1', {}, 'https://signin.eusc-de-east-1.amazonaws.eu'],
])('%o in %s with %o', (service, region, env, url) => {
  expect(urlOf(service, region, { env })).toBe(url)
})

test('a pseudo region stands for FIPS', () => {
  expect(urlOf(STS, 'us-east-1', {}, true)).toBe('https://sts-fips.us-east-1.amazonaws.com')
})

test.each([
  [DUAL, "['dualstack']"],
  [{ ...FIPS, ...DUAL }, "['dualstack', 'fips']"],
])('a partition without such hosts: %o', (env, variants) => {
  expect(() => urlOf(STS, 'us-isob-east-1', { env })).not.toThrow()
  expect(() => urlOf(STS, 'eu-isoe-west-1', { env })).toThrow(
    `Unable to construct a modeled endpoint with the following variant(s) ${variants}: `,
  )
})

const SERVICES = '[default]\nservices = s\nendpoint_url = http://profile\n[services s]\n'

test.each<[string, Told, string]>([
  [
    'the variable of the service',
    { env: { AWS_ENDPOINT_URL_STS: 'http://own/base/', AWS_ENDPOINT_URL: 'http://all' } },
    'http://own/base',
  ],
  [
    'the variable for all',
    { env: { AWS_ENDPOINT_URL_SSO: 'http://sso', AWS_ENDPOINT_URL: 'http://all?x=1' } },
    'http://all?x=1',
  ],
  ['an empty variable', { env: { AWS_ENDPOINT_URL_STS: '', AWS_ENDPOINT_URL: 'http://all' } }, 'http://all'],
  ['the services section', { config: `${SERVICES}sts =\n  endpoint_url = http://section\n` }, 'http://section'],
  ['the profile', { config: `${SERVICES}apigatewayv2 =\n  endpoint_url = http://section\n` }, 'http://profile'],
  ['a custom one with FIPS', { env: { ...FIPS, AWS_ENDPOINT_URL_STS: 'http://own' } }, 'http://own'],
  [
    'none of them',
    { env: { AWS_ENDPOINT_URL: 'http://all', AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: 'true' } },
    'https://sts.us-east-1.amazonaws.com',
  ],
])('%s', (_, told, url) => {
  expect(urlOf(STS, 'us-east-1', told)).toBe(url)
})

test.each<[string, Told, string]>([
  [
    'a services section that is not there',
    { config: '[default]\nservices = nope\n' },
    'The profile is configured to use the services section but the "nope" services configuration does not exist.',
  ],
  ['an endpoint that is none', { env: { AWS_ENDPOINT_URL_STS: 'sts' } }, 'Invalid endpoint: sts'],
])('%s', (_, told, says) => {
  expect(() => urlOf(STS, 'us-east-1', told)).toThrow(says)
})
