import { writeJson } from '../../output/json.ts'
import type { Json, JsonMap } from '../../value.ts'
import type { Item, WriteSettings, Written } from '../format.ts'
import type { Fit } from '../code/fit.ts'
import { isFitMap, isWhole } from '../code/fit.ts'
import { templateOf } from './hcl-text.ts'
import { BLOCK, TYPE, attributeOf } from './names.ts'
import { planOf } from './plan.ts'
import type { Plan, Planned } from './plan.ts'
import { VARIABLE_TYPES, descriptionOf, expressionOf, isData, sourcesOf, variableFor } from './variables.ts'

type Entry = readonly [string, Json]

/** The same as in HCL, in Terraform's JSON, whose texts are templates. */
export function writeTerraformJson(items: readonly Item[], _: WriteSettings): Written {
  const plan = planOf(items)
  const text = writeJson(documentOf(plan)).replace(/\n +/g, (margin) => margin.slice(0, (margin.length + 1) / 2))
  return { text: `${text}\n`, notes: plan.notes }
}

function documentOf({ resources, uses }: Plan): JsonMap {
  // The description of a variable is no template, unlike all other texts.
  const variables = uses
    .filter(({ reference: { name } }) => !isData(name))
    .map(({ reference, of }): Entry => [
      variableFor(reference),
      mapOf([
        ['type', VARIABLE_TYPES[of]],
        ['description', descriptionOf(reference)],
      ]),
    ])
  const data = sourcesOf(uses).map((source): Entry => [source, mapOf([['current', mapOf([])]])])
  const imports = resources.flatMap(importOf)
  return mapOf([
    ...(variables.length === 0 ? [] : [['variable', mapOf(variables)] as const]),
    ...(data.length === 0 ? [] : [['data', mapOf(data)] as const]),
    ['resource', mapOf([[TYPE, mapOf(resources.map((resource) => [resource.name, resourceMap(resource)]))]])],
    ...(imports.length === 0 ? [] : [['import', imports] as const]),
  ])
}

const mapOf = (entries: readonly Entry[]): JsonMap => new Map(entries)

function resourceMap({ members }: Planned): JsonMap {
  return mapOf(
    Array.from(members, ([field, fit]): Entry => {
      if (field === 'ResponseParameters') return responseEntry(fit)
      return [attributeOf(field), field === 'TlsConfig' ? tlsMap(fit) : jsonOf(fit)]
    }),
  )
}

function jsonOf(fit: Fit): Json {
  if (typeof fit === 'bigint') return fit
  if (isWhole(fit)) return `\${${expressionOf(fit.reference)}}`
  if (isFitMap(fit)) return mapOf(Array.from(fit, ([key, value]) => [templateOf(key, expressionOf), jsonOf(value)]))
  return templateOf(fit, expressionOf)
}

function responseEntry(fit: Fit): Entry {
  if (isWhole(fit)) return ['dynamic', mapOf([['response_parameters', dynamicMap(expressionOf(fit.reference))]])]
  const statuses = isFitMap(fit) ? [...fit] : []
  const blocks = statuses.map(([status, mappings]) =>
    mapOf([
      [BLOCK.status, templateOf(status, expressionOf)],
      [BLOCK.mappings, jsonOf(mappings)],
    ]),
  )
  return ['response_parameters', blocks]
}

function dynamicMap(collection: string): JsonMap {
  const content = mapOf([
    [BLOCK.status, '${response_parameters.key}'],
    [BLOCK.mappings, '${response_parameters.value}'],
  ])
  return mapOf([
    ['for_each', `\${${collection}}`],
    ['content', content],
  ])
}

function tlsMap(fit: Fit): JsonMap {
  const name = 'server_name_to_verify'
  if (isWhole(fit)) return mapOf([[name, `\${${expressionOf(fit.reference)}.${name}}`]])
  const server = isFitMap(fit) ? fit.get('ServerNameToVerify') : undefined
  return mapOf(server === undefined ? [] : [[name, jsonOf(server)]])
}

function importOf({ name, importId }: Planned): readonly JsonMap[] {
  if (importId === undefined) return []
  return [
    mapOf([
      ['to', `${TYPE}.${name}`],
      ['id', templateOf(importId, expressionOf)],
    ]),
  ]
}
