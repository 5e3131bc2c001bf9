import { describe, expect, test } from 'vitest'
import { judgeItem } from '../../../src/app/batch/judge-item.ts'
import type { DraftItem } from '../../../src/app/batch/read-items.ts'
import { readSettingsOf } from '../../../src/app/batch/settings.ts'
import type { Draft } from '../../../src/model/draft.ts'
import { draftOf } from '../../support/draft.ts'
import { fakeWorld } from '../../support/fake-world.ts'
import { printed } from './printed.ts'

const MOCK = { ApiId: 'a1', IntegrationType: 'MOCK' }
const TYPE = "type: <class 'int'>, valid types: <class 'str'>"

/** An item of `in.ndjson` whose members all stand in its third line, one behind the other. */
function itemOf(draft: Draft, more: Partial<DraftItem> = {}): DraftItem {
  const names = [...draft.keys()]
  return {
    is: 'draft',
    index: 0,
    draft,
    protocol: undefined,
    earlier: undefined,
    source: {
      file: 'in.ndjson',
      syntax: 'json',
      place: ([name]) => {
        if (name === undefined) return { line: 3, column: 1 }
        return names.includes(String(name)) ? { line: 3, column: 10 * (names.indexOf(String(name)) + 1) } : undefined
      },
    },
    ...more,
  }
}

async function judged(members: object | Draft, words: readonly string[] = [], more: Partial<DraftItem> = {}) {
  const draft = members instanceof Map ? (members as Draft) : draftOf({ ...members })
  const settings = await readSettingsOf(words, fakeWorld().world)
  return printed(judgeItem(itemOf(draft, more), settings, true))
}

test('what is right is a request', async () => {
  expect(await judged(MOCK)).toEqual({ is: 'request', request: MOCK, warnings: [] })
})

test('what is suspicious is one, too', async () => {
  expect(await judged({ ...MOCK, IntegrationUri: 'http://example.com' })).toEqual({
    is: 'request',
    request: { ...MOCK, IntegrationUri: 'http://example.com' },
    warnings: [
      'warning: in.ndjson:3:30: IntegrationUri: IntegrationUri has no effect here: it is for integrations of type AWS, ' +
        'HTTP, HTTP_PROXY or AWS_PROXY. [applies]\n    fix: leave it out',
    ],
  })
})

describe('what is wrong', () => {
  test('has its file, line and column, and what would be right', async () => {
    expect(await judged({ ...MOCK, TimeoutInMillis: 30_000 })).toEqual({
      is: 'wrong',
      errors: [
        'in.ndjson:3:30: TimeoutInMillis: 30000 ms is more than the 29000 ms that WEBSOCKET APIs allow. ' +
          '[timeout-within-protocol]\n    fix: "TimeoutInMillis": 29000',
      ],
      warnings: [],
    })
  })

  test('has all that is wrong, and what is suspicious apart', async () => {
    expect(
      await judged({
        ...MOCK,
        TimeoutInMillis: 30_000,
        PayloadFormatVersion: '3.0',
        IntegrationUri: 'http://example.com',
      }),
    ).toEqual({
      is: 'wrong',
      errors: [
        expect.stringMatching(/^in\.ndjson:3:40: PayloadFormatVersion: /),
        expect.stringMatching(/^in\.ndjson:3:30: TimeoutInMillis: /),
      ],
      warnings: [expect.stringMatching(/^warning: in\.ndjson:3:50: IntegrationUri: /)],
    })
  })

  test('that is missing has the place of the item', async () => {
    expect(await judged({ IntegrationType: 'MOCK' })).toEqual({
      is: 'wrong',
      errors: ['Missing required parameter in input: "ApiId"\n    in.ndjson:3:1: ApiId [required]'],
      warnings: [],
    })
  })

  test('that a flag gave has the name of the flag', async () => {
    const draft = new Map([...draftOf(MOCK), ...draftOf({ TimeoutInMillis: 30_000 }, 'flag')])

    expect(await judged(draft)).toEqual({
      is: 'wrong',
      errors: [
        '--timeout-in-millis: 30000 ms is more than the 29000 ms that WEBSOCKET APIs allow. [timeout-within-protocol]' +
          '\n    fix: --timeout-in-millis 29000',
      ],
      warnings: [],
    })
  })
})

test('a flag of JSON that is wrong has its name, too', async () => {
  const draft = new Map([...draftOf(MOCK), ...draftOf({ RequestTemplates: { 'text/plain': 5 } }, 'flag-json')])

  expect(await judged(draft)).toMatchObject({
    errors: [expect.stringContaining('\n    --request-templates text/plain [type]\n    fix: ')],
  })
})

describe('the protocol', () => {
  const long = { ApiId: 'a1', IntegrationType: 'HTTP_PROXY', IntegrationMethod: 'GET', IntegrationUri: 'https://e.com' }
  const slow = { ...long, PayloadFormatVersion: '1.0', TimeoutInMillis: 29_500 }

  test.each<[string, readonly string[], Partial<DraftItem>, string]>([
    ['nobody says it', [], {}, 'request'],
    ['the file says it', [], { protocol: 'WEBSOCKET' }, 'wrong'],
    ['the flag says it', ['--protocol-type', 'WEBSOCKET'], {}, 'wrong'],
    ['the flag says another than the file', ['--protocol-type', 'HTTP'], { protocol: 'WEBSOCKET' }, 'request'],
  ])('counts: %s', async (_, words, more, is) => {
    expect(await judged(slow, words, more)).toMatchObject({ is })
  })
})

test('CredentialsArn may be null, and is left out', async () => {
  expect(await judged({ ...MOCK, CredentialsArn: null })).toEqual({
    is: 'request',
    request: MOCK,
    warnings: [
      'warning: in.ndjson:3:30: CredentialsArn: CredentialsArn is null, which the AWS CLI does not send: it is taken as ' +
        'left out. [null-credentials]\n    fix: leave it out',
    ],
  })
})

describe('what stays open', () => {
  test('keeps an item from being sent, and is told how it is given', async () => {
    const open = { kind: 'template' as const, parts: [{ kind: 'reference' as const, name: 'Api', text: 'Api' }] }
    const draft: Draft = new Map([...draftOf(MOCK), ['ApiId', { value: open, as: 'document' }]])

    expect(await judged(draft)).toEqual({
      is: 'wrong',
      errors: ['in.ndjson:3:1: the file leaves open what must be known:\n--set Api=…'],
      warnings: [],
    })
  })
})

describe('with --no-validate', () => {
  test('the rules of the service do not count', async () => {
    const members = { ...MOCK, TimeoutInMillis: 30_000 }

    expect(await judged(members, ['--no-validate'])).toEqual({ is: 'request', request: members, warnings: [] })
  })

  test.each([
    [
      'a type',
      { ...MOCK, Description: 5 },
      `Invalid type for parameter Description, value: 5, ${TYPE}\n    hint: write it in quotes: Description: "…"`,
    ],
    ['what is missing', { ApiId: 'a1' }, 'Missing required parameter in input: "IntegrationType"'],
    [
      'null',
      { ...MOCK, CredentialsArn: null },
      "Invalid type for parameter CredentialsArn, value: None, type: <class 'NoneType'>, valid types: <class 'str'>",
    ],
    [
      'the least value',
      { ...MOCK, TimeoutInMillis: 49 },
      'Invalid value for parameter TimeoutInMillis, value: 49, valid min value: 50',
    ],
  ])('the checks of the AWS CLI still do: %s', async (_, members, says) => {
    expect(await judged(members, ['--no-validate'])).toEqual({
      is: 'wrong',
      errors: [`in.ndjson:3:1: Parameter validation failed:\n${says}`],
      warnings: [],
    })
  })

  test('standard input is called so', async () => {
    const source = { file: '-', syntax: 'json' as const, place: () => undefined }

    expect(await judged({ ApiId: 'a1' }, ['--no-validate'], { source })).toMatchObject({
      errors: [expect.stringMatching(/^standard input: Parameter validation failed:\n/)],
    })
  })

  test('but for the least value, where the profile switches it off', async () => {
    const members = { ...MOCK, TimeoutInMillis: 49 }
    const settings = await readSettingsOf(['--no-validate'], fakeWorld().world)

    expect(judgeItem(itemOf(draftOf(members)), settings, false)).toMatchObject({ is: 'request' })
  })
})
