import { expect, test } from 'vitest'
import { openJournalAt } from '../../../src/app/batch/open-journal.ts'
import { rejected } from '../../support/caught.ts'
import { fakeWorld } from '../../support/fake-world.ts'
import type { Told } from '../../support/fake-world.ts'

const ENDPOINT = 'https://apigateway.us-east-1.amazonaws.com'
const HEAD = `{"Journal":"create-integrations","Version":1,"Endpoint":"${ENDPOINT}"}\n`

test('a run without a journal has none', async () => {
  const { journal, close } = await openJournalAt(undefined, ENDPOINT, fakeWorld().world)
  await close()

  expect(journal).toBe(undefined)
})

test('a new one is headed by the endpoint with its first note; one without a note leaves no file', async () => {
  const { world, said } = fakeWorld()
  const first = await openJournalAt('j', ENDPOINT, world)
  await first.journal?.noteBefore('a1', new Set(['i0']))
  await first.close()
  const second = await openJournalAt('k', ENDPOINT, world)
  await second.close()

  expect(said.journals).toEqual({ j: `${HEAD}{"Api":"a1","Ids":["i0"]}\n` })
})

test('it is given back at the end', async () => {
  const { world } = fakeWorld({ journals: { j: HEAD } })
  const first = await openJournalAt('j', ENDPOINT, world)
  const meanwhile = await rejected(openJournalAt('j', ENDPOINT, world))
  await first.close()
  const later = await openJournalAt('j', ENDPOINT, world)

  expect(meanwhile).toEqual({ fault: 'param', message: 'j is in use: another run is writing this journal' })
  expect(later.journal?.unmet()).toBe(0)
})

test.each<[string, Told, string, hint?: string]>([
  ['another run has', { locked: ['j'] }, 'j is in use: another run is writing this journal'],
  ['cannot be opened', { broken: { j: 'EACCES' } }, 'j: Permission denied'],
  ['is a folder', { broken: { j: 'EISDIR' } }, 'j: Is a directory'],
  ['is none', { journals: { j: 'a shopping list\n' } }, 'j is no journal of create-integrations, and is left as it is'],
  [
    'belongs to another endpoint',
    { journals: { j: HEAD.replace('us-east-1', 'eu-west-1') } },
    'j is the journal of another endpoint: https://apigateway.eu-west-1.amazonaws.com',
    `this run would send to ${ENDPOINT}`,
  ],
])('one that %s is refused', async (_, told, message, hint) => {
  const { world, said } = fakeWorld(told)

  expect(await rejected(openJournalAt('j', ENDPOINT, world))).toEqual({
    fault: 'param',
    message,
    ...(hint && { hint }),
  })
  expect(said.journals).toEqual(told.journals ?? {})
})

test('one that is refused is given back, too', async () => {
  const { world } = fakeWorld({ journals: { j: 'a shopping list\n' } })
  await rejected(openJournalAt('j', ENDPOINT, world))

  expect((await rejected(openJournalAt('j', ENDPOINT, world))).message).toBe(
    'j is no journal of create-integrations, and is left as it is',
  )
})
