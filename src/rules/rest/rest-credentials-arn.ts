import { readArn } from '../../grammar/arn.ts'
import { excerpt } from '../../grammar/excerpt.ts'
import type { RestRule } from '../rule.ts'
import { isFromStage, textOf, typeOf } from './rest-integration.ts'

export const restCredentialsArn: RestRule = {
  id: 'rest-credentials-arn',
  refs: ['R207'],
  tier: 'service',
  title: 'Credentials is an ARN.',
  why: 'It names a role, or is arn:aws:iam::*:user/* to pass the caller on. For none it is left out; no word stands for none.',
  source: 'https://docs.aws.amazon.com/apigateway/latest/api/API_PutIntegration.html',
  serviceSays: 'Invalid ARN specified in the request',
  example: {
    fails: { Type: 'HTTP', IntegrationHttpMethod: 'GET', Uri: 'https://example.com', Credentials: 'NONE' },
    passes: { Type: 'HTTP', IntegrationHttpMethod: 'GET', Uri: 'https://example.com' },
  },

  *check(integration) {
    const type = typeOf(integration)
    // What MOCK has no use for is dropped, perhaps before it is looked at.
    if (type === 'wrong' || type === 'unknown' || type === 'MOCK') return
    const credentials = textOf(integration, 'Credentials')
    if (credentials === undefined || isFromStage(credentials) || isArn(credentials)) return
    const trimmed = credentials.trim()
    yield {
      field: 'Credentials',
      says: `${excerpt(credentials)} is not an ARN.`,
      fix: isArn(trimmed) ? { put: trimmed } : { words: 'write the ARN of a role, or leave it out' },
    }
  },
}

const isArn = (text: string): boolean => (readArn(text)?.resource ?? '') !== ''
