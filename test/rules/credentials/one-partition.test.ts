import { onePartition } from '../../../src/rules/credentials/one-partition.ts'
import { checkRule } from '../../support/check-rule.ts'

const FUNCTION = 'arn:aws:lambda:us-east-1:123456789012:function:orders'
const invocation = (outer: string, inner: string, region = 'us-east-1'): string =>
  `arn:${outer}:apigateway:${region}:lambda:path/2015-03-31/functions/` +
  `arn:${inner}:lambda:${region}:123456789012:function:orders/invocations`
const role = (partition: string): string => `arn:${partition}:iam::123456789012:role/orders`
const of = (uri: string, credentials?: string) => ({
  draft: { IntegrationUri: uri, ...(credentials !== undefined && { CredentialsArn: credentials }) },
})

checkRule(onePartition, {
  accepts: {
    'one partition': of(FUNCTION, role('aws')),
    'one other partition': of(invocation('aws-cn', 'aws-cn', 'cn-north-1'), role('aws-cn')),
    'a URI alone': of(FUNCTION),
    'credentials alone': { draft: { CredentialsArn: role('aws-cn') } },
    'a URL': of('https://example.com', role('aws-cn')),
    'a partition that there is not, which is said elsewhere': of(invocation('was', 'aws')),
    'a function in a partition that there is not': of(invocation('aws', 'was')),
    'credentials that are none, which is said elsewhere': of(FUNCTION, 'arn:aws-cn:iam::1:role/orders'),
  },
  refuses: {
    'a function in another partition': {
      ...of(invocation('aws-cn', 'aws')),
      breaches: [
        {
          field: 'IntegrationUri',
          says: 'The ARN is of partition aws-cn, the function in it of partition aws.',
          fix: { put: invocation('aws', 'aws') },
        },
      ],
    },
    'a function in another partition, and no telling which is right': {
      ...of(invocation('aws-cn', 'aws', 'somewhere'), role('aws')),
      breaches: [
        {
          field: 'IntegrationUri',
          says: 'The ARN is of partition aws-cn, the function in it of partition aws.',
          fix: { words: 'write the same partition in both' },
        },
      ],
    },
    'a role of another partition': {
      ...of(FUNCTION, role('aws-us-gov')),
      breaches: [
        {
          field: 'CredentialsArn',
          says: 'The role is of partition aws-us-gov, the IntegrationUri of partition aws.',
          fix: { put: role('aws') },
        },
      ],
    },
    'a caller of another partition': {
      ...of(FUNCTION, 'arn:aws-cn:iam::*:user/*'),
      breaches: [
        {
          field: 'CredentialsArn',
          says: 'The role is of partition aws-cn, the IntegrationUri of partition aws.',
          fix: { put: 'arn:aws:iam::*:user/*' },
        },
      ],
    },
    'a URI that is not of the partition of its region': {
      ...of('arn:aws:lambda:us-gov-west-1:123456789012:function:orders', role('aws-us-gov')),
      breaches: [
        {
          field: 'CredentialsArn',
          says: 'The role is of partition aws-us-gov, the IntegrationUri of partition aws.',
          fix: { words: 'write the IntegrationUri with partition aws-us-gov' },
        },
      ],
    },
  },
})
