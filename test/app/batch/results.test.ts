import { expect, test } from 'vitest'
import { exitOf, isFailure, NOTHING, resultOf, sumOf, wordCounts } from '../../../src/app/batch/results.ts'
import type { Counts, Status } from '../../../src/app/batch/results.ts'
import type { Outcome } from '../../../src/batch/send-item.ts'
import type { Task } from '../../../src/batch/task.ts'
import { CliError } from '../../../src/errors.ts'
import { writeCompactJson } from '../../../src/output/json.ts'
import { jsonOf, requestOf } from './request.ts'

const request = requestOf({ ApiId: 'a1', IntegrationType: 'MOCK' })
const SENT: Task = { is: 'new', index: 7, apiId: 'a1', request }
const THERE: Task = { is: 'there', index: 0, apiId: 'a1', id: 'i1' }
const REQUEST = '"Request":{"ApiId":"a1","IntegrationType":"MOCK"}}'
const REPLY = jsonOf({ ConnectionType: 'INTERNET', IntegrationId: 'i1', IntegrationType: 'MOCK' })
const report = jsonOf({ Code: 'BadRequestException', Message: 'no', Type: 'User', Findings: [] })
const error = (details: ConstructorParameters<typeof CliError>[2] = {}): CliError =>
  new CliError('service', 'An error occurred: no', details)

test.each<[string, Task, Outcome, string]>([
  [
    'what was created: its id, its API, and then the rest of the reply',
    SENT,
    { status: 'created', members: REPLY },
    '{"Index":7,"Status":"created","IntegrationId":"i1","ApiId":"a1","ConnectionType":"INTERNET","IntegrationType":"MOCK"}',
  ],
  [
    'what was found',
    { ...SENT, is: 'doubtful' },
    { status: 'exists', members: REPLY },
    '{"Index":7,"Status":"exists","IntegrationId":"i1","ApiId":"a1","ConnectionType":"INTERNET","IntegrationType":"MOCK"}',
  ],
  [
    'what is known to exist',
    THERE,
    { status: 'exists', members: jsonOf({ IntegrationId: 'i1' }) },
    '{"Index":0,"Status":"exists","IntegrationId":"i1","ApiId":"a1"}',
  ],
  [
    'what is known to exist, and neither its API nor its id',
    { is: 'there', index: 0, apiId: undefined, id: undefined },
    { status: 'exists', members: new Map() },
    '{"Index":0,"Status":"exists"}',
  ],
  [
    'what was refused, in the words of the service, without our findings',
    SENT,
    { status: 'refused', error: error({ code: 'BadRequestException', report }) },
    `{"Index":7,"Status":"refused","ApiId":"a1","Error":{"Code":"BadRequestException","Message":"no","Type":"User"},${REQUEST}`,
  ],
  [
    'what failed, where the service said nothing',
    SENT,
    { status: 'failed', error: error({ code: 'Unreachable' }) },
    `{"Index":7,"Status":"failed","ApiId":"a1","Error":{"Code":"Unreachable","Message":"An error occurred: no"},${REQUEST}`,
  ],
  [
    'what may exist, and how to see',
    SENT,
    { status: 'unknown', error: error({ code: 'General', hint: 'look' }) },
    `{"Index":7,"Status":"unknown","ApiId":"a1","Error":{"Code":"General","Message":"An error occurred: no","Hint":"look"},${REQUEST}`,
  ],
  ['what was not tried', SENT, { status: 'skipped' }, `{"Index":7,"Status":"skipped","ApiId":"a1",${REQUEST}`],
  [
    'what the rules refused',
    { is: 'wrong', index: 3, says: 'no', asked: jsonOf({ ApiId: 'a1', IntegrationType: 5 }) },
    { status: 'refused', error: new CliError('param', 'no') },
    '{"Index":3,"Status":"refused","ApiId":"a1","Error":{"Code":"ParamValidation","Message":"no"},"Request":{"ApiId":"a1","IntegrationType":5}}',
  ],
  [
    'what failed, and has no name',
    SENT,
    { status: 'failed', error: new CliError('general', 'no') },
    `{"Index":7,"Status":"failed","ApiId":"a1","Error":{"Code":"General","Message":"no"},${REQUEST}`,
  ],
  [
    'what could not be read',
    { is: 'wrong', index: 3, says: 'no', asked: undefined },
    { status: 'refused', error: new CliError('param', 'no') },
    '{"Index":3,"Status":"refused","Error":{"Code":"ParamValidation","Message":"no"}}',
  ],
])('the line of %s', (_, task, outcome, line) => {
  expect(writeCompactJson(resultOf({ task, outcome }))).toBe(line)
})

test.each<[Partial<Counts>, string, number]>([
  [{}, 'nothing to create', 0],
  [{ created: 198, refused: 2 }, '198 created, 2 refused', 200],
  [{ exists: 1 }, '1 there already', 1],
  [
    { skipped: 6, unknown: 5, failed: 4, refused: 3, exists: 2, created: 1 },
    '1 created, 2 there already, 3 refused, 4 failed, 5 unknown, 6 skipped',
    21,
  ],
])('%j in words: %s, %i in all', (some, words, sum) => {
  const counts = { ...NOTHING, ...some }

  expect([wordCounts(counts), sumOf(counts)]).toEqual([words, sum])
})

const BAD: readonly Status[] = ['refused', 'failed', 'unknown', 'skipped']

/** By whether there is one of each: refused by the service, by the rules, failed, unknown, skipped. */
const mixes = Array.from({ length: 32 }, (_, bits) => [1, 2, 4, 8, 16].map((bit) => (bits & bit ? 1 : 0)))

test.each(mixes)('the exit code of %i refused, %i wrong, %i failed, %i unknown, %i skipped', (...mix) => {
  const [refused = 0, wrong = 0, failed = 0, unknown = 0, skipped = 0] = mix
  const first = [refused && 254, failed && 255, unknown && 255, wrong && 252, skipped && 255].find((code) => code > 0)

  expect(exitOf({ created: 5, exists: 5, refused: refused + wrong, failed, unknown, skipped }, wrong)).toBe(first ?? 0)
})

test('what counts for --max-errors', () => {
  const all: readonly Status[] = ['created', 'exists', ...BAD]

  expect(all.filter(isFailure)).toEqual(['refused', 'failed', 'unknown'])
})
