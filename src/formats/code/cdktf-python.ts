import type { Reference } from '../../value.ts'
import type { Item, WriteSettings, Written } from '../format.ts'
import { snakeCase } from '../references/name.ts'
import { attributeOf } from '../terraform/names.ts'
import type { Planned } from '../terraform/plan.ts'
import { VARIABLE_TYPES, isData } from '../terraform/variables.ts'
import { SOURCES, cdktfPlan, cdktfText, constructId, importsOf, sourceTypes, variableDescription } from './cdktf.ts'
import type { Fit } from './fit.ts'
import { isFitMap } from './fit.ts'
import type { Kind, Use } from './kinds.ts'
import { codeOf, laidOut, list } from './layout.ts'
import type { Bracket, Code, Language } from './layout.ts'
import { pythonWith, quoted, variableName } from './python.ts'

const MARGIN = '        '
const CLASS = 'Apigatewayv2Integration'

/** A stack with a resource for each item. The modules are those that `cdktf get` makes. */
export function writeCdktfPython(items: readonly Item[], _: WriteSettings): Written {
  const { resources, uses, notes } = cdktfPlan(items)
  const classes = [
    CLASS,
    ...['ResponseParameters', 'TlsConfig'].filter((name) => isMade(resources, name)).map((name) => CLASS + name),
  ]
  const sources = sourceTypes(uses).map((type) => `from imports.aws.${snakeCase(type)} import ${type}\n`)
  const statements = [...uses.map(declaration), ...resources.map(resource)]
  const text = `from constructs import Construct
from cdktf import ${importsOf(uses).join(', ')}
from imports.aws.apigatewayv2_integration import (
${classes.map((name) => `    ${name},\n`).join('')})
${sources.join('')}

class MyStack(TerraformStack):
    def __init__(self, scope: Construct, id: str):
        super().__init__(scope, id)
${statements.map((statement) => `${MARGIN}${statement}\n`).join('')}`
  return { text, notes }
}

const isMade = (resources: readonly Planned[], name: string): boolean =>
  resources.some(({ members }) => {
    const fit = name === 'TlsConfig' ? members.get(name) : members.get('ResponseParameters')
    return fit !== undefined && (name === 'TlsConfig' || (isFitMap(fit) && fit.size > 0))
  })

const variableOf = ({ name }: Reference): string => variableName(snakeCase(name))

function declaration({ reference, of }: Use): string {
  const start = `${variableOf(reference)} =`
  const id = quoted(constructId(reference))
  if (isData(reference.name)) return `${start} ${SOURCES[reference.name].type}(self, ${id})`
  const description = variableDescription(reference)
  const options: (readonly [string, Code])[] = [
    ['', 'self'],
    ['', id],
    ['type=', quoted(VARIABLE_TYPES[of])],
  ]
  if (description !== undefined) options.push(['description=', quoted(description)])
  return `${start} ${said(call('TerraformVariable', options))}`
}

function refer(reference: Reference, of: Kind): string {
  const variable = variableOf(reference)
  if (isData(reference.name)) return `${variable}.${snakeCase(SOURCES[reference.name].attribute)}`
  if (of === 'text') return `${variable}.string_value`
  return of === 'integer' ? `${variable}.number_value` : `${variable}.value`
}

const LANGUAGE: Language = pythonWith(refer, (text, followed) => [quoted(cdktfText(text, followed))])

const call = (name: string, parts: Bracket['parts']): Bracket => ({ open: `${name}(`, close: ')', parts })
const said = (code: Code): string => laidOut(code, MARGIN, LANGUAGE.step)

function resource({ name, members, importId }: Planned): string {
  const properties = Array.from(members, ([field, fit]): readonly [string, Code] => {
    const lead = `${attributeOf(field)}=`
    if (field === 'ResponseParameters') return [lead, responses(fit)]
    return [lead, field === 'TlsConfig' ? tls(fit) : codeOf(fit, LANGUAGE)]
  })
  const made = said(call(CLASS, [['', 'self'], ['', quoted(name)], ...properties]))
  return importId === undefined ? made : `${made}.import_from(${LANGUAGE.text(importId)})`
}

function responses(fit: Fit): Code {
  if (!isFitMap(fit)) {
    const iterator = `TerraformIterator.from_map(${String(codeOf(fit, LANGUAGE))})`
    return `${iterator}.dynamic({"status_code": "\${each.key}", "mappings": "\${each.value}"})`
  }
  return list(
    Array.from(fit, ([status, mappings]) =>
      call(`${CLASS}ResponseParameters`, [
        ['status_code=', LANGUAGE.text(status)],
        ['mappings=', codeOf(mappings, LANGUAGE)],
      ]),
    ),
  )
}

function tls(fit: Fit): Code {
  const lead = 'server_name_to_verify='
  const name = `${CLASS}TlsConfig`
  if (!isFitMap(fit))
    return call(name, [[lead, `Fn.lookup(${String(codeOf(fit, LANGUAGE))}, "server_name_to_verify")`]])
  const server = fit.get('ServerNameToVerify')
  return call(name, server === undefined ? [] : [[lead, codeOf(server, LANGUAGE)]])
}
