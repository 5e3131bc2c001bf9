import { describe, expect, test } from 'vitest'
import { loadConfig } from '../../src/config/load.ts'
import { chosenProfile, profileName, sourcesOf } from '../../src/config/profile.ts'
import { CliError } from '../../src/errors.ts'

const FILES = new Map([
  ['/c', '[profile p]\noutput = text\n[services s]\nx = 1\n'],
  ['/k', '[only-keys]\naws_access_key_id = A\n'],
])
const withDefault = new Map([...FILES, ['/c', '[default]\noutput = yaml\n']])

function setUp(variables: Record<string, string>, files = FILES) {
  const all = new Map(Object.entries({ AWS_CONFIG_FILE: '/c', AWS_SHARED_CREDENTIALS_FILE: '/k', ...variables }))
  const env = (name: string): string | undefined => all.get(name)
  const readText = (path: string): Uint8Array | undefined => {
    const text = files.get(path)
    return text === undefined ? undefined : new TextEncoder().encode(text)
  }
  return { env, config: loadConfig({ env, readText, home: '/home/u' }) }
}

describe('the profile', () => {
  test.each<[flag: string | undefined, variables: Record<string, string>, value: string, from: string]>([
    ['p', { AWS_PROFILE: 'nope' }, 'p', '--profile'],
    ['', { AWS_PROFILE: 'p' }, 'p', 'AWS_PROFILE'],
    [undefined, { AWS_PROFILE: 'p', AWS_DEFAULT_PROFILE: 'nope' }, 'p', 'AWS_PROFILE'],
    [undefined, { AWS_DEFAULT_PROFILE: 'only-keys' }, 'only-keys', 'AWS_DEFAULT_PROFILE'],
    [undefined, {}, 'default', 'default'],
    ['', {}, 'default', 'default'],
  ])('--profile %j, %j', (flag, variables, value, from) => {
    const { env, config } = setUp(variables)

    expect(chosenProfile(flag, env)).toEqual({ value, from })
    expect(profileName(flag, env, config)).toEqual({ value, from })
  })

  test.each<[flag: string | undefined, variables: Record<string, string>, name: string]>([
    ['nope', {}, 'nope'],
    ['nope', { AWS_PROFILE: 'p' }, 'nope'],
    [undefined, { AWS_PROFILE: 'nope' }, 'nope'],
    [undefined, { AWS_PROFILE: '' }, ''],
    [undefined, { AWS_PROFILE: '', AWS_DEFAULT_PROFILE: 'p' }, ''],
    ['default', {}, 'default'],
    [undefined, { AWS_PROFILE: 'default' }, 'default'],
    ['toString', {}, 'toString'],
  ])('that is not there: --profile %j, %j', (flag, variables, name) => {
    const { env, config } = setUp(variables)

    expect(() => profileName(flag, env, config)).toThrow(
      new CliError('general', `The config profile (${name}) could not be found`),
    )
  })
})

describe('where settings come from', () => {
  test('a profile and all services sections', () => {
    const { env, config } = setUp({ AWS_PROFILE: 'p' })

    expect(sourcesOf(undefined, env, config)).toEqual({
      env,
      profileName: 'p',
      profile: new Map([['output', 'text']]),
      services: new Map([['s', new Map([['x', '1']])]]),
    })
  })

  test('the default profile, if there is one', () => {
    const { env, config } = setUp({}, withDefault)

    expect(sourcesOf(undefined, env, config).profile).toEqual(new Map([['output', 'yaml']]))
  })

  test('nothing of the default profile for a profile that is not there', () => {
    const { env, config } = setUp({}, withDefault)

    expect(sourcesOf('nope', env, config)).toMatchObject({ profileName: 'nope', profile: new Map() })
  })
})
