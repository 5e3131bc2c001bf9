import { excerpt } from '../../grammar/excerpt.ts'
import type { Rule } from '../rule.ts'
import { meantVersion } from './meant-version.ts'

const VERSIONS: readonly string[] = ['1.0', '2.0']

export const payloadVersionOfLambda: Rule = {
  id: 'payload-version-of-lambda',
  refs: ['R66'],
  tier: 'service',
  title: 'The event of a Lambda function has the format 1.0 or 2.0.',
  why: 'The version is written in full: 2 or 1 is refused as 3.0 is.',
  source: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html',
  serviceSays: 'Unsupported PayloadFormatVersion: 3.0',
  example: {
    fails: {
      protocol: 'HTTP',
      draft: {
        ApiId: 'a1b2c3d4',
        IntegrationType: 'AWS_PROXY',
        IntegrationUri: 'arn:aws:lambda:us-east-1:123456789012:function:orders',
        PayloadFormatVersion: '2',
      },
    },
    passes: {
      protocol: 'HTTP',
      draft: {
        ApiId: 'a1b2c3d4',
        IntegrationType: 'AWS_PROXY',
        IntegrationUri: 'arn:aws:lambda:us-east-1:123456789012:function:orders',
        PayloadFormatVersion: '2.0',
      },
    },
  },

  *check({ PayloadFormatVersion: version = '' }, { protocol, type, subtype }) {
    // A WebSocket API takes even less, so that the protocol need not be known.
    if (protocol === 'WEBSOCKET' || type !== 'AWS_PROXY' || subtype !== false) return
    if (version === '' || VERSIONS.includes(version)) return
    const put = meantVersion(version, VERSIONS)
    yield {
      field: 'PayloadFormatVersion',
      says: `${excerpt(version)} is not a payload format version: for Lambda functions there are 1.0 and 2.0.`,
      fix: put === undefined ? { words: 'use 1.0 or 2.0' } : { put },
    }
  },
}
