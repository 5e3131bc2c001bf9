import { excerpt } from '../../grammar/excerpt.ts'
import type { Side } from '../../grammar/mapping-key.ts'
import { meantSource } from '../../grammar/near-mapping.ts'
import type { Rule } from '../rule.ts'
import { mappings, usableKey } from './mappings.ts'
import { proxied } from './proxied.ts'

export const mappingOfAnotherApi: Rule = {
  id: 'mapping-of-another-api',
  refs: ['R97'],
  tier: 'advice',
  title: 'Values of mappings are written as HTTP APIs write them.',
  why:
    'REST and WebSocket APIs write method.request.header.NAME without a dollar, and texts in single quotes. An HTTP API ' +
    'sends both as they stand, quotes and all.',
  source: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-parameter-mapping.html',
  example: {
    fails: proxied({ RequestParameters: { 'append:header.x-user': 'method.request.header.user' } }),
    passes: proxied({ RequestParameters: { 'append:header.x-user': '$request.header.user' } }),
  },

  *check(known, facts) {
    for (const mapping of mappings(known, facts)) {
      const { field, path, value, side } = mapping
      const key = usableKey(mapping)
      if (key === undefined || key.action === 'remove') continue
      const [, inner] = QUOTED.exec(value) ?? []
      const meant = inner === undefined ? dollared(value, side) : (dollared(inner, side) ?? inner)
      if (meant === undefined) continue
      const says =
        inner === undefined
          ? `${excerpt(value)} is sent as text: HTTP APIs read sources behind a dollar.`
          : `${excerpt(value)} is sent with its quotes: HTTP APIs want none around texts.`
      yield { field, path, says, fix: { put: meant } }
    }
  },
}

/** Quotes within would mean something to the backend, as in 'self' 'unsafe-inline'. Two alone are no value. */
const QUOTED = /^'([^']+)'$/
const BARE =
  /^(?:(?:method|route|integration)\.)?((?:request|response)\.(?:header|querystring|path|body|multivalueheader|multivaluequerystring)(?:[.[].*)?|(?:context|stageVariables)\.[\w.]+)$/

/** The source that a text without a dollar would be. */
function dollared(text: string, side: Side): string | undefined {
  if (!BARE.test(text) || /\s/.test(text)) return undefined
  const meant = meantSource(text, side)
  return meant && `$${meant}`
}
