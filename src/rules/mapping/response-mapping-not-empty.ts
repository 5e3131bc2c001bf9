import { isStatus } from '../../grammar/mapping-key.ts'
import { isMap } from '../../value.ts'
import type { Rule } from '../rule.ts'
import { proxied } from './proxied.ts'

export const responseMappingNotEmpty: Rule = {
  id: 'response-mapping-not-empty',
  refs: ['R116'],
  tier: 'advice',
  title: 'A response mapping says what to change.',
  why: 'An empty map is how an update takes the mappings of a status code away; on create it does nothing.',
  source: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-parameter-mapping.html',
  example: {
    fails: proxied({ ResponseParameters: { '200': {} } }),
    passes: proxied({ ResponseParameters: { '200': { 'append:header.x-cache': 'none' } } }),
  },

  *check(known, facts, draft) {
    if (facts.protocol !== 'HTTP') return
    const given = draft.get('ResponseParameters')?.value
    for (const [status, pairs] of known.ResponseParameters ?? []) {
      // A pair of a wrong type is not known, but it is there.
      const inner = isMap(given) ? given.get(status) : undefined
      if (pairs.size > 0 || !isMap(inner) || inner.size > 0 || !isStatus(status)) continue
      yield {
        field: 'ResponseParameters',
        path: [status],
        says: `Nothing is said to change for ${status}.`,
        fix: { words: 'leave it out' },
      }
    }
  },
}
