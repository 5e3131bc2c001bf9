import { SUBTYPES } from '../../model/subtypes.ts'
import type { ServiceAction } from '../../model/subtypes.ts'
import type { Rule } from '../rule.ts'
import { calledAction, givenParameters } from './called-action.ts'
import { meantParameters } from './meant-parameter.ts'

export const subtypeParameterRequired: Rule = {
  id: 'subtype-parameter-required',
  refs: ['R81'],
  tier: 'service',
  missing: true,
  title: 'RequestParameters holds every parameter that the service action needs.',
  why: 'The parameters of an action stand in RequestParameters by their own names; a body that holds them is not enough.',
  source:
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-aws-services-reference.html',
  serviceSays:
    'Operation: EventBridge-PutEvents requires enabling passthrough, or defining all of the following parameters in the ' +
    'parameter mapping: [Detail, DetailType, Source]',
  example: {
    fails: {
      protocol: 'HTTP',
      draft: {
        ApiId: 'a1b2c3d4',
        IntegrationType: 'AWS_PROXY',
        IntegrationSubtype: 'EventBridge-PutEvents',
        PayloadFormatVersion: '1.0',
        CredentialsArn: 'arn:aws:iam::123456789012:role/orders',
        RequestParameters: { Detail: '$request.body', DetailType: 'OrderPlaced' },
      },
    },
    passes: {
      protocol: 'HTTP',
      draft: {
        ApiId: 'a1b2c3d4',
        IntegrationType: 'AWS_PROXY',
        IntegrationSubtype: 'EventBridge-PutEvents',
        PayloadFormatVersion: '1.0',
        CredentialsArn: 'arn:aws:iam::123456789012:role/orders',
        RequestParameters: { Detail: '$request.body', DetailType: 'OrderPlaced', Source: 'com.example.orders' },
      },
    },
  },

  *check(known, facts, draft) {
    const subtype = calledAction(known, facts)
    const given = subtype && givenParameters(draft)
    if (subtype === undefined || given === undefined) return
    const { required }: ServiceAction = SUBTYPES[subtype]
    const meant = meantParameters(subtype, given)
    const missing = Object.keys(required).filter((name) => !given.includes(name) && !meant.includes(name))
    if (missing.length === 0) return
    const examples = missing.map((name) => `${name}=${required[name]?.example ?? ''}`).join(', ')
    yield {
      field: 'RequestParameters',
      says: `${subtype} needs ${andList(missing)}, which ${missing.length === 1 ? 'is' : 'are'} missing.`,
      fix: { words: `add ${missing.length === 1 ? 'it' : 'them'}, as in ${examples}` },
    }
  },
}

function andList(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`
}
