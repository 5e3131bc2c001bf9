import { excerpt } from '../../grammar/excerpt.ts'
import type { Protocol } from '../../model/facts.ts'
import type { FieldName } from '../../model/fields.ts'
import { signsOf } from '../facts-of.ts'
import type { Known } from '../known.ts'
import type { Breach, Rule } from '../rule.ts'

export const oneKindOfApi: Rule = {
  id: 'one-kind-of-api',
  refs: ['R8'],
  tier: 'service',
  stage: 'gate',
  supersedes: ['subtype-with-aws-proxy'],
  title: 'What is given suits one kind of API, HTTP or WebSocket.',
  why: 'Each kind refuses what is made for the other, so there is no API that would take both.',
  source: 'https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-integrations.html',
  example: {
    fails: { draft: { ApiId: 'a1b2c3d4', IntegrationType: 'MOCK', PayloadFormatVersion: '2.0' } },
    passes: { draft: { ApiId: 'a1b2c3d4', IntegrationType: 'MOCK', PayloadFormatVersion: '1.0' } },
  },

  *check(known, { protocol }) {
    if (protocol !== undefined) return
    const signs = signsOf(known)
    const [http] = signs.HTTP
    const [webSocket] = signs.WEBSOCKET
    if (http === undefined || webSocket === undefined) return
    const [ofHttp, ofWebSocket] = [sign('HTTP', http, known), sign('WEBSOCKET', webSocket, known)]
    yield {
      ...ofHttp.place,
      says: `Only HTTP APIs know ${ofHttp.name}, and only WebSocket APIs know ${ofWebSocket.name}.`,
      fix: { words: `${ofHttp.instead} if this is a WebSocket API` },
    }
    yield {
      ...ofWebSocket.place,
      says: `Only WebSocket APIs know ${ofWebSocket.name}, and only HTTP APIs know ${ofHttp.name}.`,
      fix: { words: `${ofWebSocket.instead} if this is an HTTP API` },
    }
  },
}

interface Sign {
  readonly place: Pick<Breach, 'field' | 'path'>
  /** What it is, within a sentence. */
  readonly name: string
  /** What the other kind of API has in its place. */
  readonly instead: string
}

function sign(protocol: Protocol, field: FieldName, known: Known): Sign {
  if (field === 'RequestParameters') return parameterSign(protocol, known)
  const [name, instead] = plainSign(field, known)
  return { place: { field }, name, instead }
}

function plainSign(field: FieldName, { IntegrationType: type = '' }: Known): readonly [string, string] {
  switch (field) {
    case 'IntegrationType':
      return [`IntegrationType ${type}`, `put ${type === 'HTTP' ? 'HTTP_PROXY' : 'AWS_PROXY'}`]
    case 'IntegrationUri':
      return ['a listener or a Cloud Map service as IntegrationUri', 'put a URL']
    case 'PayloadFormatVersion':
      return ['PayloadFormatVersion 2.0', 'put 1.0']
    default:
      return [`an ${field}`, 'leave it out']
  }
}

const KEYS = { HTTP: /^(?:append|overwrite|remove):/, WEBSOCKET: /^integration\.request\./ } as const
const OTHER_KEY = { HTTP: 'integration.request.header.NAME', WEBSOCKET: 'overwrite:header.NAME' } as const

/** The first key that shows the kind. */
function parameterSign(protocol: Protocol, { RequestParameters: parameters = new Map() }: Known): Sign {
  const key = [...parameters.keys()].find((each) => KEYS[protocol].test(each)) ?? ''
  return {
    place: { field: 'RequestParameters', path: [key] },
    name: `the key ${excerpt(key)} in RequestParameters`,
    instead: `write it as ${OTHER_KEY[protocol]}`,
  }
}
