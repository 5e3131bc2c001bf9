import type { Rule } from '../rule.ts'
import { mappings, usableKey } from './mappings.ts'
import { proxied } from './proxied.ts'
import { unreadKey } from './unread-key.ts'

export const responseMappingKey: Rule = {
  id: 'response-mapping-key',
  refs: ['R111'],
  tier: 'service',
  title: 'The key of a response mapping says what is done to which header, or that the status code is overwritten.',
  why:
    'The service refuses any other key: append, overwrite or remove, a colon, and header.NAME; or overwrite:statuscode. ' +
    'The API reference spells the latter with a dot, which is refused.',
  source: 'https://github.com/hashicorp/terraform-provider-aws/pull/17997',
  serviceSays:
    'Invalid mapping expression specified: Validation Result: warnings : [], errors : [Invalid Response Actioned Parameter destination specified: badaction:header.x]',
  example: {
    fails: proxied({ ResponseParameters: { '200': { 'overwrite.statuscode': '204' } } }),
    passes: proxied({ ResponseParameters: { '200': { 'overwrite:statuscode': '204' } } }),
  },

  *check(known, facts) {
    for (const mapping of mappings(known, facts))
      if (mapping.side === 'response' && usableKey(mapping) === undefined) yield unreadKey(mapping)
  },
}
