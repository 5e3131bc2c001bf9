import { excerpt } from '../../grammar/excerpt.ts'
import { isStatus } from '../../grammar/mapping-key.ts'
import type { Rule } from '../rule.ts'
import { proxied } from './proxied.ts'

export const responseStatus: Rule = {
  id: 'response-status',
  refs: ['R110'],
  tier: 'service',
  title: 'Response mappings are keyed by a status code from 200 to 599.',
  why: 'The service creates 200 and 599 and refuses 199. There is no key for a class of codes, and none for all others.',
  source: 'https://github.com/badmintoncryer/cdk-preflight',
  serviceSays:
    'Invalid mapping expression specified: Validation Result: warnings : [], errors : [Status Code 199 is not valid.]',
  example: {
    fails: proxied({ ResponseParameters: { '2xx': { 'append:header.x-cache': 'none' } } }),
    passes: proxied({ ResponseParameters: { '200': { 'append:header.x-cache': 'none' } } }),
  },

  *check(known, facts) {
    if (facts.protocol !== 'HTTP') return
    for (const status of known.ResponseParameters?.keys() ?? []) {
      if (isStatus(status)) continue
      const trimmed = status.trim()
      yield {
        field: 'ResponseParameters',
        path: [status],
        says: `${excerpt(status)} is no status code from 200 to 599.`,
        fix: isStatus(trimmed) ? { key: trimmed } : { words: 'name one status code, in an entry for each' },
      }
    }
  },
}
