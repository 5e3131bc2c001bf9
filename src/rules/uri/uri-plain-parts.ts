import { excerpt } from '../../grammar/excerpt.ts'
import type { Rule } from '../rule.ts'
import { backendUrl } from './http-backend.ts'

export const uriPlainParts: Rule = {
  id: 'uri-plain-parts',
  refs: ['R38'],
  tier: 'advice',
  title: 'The port of a URL is 80, 443 or above 1024, and there is neither user info nor a fragment in it.',
  why: 'The ports are documented for REST APIs. User info is not sent as credentials, and a fragment is not sent at all.',
  source: 'https://docs.aws.amazon.com/apigateway/latest/api/API_Integration.html',
  example: {
    fails: {
      protocol: 'HTTP',
      draft: {
        ApiId: 'a1b2c3d4',
        IntegrationType: 'HTTP_PROXY',
        IntegrationMethod: 'ANY',
        IntegrationUri: 'http://api.example.com:81/orders',
        PayloadFormatVersion: '1.0',
      },
    },
    passes: {
      protocol: 'HTTP',
      draft: {
        ApiId: 'a1b2c3d4',
        IntegrationType: 'HTTP_PROXY',
        IntegrationMethod: 'ANY',
        IntegrationUri: 'http://api.example.com:8080/orders',
        PayloadFormatVersion: '1.0',
      },
    },
  },

  *check(known, facts) {
    const { IntegrationUri: uri = '' } = known
    const url = backendUrl(known, facts)
    if (url === undefined) return
    const { user, port, fragment } = url
    const field = 'IntegrationUri'
    if (port !== undefined && !isUsualPort(port))
      yield {
        field,
        says: `The port ${excerpt(port)} is not 80, 443 or above 1024.`,
        fix: { words: 'use another port' },
      }
    if (user !== undefined)
      yield {
        field,
        says: 'The URL has user info before the host.',
        fix: { words: 'leave out what stands before the @' },
      }
    if (fragment !== undefined)
      yield {
        field,
        says: `The fragment ${excerpt(`#${fragment}`)} is not sent to the backend.`,
        fix: { put: uri.slice(0, uri.indexOf('#')) },
      }
  },
}

/** What a variable fills in is not known. */
function isUsualPort(port: string): boolean {
  if (port === '' || /[{}]/.test(port) || port === '80' || port === '443') return true
  return /^\d{1,5}$/.test(port) && Number(port) > 1024 && Number(port) <= 65_535
}
