import { excerpt } from '../../grammar/excerpt.ts'
import type { RestBreach, RestRule } from '../rule.ts'
import { isFromStage, textOf, typeOf } from './rest-integration.ts'

const URL = /^https?:\/\/\S/i
/** `example.com/orders`: a host with a dot in it, and nothing before it. */
const NO_SCHEME = /^(?:\/\/)?[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+(?:[:/?]\S*)?$/

export const restHttpUrl: RestRule = {
  id: 'rest-http-url',
  refs: ['R205'],
  tier: 'service',
  title: 'An HTTP backend is called by its URL.',
  why: 'The Uri begins with http:// or https://, behind a VPC link too; a stage variable may hold the rest.',
  source: 'https://docs.aws.amazon.com/apigateway/latest/api/API_PutIntegration.html',
  serviceSays: 'Invalid HTTP endpoint specified for URI',
  example: {
    fails: { Type: 'HTTP_PROXY', IntegrationHttpMethod: 'GET', Uri: 'example.com/orders' },
    passes: { Type: 'HTTP_PROXY', IntegrationHttpMethod: 'GET', Uri: 'https://example.com/orders' },
  },

  *check(integration) {
    const type = typeOf(integration)
    if (type !== 'HTTP' && type !== 'HTTP_PROXY') return
    const uri = textOf(integration, 'Uri')
    if (uri === undefined || isFromStage(uri) || URL.test(uri)) return
    yield { field: 'Uri', says: `${excerpt(uri)} is not a URL that begins with http:// or https://.`, fix: fixOf(uri) }
  },
}

function fixOf(uri: string): NonNullable<RestBreach['fix']> {
  if (/^\s+/.test(uri) && URL.test(uri.trim())) return { put: uri.trim() }
  if (NO_SCHEME.test(uri)) return { put: `https://${uri.replace(/^\/\//, '')}` }
  if (uri.includes(':elasticloadbalancing:')) return { words: 'write the ARN as IntegrationTarget and a URL here' }
  return { words: 'write the whole URL' }
}
