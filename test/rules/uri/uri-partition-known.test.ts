import { uriPartitionKnown } from '../../../src/rules/uri/uri-partition-known.ts'
import { checkRule } from '../../support/check-rule.ts'

const proxy = (IntegrationUri: string) => ({ ApiId: 'a1b2c3d4', IntegrationType: 'AWS_PROXY', IntegrationUri })
const of = (partition: string, region = 'us-east-1') => `arn:${partition}:lambda:${region}:123456789012:function:orders`
const field = 'IntegrationUri' as const

checkRule(uriPartitionKnown, {
  accepts: {
    ...Object.fromEntries(
      ['aws', 'aws-cn', 'aws-us-gov', 'aws-iso', 'aws-iso-b', 'aws-iso-e', 'aws-iso-f', 'aws-eusc'].map((partition) => [
        partition,
        { draft: proxy(of(partition)) },
      ]),
    ),
    'no ARN': { draft: proxy('orders') },
    'a reference that was left over': { draft: proxy(of('${AWS::Partition}')) },
    'MOCK, which calls nothing': { draft: { ...proxy(of('was')), IntegrationType: 'MOCK' } },
  },
  refuses: {
    'two letters changed': {
      draft: proxy(of('was')),
      breaches: [{ field, says: '"was" is no partition of AWS.', fix: { put: of('aws') } }],
    },
    capitals: {
      draft: proxy(of('AWS_CN')),
      breaches: [{ field, says: '"AWS_CN" is no partition of AWS.', fix: { put: of('aws-cn') } }],
    },
    none: {
      draft: proxy(of('', 'cn-north-1')),
      breaches: [{ field, says: '"" is no partition of AWS.', fix: { put: of('aws-cn', 'cn-north-1') } }],
    },
    'one that is like no other': {
      draft: proxy(of('amazon')),
      breaches: [
        {
          field,
          says: '"amazon" is no partition of AWS.',
          fix: {
            words:
              'begin it with arn:aws, or with one of aws-cn, aws-us-gov, aws-iso, aws-iso-b, aws-iso-e, aws-iso-f, aws-eusc',
          },
        },
      ],
    },
  },
})
