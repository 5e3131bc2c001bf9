import { nullCredentials } from '../../../src/rules/credentials/null-credentials.ts'
import { checkRule } from '../../support/check-rule.ts'

checkRule(nullCredentials, {
  accepts: {
    'no credentials': { draft: {} },
    'a role': { draft: { CredentialsArn: 'arn:aws:iam::123456789012:role/orders' } },
    'the word': { draft: { CredentialsArn: 'null' } },
    'another null': { draft: { Description: null } },
  },
  refuses: {
    null: {
      draft: { CredentialsArn: null },
      breaches: [
        {
          field: 'CredentialsArn',
          says: 'CredentialsArn is null, which the AWS CLI does not send: it is taken as left out.',
          fix: { words: 'leave it out' },
        },
      ],
    },
  },
})
