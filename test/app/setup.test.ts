import { expect, test } from 'vitest'
import { allowedAttempts, readConfig, readConnection, readEndpoint, readSetup } from '../../src/app/setup.ts'
import { fakeWorld } from '../support/fake-world.ts'
import type { Told } from '../support/fake-world.ts'

function setup(globals: Readonly<Record<string, string | true>>, told: Told = {}) {
  const { world } = fakeWorld(told)
  const read = readSetup(new Map(Object.entries(globals)), readConfig(world), world)
  return { read, world, endpoint: () => readEndpoint(read, world) }
}

const CONFIG = {
  '/home/me/.aws/config':
    '[default]\nregion = eu-north-1\nmax_attempts = 5\n[profile p]\nregion = us-gov-west-1\nuse_fips_endpoint = true\n',
}

test.each<[string, Readonly<Record<string, string | true>>, Told, string]>([
  ['the profile’s region', {}, { files: CONFIG }, 'https://apigateway.eu-north-1.amazonaws.com'],
  [
    'the environment before it',
    {},
    { files: CONFIG, env: { AWS_DEFAULT_REGION: 'cn-north-1' } },
    'https://apigateway.cn-north-1.amazonaws.com.cn',
  ],
  [
    'the flag before both',
    { '--region': 'us-east-2' },
    { files: CONFIG, env: { AWS_REGION: 'x' } },
    'https://apigateway.us-east-2.amazonaws.com',
  ],
  [
    'another profile, with FIPS',
    { '--profile': 'p' },
    { files: CONFIG },
    'https://apigateway-fips.us-gov-west-1.amazonaws.com',
  ],
  [
    'a region that says FIPS itself',
    { '--region': 'fips-us-east-1' },
    {},
    'https://apigateway-fips.us-east-1.amazonaws.com',
  ],
  [
    'dual stack',
    { '--region': 'us-east-1' },
    { env: { AWS_USE_DUALSTACK_ENDPOINT: 'true' } },
    'https://apigateway.us-east-1.api.aws',
  ],
  ['no region at all', {}, {}, 'https://apigateway.{region}.amazonaws.com'],
  ['a custom endpoint', { '--endpoint-url': 'http://localhost:1/a/' }, {}, 'http://localhost:1/a'],
  ['one of the environment', {}, { env: { AWS_ENDPOINT_URL: 'http://localhost:2' } }, 'http://localhost:2'],
])('the endpoint: %s', (_, globals, told, url) => {
  expect(setup(globals, told).endpoint().url).toBe(url)
})

test.each<[string, Readonly<Record<string, string | true>>, string, string]>([
  [
    'an endpoint without a scheme',
    { '--endpoint-url': 'localhost' },
    'param',
    'Bad value for --endpoint-url "localhost"',
  ],
  [
    'a timeout that is no number',
    { '--cli-connect-timeout': '1.5' },
    'general',
    "invalid literal for int() with base 10: '1.5'",
  ],
])('refused at once: %s', (_, globals, fault, message) => {
  expect(() => setup(globals)).toThrow(expect.objectContaining({ fault, message: expect.stringContaining(message) }))
})

test('an unknown profile is noticed when the endpoint is wanted', () => {
  const { endpoint } = setup({ '--profile': 'nope' })

  expect(endpoint).toThrow('The config profile (nope) could not be found')
})

test('a call needs a region, unlike a dry run', () => {
  const { read, world, endpoint } = setup({})

  expect(() => readConnection(read, endpoint(), world)).toThrow(
    expect.objectContaining({ fault: 'config', code: 'NoRegion' }),
  )
})

test('--no-verify-ssl beats every bundle of authorities', () => {
  const told = { env: { AWS_REGION: 'r', AWS_CA_BUNDLE: '~/ca.pem' } }
  const strict = setup({}, told)
  const lax = setup({ '--no-verify-ssl': true, '--ca-bundle': 'x.pem' }, told)

  expect(readConnection(strict.read, strict.endpoint(), strict.world)).toMatchObject({
    verifyTls: true,
    caBundle: '/home/me/ca.pem',
  })
  expect(readConnection(lax.read, lax.endpoint(), lax.world)).toMatchObject({ verifyTls: false, caBundle: undefined })
})

test('attempts come from the configuration', () => {
  expect([allowedAttempts(setup({}).read), allowedAttempts(setup({}, { files: CONFIG }).read)]).toEqual([3, 5])
})

test('a config file named by a dash is a file', () => {
  const { world } = fakeWorld({ env: { AWS_CONFIG_FILE: '-' }, stdin: '[default]\nregion = x\n' })

  expect(readConfig(world).profiles.size).toBe(0)
})
