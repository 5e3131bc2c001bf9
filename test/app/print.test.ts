import { expect, test } from 'vitest'
import { outputEncoding, print, selection } from '../../src/app/print.ts'
import { readConfig, readSetup } from '../../src/app/setup.ts'
import { readJson } from '../../src/python/json.ts'
import { fakeWorld } from '../support/fake-world.ts'
import type { Told } from '../support/fake-world.ts'

async function printed(json: string, globals: Readonly<Record<string, string | true>>, told: Told = {}) {
  const { world, said } = fakeWorld(told)
  const tokens = new Map(Object.entries(globals))
  const setup = readSetup(tokens, readConfig(world), world, () => {})
  const error = await print(readJson(json), await selection(tokens), setup, world).catch((error: unknown) => error)
  return { ...said, error }
}

test.each<[string, Readonly<Record<string, string>>, Told, string]>([
  ['json, where nobody says', {}, {}, '{\n    "A": "b"\n}\n'],
  ['the flag', { '--output': 'text' }, { env: { AWS_DEFAULT_OUTPUT: 'yaml' } }, 'b\n'],
  ['the environment', {}, { env: { AWS_DEFAULT_OUTPUT: 'yaml' } }, 'A: b\n'],
  ['the profile', {}, { files: { '/home/me/.aws/config': '[default]\noutput = text\n' } }, 'b\n'],
  ['off', { '--output': 'off', '--query': 'nope()' }, {}, ''],
  ['a query', { '--query': 'A' }, {}, '"b"\n'],
])('%s', async (_, globals, told, stdout) => {
  expect(await printed('{"A":"b"}', globals, told)).toMatchObject({ stdout, stderr: '', error: undefined })
})

test('an unknown format is noticed only now', async () => {
  const { error } = await printed('{}', {}, { env: { AWS_DEFAULT_OUTPUT: 'xml' } })

  expect(error).toMatchObject({ fault: 'general', message: 'Unknown output type: xml' })
})

test.each<[string, Readonly<Record<string, string>>, Told, boolean]>([
  ['--color on', { '--color': 'on' }, {}, true],
  ['a terminal', {}, { terminal: true, env: { AWS_PAGER: '' } }, true],
  ['a terminal, with NO_COLOR', {}, { terminal: true, env: { AWS_PAGER: '', NO_COLOR: '1' } }, false],
  ['--color off on a terminal', { '--color': 'off' }, { terminal: true, env: { AWS_PAGER: '' } }, false],
  ['a pipe', {}, {}, false],
])('colours in tables: %s', async (_, globals, told, coloured) => {
  const { stdout } = await printed('{"A":"b"}', { '--output': 'table', ...globals }, told)

  expect(stdout.includes('\u001b[1m')).toBe(coloured)
})

test.each<[string, Readonly<Record<string, string | true>>, Told, number]>([
  ['on a terminal', {}, { terminal: true }, 1],
  ['--no-cli-pager', { '--no-cli-pager': true }, { terminal: true }, 0],
  ['in a pipe', {}, {}, 0],
])('the pager: %s', async (_, globals, told, times) => {
  expect((await printed('{"A":"b"}', globals, told)).paged).toHaveLength(times)
})

test('an empty answer opens no pager', async () => {
  expect((await printed('{}', {}, { terminal: true })).paged).toEqual([])
})

test.each([
  ['utf-8', '"é"', 'é', undefined],
  [
    'ascii',
    '{"Description":"é"}',
    '{\n    "Description": ',
    "'ascii' codec can't encode character '\\xe9' in position 1: ordinal not in range(128)",
  ],
  ['latin-1', '"é"', 'é', undefined],
])('AWS_CLI_OUTPUT_ENCODING=%s', async (encoding, json, shown, message) => {
  const { stdout, error } = await printed(json, {}, { env: { AWS_CLI_OUTPUT_ENCODING: encoding } })

  expect(stdout).toContain(shown)
  expect(error).toEqual(message === undefined ? undefined : expect.objectContaining({ fault: 'general', message }))
})

test('an encoding nobody knows', () => {
  expect(() => outputEncoding(() => 'nope')).toThrow('Unknown codec `nope` specified for AWS_CLI_OUTPUT_ENCODING.')
})

test('half a surrogate pair: the whole answer, then the error', async () => {
  const { stdout, error } = await printed('{"A":"\\ud800","IntegrationId":"x"}', {})

  expect(JSON.parse(stdout)).toEqual({ A: '\ud800', IntegrationId: 'x' })
  expect(error).toMatchObject({ fault: 'general', message: expect.stringContaining('surrogates not allowed') })
})
