import type { Rule } from '../rule.ts'

export const knownMember: Rule = {
  id: 'known-member',
  refs: ['R2'],
  tier: 'client',
  stage: 'shape',
  title: 'Every member of the request is one of the 18 that there are.',
  why: 'The AWS CLI refuses others before it sends. Names are spelled with a capital first letter, as in ApiId.',
  source: 'botocore, ParamValidator',
  example: {
    fails: { draft: { ApiId: 'a1b2c3d4', IntegrationType: 'MOCK', IntegrationHttpMethod: 'POST' } },
    passes: { draft: { ApiId: 'a1b2c3d4', IntegrationType: 'MOCK', Description: 'Answers pings.' } },
  },
  // What the AWS CLI itself looks at is looked at in its own order, by `client-checks.ts`.
  check: () => [],
}
