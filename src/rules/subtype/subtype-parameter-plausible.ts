import { readArn } from '../../grammar/arn.ts'
import { excerpt } from '../../grammar/excerpt.ts'
import type { Fix, Rule } from '../rule.ts'
import { calledAction } from './called-action.ts'

interface Kind {
  readonly looks: RegExp
  readonly called: string
  readonly right: (value: string) => Fix
}

const REGION = /^[a-z]{2,}(?:-[a-z]+)+-\d+$/
const ARN: Omit<Kind, 'right'> = { looks: /^arn:/, called: 'an ARN' }

/** What the services on the other side take. Each looks at the beginning alone, save a Region, which is short. */
const KINDS: Readonly<Record<string, Kind>> = {
  StateMachineArn: { ...ARN, right: () => ({ words: 'give arn:aws:states:REGION:ACCOUNT:stateMachine:NAME' }) },
  ExecutionArn: { ...ARN, right: () => ({ words: 'give arn:aws:states:REGION:ACCOUNT:execution:NAME:ID' }) },
  QueueUrl: { looks: /^https?:\/\//i, called: 'the URL of a queue', right: queueUrl },
  Region: { looks: REGION, called: 'the id of a Region', right: region },
}

const DOMAINS: Readonly<Record<string, string>> = {
  aws: 'amazonaws.com',
  'aws-us-gov': 'amazonaws.com',
  'aws-cn': 'amazonaws.com.cn',
}

export const subtypeParameterPlausible: Rule = {
  id: 'subtype-parameter-plausible',
  refs: ['R83'],
  tier: 'advice',
  title: 'Static ARNs, queue URLs and Regions of a service action look like such.',
  why: 'The integration is made with any text, and the calls fail later.',
  source: 'The API references of SQS and Step Functions: SendMessage, StartExecution, StopExecution',
  example: {
    fails: {
      protocol: 'HTTP',
      draft: {
        ApiId: 'a1b2c3d4',
        IntegrationType: 'AWS_PROXY',
        IntegrationSubtype: 'StepFunctions-StartExecution',
        PayloadFormatVersion: '1.0',
        CredentialsArn: 'arn:aws:iam::123456789012:role/orders',
        RequestParameters: { StateMachineArn: 'orders', Input: '$request.body' },
      },
    },
    passes: {
      protocol: 'HTTP',
      draft: {
        ApiId: 'a1b2c3d4',
        IntegrationType: 'AWS_PROXY',
        IntegrationSubtype: 'StepFunctions-StartExecution',
        PayloadFormatVersion: '1.0',
        CredentialsArn: 'arn:aws:iam::123456789012:role/orders',
        RequestParameters: {
          StateMachineArn: 'arn:aws:states:us-east-1:123456789012:stateMachine:orders',
          Input: '$request.body',
        },
      },
    },
  },

  *check(known, facts) {
    if (calledAction(known, facts) === undefined) return
    for (const [name, value] of known.RequestParameters ?? []) {
      const kind = Object.hasOwn(KINDS, name) ? KINDS[name] : undefined
      // An empty value is said by its length, and one in quotes by the rule about them.
      if (kind === undefined || value === '' || value.includes('$') || kind.looks.test(unquoted(value))) continue
      yield {
        field: 'RequestParameters',
        path: [name],
        says: `${excerpt(value)} is not ${kind.called}.`,
        fix: kind.right(value),
      }
    }
  },
}

const unquoted = (value: string): string => value.replace(/^'|'$/g, '')

/** The URL by the ARN of the queue, which tells all of it but in partitions of their own domains. */
function queueUrl(value: string): Fix {
  const { partition = '', service, region, account, resource } = readArn(value) ?? {}
  const domain = Object.hasOwn(DOMAINS, partition) ? DOMAINS[partition] : undefined
  if (service === 'sqs' && domain !== undefined && region !== '' && account !== '' && resource !== '')
    return { put: `https://sqs.${region}.${domain}/${account}/${resource}` }
  if (/^[a-z0-9.-]+\.amazonaws\.com[./]/.test(value)) return { put: `https://${value}` }
  return { words: 'give https://sqs.REGION.amazonaws.com/ACCOUNT/NAME' }
}

function region(value: string): Fix {
  const lower = value.trim().toLowerCase()
  return REGION.test(lower) ? { put: lower } : { words: 'give a Region as in us-east-1' }
}
