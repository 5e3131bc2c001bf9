import { excerpt } from '../../grammar/excerpt.ts'
import { isSubtypeName, SUBTYPE_NAMES } from '../../model/subtypes.ts'
import { orList } from '../../model/condition-words.ts'
import type { Fix, Rule } from '../rule.ts'
import { mayCallAction } from './called-action.ts'
import { meantSubtype } from './meant-subtype.ts'

export const subtypeKnown: Rule = {
  id: 'subtype-known',
  refs: ['R80'],
  tier: 'service',
  title: 'IntegrationSubtype is one of the ten service actions, spelled as in the table.',
  why:
    'HTTP APIs call five services by name: EventBridge, SQS, AppConfig, Kinesis and Step Functions. Lambda functions and ' +
    'everything else are called by IntegrationUri.',
  source:
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-aws-services-reference.html',
  serviceSays: 'Operation: EventBridge-PutEvent is not supported.',
  example: {
    fails: {
      protocol: 'HTTP',
      draft: {
        ApiId: 'a1b2c3d4',
        IntegrationType: 'AWS_PROXY',
        IntegrationSubtype: 'sqs:PurgeQueue',
        PayloadFormatVersion: '1.0',
        CredentialsArn: 'arn:aws:iam::123456789012:role/orders',
        RequestParameters: { QueueUrl: 'https://sqs.us-east-1.amazonaws.com/123456789012/orders' },
      },
    },
    passes: {
      protocol: 'HTTP',
      draft: {
        ApiId: 'a1b2c3d4',
        IntegrationType: 'AWS_PROXY',
        IntegrationSubtype: 'SQS-PurgeQueue',
        PayloadFormatVersion: '1.0',
        CredentialsArn: 'arn:aws:iam::123456789012:role/orders',
        RequestParameters: { QueueUrl: 'https://sqs.us-east-1.amazonaws.com/123456789012/orders' },
      },
    },
  },

  *check({ IntegrationSubtype: name }, facts) {
    // An empty one, or one that is too long, is said by its length.
    if (name === undefined || name === '' || name.length > 128 || !mayCallAction(facts) || isSubtypeName(name)) return
    yield {
      field: 'IntegrationSubtype',
      says: `${excerpt(name)} is none of the service actions that HTTP APIs call by name.`,
      fix: rightWay(name),
    }
  },
}

function rightWay(name: string): Fix {
  const meant = meantSubtype(name)
  if (meant !== undefined) return { put: meant }
  if (/lambda|function/i.test(name) && !/step/i.test(name))
    return {
      words: 'call a function with IntegrationType AWS_PROXY, its ARN as IntegrationUri and no IntegrationSubtype',
    }
  return { words: `use ${orList(SUBTYPE_NAMES)}` }
}
