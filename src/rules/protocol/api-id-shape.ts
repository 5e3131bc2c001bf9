import { excerpt } from '../../grammar/excerpt.ts'
import type { Fix, Rule } from '../rule.ts'

const ID = /^[a-z0-9]+$/
/** What would end the path of the request, or make another of it. */
const BREAKS_PATH = /[\s/?#%]/

/** Where else the id of an API is written. */
const AROUND: readonly RegExp[] = [
  /^arn:[a-z-]+:apigateway:[a-z0-9-]*::\/apis\/([a-z0-9]+)(?:\/|$)/,
  /^arn:[a-z-]+:execute-api:[a-z0-9-]*:\d*:([a-z0-9]+)(?:\/|$)/,
  /^(?:(?:https?|wss?):\/\/)?([a-z0-9]+)\.execute-api\./,
  /(?:^|\/)apis\/([a-z0-9]+)(?:[/?#]|$)/,
  /[?&]api(?:Id)?=([a-z0-9]+)(?:[&#]|$)/,
]

export const apiIdShape: Rule = {
  id: 'api-id-shape',
  refs: ['R7'],
  tier: 'service',
  stage: 'shape',
  title: 'ApiId is the bare ID of the API: lower-case letters and digits.',
  why: 'The AWS CLI puts it into the path of the request as it is. An empty one makes /v2/apis//integrations of it.',
  source: 'https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-integrations.html',
  serviceSays: 'Invalid API identifier specified',
  example: {
    fails: {
      protocol: 'WEBSOCKET',
      draft: { ApiId: 'arn:aws:apigateway:us-east-1::/apis/a1b2c3d4', IntegrationType: 'MOCK' },
    },
    passes: { protocol: 'WEBSOCKET', draft: { ApiId: 'a1b2c3d4', IntegrationType: 'MOCK' } },
  },

  *check({ ApiId: id }) {
    if (id === undefined || ID.test(id)) return
    const fatal = id === '' || BREAKS_PATH.test(id)
    yield { field: 'ApiId', says: saysOf(id, fatal), fix: fixOf(id), ...(!fatal && { tier: 'advice' }) }
  },
}

function saysOf(id: string, fatal: boolean): string {
  if (id === '') return 'ApiId is empty.'
  if (idWithin(id) !== undefined) return `${excerpt(id)} is more than the ID of the API.`
  if (fatal) return `${excerpt(id)} is no ID of an API: it goes into a path, which blanks and / ? # % would break.`
  return `${excerpt(id)} does not look like the ID of an API, which is lower-case letters and digits.`
}

function fixOf(id: string): Fix {
  const bare = unquoted(id.trim())
  const meant = idWithin(bare) ?? (ID.test(bare.toLowerCase()) ? bare.toLowerCase() : undefined)
  if (meant !== undefined) return { put: meant }
  if (id.includes('/restapis/')) return { words: 'use put-integration of apigateway: this is a REST API' }
  return { words: 'put the ApiId that get-apis shows' }
}

function idWithin(text: string): string | undefined {
  for (const around of AROUND) {
    const [, id] = around.exec(text) ?? []
    if (id !== undefined) return id
  }
  return undefined
}

/** `"a1b2c3d4"` is what comes out of `--query ApiId` without `--output text`. */
function unquoted(text: string): string {
  const [, , inner] = /^(["'`])(.*)\1$/s.exec(text) ?? []
  return inner ?? text
}
