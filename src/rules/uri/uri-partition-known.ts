import { isPartition, partitionOf, PARTITIONS, readArn } from '../../grammar/arn.ts'
import { excerpt } from '../../grammar/excerpt.ts'
import { closeMatches } from '../../python/difflib.ts'
import type { Rule } from '../rule.ts'
import { hasVariable } from './stage-variable.ts'

export const uriPartitionKnown: Rule = {
  id: 'uri-partition-known',
  refs: ['R41'],
  tier: 'service',
  title: 'The ARN of the URI begins with a partition of AWS, as in arn:aws.',
  why: 'The refusal is known from REST APIs.',
  source: 'https://github.com/amazon-archives/aws-apigateway-importer/issues/63',
  serviceSays: 'Invalid AWS URI',
  example: {
    fails: {
      protocol: 'HTTP',
      draft: {
        ApiId: 'a1b2c3d4',
        IntegrationType: 'AWS_PROXY',
        IntegrationUri: 'arn:was:lambda:us-east-1:123456789012:function:orders',
        PayloadFormatVersion: '2.0',
      },
    },
    passes: {
      protocol: 'HTTP',
      draft: {
        ApiId: 'a1b2c3d4',
        IntegrationType: 'AWS_PROXY',
        IntegrationUri: 'arn:aws:lambda:us-east-1:123456789012:function:orders',
        PayloadFormatVersion: '2.0',
      },
    },
  },

  *check({ IntegrationUri: uri = '' }, { type, subtype }) {
    if (type === undefined || type === 'MOCK' || subtype !== false) return
    const { partition, region = '' } = readArn(uri.trim()) ?? {}
    if (partition === undefined || isPartition(partition)) return
    // A reference that was left over is said elsewhere.
    if (hasVariable(partition)) return
    const near = nearest(partition) ?? (partition === '' ? partitionOf(region) : undefined)
    yield {
      field: 'IntegrationUri',
      says: `${excerpt(partition)} is no partition of AWS.`,
      fix:
        near === undefined
          ? { words: `begin it with arn:aws, or with one of ${PARTITIONS.slice(1).join(', ')}` }
          : { put: uri.trim().replace(/^arn:[^:]*/, `arn:${near}`) },
    }
  },
}

function nearest(partition: string): string | undefined {
  const plain = partition.trim().toLowerCase().replace(/_/g, '-')
  return PARTITIONS.find((known) => known === plain) ?? closeMatches(plain, PARTITIONS, 0.6, 1)[0]
}
