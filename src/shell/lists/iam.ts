import type { Role } from '@aws-sdk/client-iam'
import { readJson } from '../../python/json.ts'
import { isJsonMap, isList } from '../../value.ts'
import type { Json } from '../../value.ts'
import { clientSettings } from './client-settings.ts'
import { loadPackage } from './load-package.ts'
import { pagesOf } from './pages-of.ts'
import type { Candidate, Source } from './source.ts'

/** Those that API Gateway may assume; all, where there is none. */
export const roles: Source = {
  actions: ['iam:ListRoles'],
  async *find(look) {
    const sdk = await loadPackage('@aws-sdk/client-iam', () => import('@aws-sdk/client-iam'))
    const client = new sdk.IAMClient(clientSettings(look, 'iam'))
    const ask = (Marker?: string) => client.send(new sdk.ListRolesCommand({ MaxItems: 1000, Marker }))
    const next = ({ Marker }: { readonly Marker?: string | undefined }): string | undefined => Marker
    for await (const { Roles = [] } of pagesOf(ask, next)) yield Roles.map(choiceOf)
  },
}

function choiceOf({ Arn = '', RoleName = '', Description, AssumeRolePolicyDocument = '' }: Role): Candidate {
  return {
    value: Arn,
    name: RoleName,
    description: Description || Arn,
    unfit: !letsIn('apigateway.amazonaws.com', AssumeRolePolicyDocument),
  }
}

/** Whether a trust policy, URL-encoded, allows the service to assume the role. Conditions are not looked at. */
function letsIn(service: string, policy: string): boolean {
  try {
    const statements = member(readJson(decodeURIComponent(policy)), 'Statement')
    return listed(statements).some(
      (statement) =>
        member(statement, 'Effect') === 'Allow' &&
        listed(member(member(statement, 'Principal'), 'Service')).includes(service),
    )
  } catch {
    return false
  }
}

/** In policies, a list of one may stand without its list. */
const listed = (value: Json | undefined): readonly Json[] =>
  value === undefined ? [] : isList(value) ? value : [value]

function member(value: Json | undefined, name: string): Json | undefined {
  return value !== undefined && isJsonMap(value) ? value.get(name) : undefined
}
