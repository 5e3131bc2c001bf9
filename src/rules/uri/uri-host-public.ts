import { excerpt } from '../../grammar/excerpt.ts'
import type { Rule } from '../rule.ts'
import { backendUrl } from './http-backend.ts'

const IPV4 = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/
const LOCAL_NAME = /^(?:.+\.)?localhost\.?$/i
/** Loopback, unique local and link-local addresses. */
const LOCAL_IPV6 = /^\[(?:::1|f[cd][0-9a-f]{2}:.*|fe[89ab][0-9a-f]:.*)\]$/i

export const uriHostPublic: Rule = {
  id: 'uri-host-public',
  refs: ['R37'],
  tier: 'advice',
  title: 'What is called over the internet has a public address.',
  why:
    'The integration can be made all the same, and every call fails. A backend in a VPC is reached through a VPC link, one ' +
    'on your own computer through a tunnel.',
  source: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-http.html',
  example: {
    fails: {
      protocol: 'HTTP',
      draft: {
        ApiId: 'a1b2c3d4',
        IntegrationType: 'HTTP_PROXY',
        IntegrationMethod: 'ANY',
        IntegrationUri: 'http://localhost:3000/orders',
        PayloadFormatVersion: '1.0',
      },
    },
    passes: {
      protocol: 'HTTP',
      draft: {
        ApiId: 'a1b2c3d4',
        IntegrationType: 'HTTP_PROXY',
        IntegrationMethod: 'ANY',
        IntegrationUri: 'https://api.example.com/orders',
        PayloadFormatVersion: '1.0',
      },
    },
  },

  *check(known, facts) {
    const url = facts.connection === 'INTERNET' ? backendUrl(known, facts) : undefined
    const kind = url && kindOf(url.host)
    if (url === undefined || kind === undefined) return
    yield {
      field: 'IntegrationUri',
      says: `${excerpt(url.host)} is ${kind}, which is not reached over the internet.`,
      fix: { words: kind === THIS_COMPUTER ? 'give a public host name' : 'give a public host name, or use a VPC link' },
    }
  },
}

const THIS_COMPUTER = 'the computer itself'

function kindOf(host: string): string | undefined {
  if (LOCAL_NAME.test(host) || /^\[::1\]$/.test(host)) return THIS_COMPUTER
  if (LOCAL_IPV6.test(host)) return 'a private address'
  const [a, b] = IPV4.exec(host)?.slice(1).map(Number) ?? []
  if (a === undefined || b === undefined) return undefined
  if (a === 127 || a === 0) return THIS_COMPUTER
  if (a === 169 && b === 254) return 'a link-local address'
  return a === 10 || (a === 172 && b >= 16 && b <= 31) || (a === 192 && b === 168) ? 'a private address' : undefined
}
