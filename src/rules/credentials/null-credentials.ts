import type { Rule } from '../rule.ts'

export const nullCredentials: Rule = {
  id: 'null-credentials',
  refs: ['R52'],
  tier: 'advice',
  title: 'Where no role is meant, CredentialsArn is left out.',
  why:
    'The API reference says null for permissions by a policy of the function, but the AWS CLI refuses a null before it ' +
    'sends. Left out it means the same, and so it is sent.',
  source: 'https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-integrations.html',
  example: {
    fails: { protocol: 'HTTP', draft: lambdaDraft({ CredentialsArn: null }) },
    passes: { protocol: 'HTTP', draft: lambdaDraft({}) },
  },

  *check(_, __, draft) {
    if (draft.get('CredentialsArn')?.value !== null) return
    yield {
      field: 'CredentialsArn',
      says: 'CredentialsArn is null, which the AWS CLI does not send: it is taken as left out.',
      fix: { words: 'leave it out' },
    }
  },
}

function lambdaDraft(more: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return {
    ApiId: 'a1b2c3d4',
    IntegrationType: 'AWS_PROXY',
    IntegrationUri: 'arn:aws:lambda:us-east-1:123456789012:function:orders',
    PayloadFormatVersion: '2.0',
    ...more,
  }
}
