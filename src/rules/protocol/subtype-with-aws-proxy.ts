import { holds } from '../../model/facts.ts'
import type { Facts } from '../../model/facts.ts'
import { FIELDS } from '../../model/fields.ts'
import type { Breach, Rule } from '../rule.ts'

export const subtypeWithAwsProxy: Rule = {
  id: 'subtype-with-aws-proxy',
  refs: ['R11'],
  tier: 'service',
  stage: 'gate',
  title: 'An IntegrationSubtype belongs to an integration of type AWS_PROXY of an HTTP API.',
  why: 'It names the action of an AWS service that an HTTP API calls by itself. WebSocket APIs call one by its ARN.',
  source:
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-aws-services.html',
  example: {
    fails: {
      protocol: 'HTTP',
      draft: {
        ApiId: 'a1b2c3d4',
        IntegrationType: 'HTTP_PROXY',
        IntegrationMethod: 'POST',
        IntegrationSubtype: 'SQS-SendMessage',
        IntegrationUri: 'https://example.com/orders',
        PayloadFormatVersion: '1.0',
      },
    },
    passes: {
      protocol: 'HTTP',
      draft: {
        ApiId: 'a1b2c3d4',
        CredentialsArn: 'arn:aws:iam::123456789012:role/orders',
        IntegrationType: 'AWS_PROXY',
        IntegrationSubtype: 'SQS-SendMessage',
        PayloadFormatVersion: '1.0',
        RequestParameters: {
          QueueUrl: 'https://sqs.us-east-1.amazonaws.com/123456789012/orders',
          MessageBody: '$request.body',
        },
      },
    },
  },

  *check(_, facts, draft) {
    if (facts.subtype !== true || onlyTypeIsWrong(facts)) return
    if (FIELDS.IntegrationSubtype.only.every(({ when }) => holds(when, facts) !== false)) return
    yield { field: 'IntegrationSubtype', ...breachOf(facts, draft.has('IntegrationUri')) }
  },
}

/** Types that HTTP APIs do not have at all are said to be wrong where they stand. */
const onlyTypeIsWrong = ({ protocol, type }: Facts): boolean =>
  protocol === 'HTTP' && type !== undefined && type !== 'HTTP_PROXY'

function breachOf({ protocol, type }: Facts, uri: boolean): Pick<Breach, 'says' | 'fix'> {
  if (protocol === 'WEBSOCKET')
    return {
      says: 'WebSocket APIs know no IntegrationSubtype.',
      fix: {
        words: type === 'MOCK' || uri ? 'leave it out' : 'call the action by type AWS and an IntegrationUri',
      },
    }
  return {
    says: `IntegrationSubtype does not go with IntegrationType ${type ?? ''}, only with AWS_PROXY.`,
    fix: { words: uri ? 'leave it out' : 'make the IntegrationType AWS_PROXY' },
  }
}
