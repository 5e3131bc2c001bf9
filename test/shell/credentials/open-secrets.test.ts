import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { timeouts } from '../../../src/config/connection.ts'
import { loadConfig } from '../../../src/config/load.ts'
import { sourcesOf } from '../../../src/config/profile.ts'
import { findCredentials } from '../../../src/credentials/find-credentials.ts'
import { instanceRegion } from '../../../src/credentials/instance-region.ts'
import type { Outside } from '../../../src/credentials/outside.ts'
import type { Search } from '../../../src/credentials/search.ts'
import { openSecrets } from '../../../src/shell/credentials/open-secrets.ts'
import { stsReply } from '../../credentials/support.ts'
import { startService } from '../../support/service.ts'

let home = ''
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'apigw-'))
})
afterEach(() => rmSync(home, { recursive: true, force: true }))

/** The world as it is, but for its variables and files. */
function searchWith(env: Record<string, string>, config = ''): { readonly search: Search; readonly outside: Outside } {
  const world = { env: (name: string) => env[name], version: '1.2.3' }
  const outside = {
    ...openSecrets(world),
    ...world,
    home: () => home,
    sleep: async () => {},
    random: () => 0,
  }
  const read = loadConfig({ env: outside.env, readText: () => Buffer.from(config), home })
  const files = { ...read, credentials: new Map() }
  const search = {
    config: files,
    sources: sourcesOf(undefined, outside.env, files),
    explicit: false,
    region: { name: 'eu-west-1', fips: false },
    timeouts: timeouts({ read: undefined, connect: undefined }),
  }
  return { search, outside }
}

async function keysWith(env: Record<string, string>, config?: string) {
  const { search, outside } = searchWith(env, config)
  return (await findCredentials(search, outside))?.()
}

const later = new Date(Date.now() + 3_600_000).toISOString()
const keys = JSON.stringify({ AccessKeyId: 'AKID', SecretAccessKey: 's', Token: 't', Expiration: later })
const expected = { accessKeyId: 'AKID', secretAccessKey: 's', sessionToken: 't' }

test('a container', async () => {
  await using service = await startService(() => ({ status: 200, body: keys }))

  const env = { AWS_CONTAINER_CREDENTIALS_FULL_URI: `${service.url}/creds`, AWS_CONTAINER_AUTHORIZATION_TOKEN: 'tok' }

  expect(await keysWith(env)).toEqual(expected)
  expect(service.received[0]?.headers).toMatchObject({ authorization: 'tok', 'user-agent': 'apigw/1.2.3' })
})

test('an instance, for its keys and its region', async () => {
  const answers = new Map([
    ['/latest/api/token', 'tok'],
    ['/latest/meta-data/iam/security-credentials/', 'my-role'],
    ['/latest/meta-data/iam/security-credentials/my-role', keys],
    ['/latest/meta-data/placement/availability-zone/', 'eu-north-1b'],
  ])
  await using service = await startService(({ url }) => ({ status: 200, body: answers.get(url) ?? '' }))
  const env = { AWS_EC2_METADATA_SERVICE_ENDPOINT: service.url }
  const { search, outside } = searchWith(env)

  expect(await keysWith(env)).toEqual(expected)
  expect(await instanceRegion(search.sources, outside)).toBe('eu-north-1')
  expect(
    service.received
      .slice(1)
      .every(
        ({ headers }) =>
          'x-aws-ec2-metadata-token-ttl-seconds' in headers || headers['x-aws-ec2-metadata-token'] === 'tok',
      ),
  ).toBe(true)
})

test('STS, once: then the cache serves, also the next process', async () => {
  await using service = await startService(() => ({ status: 200, body: stsReply('AssumeRole', 'ASIA', later) }))
  const env = { AWS_ENDPOINT_URL_STS: service.url }
  const config =
    '[default]\nrole_arn = arn:aws:iam::123456789012:role/r\nsource_profile = src\n' +
    '[profile src]\naws_access_key_id = AKIDSRC\naws_secret_access_key = s\naws_session_token = st\n'

  expect(await keysWith(env, config)).toEqual({ accessKeyId: 'ASIA', secretAccessKey: 's&t', sessionToken: 't=' })
  expect(await keysWith(env, config)).toEqual({ accessKeyId: 'ASIA', secretAccessKey: 's&t', sessionToken: 't=' })

  expect(service.received).toHaveLength(1)
  expect(service.received[0]).toMatchObject({
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded; charset=utf-8',
      'x-amz-security-token': 'st',
      authorization: expect.stringContaining('/eu-west-1/sts/aws4_request'),
    },
  })
  expect(readdirSync(join(home, '.aws/cli/cache'))).toEqual(['6dc9e6e1e186b9f293814df3266de783142c48a2.json'])
})

test('the portal of SSO', async () => {
  await using service = await startService(() => ({
    status: 200,
    body: JSON.stringify({
      roleCredentials: {
        accessKeyId: 'AKID',
        secretAccessKey: 's',
        sessionToken: 't',
        expiration: Date.now() + 3_600_000,
      },
    }),
  }))
  const token = join(home, '.aws/sso/cache/3947de8b16688092197fa616c34e01335f21d256.json')
  mkdirSync(dirname(token), { recursive: true })
  writeFileSync(token, JSON.stringify({ accessToken: 'bearer', expiresAt: later }))
  const config =
    '[default]\nsso_start_url = https://x.awsapps.com/start\nsso_region = us-east-1\nsso_account_id = 1\nsso_role_name = R\n'

  expect(await keysWith({ AWS_ENDPOINT_URL_SSO: service.url }, config)).toEqual(expected)
  expect(service.received[0]).toMatchObject({
    url: '/federation/credentials?role_name=R&account_id=1',
    headers: { 'x-amz-sso_bearer_token': 'bearer' },
  })
})

test('a process', async () => {
  const script = join(home, 'p.cjs')
  writeFileSync(
    script,
    `console.log(JSON.stringify({ Version: 1, AccessKeyId: 'AKID', SecretAccessKey: 's', SessionToken: 't' }))`,
  )

  expect(await keysWith({}, `[default]\ncredential_process = "${process.execPath}" "${script}"\n`)).toEqual(expected)
})

test('a key that must be proved, and a file that cannot be read', async () => {
  const { proveKey, readSecret, now } = openSecrets({ env: () => undefined, version: '1' })

  expect(await proveKey('x', 'https://h')).toBeUndefined()
  expect(readSecret(home)).toEqual({ problem: { code: 'EISDIR', number: 21 } })
  expect(readSecret(join(home, 'none'))).toEqual({ problem: { code: 'ENOENT', number: 2 } })
  expect(Math.abs(now() - Date.now())).toBeLessThan(1000)
})
