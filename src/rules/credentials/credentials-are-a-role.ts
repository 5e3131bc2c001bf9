import { isPartition, PARTITIONS, readArn } from '../../grammar/arn.ts'
import type { Arn } from '../../grammar/arn.ts'
import { excerpt } from '../../grammar/excerpt.ts'
import { isCallerArn, isRoleArn, isUserOrGroupArn } from '../../grammar/iam-arn.ts'
import { holds } from '../../model/facts.ts'
import { FIELDS } from '../../model/fields.ts'
import { closeMatches } from '../../python/difflib.ts'
import type { Breach, Rule } from '../rule.ts'

type Mistake = Required<Pick<Breach, 'says' | 'fix'>>

export const credentialsAreARole: Rule = {
  id: 'credentials-are-a-role',
  refs: ['R50'],
  tier: 'service',
  title: 'CredentialsArn is the ARN of an IAM role, or arn:aws:iam::*:user/* for whoever calls the API.',
  why:
    'Without CredentialsArn the function or service must allow API Gateway by a policy of its own; there is no word for ' +
    'that. A stage variable may stand for the name of the role.',
  source: 'https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-integrations.html',
  serviceSays: 'Invalid ARN specified in the request',
  example: {
    fails: { protocol: 'HTTP', draft: lambdaDraft('arn:aws:iam:::user/') },
    passes: { protocol: 'HTTP', draft: lambdaDraft('arn:aws:iam::123456789012:role/service-role/orders') },
  },

  *check({ CredentialsArn: given }, facts) {
    // A MOCK has no use for credentials, whatever they are.
    if (given === undefined || facts.type === 'MOCK' || isGood(given)) return
    if (given.trim() === '') {
      const needed = FIELDS.CredentialsArn.needed.some(({ when }) => holds(when, facts) === true)
      yield { field: 'CredentialsArn', ...emptyBut(needed), ...(!needed && { tier: 'advice' }) }
    } else yield { field: 'CredentialsArn', ...(nearMiss(given) ?? mistakeIn(given.trim())) }
  },
}

const STAGE_VARIABLE = /\$\{stageVariables\.[A-Za-z0-9_]+\}/

/** What a stage variable stands for is known at the call. */
const isGood = (text: string): boolean =>
  isRoleArn(text) || isCallerArn(text) || isUserOrGroupArn(text) || (STAGE_VARIABLE.test(text) && !/^\s|\s$/.test(text))

const emptyBut = (needed: boolean): Mistake => ({
  says: needed ? 'CredentialsArn is empty: this integration needs a role.' : 'CredentialsArn is empty.',
  fix: { words: needed ? 'put the ARN of the role that may make the call' : 'leave it out' },
})

/** What people write, and what they mean. `$1` is everything up to what is wrong. */
const SLIPS: readonly (readonly [wrong: RegExp, right: string])[] = [
  [/^(["'`])(.*)\1$/, '$2'],
  // The role of a session of `aws sts get-caller-identity`.
  [/^(arn:[^:]*):sts::(\d{12}):assumed-role\/([^/]+)(?:\/.*)?$/, '$1:iam::$2:role/$3'],
  [/^(arn:[^:]*:iam):[a-z]{2}-[a-z-]+-\d:/, '$1::'],
  [/^(arn:[^:]*:iam):(?=(?:[\d-]+|\*):(?:role|user))/, '$1::'],
  [/^(arn:[^:]*:iam::)(\d{4})-(\d{4})-(\d{4}):/, '$1$2$3$4:'],
  [/^(arn:[^:]*:iam::\d{12}:)roles?[:/]\/?/i, '$1role/'],
  // Some pages of the documentation have lost the asterisks.
  [/^(arn:[^:]*:iam::)\*?:user\/?\*?$/, '$1*:user/*'],
]

function nearMiss(given: string): Mistake | undefined {
  const trimmed = given.trim()
  if (isGood(trimmed)) return { says: 'There are blanks around the ARN.', fix: { put: trimmed } }
  const put = rightPartition(SLIPS.reduce((text, [wrong, right]) => text.replace(wrong, right), trimmed))
  return isRoleArn(put) || isCallerArn(put) ? { says: saysOf(trimmed), fix: { put } } : undefined
}

function rightPartition(text: string): string {
  const [, partition = '', rest = ''] = /^arn:([^:]{1,20}):(.*)$/s.exec(text) ?? []
  const [near] = closeMatches(partition, PARTITIONS, 0.6, 1)
  return near === undefined ? text : `arn:${near}:${rest}`
}

function mistakeIn(text: string): Mistake {
  const says = saysOf(text)
  const arn = readArn(text)
  if (/^(?:null|none|nil|undefined)$/i.test(text)) return { says, fix: { words: 'leave it out' } }
  if (arn?.service !== 'iam') return { says, fix: { words: `put the ARN of a role, as in ${example(text)}` } }
  if (/^(?:instance-profile|policy)\//.test(arn.resource))
    return { says, fix: { words: 'put the ARN of the role that it belongs to' } }
  if (!/^\d{12}$/.test(arn.account)) return { says, fix: { words: 'put the 12 digits of the account' } }
  return { says, fix: { words: `put the ARN of a role, as in ${example('')}` } }
}

/** With the name that was given, where it can be the name of a role. */
const example = (text: string): string =>
  `arn:aws:iam::123456789012:role/${/^[\w+=,.@-]{1,64}$/.test(text) ? text : 'orders'}`

function saysOf(text: string): string {
  const arn = readArn(text)
  if (arn === undefined) return `${excerpt(text)} is not the ARN of a role.`
  return arn.service === 'iam' ? saysOfIam(arn, text) : `${excerpt(text)} is the ARN of something else than a role.`
}

function saysOfIam({ partition, region, account, resource }: Arn, text: string): string {
  if (!isPartition(partition)) return `There is no partition ${excerpt(partition)}.`
  if (region === '' && resource.startsWith('role/') && !/^\d{12}$/.test(account))
    return `${excerpt(account)} is no account number, which has 12 digits.`
  return `${excerpt(text)} is neither the ARN of a role nor arn:aws:iam::*:user/*.`
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
