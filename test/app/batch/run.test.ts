import { describe, expect, test } from 'vitest'
import { openRun } from '../../../src/app/batch/run.ts'
import type { RunParts } from '../../../src/app/batch/run.ts'
import type { Desk } from '../../../src/batch/desk.ts'
import type { Seen } from '../../../src/batch/look.ts'
import type { Journal } from '../../../src/batch/journal.ts'
import type { Task } from '../../../src/batch/task.ts'
import { CliError } from '../../../src/errors.ts'
import type { Reply } from '../../../src/world.ts'
import { fakeWorld } from '../../support/fake-world.ts'
import { printed } from './printed.ts'
import { requestOf } from './request.ts'

type Told = Partial<Pick<RunParts, 'maxErrors'>> & {
  readonly seen?: readonly (readonly [number, Seen])[]
  /** The status of the answer for the items so described; 201 else, and no answer at all for 0. */
  readonly answers?: Readonly<Record<string, number>>
  readonly journal?: boolean
}

/** A run over a desk that answers at once. */
function runOf({ maxErrors, seen = [], answers = {}, journal = false }: Told = {}) {
  const log: string[] = []
  const reply = (status: number, body: string): Reply => ({ status, headers: new Map(), body: Buffer.from(body) })
  const desk: Desk = {
    owned: new Set(),
    know: async () => ({ count: 0 }),
    whatBecame: async () => ({ is: 'unseen' }),
    lookNow: async () => [],
    pause: async () => {},
    stop: () => void log.push('stopped'),
    exchange: async ({ body }) => {
      const name = String(body.get('description'))
      const status = answers[name] ?? 201
      log.push(`sent ${name}`)
      if (status === 0) throw new CliError('config', 'no credentials')
      return { outcome: reply(status, status === 201 ? `{"integrationId":"i-${name}"}` : '{}'), leave: () => {} }
    },
  }
  const noted: Pick<Journal, 'note'> = {
    note: async ({ digest }, step, made) => void log.push(`noted ${digest} ${step} ${made?.id ?? ''}`.trimEnd()),
  }
  const run = openRun(
    {
      sending: {
        desk,
        journal: journal ? ({ ...noted } as Journal) : undefined,
        connection: { url: 'https://e', query: '', proxy: undefined },
        allowed: 3,
        debug: () => {},
      },
      seen: new Map(seen),
      maxErrors,
      halted: () => void log.push('halted'),
      begin: async (apiId) => void log.push(`begun at ${apiId}`),
    },
    fakeWorld().world,
  )
  return { run, log }
}

const task = (index: number, name: string, is: 'new' | 'doubtful' = 'new', digest?: string): Task => ({
  is,
  index,
  apiId: 'a1',
  request: requestOf({ ApiId: 'a1', IntegrationType: 'MOCK', Description: name }),
  ...(digest !== undefined && { name: { digest, ordinal: 0 } }),
})

async function outcomes({ run }: ReturnType<typeof runOf>, ...tasks: readonly Task[]) {
  const all: unknown[] = []
  for (const each of tasks) {
    const result = await run.work(each)
    run.count(result)
    const { outcome } = result
    all.push('error' in outcome ? [outcome.status, outcome.error.message] : printed(outcome))
  }
  return all
}

test('what is new is sent, and counted ahead', async () => {
  const { run, log } = runOf()

  expect(await outcomes({ run, log }, task(0, 'x'))).toEqual([{ status: 'created', members: { IntegrationId: 'i-x' } }])
  expect(log).toEqual(['begun at a1', 'sent x'])
})

test('what is wrong or there is not sent', async () => {
  const { run, log } = runOf()
  const found = await outcomes(
    { run, log },
    { is: 'wrong', index: 0, says: 'no', asked: undefined },
    { is: 'there', index: 1, apiId: 'a1', id: 'i1' },
    { is: 'there', index: 2, apiId: undefined, id: undefined },
  )

  expect(found).toEqual([
    ['refused', 'no'],
    { status: 'exists', members: { IntegrationId: 'i1' } },
    { status: 'exists', members: {} },
  ])
  expect(log).toEqual([])
})

describe('what an earlier run left in doubt', () => {
  const kept = new Map([['integrationId', 'i9']])

  test.each<[string, Seen | undefined, unknown, readonly string[]]>([
    [
      'is sent where it is not there',
      { is: 'absent' },
      { status: 'created', members: { IntegrationId: 'i-x' } },
      ['begun at a1', 'noted d begun', 'sent x', 'noted d created i-x'],
    ],
    [
      'is left alone where it is there',
      { is: 'there', kept },
      { status: 'exists', members: { IntegrationId: 'i9' } },
      ['noted d created i9'],
    ],
    [
      'stays so where more is there',
      { is: 'unclear' },
      [
        'unknown',
        'An earlier run may have created it; the API has more of its kind than were sent, and none can be told from it.',
      ],
      [],
    ],
    [
      'stays so where nobody can look',
      { is: 'unseen' },
      ['unknown', 'An earlier run may have created it, and the integrations of the API cannot be looked at.'],
      [],
    ],
    [
      'stays so where it came too late to be looked for',
      undefined,
      ['unknown', 'An earlier run may have created it; what is a stream is not looked up. Without --stream it is.'],
      [],
    ],
  ])('%s', async (_, seen, outcome, steps) => {
    const parts = runOf({ journal: true, seen: seen === undefined ? [] : [[4, seen]] })

    expect(await outcomes(parts, task(4, 'x', 'doubtful', 'd'))).toEqual([outcome])
    expect(parts.log).toEqual(steps)
  })

  test('needs no journal', async () => {
    const parts = runOf({ seen: [[4, { is: 'there', kept }]] })

    expect(await outcomes(parts, task(4, 'x', 'doubtful'))).toEqual([
      { status: 'exists', members: { IntegrationId: 'i9' } },
    ])
  })
})

describe('it begins nothing more', () => {
  const skipped = { status: 'skipped' }
  const wrong: Task = { is: 'wrong', index: 0, says: 'no', asked: undefined }

  test('after the first failure, where that is the most; what needs no sending goes on', async () => {
    const parts = runOf({ maxErrors: 1, answers: { x: 400 }, seen: [[2, { is: 'absent' }]] })
    const found = await outcomes(
      parts,
      task(0, 'x'),
      task(1, 'y'),
      task(2, 'z', 'doubtful'),
      { is: 'there', index: 3, apiId: 'a1', id: 'i1' },
      wrong,
    )

    expect(found.slice(1)).toEqual([
      skipped,
      skipped,
      { status: 'exists', members: { IntegrationId: 'i1' } },
      ['refused', 'no'],
    ])
    expect(parts.log).toEqual(['begun at a1', 'sent x', 'halted'])
    expect(parts.run.counts()).toEqual({ created: 0, exists: 1, refused: 2, failed: 0, unknown: 0, skipped: 2 })
  })

  test('after so many, of any kind', async () => {
    const parts = runOf({ maxErrors: 3, answers: { x: 400 }, seen: [[1, { is: 'unseen' }]] })
    const found = await outcomes(parts, wrong, task(1, 'y', 'doubtful'), task(2, 'v'), task(3, 'x'), task(4, 'w'))

    expect(found.slice(2)).toEqual([
      { status: 'created', members: { IntegrationId: 'i-v' } },
      ['refused', expect.stringContaining('')],
      skipped,
    ])
  })

  test('however many fail, where nobody says so', async () => {
    const parts = runOf({ answers: { x: 400 } })
    await outcomes(parts, ...Array.from({ length: 50 }, (_, at) => task(at, 'x')), task(50, 'y'))

    expect(parts.run.counts()).toMatchObject({ created: 1, refused: 50 })
  })

  test('when it is halted', async () => {
    const parts = runOf()
    parts.run.halt()

    expect(await outcomes(parts, task(0, 'x'))).toEqual([skipped])
    expect(parts.log).toEqual(['halted'])
  })

  test('after what no item is to blame for, and that is thrown', async () => {
    const parts = runOf({ answers: { x: 0 } })

    await expect(parts.run.work(task(0, 'x'))).rejects.toEqual(new CliError('config', 'no credentials'))
    expect(await outcomes(parts, task(1, 'y'))).toEqual([skipped])
    expect(parts.log).toEqual(['begun at a1', 'sent x', 'halted', 'stopped'])
  })
})
