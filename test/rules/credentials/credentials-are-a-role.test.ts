import { performance } from 'node:perf_hooks'
import { expect, test } from 'vitest'
import type { Protocol } from '../../../src/model/facts.ts'
import { factsOf } from '../../../src/rules/facts-of.ts'
import { knownOf } from '../../../src/rules/known.ts'
import { credentialsAreARole } from '../../../src/rules/credentials/credentials-are-a-role.ts'
import type { Breach } from '../../../src/rules/rule.ts'
import { checkRule } from '../../support/check-rule.ts'
import { draftOf } from '../../support/draft.ts'

const ROLE = 'arn:aws:iam::123456789012:role/orders'
const CALLER = 'arn:aws:iam::*:user/*'
const AS_ROLE = { words: 'put the ARN of a role, as in arn:aws:iam::123456789012:role/orders' }

type Fix = Exclude<Breach['fix'], undefined>
const of = (arn: string) => ({ draft: { IntegrationType: 'AWS_PROXY', CredentialsArn: arn } })
const refused = (arn: string, says: string, fix: Fix) => ({
  ...of(arn),
  breaches: [{ field: 'CredentialsArn' as const, says, fix }],
})
const put = (arn: string, right: string) =>
  refused(arn, `${JSON.stringify(arn)} is neither the ARN of a role nor arn:aws:iam::*:user/*.`, { put: right })

checkRule(credentialsAreARole, {
  accepts: {
    'a role': of(ROLE),
    'a role with a path': of('arn:aws:iam::123456789012:role/service-role/my.role+x=1,@y'),
    'a role of every partition': of('arn:aws-iso-b:iam::123456789012:role/r'),
    'the caller': of(CALLER),
    'the caller of another partition': of('arn:aws-us-gov:iam::*:user/*'),
    'a stage variable for the name': of('arn:aws:iam::123456789012:role/${stageVariables.role}'),
    'a stage variable for the resource': of('arn:aws:iam::123456789012:${stageVariables.role}'),
    'a stage variable for all of it': of('${stageVariables.role}'),
    'a user, which another rule looks at': of('arn:aws:iam::123456789012:user/bob'),
    'a MOCK, which has no use for it': { draft: { IntegrationType: 'MOCK', CredentialsArn: 'NONE' } },
    'no credentials': { draft: { IntegrationType: 'AWS_PROXY' } },
    null: { draft: { IntegrationType: 'AWS_PROXY', CredentialsArn: null } },
  },
  refuses: {
    'blanks behind': refused(`${ROLE}  `, 'There are blanks around the ARN.', { put: ROLE }),
    'a blank before a stage variable': refused(' ${stageVariables.role}', 'There are blanks around the ARN.', {
      put: '${stageVariables.role}',
    }),
    'quotes around': refused(`"${ROLE}"`, `${JSON.stringify(`"${ROLE}"`)} is not the ARN of a role.`, { put: ROLE }),
    'a caller that lost its asterisks': put('arn:aws:iam:::user/', CALLER),
    'a caller that lost one': put('arn:aws:iam::*:user', CALLER),
    'a caller that lost the other': put('arn:aws-cn:iam:::user/*', 'arn:aws-cn:iam::*:user/*'),
    'a region': put('arn:aws:iam:us-east-1:123456789012:role/orders', ROLE),
    'a colon too few': put('arn:aws:iam:123456789012:role/orders', ROLE),
    'a plural': put('arn:aws:iam::123456789012:roles/orders', ROLE),
    'a colon for a slash': put('arn:aws:iam::123456789012:role:orders', ROLE),
    'hyphens in the account': refused(
      'arn:aws:iam::1234-5678-9012:role/orders',
      '"1234-5678-9012" is no account number, which has 12 digits.',
      { put: ROLE },
    ),
    'a session': refused(
      'arn:aws:sts::123456789012:assumed-role/orders/me@example.com',
      '"arn:aws:sts::123456789012:assumed-role/orders/me@example.com" is the ARN of something else than a role.',
      { put: ROLE },
    ),
    'a partition that there is not': refused('arn:was:iam::123456789012:role/orders', 'There is no partition "was".', {
      put: ROLE,
    }),
    'the word null': refused('null', '"null" is not the ARN of a role.', { words: 'leave it out' }),
    'the word NONE': refused('NONE', '"NONE" is not the ARN of a role.', { words: 'leave it out' }),
    'the name of a role': refused('my-role', '"my-role" is not the ARN of a role.', {
      words: 'put the ARN of a role, as in arn:aws:iam::123456789012:role/my-role',
    }),
    'a function': refused(
      'arn:aws:lambda:us-east-1:123456789012:function:a',
      '"arn:aws:lambda:us-east-1:123456789012:function:a" is the ARN of something else than a role.',
      AS_ROLE,
    ),
    'an instance profile': refused(
      'arn:aws:iam::123456789012:instance-profile/a',
      '"arn:aws:iam::123456789012:instance-profile/a" is neither the ARN of a role nor arn:aws:iam::*:user/*.',
      { words: 'put the ARN of the role that it belongs to' },
    ),
    'a place where the account belongs': refused(
      'arn:aws:iam::<account>:role/orders',
      '"<account>" is no account number, which has 12 digits.',
      { words: 'put the 12 digits of the account' },
    ),
    'a variable of CloudFormation': refused(
      'arn:aws:iam::${AWS::AccountId}:role/orders',
      '"arn:aws:iam::${AWS::AccountId}:role/orders" is neither the ARN of a role nor arn:aws:iam::*:user/*.',
      { words: 'put the 12 digits of the account' },
    ),
    'all roles': refused('arn:aws:iam::*:role/*', '"*" is no account number, which has 12 digits.', {
      words: 'put the 12 digits of the account',
    }),
    'the account itself': refused(
      'arn:aws:iam::123456789012:root',
      '"arn:aws:iam::123456789012:root" is neither the ARN of a role nor arn:aws:iam::*:user/*.',
      AS_ROLE,
    ),
    'nothing, which may do no harm': {
      ...of(''),
      breaches: [
        { field: 'CredentialsArn', says: 'CredentialsArn is empty.', fix: { words: 'leave it out' }, tier: 'advice' },
      ],
    },
    'nothing where a role is needed': {
      draft: { IntegrationType: 'AWS_PROXY', IntegrationSubtype: 'SQS-SendMessage', CredentialsArn: ' ' },
      breaches: [
        {
          field: 'CredentialsArn',
          says: 'CredentialsArn is empty: this integration needs a role.',
          fix: { words: 'put the ARN of the role that may make the call' },
        },
      ],
    },
  },
})

test.each(['/', ' ', ':', 'arn:', '"', '-', 'a', '\\', '${stageVariables.'])(
  'a long row of %j takes no time',
  (part) => {
    const draft = draftOf({
      IntegrationType: 'AWS_PROXY',
      CredentialsArn: `arn:aws:iam::123456789012:role/${part.repeat(100_000)}~`,
    })
    const known = knownOf(draft)
    const protocol: Protocol = 'HTTP'
    const start = performance.now()

    const found = [...credentialsAreARole.check(known, factsOf(known, draft, protocol), draft)]

    expect(found).toHaveLength(1)
    expect(performance.now() - start).toBeLessThan(500)
  },
)
