import { uriEndsInInvocations } from '../../../src/rules/uri/uri-ends-in-invocations.ts'
import { checkRule } from '../../support/check-rule.ts'

const FUNCTION = 'arn:aws:lambda:us-east-1:123456789012:function:orders'
const CUT = `arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/${FUNCTION}`
const proxy = (IntegrationUri: string) => ({ ApiId: 'a1b2c3d4', IntegrationType: 'AWS_PROXY', IntegrationUri })
const field = 'IntegrationUri' as const
const says = 'The invocation ARN does not end in /invocations.'

checkRule(uriEndsInInvocations, {
  accepts: {
    'the whole': { draft: proxy(`${CUT}/invocations`) },
    'the plain ARN': { draft: proxy(FUNCTION) },
    'other types': { draft: { ...proxy(CUT), IntegrationType: 'HTTP_PROXY' } },
    'a subtype, which takes no URI': { draft: { ...proxy(CUT), IntegrationSubtype: 'SQS-SendMessage' } },
  },
  refuses: {
    'no end': { draft: proxy(CUT), breaches: [{ field, says, fix: { put: `${CUT}/invocations` } }] },
    'another end, of the type AWS': {
      draft: { ...proxy(`${CUT}/invoke`), IntegrationType: 'AWS' },
      breaches: [{ field, says, fix: { put: `${CUT}/invocations` } }],
    },
  },
})
