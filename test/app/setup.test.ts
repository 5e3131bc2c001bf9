import { expect, test } from 'vitest'
import { knownRegion, readConfig, readConnection, readEndpoint, readSetup } from '../../src/app/setup.ts'
import { fakeWorld } from '../support/fake-world.ts'
import type { Told } from '../support/fake-world.ts'

function setup(globals: Readonly<Record<string, string | true>>, told: Told = {}) {
  const { world } = fakeWorld({ ...told, env: { AWS_EC2_METADATA_DISABLED: 'true', ...told.env } })
  const read = readSetup(new Map(Object.entries(globals)), readConfig(world), world, () => {})
  const endpoint = () => readEndpoint(read, knownRegion(read, world))
  return { endpoint, connection: () => readConnection(read, world) }
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

test('a call needs a region, unlike a dry run', async () => {
  await expect(setup({}).connection()).rejects.toMatchObject({ fault: 'config', code: 'NoRegion' })
})

test('--no-verify-ssl beats every bundle of authorities', async () => {
  const told = { env: { AWS_REGION: 'r', AWS_CA_BUNDLE: '~/ca.pem' } }
  const lax = setup({ '--no-verify-ssl': true, '--ca-bundle': 'x.pem' }, told)

  expect(await setup({}, told).connection()).toMatchObject({ verifyTls: true, caBundle: '/home/me/ca.pem' })
  expect(await lax.connection()).toMatchObject({ verifyTls: false, caBundle: undefined })
})

test('attempts come from the configuration', async () => {
  expect(await setup({ '--region': 'r' }).connection()).toMatchObject({ allowed: 3 })
  expect(await setup({}, { files: CONFIG }).connection()).toMatchObject({ allowed: 5 })
})

test('a proxy comes from the environment', async () => {
  const env = { AWS_REGION: 'r', HTTPS_PROXY: 'http://p:1', HTTP_PROXY: 'http://q:2', NO_PROXY: 'exempt' }

  expect(await setup({}, { env }).connection()).toMatchObject({ proxy: 'http://p:1' })
  expect(await setup({ '--endpoint-url': 'http://h' }, { env }).connection()).toMatchObject({ proxy: 'http://q:2' })
  expect(await setup({ '--endpoint-url': 'http://exempt' }, { env }).connection()).toMatchObject({ proxy: undefined })
})

const SIGNED = { AWS_REGION: 'r', AWS_ACCESS_KEY_ID: 'AKID', AWS_SECRET_ACCESS_KEY: 'secret' }

test('keys of the environment', async () => {
  const { keys, sign } = await setup({}, { env: SIGNED }).connection()

  expect([await keys(), sign]).toEqual([{ accessKeyId: 'AKID', secretAccessKey: 'secret' }, true])
})

test('that nobody has keys is noticed when something is to be signed', async () => {
  const { keys } = await setup({ '--region': 'r' }).connection()

  await expect(keys()).rejects.toMatchObject({ fault: 'config', code: 'NoCredentials' })
})

test('half of a pair of keys is noticed at once, unless nothing is signed', async () => {
  const env = { AWS_REGION: 'r', AWS_ACCESS_KEY_ID: 'AKID' }

  await expect(setup({}, { env }).connection()).rejects.toMatchObject({
    fault: 'general',
    message: 'Partial credentials found in env, missing: AWS_SECRET_ACCESS_KEY',
  })
  expect(await setup({ '--no-sign-request': true }, { env }).connection()).toMatchObject({ sign: false })
})

test.each([
  ['retries', { AWS_MAX_ATTEMPTS: '0' }, 'Value provided to "max_attempts": 0 must be'],
  ['a region', { AWS_REGION: '12345' }, "Provided region_name '12345' doesn't match a supported format."],
  ['a retry mode', { AWS_RETRY_MODE: 'legacy' }, 'Invalid value provided to "mode": "legacy"'],
])('settings that nobody can use: %s', async (_, env, message) => {
  await expect(setup({}, { env: { ...SIGNED, ...env } }).connection()).rejects.toThrow(message)
})

test('a config file named by a dash is a file', () => {
  const { world } = fakeWorld({ env: { AWS_CONFIG_FILE: '-' }, stdin: '[default]\nregion = x\n' })

  expect(readConfig(world).profiles.size).toBe(0)
})
