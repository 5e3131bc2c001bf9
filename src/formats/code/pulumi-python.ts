import type { Reference } from '../../value.ts'
import type { Item, WriteSettings, Written } from '../format.ts'
import { camelCase, snakeCase } from '../references/name.ts'
import type { Kind, Use } from './kinds.ts'
import { codeOf, laidOut } from './layout.ts'
import type { Bracket, Code, Language } from './layout.ts'
import { pairsOf } from './pairs.ts'
import { pulumiPlan } from './pulumi.ts'
import type { Named } from './pulumi.ts'
import { pythonWith, quoted, variableName } from './python.ts'

const GETTERS = {
  text: 'require',
  integer: 'require_int',
  map: 'require_object',
  mappings: 'require_object',
  maps: 'require_object',
  structure: 'require_object',
} as const satisfies Record<Kind, string>

/** A program with a resource of aws-native for each item. */
export function writePulumiPython(items: readonly Item[], { shell }: WriteSettings): Written {
  const { resources, uses, notes, takeover } = pulumiPlan(items, shell)
  const kinds = new Map(uses.map(({ reference, of }) => [reference.name, of]))
  const language = pythonWith((reference, of) => refer(reference, of, kinds))
  const parts = [
    uses.length === 0 ? '' : 'import pulumi\n',
    'import pulumi_aws_native as aws_native\n\n',
    uses.length === 0 ? '' : `config = pulumi.Config()\n${uses.map(variable).join('')}\n`,
    resources.map((resource) => resourceText(resource, language)).join('\n'),
  ]
  return { text: parts.join(''), notes, ...(takeover !== undefined && { takeover }) }
}

const variableOf = ({ name }: Reference): string => variableName(snakeCase(name))

/** The configuration has the same names for every language. */
const variable = ({ reference, of }: Use): string =>
  `${variableOf(reference)} = config.${GETTERS[of]}(${quoted(camelCase(reference.name))})\n`

function refer(reference: Reference, of: Kind, kinds: ReadonlyMap<string, Kind>): string {
  const isNumber = of === 'text' && kinds.get(reference.name) === 'integer'
  return isNumber ? `str(${variableOf(reference)})` : variableOf(reference)
}

const NAMES = { list: 'response_parameters', destination: 'destination', source: 'source' }
const member = (name: string): string => `"${name}": `

function resourceText({ name, members }: Named, language: Language): string {
  const properties = Array.from(members, ([field, fit]): readonly [string, Code] => {
    const lead = `${snakeCase(field)}=`
    if (field === 'ResponseParameters') return [lead, pairsOf(fit, NAMES, language, member)]
    return [
      lead,
      codeOf(fit, field === 'TlsConfig' ? { ...language, key: () => member('server_name_to_verify') } : language),
    ]
  })
  const parts: Bracket['parts'] = [['', quoted(name)], ...properties]
  return `${laidOut({ open: 'aws_native.apigatewayv2.Integration(', close: ')', parts }, '', language.step)}\n`
}
