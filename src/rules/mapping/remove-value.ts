import type { Rule } from '../rule.ts'
import { mappings, usableKey } from './mappings.ts'
import { proxied } from './proxied.ts'

export const removeValue: Rule = {
  id: 'remove-value',
  refs: ['R98', 'R115'],
  tier: 'advice',
  title: 'The value of what is removed is two single quotes.',
  why:
    'A value has no meaning there, but the service wants one of at least one character. CDK writes an empty text, which ' +
    'on an update takes the mapping away instead.',
  source: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-parameter-mapping.html',
  example: {
    fails: proxied({ RequestParameters: { 'remove:header.x-debug': 'true' } }),
    passes: proxied({ RequestParameters: { 'remove:header.x-debug': "''" } }),
  },

  *check(known, facts) {
    for (const mapping of mappings(known, facts)) {
      const key = usableKey(mapping)
      if (key?.action !== 'remove' || (key.target !== 'header' && key.target !== 'querystring')) continue
      if (mapping.value === NOTHING) continue
      yield {
        field: mapping.field,
        path: mapping.path,
        says: 'What is removed has no value: two single quotes stand in its place.',
        fix: { put: NOTHING },
      }
    }
  },
}

const NOTHING = "''"
