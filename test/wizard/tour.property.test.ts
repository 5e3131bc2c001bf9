import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Draft } from '../../src/model/draft.ts'
import { holds } from '../../src/model/facts.ts'
import { FIELDS } from '../../src/model/fields.ts'
import type { Member } from '../../src/model/shape.ts'
import { factsOf } from '../../src/rules/facts-of.ts'
import { judge } from '../../src/rules/judge.ts'
import { knownOf } from '../../src/rules/known.ts'
import { isError } from '../../src/rules/rule.ts'
import type { Value } from '../../src/value.ts'
import { answered, wrongWith } from '../../src/wizard/answer.ts'
import type { Answer } from '../../src/wizard/answer.ts'
import { nextQuestion, settled } from '../../src/wizard/next-question.ts'
import { begin } from '../../src/wizard/tour.ts'
import type { Question, Tour } from '../../src/wizard/tour.ts'
import { draftOf } from '../support/draft.ts'

/** A number from 0 up to n, drawn anew each time. */
type Draw = (n: number) => number

const HTTP_PAIRS: Readonly<Record<string, string>> = {
  'append:header.x': '$request.header.y',
  'overwrite:path': '/x/$request.path.id',
  'remove:querystring.q': "''",
  'overwrite:querystring.q': '$context.requestId',
}
const WEBSOCKET_PAIRS: Readonly<Record<string, string>> = {
  'integration.request.header.x': 'route.request.header.y',
  'integration.request.querystring.q': "'z'",
}

/** An answer that a person could give. */
function answerTo(tour: Tour, question: Question, draw: Draw): Answer {
  const some = <T>(items: readonly T[]): T[] => items.filter(() => draw(3) > 0)
  switch (question.asks) {
    case 'choice':
      return question.choices[draw(question.choices.length)]?.value ?? 'none'
    case 'checks':
      return some(question.choices).map(({ value }) => value)
    case 'text': {
      const examples = question.examples.filter((text) => wrongWith(tour, question, text) === undefined)
      const answers = question.optional ? ['', ...examples] : examples
      return answers[draw(answers.length)] ?? 'none'
    }
    case 'mappings':
      return new Map<string, Value>(some(Object.entries(tour.protocol === 'HTTP' ? HTTP_PAIRS : WEBSOCKET_PAIRS)))
    case 'responses':
      return new Map<string, Value>(some([['200', new Map([['overwrite:statuscode', '201']])] as const]))
    case 'templates':
      return new Map<string, Value>(some([['application/json', '{"statusCode":200}'] as const]))
  }
}

interface Toured {
  readonly questions: readonly Question[]
  readonly end: Tour
}

function tourOf(draft: Draft, protocol: Tour['protocol'], draw: Draw): Toured {
  const questions: Question[] = []
  let tour = settled(begin(draft, protocol))
  for (let question = nextQuestion(tour); question !== undefined; question = nextQuestion(tour)) {
    questions.push(question)
    if (questions.length > 25) break
    tour = answered(tour, question, answerTo(tour, question, draw))
  }
  return { questions, end: tour }
}

/** Flags that people give beforehand. */
const GIVEN: readonly Readonly<Record<string, unknown>>[] = [
  {},
  { ApiId: 'a1b2c3d4' },
  { IntegrationType: 'AWS_PROXY' },
  { IntegrationType: 'HTTP_PROXY' },
  { IntegrationType: 'MOCK' },
  { IntegrationSubtype: 'SQS-SendMessage' },
  { ConnectionType: 'VPC_LINK' },
  { ApiId: 'a1b2c3d4', IntegrationUri: 'https://example.com' },
  { ApiId: 'a1b2c3d4', TimeoutInMillis: 99_999 },
  { ApiId: 'a1b2c3d4', IntegrationType: 'HTTP_PROXY', IntegrationMethod: 'get' },
]

test('whatever is answered, the tour ends soon, asks nothing in vain, and what comes of it breaks no rule', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...GIVEN),
      fc.constantFrom('HTTP', 'WEBSOCKET', undefined),
      fc.infiniteStream(fc.nat(1_000_000)),
      (given, protocol, numbers) => {
        const draw: Draw = (n) => Number(numbers.next().value) % Math.max(n, 1)
        const { questions, end } = tourOf(draftOf(given, 'flag'), protocol, draw)

        if (questions.length > 25)
          throw new Error(
            JSON.stringify([
              questions.slice(-6).map(({ id, note }) => [id, note]),
              [...end.draft].map(([n, { value }]) => [
                n,
                typeof value === 'bigint' ? Number(value) : value instanceof Map ? [...value] : value,
              ]),
              end.kind,
              end.protocol,
            ]),
          )
        expect(judge(end.draft, { protocol: end.protocol }).filter(isError)).toEqual([])
        const ids = questions.map(({ id }) => id)
        expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
        for (const { place } of questions) if ('field' in place) expect(isPointless(end, place.field)).toBe(false)
        for (const question of questions)
          if (question.asks === 'choice') expect(question.choices.length).toBeGreaterThan(1)
      },
    ),
    { numRuns: 400 },
  )
})

/** Whether a field that is there has no meaning, by the table. */
function isPointless({ draft, protocol }: Tour, field: keyof typeof FIELDS): boolean {
  const { only = [] }: Member = FIELDS[field]
  const facts = factsOf(knownOf(draft), draft, protocol)
  return draft.has(field) && only.some(({ when }) => holds(when, facts) === false)
}
