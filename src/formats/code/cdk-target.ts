import type { FieldName } from '../../model/fields.ts'
import type { Fit, Remark, Target, Text } from './fit.ts'
import { isFitMap, isWhole } from './fit.ts'
import { quoted } from './typescript.ts'

/** What the CDK takes for a token of its own wherever it stands in a text: of texts, of lists and of numbers. */
const TOKENS = /[$#]\{Token\[[a-zA-Z0-9:._-]+\]\}|-1\.\d{10,16}e\+289/g

/**
 * A text in the CDK. What looks like a token is said by a function of CloudFormation, which the CDK looks into no further.
 *
 * Source: `core/lib/private/encoding` of aws-cdk-lib 2.276; held against its synthesis.
 */
export function literals(text: string): readonly string[] {
  const said: string[] = []
  let from = 0
  for (const { 0: token, index } of text.matchAll(TOKENS)) {
    const ours = token.startsWith('$') ? 0 : 1
    const before = text.slice(from, index + ours)
    if (before !== '') said.push(quoted(before))
    said.push(`cdk.Fn.sub(${quoted(token.slice(ours).replace('${', '${!'))})`)
    from = index + token.length
  }
  const rest = text.slice(from)
  return rest === '' && said.length > 0 ? said : [...said, quoted(rest)]
}

/** A plain object cannot be given a member of this name by assignment, which is how these tools copy one. */
export const dropsKey = (key: Text): string | undefined =>
  key === '__proto__' ? 'The tool drops keys of this name.' : undefined

export const CDK: Target = {
  refusesKey: (key) => {
    if (typeof key !== 'string') return 'A parameter cannot be a key in CloudFormation.'
    if (key === 'Ref' || key.startsWith('Fn::')) return 'CloudFormation takes it for a function.'
    if (new RegExp(TOKENS.source).test(key)) return 'The CDK takes it for a token of its own.'
    return dropsKey(key)
  },
  tellsOf: (field, value) => [...fromContext(field, value), ...refusedByRegistry(field, value)],
}

function fromContext(field: FieldName, value: Fit): readonly Remark[] {
  const whole =
    isWhole(value) && value.of !== 'integer' ? [value] : isFitMap(value) ? [...value.values()].filter(isWhole) : []
  return whole.slice(0, 1).map(({ reference: { name } }) => ({
    kind: 'told',
    says: `A parameter of CloudFormation holds no map, so ${field} is read from the context of the app, there ${name}, in the shape of CloudFormation.`,
  }))
}

/** Source: the schema of `AWS::ApiGatewayV2::Integration` in the registry of CloudFormation. */
const CREDENTIALS = /^arn:(?:aws|aws-cn|aws-us-gov):iam::[0-9]*:(?:role|user|group)\/.*/

/** What CloudFormation and the Cloud Control API check before anything is created. */
export function refusedByRegistry(field: FieldName, value: Fit): readonly Remark[] {
  if (field !== 'CredentialsArn' || typeof value !== 'string' || CREDENTIALS.test(value)) return []
  return [
    {
      kind: 'told',
      says: 'The registry of CloudFormation takes ARNs of roles, users and groups of one account alone.',
    },
  ]
}
