import type { Reference } from '../../value.ts'
import type { Item, WriteSettings, Written } from '../format.ts'
import { camelCase } from '../references/name.ts'
import { dropsKey } from './cdk-target.ts'
import type { Text } from './fit.ts'
import type { Kind, Use } from './kinds.ts'
import { braces, codeOf, laidOut } from './layout.ts'
import type { Code, Language } from './layout.ts'
import { pairsOf } from './pairs.ts'
import { pulumiPlan } from './pulumi.ts'
import type { Named } from './pulumi.ts'
import { constantName, quoted, typescriptWith } from './typescript.ts'

const INPUT = 'aws_native.types.input.apigatewayv2'

/** How a value of the configuration is got. Objects have the shape of the resource's member. */
const GETTERS = {
  text: 'require',
  integer: 'requireNumber',
  map: 'requireObject<Record<string, string>>',
  mappings: `requireObject<${INPUT}.IntegrationResponseParameterMapArgs>`,
  maps: `requireObject<Record<string, ${INPUT}.IntegrationResponseParameterMapArgs>>`,
  structure: `requireObject<${INPUT}.IntegrationTlsConfigArgs>`,
} as const satisfies Record<Kind, string>

/** A program with a resource of aws-native for each item. */
export function writePulumiTypescript(items: readonly Item[], { shell }: WriteSettings): Written {
  const { resources, uses, notes, takeover } = pulumiPlan(items, shell, { refusesKey })
  const kinds = new Map(uses.map(({ reference, of }) => [reference.name, of]))
  const language = typescriptWith((reference, of) => refer(reference, of, kinds))
  const parts = [
    uses.length === 0 ? '' : `import * as pulumi from '@pulumi/pulumi';\n`,
    `import * as aws_native from '@pulumi/aws-native';\n\n`,
    uses.length === 0 ? '' : `const config = new pulumi.Config();\n${uses.map(constant).join('')}\n`,
    resources.map((resource) => resourceText(resource, language)).join('\n'),
  ]
  return { text: parts.join(''), notes, ...(takeover !== undefined && { takeover }) }
}

/** Pulumi puts each object into a text for its log, which fails where that has a text of this name. */
const refusesKey = (key: Text): string | undefined =>
  key === 'toString' ? 'Pulumi fails on keys of this name.' : dropsKey(key)

const constantOf = ({ name }: Reference): string => constantName(camelCase(name))

const constant = ({ reference, of }: Use): string =>
  `const ${constantOf(reference)} = config.${GETTERS[of]}(${quoted(camelCase(reference.name))});\n`

function refer(reference: Reference, of: Kind, kinds: ReadonlyMap<string, Kind>): string {
  const isNumber = of === 'text' && kinds.get(reference.name) === 'integer'
  return isNumber ? `String(${constantOf(reference)})` : constantOf(reference)
}

const NAMES = { list: 'responseParameters', destination: 'destination', source: 'source' }

function resourceText({ name, members }: Named, language: Language): string {
  const properties = Array.from(members, ([field, fit]): readonly [string, Code] => {
    const lead = `${camelCase(field)}: `
    if (field === 'ResponseParameters') return [lead, pairsOf(fit, NAMES, language)]
    return [lead, codeOf(fit, field === 'TlsConfig' ? { ...language, key: () => 'serverNameToVerify: ' } : language)]
  })
  return `new aws_native.apigatewayv2.Integration(${quoted(name)}, ${laidOut(braces(properties), '', '  ')});\n`
}
