import { describe, expect, test } from 'vitest'
import { loadConfig } from '../../src/config/load.ts'
import type { Config } from '../../src/config/load.ts'
import { CliError } from '../../src/errors.ts'

const HOME = '/home/u'
const utf8 = new TextEncoder()

type Files = Record<string, string | Uint8Array>

function load(files: Files, variables: Record<string, string> = {}): Config {
  const env = new Map(Object.entries(variables))
  return loadConfig({
    env: (name) => env.get(name),
    home: HOME,
    readText: (path) => {
      const file = new Map(Object.entries(files)).get(path)
      return typeof file === 'string' ? utf8.encode(file) : file
    },
  })
}

const CONFIG = `${HOME}/.aws/config`
const CREDENTIALS = `${HOME}/.aws/credentials`
const section = (pairs: Record<string, string>): Map<string, string> => new Map(Object.entries(pairs))

test('no files', () => {
  expect(load({})).toEqual({
    profiles: new Map(),
    configProfiles: new Map(),
    credentials: new Map(),
    ssoSessions: new Map(),
    services: new Map(),
  })
})

test('both files, together and apart', () => {
  const config = load({
    [CONFIG]: `[default]
region = eu-west-1
output = text
[profile p]
services = s
[sso-session my]
sso_region = us-east-1
[services s]
apigatewayv2 =
  endpoint_url = http://localhost
[plugins]
x = y
`,
    [CREDENTIALS]: '[default]\noutput = yaml\naws_access_key_id = A\n[q]\nregion = us-east-2\n',
  })

  const ofConfig = section({ region: 'eu-west-1', output: 'text' })
  const p = section({ services: 's' })
  const ofCredentials = section({ output: 'yaml', aws_access_key_id: 'A' })
  const q = section({ region: 'us-east-2' })
  const merged = section({ region: 'eu-west-1', output: 'yaml', aws_access_key_id: 'A' })
  const block = section({ endpoint_url: 'http://localhost' })
  expect(config).toEqual({
    profiles: new Map(Object.entries({ default: merged, p, q })),
    configProfiles: new Map(Object.entries({ default: ofConfig, p })),
    credentials: new Map(Object.entries({ default: ofCredentials, q })),
    ssoSessions: new Map([['my', section({ sso_region: 'us-east-1' })]]),
    services: new Map([['s', new Map([['apigatewayv2', block]])]]),
  })
  expect([...config.profiles.keys()]).toEqual(['default', 'p', 'q'])
})

describe('headers of the config file', () => {
  test.each<[header: string, profiles: string[]]>([
    ['default', ['default']],
    ['profile default', ['default']],
    ['profile p', ['p']],
    ['profile   p', ['p']],
    ['profile\tp', ['p']],
    ['profile "my profile"', ['my profile']],
    ['profile ""', ['']],
    ['profile ключ', ['ключ']],
    ['profile __proto__', ['__proto__']],
    ['profiles x', ['x']],
    ['profile', []],
    ['profile a b', []],
    ['profile "p', []],
    ['profilep', []],
    ['p', []],
    ['Default', []],
    ['DEFAULT', []],
    ['preview', []],
  ])('[%s]', (header, profiles) => {
    expect([...load({ [CONFIG]: `[${header}]\nx = 1\n` }).profiles.keys()]).toEqual(profiles)
  })

  test('of two spellings of default the later one counts, whole', () => {
    const { profiles } = load({ [CONFIG]: '[default]\na = 1\n[profile default]\nb = 2\n' })

    expect(profiles).toEqual(new Map([['default', section({ b: '2' })]]))
  })

  test('those of the credentials file are names as they stand', () => {
    const { profiles } = load({ [CREDENTIALS]: '[profile p]\nx = 1\n[a b]\n[sso-session s]\n' })

    expect([...profiles.keys()]).toEqual(['profile p', 'a b', 'sso-session s'])
  })
})

describe('where the files are', () => {
  const files = { '/c': '[default]\nx = 1\n', [`${HOME}/k`]: '[default]\ny = 2\n', [CONFIG]: '[default]\nz = 3\n' }

  test.each<[what: string, variables: Record<string, string>, profile: Record<string, string>]>([
    ['where they usually are', {}, { z: '3' }],
    ['named by the environment', { AWS_CONFIG_FILE: '/c', AWS_SHARED_CREDENTIALS_FILE: '~/k' }, { x: '1', y: '2' }],
    ['behind a variable', { DIR: HOME, AWS_CONFIG_FILE: '${DIR}/k' }, { y: '2' }],
  ])('%s', (_, variables, profile) => {
    expect(load(files, variables).profiles).toEqual(new Map([['default', section(profile)]]))
  })

  test.each(['', '/missing'])('nowhere: %j', (path) => {
    expect(load(files, { AWS_CONFIG_FILE: path }).profiles).toEqual(new Map())
  })
})

describe('a file that cannot be parsed', () => {
  const NOPE = 'Line 1 stands before the first [section].'
  const BOM = 'It begins with a byte order mark. Save it as UTF-8 without one.'
  const NO_UTF8 = Uint8Array.of(0x5b, 0x64, 0xff, 0x5d)

  test.each<[what: string, files: Files, variables: Record<string, string>, path: string, hint: string]>([
    ['the config file', { [CONFIG]: 'nope' }, {}, CONFIG, NOPE],
    ['the credentials file', { [CREDENTIALS]: 'nope' }, {}, CREDENTIALS, NOPE],
    ['the config file first', { [CONFIG]: 'nope', [CREDENTIALS]: 'nope' }, {}, CONFIG, NOPE],
    ['a file of another name', { [`${HOME}/x`]: 'nope' }, { AWS_CONFIG_FILE: '~/x' }, `${HOME}/x`, NOPE],
    ['bytes that are not UTF-8', { [CONFIG]: NO_UTF8 }, {}, CONFIG, 'It is not UTF-8.'],
    ['a byte order mark', { [CONFIG]: '\uFEFF[default]\n' }, {}, CONFIG, BOM],
  ])('%s', (_, files, variables, path, hint) => {
    expect(() => load(files, variables)).toThrow(
      new CliError('general', `Unable to parse config file: ${path}`, { hint }),
    )
  })
})

test('part of a larger buffer is read on its own', () => {
  const whole = utf8.encode('xx[default]\na = 1\nxx')

  expect(load({ [CONFIG]: whole.subarray(2, -2) }).profiles).toEqual(new Map([['default', section({ a: '1' })]]))
})
