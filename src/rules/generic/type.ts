import type { Rule } from '../rule.ts'

export const type: Rule = {
  id: 'type',
  refs: ['R3'],
  tier: 'client',
  stage: 'shape',
  title: 'Texts are texts, numbers are numbers, maps are maps.',
  why: 'The AWS CLI refuses other types before it sends. In YAML and JSON, 1.0 without quotes is a number, and a text is needed.',
  source: 'botocore, ParamValidator',
  example: {
    fails: { draft: { ApiId: 'a1b2c3d4', IntegrationType: 'AWS_PROXY', PayloadFormatVersion: 2 } },
    passes: {
      draft: {
        ApiId: 'a1b2c3d4',
        IntegrationType: 'AWS_PROXY',
        IntegrationUri: 'arn:aws:lambda:us-east-1:123456789012:function:orders',
        PayloadFormatVersion: '2.0',
      },
    },
  },
  // What the AWS CLI itself looks at is looked at in its own order, by `client-checks.ts`.
  check: () => [],
}
