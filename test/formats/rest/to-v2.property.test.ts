import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Protocol } from '../../../src/model/facts.ts'
import type { FoundRest } from '../../../src/formats/format.ts'
import { lookupOf } from '../../../src/formats/lookup.ts'
import { restToV2 } from '../../../src/formats/rest/to-v2.ts'
import { judge } from '../../../src/rules/judge.ts'
import { judgeRest } from '../../../src/rules/judge-rest.ts'
import { isError } from '../../../src/rules/rule.ts'
import { isList, isMap } from '../../../src/value.ts'
import type { Value, ValueMap } from '../../../src/value.ts'
import { validIntegration, wildIntegration } from './rest-arbitrary.ts'

const protocol = fc.constantFrom<Protocol>('HTTP', 'WEBSOCKET')
const statuses = fc.constantFrom([], ['400', '403', '404', '500'])

const LISTENER =
  'arn:aws:elasticloadbalancing:us-east-1:123456789012:listener/net/orders/50dc6c495c0c9188/0467ef3c8400ae65'
const SET = new Map([
  ['ApiId', 'a1b2c3d4'],
  ['VpcLinkId', 'abcd12'],
  ['ListenerArn', LISTENER],
])

const restOf = (integration: ValueMap): FoundRest => ({
  kind: 'rest',
  name: 'Orders',
  integration,
  notes: [],
  place: () => undefined,
})

test('whatever stands there, nothing is thrown, and what is given has a note', () => {
  fc.assert(
    fc.property(wildIntegration, protocol, statuses, (integration, kind, tried) => {
      const { found, notes } = restToV2(restOf(integration), {
        protocol: kind,
        lookup: lookupOf(new Map()),
        statuses: tried,
      })

      const tops = notes.map(({ member }) => member)
      if (found === undefined) expect(notes[0]).toMatchObject({ kind: 'lost' })
      for (const key of integration.keys())
        expect(
          tops.some(
            (member) => member === key || member.startsWith(`${String(key)}.`) || member.startsWith(`${String(key)}[`),
          ),
        ).toBe(true)
    }),
    { numRuns: 1000 },
  )
})

test('each member has a note and only one, and what is made is right for its kind of API', () => {
  let made = 0
  fc.assert(
    fc.property(validIntegration, protocol, statuses, (integration, kind, tried) => {
      fc.pre(!judgeRest(integration).some(isError))
      const { found, notes } = restToV2(restOf(integration), { protocol: kind, lookup: lookupOf(SET), statuses: tried })
      const members = notes.filter(({ kind }) => kind !== 'assumed').map(({ member }) => member)
      if (found === undefined) {
        expect(notes.map(({ kind }) => kind)).toEqual(notes.map(() => 'lost'))
        expect(members.sort()).toEqual(Array.from(integration.keys(), String).sort())
        return
      }

      made++
      const wanted = new Set([...leaves(integration), ...(kind === 'WEBSOCKET' ? firstResponse(integration) : [])])
      expect(members.sort()).toEqual([...wanted].sort())
      expect(judge(found.draft, { protocol: kind }).filter(isError)).toEqual([])
    }),
    { numRuns: 1500 },
  )
  expect(made).toBeGreaterThan(300)
})

/** What holds for all responses of a WebSocket API is said of the first. */
function firstResponse(integration: ValueMap): readonly string[] {
  const responses = integration.get('IntegrationResponses')
  const isSaid = integration.get('Type') !== 'AWS_PROXY' && isList(responses) && responses.some(isMap)
  return isSaid ? ['IntegrationResponses[0]'] : []
}

/** The names that lead to all that holds nothing else. */
function* leaves(value: Value, name = ''): Generator<string> {
  if (isMap(value) && value.size > 0)
    for (const [key, member] of value) yield* leaves(member, name === '' ? String(key) : `${name}.${String(key)}`)
  else if (isList(value) && value.some(isMap))
    for (const [at, item] of value.entries()) yield* leaves(item, `${name}[${at}]`)
  else yield name
}
