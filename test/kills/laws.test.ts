import { expect, test } from 'vitest'
import { bodyOf, FILLED_IN } from './item.ts'
import { brokenLaws } from './laws.ts'
import type { Outcome } from './laws.ts'
import { drawPlan } from './plan.ts'
import type { Kept } from './service.ts'
import type { Ran } from './trial.ts'

const items = ['a', 'a', 'b'].map((Description) => ({ ApiId: 'a1', IntegrationType: 'MOCK', Description }))
const plan = { ...drawPlan(1), items }

/** What the service fills in does not matter. */
const kept = (id: string, description: string, more: Partial<Kept> = {}): [string, Kept] => {
  const body = { ...bodyOf({ ApiId: 'a1', IntegrationType: 'MOCK' }), description, timeoutInMillis: 29_000 }
  return [id, { id, api: 'a1', body, old: false, lost: false, ...more }]
}

const KEPT = [kept('x', 'a'), kept('y', 'a'), kept('z', 'b'), kept('o', 'b', { old: true })]

const line = (Index: number, IntegrationId: string, Status = 'created') => ({ Index, Status, IntegrationId })
const LINES: readonly object[] = [line(0, 'x', 'exists'), line(1, 'y'), line(2, 'z')]
const texts = (lines: readonly object[]): string => lines.map((each) => `${JSON.stringify(each)}\n`).join('')
const ran = (lines: readonly object[], more: Partial<Ran> = {}): Ran => ({
  ...{ exit: 0, stdout: texts(lines), stderr: '', killed: false, millis: 1 },
  ...more,
})
const killed = ran([line(0, 'x')], { exit: 'SIGKILL', killed: true, stdout: `${texts([line(0, 'x')])}{"Ind` })

const GOOD: Outcome = {
  plan,
  runs: [killed, ran(LINES)],
  kept: new Map(KEPT),
  journal: `${texts([{ Api: 'a1', Ids: ['o'] }, ...['x', 'y', 'z'].map((id) => ({ Item: 'd', IntegrationId: id }))])}{"to`,
}

const endingWith = (last: Ran): Partial<Outcome> => ({ runs: [killed, last] })
const WITH_STACK = 'Error: no\n    at f (x.js:1:1)\n'

test('nothing is broken where all went well', () => {
  expect(FILLED_IN['timeoutInMillis']).toContain(29_000)
  expect(brokenLaws(GOOD)).toEqual([])
})

test.each<[string, Partial<Outcome>, readonly string[]]>([
  ['ends badly', endingWith(ran(LINES, { exit: 255 })), ['the last run ended with 255']],
  ['ends as nothing ends', { runs: [ran(LINES, { exit: 252 }), ran(LINES)] }, ['run 1 ended with 252']],
  ['shows a stack', endingWith(ran(LINES, { stderr: WITH_STACK })), ['run 2 shows a stack']],
  ['is in no order', endingWith(ran([line(1, 'y'), line(0, 'x'), line(2, 'z')])), ['run 2 writes lines out of order']],
  ['says too little', endingWith(ran(LINES.slice(0, 2))), ['run 2 writes 2 lines']],
  [
    'cannot be read',
    { runs: [ran([], { killed: true, stdout: 'oh\n' }), ran(LINES)] },
    ['run 1 writes what is not JSON: "oh\\n"'],
  ],
  [
    'gives no way to try again',
    { runs: [ran([{ Index: 0, Status: 'unknown' }], { killed: true, exit: 'SIGKILL' }), ran(LINES)] },
    ['run 1 writes no way to try again'],
  ],
  [
    'takes back what it said',
    { runs: [ran([line(0, 'y')], { killed: true, exit: 'SIGKILL' }), ran(LINES)] },
    ['the last run does not say again {"Index":0,"Status":"created","IntegrationId":"y"}'],
  ],
  [
    'names another',
    endingWith(ran([line(0, 'x'), line(1, 'z'), line(2, 'y')])),
    [
      'the last run is wrong about {"Index":1,"Status":"created","IntegrationId":"z"}',
      'the last run is wrong about {"Index":2,"Status":"created","IntegrationId":"y"}',
    ],
  ],
  [
    'names one that was there before',
    endingWith(ran([line(0, 'x'), line(1, 'y'), line(2, 'o')])),
    ['the last run is wrong about {"Index":2,"Status":"created","IntegrationId":"o"}'],
  ],
  ['names one twice', endingWith(ran([line(0, 'x'), line(1, 'x'), line(2, 'z')])), ['the last run names an id twice']],
  [
    'creates too many',
    { kept: new Map([...KEPT, kept('w', 'a')]) },
    ['1 too many of a1 {"description":"a","integrationType":"MOCK"}', 'the journal does not own all that was created'],
  ],
  [
    'creates too few',
    { kept: new Map(KEPT.filter(([id]) => id !== 'y')) },
    [
      '1 too few of a1 {"description":"a","integrationType":"MOCK"}',
      'the last run is wrong about {"Index":1,"Status":"created","IntegrationId":"y"}',
      'the journal owns what was not created by it',
    ],
  ],
  [
    'owns one twice',
    { journal: GOOD.journal.replace('"IntegrationId":"y"', '"IntegrationId":"x"') },
    ['the journal owns x more than once', 'the journal does not own all that was created'],
  ],
  ['keeps no journal', { journal: 'oh\n' }, ['the journal holds what is no line of JSON']],
])('it is seen when a trial %s', (_, change, laws) => {
  expect(brokenLaws({ ...GOOD, ...change })).toEqual(laws)
})
