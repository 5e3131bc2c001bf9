import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openJournal } from '../../src/batch/journal.ts'
import type { Journal, Step } from '../../src/batch/journal.ts'
import { rejected } from '../support/caught.ts'
import { fakeWorld } from '../support/fake-world.ts'
import type { Told } from '../support/fake-world.ts'

const ENDPOINT = 'https://e'
const HEAD = '{"Journal":"create-integrations","Version":1,"Endpoint":"https://e"}'
const line = (digest: string, ordinal: number, step: string, id?: string): string =>
  `{"Item":"${digest}","Ordinal":${ordinal},"Step":"${step}"${id === undefined ? '' : `,"Api":"a1","IntegrationId":"${id}"`}}`

async function opened(text: string, told: Told = {}) {
  const { world, said } = fakeWorld({ ...told, journals: { j: text } })
  const file = await world.openJournal('j')
  if (!('append' in file)) throw new Error('no journal')
  return { file, written: () => said.journals['j'] ?? '' }
}

async function reopen(lines: readonly string[], told: Told = {}): Promise<Journal> {
  const { file } = await opened(lines.map((each) => `${each}\n`).join(''), told)
  return openJournal(file, 'j', ENDPOINT)
}

describe('what is written', () => {
  test('a new one gets its head with the first note', async () => {
    const { file, written } = await opened('')
    const journal = await openJournal(file, 'j', ENDPOINT)
    expect(written()).toBe('')
    await journal.noteBefore('a1', new Set(['x', 'y']))
    await journal.noteBefore('a2', 'unseen')
    const { name } = journal.meet('d')
    await journal.note(name, 'begun')
    await journal.note(name, 'created', { apiId: 'a1', id: 'new' })

    expect(written().split('\n')).toEqual([
      HEAD,
      '{"Api":"a1","Ids":["x","y"]}',
      '{"Api":"a2","Ids":null}',
      '{"Item":"d","Ordinal":0,"Step":"begun"}',
      '{"Item":"d","Ordinal":0,"Step":"created","Api":"a1","IntegrationId":"new"}',
      '',
    ])
  })

  test('one head also where many write at once', async () => {
    const { file, written } = await opened('')
    const journal = await openJournal(file, 'j', ENDPOINT)
    await Promise.all(['d', 'e'].map((digest) => journal.note(journal.meet(digest).name, 'begun')))

    expect(written()).toBe(`${HEAD}\n${line('d', 0, 'begun')}\n${line('e', 0, 'begun')}\n`)
  })

  test('one that goes on gets no second head', async () => {
    const { file, written } = await opened(`${HEAD}\n`)
    const journal = await openJournal(file, 'j', ENDPOINT)
    await journal.note(journal.meet('d').name, 'failed')

    expect(written()).toBe(`${HEAD}\n${line('d', 0, 'failed')}\n`)
  })

  test('a torn line is written over', async () => {
    const { file, written } = await opened(`${HEAD}\n${line('d', 0, 'begun')}\n{"Item":"d","Ord`)
    const journal = await openJournal(file, 'j', ENDPOINT)
    const { name, standing } = journal.meet('d')
    await journal.note(name, 'refused')

    expect(standing).toEqual({ step: 'begun', id: undefined })
    expect(written()).toBe(`${HEAD}\n${line('d', 0, 'begun')}\n${line('d', 0, 'refused')}\n`)
  })

  test('a torn head too', async () => {
    const { file, written } = await opened('{"Journal":"create-int')
    const journal = await openJournal(file, 'j', ENDPOINT)
    await journal.note(journal.meet('d').name, 'begun')

    expect(written()).toBe(`${HEAD}\n${line('d', 0, 'begun')}\n`)
  })

  test('a note resolves when all of it is on the disk, head and all', async () => {
    const ends: (() => void)[] = []
    const { file } = await opened('')
    const slow = { ...file, append: () => new Promise<void>((end) => ends.push(end)) }
    const journal = await openJournal(slow, 'j', ENDPOINT)
    let isDone = false
    const noted = journal.note(journal.meet('d').name, 'begun').then(() => (isDone = true))
    ends[1]?.()
    await new Promise((done) => setImmediate(done))
    expect([ends.length, isDone]).toEqual([2, false])

    ends[0]?.()

    expect(await noted).toBe(true)
  })

  test('a disk that is full', async () => {
    const { file } = await opened('', { journalRoom: 1 })
    const journal = await openJournal(file, 'j', ENDPOINT)

    expect(await rejected(journal.note(journal.meet('d').name, 'begun'))).toEqual({
      fault: 'general',
      message: 'j: the disk is full',
    })
  })
})

describe('what is read', () => {
  test.each<readonly [string, readonly string[], object | undefined]>([
    ['nothing of it', [], undefined],
    ['begun', [line('d', 0, 'begun')], { step: 'begun', id: undefined }],
    ['created', [line('d', 0, 'begun'), line('d', 0, 'created', 'x')], { step: 'created', id: 'x', apiId: 'a1' }],
    ['refused', [line('d', 0, 'begun'), line('d', 0, 'refused')], { step: 'refused', id: undefined }],
    ['begun again', [line('d', 0, 'refused'), line('d', 0, 'begun')], { step: 'begun', id: undefined }],
    ['unsent', [line('d', 0, 'begun'), line('d', 0, 'unsent')], { step: 'unsent', id: undefined }],
    ['another ordinal', [line('d', 1, 'created', 'x')], undefined],
    ['another item', [line('e', 0, 'created', 'x')], undefined],
  ])('%s', async (_, lines, standing) => {
    const journal = await reopen([HEAD, ...lines])

    expect(journal.meet('d')).toEqual({ name: { digest: 'd', ordinal: 0 }, standing })
  })

  test('what a line of results says was made is met, and counted among its equals', async () => {
    const lines = [line('d', 0, 'created', 'x'), line('d', 1, 'refused'), line('e', 0, 'created', 'y')]
    const journal = await reopen([HEAD, ...lines])
    journal.meetMade('a1', 'x')
    journal.meetMade('a1', 'foreign')
    journal.meetMade('a2', 'y')

    expect(journal.unmet()).toBe(1)
    expect(journal.meet('d')).toMatchObject({ name: { digest: 'd', ordinal: 1 }, standing: { step: 'refused' } })
  })

  test('equal items are counted in the order in which they are met', async () => {
    const journal = await reopen([HEAD, line('d', 1, 'created', 'x'), line('d', 0, 'refused'), line('e', 0, 'begun')])
    const met = ['d', 'e', 'd', 'd'].map((digest) => journal.meet(digest))

    expect(met.map(({ name, standing }) => [name.digest, name.ordinal, standing?.step])).toEqual([
      ['d', 0, 'refused'],
      ['e', 0, 'begun'],
      ['d', 1, 'created'],
      ['d', 2, undefined],
    ])
  })

  test('what was there before, and what is owned', async () => {
    const lines = [
      '{"Api":"a1","Ids":["x"]}',
      '{"Api":"a2","Ids":null}',
      '{"Api":"a3","Ids":[]}',
      line('d', 0, 'created', 'n'),
    ]
    const journal = await reopen([HEAD, ...lines])

    expect(['a1', 'a2', 'a3', 'a4'].map(journal.before)).toEqual([new Set(['x']), 'unseen', new Set(), undefined])
    expect(journal.owned).toEqual(new Set(['a1/n']))
  })

  test.each<readonly [Step, number]>([
    ['begun', 1],
    ['created', 1],
    ['unknown', 1],
    ['refused', 0],
    ['failed', 0],
    ['unsent', 0],
  ])('an item that is %s, and is not in the input, counts %i', async (step, count) => {
    expect((await reopen([HEAD, line('d', 0, step, 'x')])).unmet()).toBe(count)
  })

  test('who is met does not count any more, equal ones one by one', async () => {
    const journal = await reopen([HEAD, line('d', 0, 'created', 'x'), line('d', 1, 'begun'), line('e', 0, 'begun')])
    const counts = ['d', 'f', 'd', 'e'].map((digest) => {
      journal.meet(digest)
      return journal.unmet()
    })

    expect(counts).toEqual([2, 2, 1, 0])
  })

  test('an item that was begun and then refused does not count', async () => {
    expect((await reopen([HEAD, line('d', 0, 'begun'), line('d', 0, 'refused')])).unmet()).toBe(0)
  })

  test('the age', async () => {
    expect((await reopen([HEAD], { journalAge: 7 })).age).toBe(7)
    expect((await reopen([])).age).toBe(undefined)
    expect((await openJournal((await opened('{"Jour')).file, 'j', ENDPOINT)).age).toBe(undefined)
  })
})

describe('what is no journal of this run', () => {
  const none = 'j is no journal of create-integrations, and is left as it is'

  test.each<readonly [string, string, string, string?]>([
    ['no JSON', 'hello', none],
    ['an empty line', '', none],
    ['a list', '[]', none],
    ['results', '{"Index":0,"Status":"created"}', none],
    ['a journal of something else', HEAD.replace('create-integrations', 'x'), none],
    ['no version', '{"Journal":"create-integrations","Endpoint":"https://e"}', none],
    ['a version that is no integer', HEAD.replace(':1,', ':1.0,'), none],
    ['a head that comes second', line('d', 0, 'begun'), none],
    ['a newer version', HEAD.replace(':1,', ':2,'), 'j was written by a newer apigw (version 2 of the journal)'],
    [
      'another endpoint',
      HEAD.replace('//e', '//f'),
      'j is the journal of another endpoint: https://f',
      'this run would send to https://e',
    ],
  ])('%s', async (_, first, message, hint) => {
    const { file, written } = await opened(`${first}\n${HEAD}\n`)

    expect(await rejected(openJournal(file, 'j', ENDPOINT))).toEqual({ fault: 'param', message, ...(hint && { hint }) })
    expect(written()).toBe(`${first}\n${HEAD}\n`)
  })

  test.each([
    ['no JSON', '{"Item":"d","Ordinal":0,"Ste'],
    ['an empty line', ''],
    ['a list', '[]'],
    ['nothing that is known', '{"Something":1}'],
    ['a second head', HEAD],
    ['a step that nobody knows', line('d', 0, 'thrown')],
    ['no step', '{"Item":"d","Ordinal":0}'],
    ['no ordinal', '{"Item":"d","Step":"begun"}'],
    ['an ordinal that is no integer', '{"Item":"d","Ordinal":"0","Step":"begun"}'],
    ['no item', '{"Ordinal":0,"Step":"begun"}'],
    ['an API without its ids', '{"Api":"a1"}'],
    ['ids that are no list', '{"Api":"a1","Ids":{}}'],
    ['ids of no API', '{"Ids":[]}'],
    ['created, and no id', line('d', 0, 'created')],
    ['created, and no API', '{"Item":"d","Ordinal":0,"Step":"created","IntegrationId":"x"}'],
  ])('a damaged line: %s', async (_, damaged) => {
    const { file } = await opened(`${HEAD}\n${line('c', 0, 'begun')}\n${damaged}\n${line('e', 0, 'begun')}\n`)

    expect(await rejected(openJournal(file, 'j', ENDPOINT))).toEqual({
      fault: 'param',
      message: 'j:3: this line of the journal is damaged, and nothing is built on it',
    })
  })
})

test('whatever is noted, the next run reads it so', async () => {
  const step = fc.constantFrom<Step>('begun', 'created', 'refused', 'failed', 'unknown', 'unsent')
  const notes = fc.array(fc.tuple(fc.string({ maxLength: 3 }), fc.nat({ max: 2 }), step, fc.string({ unit: 'binary' })))
  await fc.assert(
    fc.asyncProperty(notes, async (noted) => {
      const { file, written } = await opened('')
      const journal = await openJournal(file, 'j', ENDPOINT)
      const last = new Map<string, object>()
      for (const [digest, ordinal, each, id] of noted) {
        const made = each === 'created' ? { apiId: 'a1', id } : undefined
        await journal.note({ digest, ordinal }, each, made)
        last.set(JSON.stringify([digest, ordinal]), { step: each, id: made?.id, apiId: made?.apiId })
      }

      const next = await openJournal((await opened(written())).file, 'j', ENDPOINT)

      expect(next.owned).toEqual(journal.owned)
      for (const digest of new Set(noted.map(([each]) => each)))
        for (const ordinal of [0, 1, 2])
          expect(next.meet(digest)).toEqual({
            name: { digest, ordinal },
            standing: last.get(JSON.stringify([digest, ordinal])),
          })
      expect(next.unmet()).toBe(0)
    }),
  )
})
