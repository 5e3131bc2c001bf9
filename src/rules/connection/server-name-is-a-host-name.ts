import { excerpt } from '../../grammar/excerpt.ts'
import { holds } from '../../model/facts.ts'
import { FIELDS } from '../../model/fields.ts'
import { isMap } from '../../value.ts'
import type { Fix, Rule } from '../rule.ts'

/** What no host name holds. Rather too little than too much: an address or an underscore may well work. */
const FOREIGN = /[\s/:*?#@\\]/
const URL_LIKE = /^(?:[a-z][a-z0-9+.-]*:)?\/\/(?:[^/?#@]*@)?([^/?#@:\s*\\]+)(?:[:/?#]|$)/i
const HOST_AND_MORE = /^([^/?#@:\s*\\]+)(?::\d+)?(?:[/?#]|$)/

export const serverNameIsAHostName: Rule = {
  id: 'server-name-is-a-host-name',
  refs: ['R25'],
  tier: 'advice',
  title: 'ServerNameToVerify in TlsConfig is a host name of the certificate.',
  why:
    'API Gateway asks for that host and looks for it in the certificate of the backend. With a wildcard every call has ' +
    'been answered with 500; what an empty TlsConfig does is not documented.',
  source: 'https://github.com/hashicorp/terraform-provider-aws/issues/15768',
  example: {
    fails: { protocol: 'HTTP', draft: privateDraft({ ServerNameToVerify: '*.example.com' }) },
    passes: { protocol: 'HTTP', draft: privateDraft({ ServerNameToVerify: 'orders.example.com' }) },
  },

  *check({ TlsConfig: tls }, facts, draft) {
    if (tls === undefined || FIELDS.TlsConfig.only.some(({ when }) => holds(when, facts) === false)) return
    const given = draft.get('TlsConfig')?.value
    if (isMap(given) && given.size === 0)
      yield {
        field: 'TlsConfig',
        says: 'TlsConfig is empty: it names no host to verify.',
        fix: { words: 'name the host of the certificate in ServerNameToVerify, or leave TlsConfig out' },
      }
    const name = tls.get('ServerNameToVerify') ?? ''
    if (name.includes('${') || !FOREIGN.test(name)) return
    yield {
      field: 'TlsConfig',
      path: ['ServerNameToVerify'],
      says: `${excerpt(name)} is not a bare host name.`,
      fix: fixOf(name.trim()),
    }
  },
}

function fixOf(name: string): Fix {
  const [, host] = URL_LIKE.exec(name) ?? HOST_AND_MORE.exec(name) ?? []
  if (host !== undefined) return { put: host }
  return { words: 'put one host name that the certificate is for, as in orders.example.com' }
}

function privateDraft(tls: Readonly<Record<string, string>>): Readonly<Record<string, unknown>> {
  return {
    ApiId: 'a1b2c3d4',
    ConnectionId: 'abcd123',
    ConnectionType: 'VPC_LINK',
    IntegrationMethod: 'ANY',
    IntegrationType: 'HTTP_PROXY',
    IntegrationUri:
      'arn:aws:elasticloadbalancing:us-east-1:123456789012:listener/app/orders/50dc6c495c0c9188/0467ef3c8400ae65',
    PayloadFormatVersion: '1.0',
    TlsConfig: tls,
  }
}
