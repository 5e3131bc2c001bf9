import type { Rule } from '../rule.ts'
import { mappings, usableKey } from './mappings.ts'
import { proxied } from './proxied.ts'
import { unreadKey } from './unread-key.ts'

export const requestMappingKey: Rule = {
  id: 'request-mapping-key',
  refs: ['R90'],
  tier: 'service',
  title: 'The key of a request mapping says what is done to which header, query string parameter or path.',
  why:
    'The service refuses any other key: append, overwrite or remove, a colon, and header.NAME or querystring.NAME; or ' +
    'overwrite:path. All of it is in lower case but the name.',
  source: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-parameter-mapping.html',
  serviceSays:
    'Invalid mapping expression specified: Validation Result: warnings : [], errors : [Invalid Request Actioned Parameter destination specified: badaction:header.x]',
  example: {
    fails: proxied({ RequestParameters: { 'Append:header.x-user': '$request.header.user' } }),
    passes: proxied({ RequestParameters: { 'append:header.x-user': '$request.header.user' } }),
  },

  *check(known, facts) {
    for (const mapping of mappings(known, facts))
      if (mapping.side === 'request' && usableKey(mapping) === undefined) yield unreadKey(mapping)
  },
}
