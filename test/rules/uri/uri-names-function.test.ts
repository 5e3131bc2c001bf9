import { uriNamesFunction } from '../../../src/rules/uri/uri-names-function.ts'
import { checkRule } from '../../support/check-rule.ts'

const proxy = (IntegrationUri: unknown) => ({ ApiId: 'a1b2c3d4', IntegrationType: 'AWS_PROXY', IntegrationUri })
const FUNCTION = 'arn:aws:lambda:us-east-1:123456789012:function:orders'

checkRule(uriNamesFunction, {
  accepts: {
    'the ARN of a function': { draft: proxy(FUNCTION) },
    'one of another partition': {
      draft: proxy('arn:aws-iso:lambda:us-iso-east-1:123456789012:function:f'),
      protocol: 'HTTP',
    },
    'an empty URI, which is said elsewhere': { draft: proxy('') },
    'a URI that is no text': { draft: proxy(5) },
    'no URI': { draft: { ApiId: 'a1b2c3d4', IntegrationType: 'AWS_PROXY' } },
    'a subtype beside it, which is said elsewhere': {
      draft: { ...proxy('orders'), IntegrationSubtype: 'SQS-SendMessage' },
    },
    'other types': { draft: { ...proxy('https://example.com'), IntegrationType: 'HTTP_PROXY' } },
  },
  refuses: {
    'a name': {
      draft: proxy('orders'),
      says: '"orders" is the name of a function, and its ARN is needed.',
    },
    'a URL': {
      draft: proxy('https://example.com'),
      protocol: 'HTTP',
      breaches: [
        {
          field: 'IntegrationUri',
          says: 'AWS_PROXY calls a Lambda function by its ARN, and "https://example.com" is a URL.',
          fix: { add: { field: 'IntegrationType', value: 'HTTP_PROXY' } },
        },
      ],
    },
    'an account with hyphens': {
      draft: proxy('arn:aws:lambda:us-east-1:1234-5678-9012:function:orders'),
      breaches: [
        {
          field: 'IntegrationUri',
          says: '"1234-5678-9012" in the ARN is no account id: that has 12 digits.',
          fix: { put: FUNCTION },
        },
      ],
    },
    'another service on a WebSocket API': {
      draft: proxy('arn:aws:sqs:us-east-1:123456789012:orders'),
      protocol: 'WEBSOCKET',
      breaches: [
        {
          field: 'IntegrationUri',
          says: 'AWS_PROXY with a URI calls Lambda functions only, and "arn:aws:sqs:us-east-1:123456789012:orders" is no function\'s ARN.',
          fix: { add: { field: 'IntegrationType', value: 'AWS' } },
        },
      ],
    },
  },
})
