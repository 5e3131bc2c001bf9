import { excerpt } from '../../grammar/excerpt.ts'
import { METHODS } from '../../model/fields.ts'
import { closeMatches } from '../../python/difflib.ts'
import type { Rule } from '../rule.ts'

export const methodKnown: Rule = {
  id: 'method-known',
  refs: ['R60'],
  tier: 'service',
  title: 'The method is ANY, DELETE, GET, HEAD, OPTIONS, PATCH, POST or PUT, in capitals.',
  why: 'Every method is ANY, not an asterisk. The refusal is known from REST APIs; Terraform has the same list.',
  source: 'https://docs.aws.amazon.com/apigateway/latest/api/API_PutIntegration.html',
  serviceSays: 'Invalid HttpMethod specified. Valid options are GET,PUT,POST,DELETE,PATCH,OPTIONS,HEAD,ANY',
  example: {
    fails: {
      protocol: 'HTTP',
      draft: {
        ApiId: 'a1b2c3d4',
        IntegrationType: 'HTTP_PROXY',
        IntegrationMethod: 'get',
        IntegrationUri: 'https://api.example.com/orders',
        PayloadFormatVersion: '1.0',
      },
    },
    passes: {
      protocol: 'HTTP',
      draft: {
        ApiId: 'a1b2c3d4',
        IntegrationType: 'HTTP_PROXY',
        IntegrationMethod: 'GET',
        IntegrationUri: 'https://api.example.com/orders',
        PayloadFormatVersion: '1.0',
      },
    },
  },

  *check({ IntegrationMethod: method = '' }, { type, subtype }) {
    // Where the method has no meaning, that is what is said of it.
    if (method === '' || type === 'MOCK' || subtype !== false || METHODS.includes(method)) return
    const meant = nearest(method)
    yield {
      field: 'IntegrationMethod',
      says: `${excerpt(method)} is not one of ${METHODS.slice(0, -1).join(', ')} or ${METHODS.at(-1) ?? ''}.`,
      fix: meant === undefined ? { words: 'use one of these, or ANY for every method' } : { put: meant },
    }
  },
}

function nearest(method: string): string | undefined {
  const plain = method.trim().toUpperCase()
  if (plain === '*' || plain === 'ALL') return 'ANY'
  return METHODS.find((known) => known === plain) ?? closeMatches(plain, METHODS, 0.7, 1)[0]
}
