import { excerpt } from '../../grammar/excerpt.ts'
import type { Rule } from '../rule.ts'
import { backendUrl } from './http-backend.ts'

const GREEDY = /(?<!\$)\{([A-Za-z0-9._-]+)\+\}/g
const VARIABLE = /\$\{[^{}]*\}?/g
const UNCLOSED = /(?<!\$)\{([A-Za-z0-9._-]+)(?=[/?]|$)/g
const UNOPENED = /(?<=\/)([A-Za-z0-9._-]+)\}/g

export const uriBracesBalanced: Rule = {
  id: 'uri-braces-balanced',
  refs: ['R36'],
  tier: 'advice',
  title: 'Path parameters in a URL are written {name}.',
  why: 'The plus of {proxy+} belongs to the key of the route. Braces that do not match name no parameter.',
  source: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-http.html',
  example: {
    fails: {
      protocol: 'HTTP',
      draft: {
        ApiId: 'a1b2c3d4',
        IntegrationType: 'HTTP_PROXY',
        IntegrationMethod: 'ANY',
        IntegrationUri: 'https://api.example.com/{proxy+}',
        PayloadFormatVersion: '1.0',
      },
    },
    passes: {
      protocol: 'HTTP',
      draft: {
        ApiId: 'a1b2c3d4',
        IntegrationType: 'HTTP_PROXY',
        IntegrationMethod: 'ANY',
        IntegrationUri: 'https://api.example.com/{proxy}',
        PayloadFormatVersion: '1.0',
      },
    },
  },

  *check(known, facts) {
    const { IntegrationUri: uri = '' } = known
    if (!/[{}]/.test(uri) || backendUrl(known, facts) === undefined) return
    const [greedy] = uri.match(GREEDY) ?? []
    if (greedy !== undefined) {
      const put = uri.replace(GREEDY, '{$1}')
      const says = `${excerpt(greedy)} is how a route is written; in a URL the plus is left out.`
      yield { field: 'IntegrationUri', says, fix: { put } }
      return
    }
    const side = unbalanced(uri)
    if (side === undefined) return
    const put = uri.replace(side === 'opened' ? UNCLOSED : UNOPENED, '{$1}')
    yield {
      field: 'IntegrationUri',
      says: side === 'opened' ? 'A brace is opened and not closed.' : 'A brace is closed that was not opened.',
      fix: unbalanced(put) === undefined ? { put } : { words: 'write path parameters as {name}' },
    }
  },
}

function unbalanced(uri: string): 'opened' | 'closed' | undefined {
  let depth = 0
  for (const character of uri.replace(VARIABLE, '')) {
    if (character === '{') depth++
    if (character === '}' && depth-- === 0) return 'closed'
  }
  return depth > 0 ? 'opened' : undefined
}
