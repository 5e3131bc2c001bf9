import { describe, expect, test } from 'vitest'
import { readSettingsOf } from '../../../src/app/batch/settings.ts'
import { rejected } from '../../support/caught.ts'
import { fakeWorld } from '../../support/fake-world.ts'
import type { Told } from '../../support/fake-world.ts'
import { printed } from './printed.ts'

const settingsOf = (words: readonly string[], told: Told = {}) => readSettingsOf(words, fakeWorld(told).world)

/** What the line says, without what `--set` gives. */
async function plain(words: readonly string[], told: Told = {}) {
  const { input, defaults, ...rest } = await settingsOf(words, told)
  const { files, from, only } = input
  return {
    ...rest,
    files,
    from: from?.name,
    only,
    defaults: printed(new Map([...defaults].map(([name, { value }]) => [name, value]))),
  }
}

const NONE = {
  files: ['-'],
  from: undefined,
  only: [],
  defaults: {},
  protocol: undefined,
  validates: true,
  dryRun: false,
  stream: false,
  concurrency: 4,
  rate: 8,
  maxErrors: undefined,
  journal: undefined,
}

test.each<[string, readonly string[], object]>([
  ['nothing', [], {}],
  ['files, in their order', ['b', '-', 'a'], { files: ['b', '-', 'a'] }],
  ['a format', ['--from', 'terraform'], { from: 'terraform' }],
  ['names, with commas and one by one', ['--only', 'a,b', '--only', 'c'], { only: ['a', 'b', 'c'] }],
  ['a protocol', ['--protocol-type', 'WEBSOCKET'], { protocol: 'WEBSOCKET' }],
  ['no rules', ['--no-validate'], { validates: false }],
  ['a dry run', ['--dry-run'], { dryRun: true }],
  ['a stream', ['--stream'], { stream: true }],
  ['the least concurrency', ['--concurrency', '1'], { concurrency: 1 }],
  ['the most concurrency', ['--concurrency', '1000'], { concurrency: 1000 }],
  ['no limit of the rate', ['--rate', '0'], { rate: 0 }],
  ['a slow rate', ['--rate', '0.01'], { rate: 0.01 }],
  ['a rate of a fraction', ['--rate', '7.5'], { rate: 7.5 }],
  ['the first failure', ['--fail-fast'], { maxErrors: 1 }],
  ['so many failures', ['--max-errors', '20'], { maxErrors: 20 }],
  ['the first failure before so many', ['--max-errors', '20', '--fail-fast'], { maxErrors: 1 }],
  ['a journal', ['--journal', 'j'], { journal: 'j' }],
  ['a journal as a URL of a file', ['--journal', 'file:///tmp/j'], { journal: '/tmp/j' }],
  ['one option twice: the last counts', ['--concurrency', '2', '--concurrency', '3'], { concurrency: 3 }],
])('%s', async (_, words, said) => {
  expect(await plain(words)).toEqual({ ...NONE, ...said })
})

test('APIGW_VALIDATE=off', async () => {
  expect(await plain([], { env: { APIGW_VALIDATE: 'off' } })).toEqual({ ...NONE, validates: false })
})

test('what --set gives', async () => {
  const { input } = await settingsOf(['--set', 'OrdersArn=arn:a=b', '--set', 'Other=x'])

  expect([input.lookup.find('orders_arn'), input.lookup.find('Missing'), input.lookup.unused()]).toEqual([
    'arn:a=b',
    undefined,
    ['Other'],
  ])
})

describe('defaults', () => {
  const document = 'ApiId: of the document\nDescription: the same\nRequestParameters: {a: "1"}\n'

  test('are the flags, and the members of a document that no flag sets', async () => {
    const { defaults } = await settingsOf(
      ['--api-id', 'a1', '--request-templates', '{"x":"y"}', '--cli-input-yaml', 'file://d.yaml'],
      { files: { 'd.yaml': document } },
    )

    expect(Array.from(defaults, ([name, { value, as }]) => [name, printed(value), as])).toEqual([
      ['ApiId', 'a1', 'flag'],
      ['RequestTemplates', { x: 'y' }, 'flag-json'],
      ['Description', 'the same', 'flag'],
      ['RequestParameters', { a: '1' }, 'flag'],
    ])
  })

  test('in JSON', async () => {
    expect(await plain(['--cli-input-json', '{"ApiId":"a1"}'])).toEqual({ ...NONE, defaults: { ApiId: 'a1' } })
  })
})

const whole = (name: string, range: string, text: string) =>
  `argument --${name}: a whole number ${range} was expected, not '${text}'`

const notWhole = ['0', '-1', '1.5', 'x', '', ' 1', '1e3', '0x10', '９', '1'.repeat(16)]

test.each([
  ...[...notWhole, '1001'].map((text) => ['concurrency', text, 'from 1 to 1000'] as const),
  ...notWhole.map((text) => ['max-errors', text, 'from 1 on'] as const),
])('--%s=%s is refused', async (name, text, range) => {
  const refused = { fault: 'usage', message: whole(name, range, text) }

  expect(await rejected(settingsOf([`--${name}=${text}`]))).toEqual(refused)
  expect(await rejected(settingsOf([`--${name}=${text}`, '--fail-fast']))).toEqual(refused)
})

test.each(['-1', 'x', '', '.5', '1.', '1e3', '0.009', '0.00000000001', 'Infinity', '1'.repeat(10)])(
  '--rate=%s is refused',
  async (text) => {
    expect(await rejected(settingsOf([`--rate=${text}`]))).toEqual({
      fault: 'usage',
      message: `argument --rate: a number of requests a second was expected, or 0, not '${text}'`,
      hint: 'the slowest is 0.01',
    })
  },
)

test.each<[string, readonly string[], string, string, hint?: string]>([
  ['no file at a terminal', [], 'usage', 'no FILE is named, and standard input is a terminal'],
  ['standard input at a terminal', ['a', '-'], 'usage', 'no FILE is named, and standard input is a terminal'],
  [
    'a journal of a dry run',
    ['a', '--dry-run', '--journal', 'j'],
    'usage',
    'argument --journal: not allowed with argument --dry-run',
  ],
  ['a setting that sets nothing', ['a', '--set', 'x'], 'usage', "argument --set: NAME=VALUE was expected, not 'x'"],
  ['a setting without a name', ['a', '--set', '=x'], 'usage', "argument --set: NAME=VALUE was expected, not '=x'"],
  ['no name', ['a', '--only', ','], 'usage', 'argument --only: nothing is named'],
  [
    'a flag that there is not',
    ['a', '--api-idd', 'x'],
    'unknown-options',
    'Unknown options: --api-idd',
    'instead of --api-idd: --api-id',
  ],
])('%s is refused', async (_, words, fault, message, hint) => {
  expect(await rejected(settingsOf(words, { terminal: true }))).toEqual({ fault, message, ...(hint && { hint }) })
})

test('a format that cannot be read is refused, with those that can', async () => {
  const { fault, message, hint = '' } = await rejected(settingsOf(['--from', 'cdk-typescript']))

  expect({ fault, message }).toEqual({
    fault: 'usage',
    message: "argument --from: Found invalid choice 'cdk-typescript'",
  })
  expect(hint).toMatch(/^one of .*\bterraform\b/)
})
