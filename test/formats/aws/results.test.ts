import { expect, test } from 'vitest'
import { resultIn } from '../../../src/formats/aws/results.ts'
import type { Found } from '../../../src/formats/format.ts'
import { FORMATS } from '../../../src/formats/index.ts'
import { mapOf } from '../../support/draft.ts'
import { shown } from '../aws-command/reading.ts'
import { readAll } from '../read-all.ts'

const REQUEST = { ApiId: 'a1', IntegrationType: 'MOCK' }
const REFUSED = { Index: 3, Status: 'refused', ApiId: 'a1', Error: { Code: 'X', Message: 'y' }, Request: REQUEST }
const CREATED = { Index: 0, Status: 'created', IntegrationId: 'i1', ApiId: 'a1', IntegrationType: 'MOCK' }

test('what was asked for, or what there is', () => {
  expect(resultIn(mapOf(REFUSED))).toEqual({
    kind: 'input',
    members: mapOf(REQUEST),
    path: ['Request'],
    earlier: { status: 'refused' },
  })
  expect(resultIn(mapOf(CREATED))).toEqual({
    kind: 'reply',
    members: mapOf({ IntegrationId: 'i1', ApiId: 'a1', IntegrationType: 'MOCK' }),
    path: [],
    earlier: { status: 'created', id: 'i1' },
  })
  expect(resultIn(mapOf({ Index: 5, Status: 'exists', IntegrationId: 'i2', ApiId: 'a1' }))).toEqual({
    kind: 'id',
    members: mapOf({ IntegrationId: 'i2', ApiId: 'a1' }),
    path: [],
    earlier: { status: 'exists', id: 'i2' },
  })
})

test.each(['created', 'exists', 'refused', 'failed', 'unknown', 'skipped'])(
  '%s, by a request and by an id',
  (status) => {
    expect(resultIn(mapOf({ Index: 0, Status: status, Request: {} }))?.earlier).toEqual({ status })
    expect(resultIn(mapOf({ Index: 0, Status: status, IntegrationId: 'i', Request: {} }))).toMatchObject({
      kind: 'input',
      earlier: { status, id: 'i' },
    })
    expect(resultIn(mapOf({ Index: 0, Status: status, IntegrationId: 'i', Error: 1 }))?.members).toEqual(
      mapOf({ IntegrationId: 'i' }),
    )
  },
)

test.each<[string, Readonly<Record<string, unknown>>]>([
  ['no index', { ...CREATED, Index: undefined }],
  ['an index that is no integer', { ...CREATED, Index: 0.5 }],
  ['an index in quotes', { ...CREATED, Index: '0' }],
  ['no status', { Index: 0, Request: {} }],
  ['another status', { ...CREATED, Status: 'Created' }],
  ['a status that is no text', { ...CREATED, Status: ['created'] }],
  ['neither request nor id', { Index: 0, Status: 'failed', ApiId: 'a1' }],
  ['a request that is no map', { Index: 0, Status: 'failed', Request: 'x' }],
  ['an id that is no text', { Index: 0, Status: 'created', IntegrationId: 5 }],
])('no line of results: %s', (_, line) => {
  expect(resultIn(mapOf(line))).toBe(undefined)
})

const BARE = { Index: 5, Status: 'exists', IntegrationId: 'i2' }

const seen = (found: Found): unknown =>
  found.kind === 'integration' && [
    found.earlier?.status,
    found.id,
    Object.fromEntries([...found.draft].map(([name, { value }]) => [name, shown(value)])),
    found.notes.map(({ kind, member }) => `${kind} ${member}`),
  ]

const whole = [
  ['created', 'i1', REQUEST, []],
  ['refused', undefined, REQUEST, []],
  ['exists', 'i2', {}, ['skipped IntegrationId']],
  ['skipped', undefined, { IntegrationType: 'MOCK' }, []],
]
const LINES = [CREATED, REFUSED, BARE, { Index: 6, Status: 'skipped', Request: { IntegrationType: 'MOCK' } }]

test('a run reads what another printed: lines, a list, a document with a list', async () => {
  const texts = [
    LINES.map((line) => `${JSON.stringify(line)}\n`).join(''),
    JSON.stringify(LINES, null, 2),
    JSON.stringify({ Items: LINES }, null, 2),
    LINES.map((line) => `---\n${JSON.stringify(line)}\n`).join(''),
  ]
  for (const text of texts) {
    const { found, notes, failed } = await readAll(text)

    expect(found.map(seen)).toEqual(whole)
    expect([notes, failed]).toEqual([[], []])
  }
})

test('members stand where they are in the line', async () => {
  const { found } = await readAll(`${JSON.stringify(CREATED)}\n${JSON.stringify(REFUSED)}\n${JSON.stringify(BARE)}\n`)
  const column = (line: unknown, key: string): number => JSON.stringify(line).lastIndexOf(`"${key}"`) + 1

  expect(found.map((each) => each.place(['IntegrationType']) ?? each.place([]))).toEqual([
    { line: 1, column: column(CREATED, 'IntegrationType') },
    { line: 2, column: column(REFUSED, 'IntegrationType') },
    { line: 3, column: 1 },
  ])
})

test('each format writes what is no more than an id', async () => {
  const { found } = await readAll(`${JSON.stringify(BARE)}\n${JSON.stringify({ ...BARE, ApiId: 'a1' })}\n`)
  const items = found.flatMap((each) => (each.kind === 'integration' ? [each] : []))
  const writers = FORMATS.filter(({ write }) => write !== undefined)

  expect(items.map(({ draft }) => [...draft.keys()])).toEqual([[], ['ApiId']])
  for (const { name, write } of writers) expect([name, write?.(items, { shell: 'posix' }).text]).not.toContain('')
  expect(writers).toHaveLength(14)
})
