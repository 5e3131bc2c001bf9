import { credentialsOfUserOrGroup } from '../../../src/rules/credentials/credentials-of-user-or-group.ts'
import { checkRule } from '../../support/check-rule.ts'

const says = (who: string): string => `This is the ARN of ${who}, but when the integration is called only a role works.`
const WORDS = { words: 'put the ARN of a role that apigateway.amazonaws.com may assume' }

checkRule(credentialsOfUserOrGroup, {
  accepts: {
    'a role': { draft: { CredentialsArn: 'arn:aws:iam::123456789012:role/user/orders' } },
    'the caller': { draft: { CredentialsArn: 'arn:aws:iam::*:user/*' } },
    'what is no ARN': { draft: { CredentialsArn: 'user/bob' } },
    'no credentials': { draft: {} },
    'a MOCK, which has no use for it': {
      draft: { IntegrationType: 'MOCK', CredentialsArn: 'arn:aws:iam::123456789012:user/bob' },
    },
  },
  refuses: {
    'a user': {
      draft: { CredentialsArn: 'arn:aws:iam::123456789012:user/bob' },
      breaches: [{ field: 'CredentialsArn', says: says('a user'), fix: WORDS }],
    },
    'a group': {
      draft: { CredentialsArn: 'arn:aws-cn:iam::123456789012:group/staff' },
      breaches: [{ field: 'CredentialsArn', says: says('a group'), fix: WORDS }],
    },
    'all users of an account': {
      draft: { CredentialsArn: 'arn:aws-us-gov:iam::123456789012:user/*' },
      breaches: [{ field: 'CredentialsArn', says: says('a user'), fix: { put: 'arn:aws-us-gov:iam::*:user/*' } }],
    },
  },
})
