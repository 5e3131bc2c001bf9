import type { Reference } from '../../value.ts'
import type { Item, WriteSettings, Written } from '../format.ts'
import { camelCase, snakeCase } from '../references/name.ts'
import { propertyOf } from '../terraform/names.ts'
import type { Planned } from '../terraform/plan.ts'
import { VARIABLE_TYPES, isData } from '../terraform/variables.ts'
import { SOURCES, cdktfPlan, cdktfText, constructId, importsOf, sourceTypes, variableDescription } from './cdktf.ts'
import type { Fit } from './fit.ts'
import { isFitMap } from './fit.ts'
import type { Kind, Use } from './kinds.ts'
import { braces, codeOf, laidOut, list } from './layout.ts'
import type { Code, Language } from './layout.ts'
import { constantName, quoted, typescriptWith } from './typescript.ts'

const MARGIN = '    '

/** A stack with a resource for each item. */
export function writeCdktfTypescript(items: readonly Item[], _: WriteSettings): Written {
  const { resources, uses, notes } = cdktfPlan(items)
  const sources = sourceTypes(uses).map(
    (type) => `import { ${type} } from '@cdktf/provider-aws/lib/${snakeCase(type).replaceAll('_', '-')}';\n`,
  )
  const statements = [...uses.map(declaration), ...resources.map(resource)]
  const text = `import { Construct } from 'constructs';
import { ${importsOf(uses).join(', ')} } from 'cdktf';
import { Apigatewayv2Integration } from '@cdktf/provider-aws/lib/apigatewayv2-integration';
${sources.join('')}
export class IntegrationStack extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
${statements.map((statement) => `${MARGIN}${statement};\n`).join('')}  }
}
`
  return { text, notes }
}

const constantOf = ({ name }: Reference): string => constantName(camelCase(name))

function declaration({ reference, of }: Use): string {
  const start = `const ${constantOf(reference)} =`
  const id = quoted(constructId(reference))
  if (isData(reference.name)) return `${start} new ${SOURCES[reference.name].type}(this, ${id})`
  const description = variableDescription(reference)
  const options: (readonly [string, Code])[] = [['type: ', quoted(VARIABLE_TYPES[of])]]
  if (description !== undefined) options.push(['description: ', quoted(description)])
  return `${start} new TerraformVariable(this, ${id}, ${laidOut(braces(options), MARGIN, '  ')})`
}

function refer(reference: Reference, of: Kind): string {
  const constant = constantOf(reference)
  if (isData(reference.name)) return `${constant}.${camelCase(SOURCES[reference.name].attribute)}`
  if (of === 'text') return `${constant}.stringValue`
  return of === 'integer' ? `${constant}.numberValue` : `${constant}.value`
}

const LANGUAGE: Language = typescriptWith(refer, (text, followed) => [quoted(cdktfText(text, followed))])

function resource({ name, members, importId }: Planned): string {
  const properties = Array.from(members, ([field, fit]): readonly [string, Code] => {
    const lead = `${propertyOf(field)}: `
    if (field === 'ResponseParameters') return [lead, responses(fit)]
    return [lead, field === 'TlsConfig' ? tls(fit) : codeOf(fit, LANGUAGE)]
  })
  const made = `new Apigatewayv2Integration(this, ${quoted(name)}, ${laidOut(braces(properties), MARGIN, '  ')})`
  return importId === undefined ? made : `${made}.importFrom(${LANGUAGE.text(importId)})`
}

function responses(fit: Fit): Code {
  if (!isFitMap(fit)) {
    const iterator = `TerraformIterator.fromMap(${String(codeOf(fit, LANGUAGE))})`
    // What is given to it stands in Terraform's JSON as it is, under Terraform's names.
    return `${iterator}.dynamic({ status_code: '\${each.key}', mappings: '\${each.value}' })`
  }
  return list(
    Array.from(fit, ([status, mappings]) =>
      braces([
        ['statusCode: ', LANGUAGE.text(status)],
        ['mappings: ', codeOf(mappings, LANGUAGE)],
      ]),
    ),
  )
}

function tls(fit: Fit): Code {
  const lead = 'serverNameToVerify: '
  if (!isFitMap(fit)) return braces([[lead, `Fn.lookup(${String(codeOf(fit, LANGUAGE))}, 'server_name_to_verify')`]])
  const server = fit.get('ServerNameToVerify')
  return braces(server === undefined ? [] : [[lead, codeOf(server, LANGUAGE)]])
}
