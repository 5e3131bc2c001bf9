import { payloadVersionOfLambda } from '../../../src/rules/payload/payload-version-of-lambda.ts'
import { checkRule } from '../../support/check-rule.ts'

const lambda = (PayloadFormatVersion: unknown) => ({
  ApiId: 'a1b2c3d4',
  IntegrationType: 'AWS_PROXY',
  IntegrationUri: 'arn:aws:lambda:us-east-1:123456789012:function:orders',
  PayloadFormatVersion,
})
const field = 'PayloadFormatVersion' as const

checkRule(payloadVersionOfLambda, {
  accepts: {
    '1.0': { draft: lambda('1.0'), protocol: 'HTTP' },
    '2.0': { draft: lambda('2.0'), protocol: 'HTTP' },
    'an empty one, which is said elsewhere': { draft: lambda(''), protocol: 'HTTP' },
    'a number, which is said elsewhere': { draft: lambda(2), protocol: 'HTTP' },
    'a WebSocket API, which takes even less': { draft: lambda('3.0'), protocol: 'WEBSOCKET' },
    'a subtype': { draft: { ...lambda('2'), IntegrationSubtype: 'SQS-SendMessage' } },
    'other types': { draft: { ...lambda('2'), IntegrationType: 'HTTP_PROXY' } },
  },
  refuses: {
    'no decimal': {
      draft: lambda('2'),
      protocol: 'HTTP',
      breaches: [
        {
          field,
          says: '"2" is not a payload format version: for Lambda functions there are 1.0 and 2.0.',
          fix: { put: '2.0' },
        },
      ],
    },
    'one that there is not, on any API': {
      draft: lambda('3.0'),
      breaches: [
        {
          field,
          says: '"3.0" is not a payload format version: for Lambda functions there are 1.0 and 2.0.',
          fix: { words: 'use 1.0 or 2.0' },
        },
      ],
    },
  },
})
