import { describe, expect, test } from 'vitest'
import { canonicalText } from '../../../src/batch/canonical.ts'
import { fakeWorld } from '../../support/fake-world.ts'
import { ENDPOINT, tasksOf } from './prepared.ts'
import { requestOf } from './request.ts'

const MOCK = { ApiId: 'a1', IntegrationType: 'MOCK' }
const line = (members: object): string => `${JSON.stringify(members)}\n`
const result = (status: string, more: object = { Request: MOCK }): string => line({ Index: 9, Status: status, ...more })
const NEW = { is: 'new', apiId: 'a1', request: MOCK }

const DIGEST = fakeWorld().world.digest(canonicalText(requestOf(MOCK)))
/** A journal in which the items, all alike, are at these steps. */
const journalOf = (...steps: readonly (readonly string[])[]): { j: string } => ({
  j:
    line({ Journal: 'create-integrations', Version: 1, Endpoint: ENDPOINT }) +
    steps
      .flatMap((each, Ordinal) =>
        each.map((Step) => ({
          Item: DIGEST,
          Ordinal,
          Step,
          ...(Step === 'created' && { Api: 'a1', IntegrationId: `i${Ordinal}` }),
        })),
      )
      .map(line)
      .join(''),
})

test('each item becomes a task, by its position in the input', async () => {
  expect(
    await tasksOf(['--api-id', 'a1', 'a', 'b'], { files: { a: line(MOCK), b: line({ IntegrationType: 'MOCK' }) } }),
  ).toEqual({
    tasks: [
      { ...NEW, index: 0 },
      { ...NEW, index: 1 },
    ],
    stderr: '',
  })
})

describe('what is wrong', () => {
  test('is told of with the number of the item and its place, and keeps what was asked for', async () => {
    const stdin = `${line(MOCK)}${line({ ...MOCK, TimeoutInMillis: 30_000 })}{"ApiId"\n${line({ a: 1 })}`
    const timeout =
      'standard input:2:40: TimeoutInMillis: 30000 ms is more than the 29000 ms that WEBSOCKET APIs allow. [timeout-within-protocol]' +
      '\n    fix: "TimeoutInMillis": 29000'
    const json = "standard input:3:9: Invalid JSON: Expecting ':' delimiter"
    const format =
      'standard input:4:1: This document is of no format that is known here.\n    hint: --from says which it is: '
    const { tasks, stderr } = await tasksOf([], { stdin })

    expect(tasks).toEqual([
      { ...NEW, index: 0 },
      { is: 'wrong', index: 1, says: timeout, asked: { ...MOCK, TimeoutInMillis: 30_000 } },
      { is: 'wrong', index: 2, says: json, asked: undefined },
      { is: 'wrong', index: 3, says: expect.stringContaining(format), asked: undefined },
    ])
    expect(stderr.startsWith(`item 1: ${timeout}\nitem 2: ${json}\nitem 3: ${format}`)).toBe(true)
  })

  test('in several ways is one task', async () => {
    const { tasks } = await tasksOf([], { stdin: line({ Description: 5 }) })
    const [task] = tasks as { readonly says: string }[]

    expect(task?.says.split('\n').filter((each) => !each.startsWith('    '))).toEqual([
      'Missing required parameter in input: "ApiId"',
      "Invalid type for parameter Description, value: 5, type: <class 'int'>, valid types: <class 'str'>",
      'Missing required parameter in input: "IntegrationType"',
    ])
  })

  test('in a default has the name of the flag, wherever it was given', async () => {
    const stdin = line(MOCK)
    const says =
      '--timeout-in-millis: 30000 ms is more than the 29000 ms that WEBSOCKET APIs allow. [timeout-within-protocol]\n' +
      '    fix: --timeout-in-millis 29000'

    for (const words of [
      ['--timeout-in-millis', '30000'],
      ['--cli-input-json', '{"TimeoutInMillis":30000}'],
    ])
      expect((await tasksOf(words, { stdin })).stderr).toBe(`item 0: ${says}\n`)
  })

  test('what is not JSON is kept as a text that shows it', async () => {
    const { tasks } = await tasksOf([], { stdin: 'ApiId: a1\nIntegrationType: MOCK\nDescription: 2001-01-01\n' })

    expect(tasks).toMatchObject([{ is: 'wrong', asked: { ...MOCK, Description: '2001-01-01' } }])
  })
})

test('what is suspicious is told of, and sent', async () => {
  const members = { ...MOCK, IntegrationUri: 'http://example.com' }
  const { tasks, stderr } = await tasksOf([], { stdin: line(MOCK) + line(members) })

  expect(tasks[1]).toEqual({ ...NEW, index: 1, request: members })
  expect(stderr).toBe(
    'item 1: warning: standard input:2:40: IntegrationUri: IntegrationUri has no effect here: it is for integrations of type AWS, ' +
      'HTTP, HTTP_PROXY or AWS_PROXY. [applies]\n    fix: leave it out\n',
  )
})

describe('a line of results', () => {
  test.each<[string, string, object]>([
    ['created', result('created', { IntegrationId: 'i', ...MOCK }), { is: 'there', apiId: 'a1', id: 'i' }],
    ['exists, with an id alone', result('exists', { IntegrationId: 'i' }), { is: 'there', apiId: undefined, id: 'i' }],
    ['exists, and its API', result('exists', { IntegrationId: 'i', ApiId: 'b' }), { is: 'there', apiId: 'b', id: 'i' }],
    ['created, and the request', result('created'), { is: 'there', apiId: 'a1', id: undefined }],
    ['refused', result('refused'), NEW],
    ['failed', result('failed'), NEW],
    ['skipped', result('skipped'), NEW],
    ['unknown', result('unknown'), { ...NEW, is: 'doubtful', isOlder: true }],
  ])('%s', async (_, stdin, task) => {
    expect(await tasksOf([], { stdin })).toEqual({ tasks: [{ index: 0, ...task }], stderr: '' })
  })

  test('of what exists is not held against the rules', async () => {
    const stdin = result('created', { IntegrationId: 'i', ApiId: 'a1', IntegrationType: 'NEW', TimeoutInMillis: 1 })

    expect(await tasksOf([], { stdin })).toEqual({
      tasks: [{ is: 'there', index: 0, id: 'i', apiId: 'a1' }],
      stderr: '',
    })
  })

  test('within a document with a list', async () => {
    const stdin = JSON.stringify({ Items: [{ Index: 0, Status: 'unknown', Request: MOCK }] })

    expect((await tasksOf([], { stdin })).tasks).toEqual([{ ...NEW, is: 'doubtful', isOlder: true, index: 0 }])
  })
})

describe('the journal', () => {
  test.each<[string, readonly string[], object]>([
    ['never begun', [], NEW],
    ['begun', ['begun'], { ...NEW, is: 'doubtful' }],
    ['begun, and nobody could find out', ['begun', 'unknown'], { ...NEW, is: 'doubtful' }],
    ['begun, and never sent', ['begun', 'unsent'], NEW],
    ['refused', ['begun', 'refused'], NEW],
    ['failed', ['begun', 'failed'], NEW],
    ['refused, and begun again', ['begun', 'refused', 'begun'], { ...NEW, is: 'doubtful' }],
  ])('knows it as %s', async (_, steps, task) => {
    const { tasks } = await tasksOf([], { stdin: line(MOCK), journals: journalOf(steps) })

    expect(tasks).toEqual([{ index: 0, ...task, name: { digest: DIGEST, ordinal: 0 } }])
  })

  test('knows equal items apart by their order, and what they are by more than their text', async () => {
    const stdin =
      line(MOCK) + line({ IntegrationType: 'MOCK', ApiId: 'a1' }) + line({ ...MOCK, Description: 'x' }) + line(MOCK)
    const { tasks } = await tasksOf([], { stdin, journals: journalOf(['begun', 'created'], ['begun']) })

    expect(tasks).toEqual([
      { is: 'there', index: 0, apiId: 'a1', id: 'i0' },
      { ...NEW, is: 'doubtful', index: 1, request: MOCK, name: { digest: DIGEST, ordinal: 1 } },
      expect.objectContaining({ is: 'new', index: 2, name: { digest: expect.not.stringMatching(DIGEST), ordinal: 0 } }),
      { ...NEW, index: 3, name: { digest: DIGEST, ordinal: 2 } },
    ])
  })

  test.each<[string, string, readonly string[], string]>([
    ['failed since', 'unknown', ['begun', 'failed'], 'doubtful'],
    ['created since', 'unknown', ['begun', 'created'], 'there'],
    ['begun since', 'skipped', ['begun'], 'doubtful'],
    ['new to it', 'unknown', [], 'doubtful'],
  ])('and a line of results count both: %s, it says %s', async (_, status, steps, is) => {
    const { tasks } = await tasksOf([], { stdin: result(status), journals: journalOf(steps) })

    expect(tasks).toMatchObject([{ is }])
  })
})
