import { excerpt } from '../../grammar/excerpt.ts'
import { FIELDS } from '../../model/fields.ts'
import { closeMatches } from '../../python/difflib.ts'
import { isList, isMap } from '../../value.ts'
import type { ValueMap } from '../../value.ts'
import { orList } from '../../model/condition-words.ts'
import type { RestBreach, RestRule } from '../rule.ts'
import { textOf, typeOf } from './rest-integration.ts'

/** Three of the lists are those of v2. */
const LISTS: Readonly<Record<string, readonly string[]>> = {
  ConnectionType: FIELDS.ConnectionType.shape.oneOf ?? [],
  ContentHandling: FIELDS.ContentHandlingStrategy.shape.oneOf ?? [],
  PassthroughBehavior: FIELDS.PassthroughBehavior.shape.oneOf ?? [],
  ResponseTransferMode: ['BUFFERED', 'STREAM'],
}

export const restEnum: RestRule = {
  id: 'rest-enum',
  refs: ['R213'],
  tier: 'service',
  title: 'A value of a closed list is on the list, in capitals.',
  why: 'ConnectionType, ContentHandling, PassthroughBehavior and ResponseTransferMode know no other values.',
  source: 'https://docs.aws.amazon.com/apigateway/latest/api/API_PutIntegration.html',
  example: {
    fails: { Type: 'MOCK', PassthroughBehavior: 'ALWAYS' },
    passes: { Type: 'MOCK', PassthroughBehavior: 'NEVER' },
  },

  *check(integration) {
    if (typeOf(integration) === 'wrong') return
    for (const name of Object.keys(LISTS)) {
      const breach = breachOf(integration, name)
      if (breach) yield { field: name, ...breach }
    }
    const responses = integration.get('IntegrationResponses')
    if (!isList(responses)) return
    for (const [at, response] of responses.entries()) {
      const breach = isMap(response) ? breachOf(response, 'ContentHandling') : undefined
      if (breach) yield { field: 'IntegrationResponses', path: [String(at), 'ContentHandling'], ...breach }
    }
  },
}

function breachOf(map: ValueMap, name: string): Pick<RestBreach, 'says' | 'fix'> | undefined {
  const value = textOf(map, name)
  const list = LISTS[name] ?? []
  if (value === undefined || list.includes(value)) return undefined
  const near = closeMatches(value.toUpperCase().replace(/[^A-Z]+/g, '_'), list, 0.6, 1)[0]
  const says = `${excerpt(value)} is not one of ${orList(list)}.`
  return near === undefined ? { says } : { says, fix: { put: near } }
}
