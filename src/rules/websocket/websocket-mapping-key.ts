import { excerpt } from '../../grammar/excerpt.ts'
import type { Fix, Rule } from '../rule.ts'

/** The guide allows letters, digits, `.`, `_`, `$` and `-`, and prints a bracket among them. */
const NAME = '[A-Za-z0-9._$[\\]-]+'
const KEY = new RegExp(`^integration\\.request\\.(?:header|querystring|path)\\.${NAME}$`)
const PLACE = /^integration\.request\.(?:header|querystring|path)\./
/** What people write for one of the places, and a name. */
const MEANT = new RegExp(`(?:^|[.:])(?:multivalue)?(header|query|path)[a-z]*\\.(${NAME})$`, 'i')

/** Beyond this nobody types, and a search for what was meant is not worth its time. */
const LONG = 1000

const WORDS: Fix = { words: 'write it as integration.request.header.NAME, querystring or path in place of header' }

export const websocketMappingKey: Rule = {
  id: 'websocket-mapping-key',
  refs: ['R120'],
  tier: 'service',
  title:
    'On a WebSocket API a key of RequestParameters is a header, query string or path of the request to the backend.',
  why: 'Append, overwrite and remove are of HTTP APIs. To send several values, give one name a source with several values.',
  source: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/websocket-api-data-mapping.html',
  serviceSays: 'Invalid mapping identifier specified',
  example: {
    fails: {
      protocol: 'WEBSOCKET',
      draft: {
        ApiId: 'a1b2c3d4',
        IntegrationType: 'HTTP',
        IntegrationMethod: 'POST',
        IntegrationUri: 'https://example.com/orders',
        RequestParameters: { 'append:header.x-connection': 'context.connectionId' },
      },
    },
    passes: {
      protocol: 'WEBSOCKET',
      draft: {
        ApiId: 'a1b2c3d4',
        IntegrationType: 'HTTP',
        IntegrationMethod: 'POST',
        IntegrationUri: 'https://example.com/orders',
        RequestParameters: { 'integration.request.header.x-connection': 'context.connectionId' },
      },
    },
  },

  *check({ RequestParameters: parameters }, { protocol }) {
    if (protocol !== 'WEBSOCKET') return
    for (const key of parameters?.keys() ?? [])
      if (!KEY.test(key)) yield { field: 'RequestParameters', path: [key], says: wrong(key), fix: meant(key) }
  },
}

function wrong(key: string): string {
  return PLACE.test(key)
    ? `${excerpt(key.replace(PLACE, ''))} cannot be a name: it takes letters, digits, dots, dashes, "_" and "$".`
    : `${excerpt(key)} is no header, query string or path of the request to the backend.`
}

function meant(key: string): Fix {
  if (key.startsWith('remove:')) return { words: 'leave it out: a WebSocket API takes nothing away' }
  const [, place, name] = (key.length > LONG ? undefined : MEANT.exec(key.trim())) ?? []
  if (place === undefined || name === undefined) return WORDS
  const word = place.toLowerCase() === 'query' ? 'querystring' : place.toLowerCase()
  return { key: `integration.request.${word}.${name}` }
}
