import { readArn } from '../../grammar/arn.ts'
import { isUserOrGroupArn } from '../../grammar/iam-arn.ts'
import type { Rule } from '../rule.ts'

export const credentialsOfUserOrGroup: Rule = {
  id: 'credentials-of-user-or-group',
  refs: ['R51'],
  tier: 'advice',
  title: 'CredentialsArn is a role, not a user or a group.',
  why: 'The service stores the ARN of a user, but assumes roles only, and the calls fail.',
  source: 'https://github.com/aws-controllers-k8s/apigatewayv2-controller/pull/131',
  example: {
    fails: { protocol: 'HTTP', draft: queueDraft('arn:aws:iam::123456789012:user/orders') },
    passes: { protocol: 'HTTP', draft: queueDraft('arn:aws:iam::123456789012:role/orders') },
  },

  *check({ CredentialsArn: arn }, { type }) {
    if (arn === undefined || type === 'MOCK' || !isUserOrGroupArn(arn)) return
    const who = arn.includes(':group/') ? 'a group' : 'a user'
    yield {
      field: 'CredentialsArn',
      says: `This is the ARN of ${who}, but when the integration is called only a role works.`,
      fix: arn.endsWith(':user/*')
        ? { put: `arn:${readArn(arn)?.partition ?? 'aws'}:iam::*:user/*` }
        : { words: 'put the ARN of a role that apigateway.amazonaws.com may assume' },
    }
  },
}

function queueDraft(credentials: string): Readonly<Record<string, unknown>> {
  return {
    ApiId: 'a1b2c3d4',
    CredentialsArn: credentials,
    IntegrationType: 'AWS_PROXY',
    IntegrationSubtype: 'SQS-SendMessage',
    PayloadFormatVersion: '1.0',
    RequestParameters: {
      QueueUrl: 'https://sqs.us-east-1.amazonaws.com/123456789012/orders',
      MessageBody: '$request.body',
    },
  }
}
