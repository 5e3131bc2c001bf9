import { isPartition, partitionOf, readArn } from '../../grammar/arn.ts'
import { isCallerArn, isRoleArn, isUserOrGroupArn } from '../../grammar/iam-arn.ts'
import type { Fix, Rule } from '../rule.ts'

/** The function of an invocation ARN. */
const INNER = /(:lambda:path\/+2015-03-31\/functions\/arn:)([a-z-]+)(?=:)/

export const onePartition: Rule = {
  id: 'one-partition',
  refs: ['R42'],
  tier: 'advice',
  title: 'All ARNs of an integration are of one partition.',
  why: 'Partitions, as aws-cn and aws-us-gov, share no resources, so that a call from one to another finds nothing.',
  source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html',
  example: {
    fails: { protocol: 'HTTP', draft: lambdaDraft('arn:aws-us-gov:iam::123456789012:role/orders') },
    passes: { protocol: 'HTTP', draft: lambdaDraft('arn:aws:iam::123456789012:role/orders') },
  },

  *check({ IntegrationUri: uri = '', CredentialsArn: credentials = '' }) {
    const { partition: outer, region = '' } = readArn(uri) ?? {}
    if (outer === undefined || !isPartition(outer)) return
    const inner = INNER.exec(uri)?.[2] ?? outer
    if (inner !== outer && isPartition(inner)) {
      const says = `The ARN is of partition ${outer}, the function in it of partition ${inner}.`
      yield { field: 'IntegrationUri', says, fix: uriFix(uri, partitionOf(region)) }
      return
    }
    const role = partitionOfRole(credentials)
    if (role === undefined || role === outer) return
    const says = `The role is of partition ${role}, the IntegrationUri of partition ${outer}.`
    yield { field: 'CredentialsArn', says, fix: roleFix(credentials, outer, partitionOf(region)) }
  },
}

function partitionOfRole(arn: string): string | undefined {
  return isRoleArn(arn) || isCallerArn(arn) || isUserOrGroupArn(arn) ? readArn(arn)?.partition : undefined
}

/** The region shows which of the two is meant. */
function uriFix(uri: string, right: string | undefined): Fix {
  if (right === undefined) return { words: 'write the same partition in both' }
  return { put: uri.replace(/^arn:[a-z-]+/, `arn:${right}`).replace(INNER, `$1${right}`) }
}

function roleFix(role: string, ofUri: string, right: string | undefined): Fix {
  if (right !== undefined && right !== ofUri) return { words: `write the IntegrationUri with partition ${right}` }
  return { put: role.replace(/^arn:[a-z-]+/, `arn:${ofUri}`) }
}

function lambdaDraft(credentials: string): Readonly<Record<string, unknown>> {
  return {
    ApiId: 'a1b2c3d4',
    CredentialsArn: credentials,
    IntegrationType: 'AWS_PROXY',
    IntegrationUri: 'arn:aws:lambda:us-east-1:123456789012:function:orders',
    PayloadFormatVersion: '2.0',
  }
}
