import { excerpt } from '../../grammar/excerpt.ts'
import { parameterNames } from '../../model/subtypes.ts'
import type { SubtypeName } from '../../model/subtypes.ts'
import { orList } from '../../model/condition-words.ts'
import type { Fix, Rule } from '../rule.ts'
import { calledAction, givenParameters } from './called-action.ts'
import { meantParameter } from './meant-parameter.ts'

export const subtypeParameterKnown: Rule = {
  id: 'subtype-parameter-known',
  refs: ['R82'],
  tier: 'service',
  title: 'RequestParameters of a service action has only the parameters of that action.',
  why:
    'Each action has a closed list of parameters, and their names know upper and lower case. Keys of mappings, as in ' +
    'append:header.NAME, are for integrations that have an IntegrationUri.',
  source:
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-aws-services-reference.html',
  example: {
    fails: {
      protocol: 'HTTP',
      draft: {
        ApiId: 'a1b2c3d4',
        IntegrationType: 'AWS_PROXY',
        IntegrationSubtype: 'SQS-PurgeQueue',
        PayloadFormatVersion: '1.0',
        CredentialsArn: 'arn:aws:iam::123456789012:role/orders',
        RequestParameters: { QueueURL: 'https://sqs.us-east-1.amazonaws.com/123456789012/orders' },
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

  *check(known, facts, draft) {
    const subtype = calledAction(known, facts)
    if (subtype === undefined) return
    const names = parameterNames(subtype)
    const given = givenParameters(draft) ?? []
    for (const key of given) {
      if (names.includes(key)) continue
      const says = `${subtype} has no parameter ${excerpt(key)}.`
      yield { field: 'RequestParameters', path: [key], says, fix: rightKey(key, subtype, given) }
    }
  },
}

function rightKey(key: string, subtype: SubtypeName, given: readonly string[]): Fix {
  const meant = meantParameter(key, subtype, given)
  if (meant !== undefined) return { key: meant }
  const free = parameterNames(subtype).filter((name) => !given.includes(name))
  return { words: free.length === 0 ? 'leave it out' : `leave it out; beside those given there is ${orList(free)}` }
}
