import type { Item, WriteSettings, Written } from '../format.ts'
import type { Fit } from '../code/fit.ts'
import { isFitMap, isWhole } from '../code/fit.ts'
import type { Use } from '../code/kinds.ts'
import { braces } from '../code/layout.ts'
import type { Code } from '../code/layout.ts'
import { blockText } from './hcl-layout.ts'
import type { Block } from './hcl-layout.ts'
import { hclKey, hclText } from './hcl-text.ts'
import { BLOCK, TYPE, attributeOf } from './names.ts'
import { planOf } from './plan.ts'
import type { Planned } from './plan.ts'
import { VARIABLE_TYPES, descriptionOf, expressionOf, isData, sourcesOf, variableFor } from './variables.ts'

type Attribute = readonly [string, Code]

/**
 * A resource for each item, as `terraform fmt` leaves it, with the variables and data sources that it needs in front, and
 * an import block (Terraform 1.5) for what exists.
 */
export function writeHcl(items: readonly Item[], _: WriteSettings): Written {
  const { resources, uses, notes } = planOf(items)
  const blocks = [
    ...uses.filter(({ reference: { name } }) => !isData(name)).map(variableBlock),
    ...sourcesOf(uses).map((source) => blockOf(`data "${source}" "current"`, [])),
    ...resources.flatMap((resource) => [resourceBlock(resource), ...importBlock(resource)]),
  ]
  return { text: blocks.map((block) => blockText(block)).join('\n'), notes }
}

const blockOf = (head: string, attributes: readonly Attribute[], blocks: readonly Block[] = []): Block => ({
  head,
  attributes,
  blocks,
})

function variableBlock({ reference, of }: Use): Block {
  return blockOf(`variable "${variableFor(reference)}"`, [
    ['type', VARIABLE_TYPES[of]],
    ['description', hclText(descriptionOf(reference), expressionOf)],
  ])
}

function resourceBlock({ name, members }: Planned): Block {
  const attributes: Attribute[] = []
  const blocks: Block[] = []
  for (const [field, fit] of members) {
    if (field === 'ResponseParameters') blocks.push(...responseBlocks(fit))
    else if (field === 'TlsConfig') blocks.push(tlsBlock(fit))
    else attributes.push([attributeOf(field), codeOf(fit)])
  }
  return blockOf(`resource "${TYPE}" "${name}"`, attributes, blocks)
}

function codeOf(fit: Fit): Code {
  if (typeof fit === 'bigint') return String(fit)
  if (isWhole(fit)) return expressionOf(fit.reference)
  if (isFitMap(fit)) return braces(Array.from(fit, ([key, value]) => [hclKey(key, expressionOf), codeOf(value)]))
  return hclText(fit, expressionOf)
}

function responseBlocks(fit: Fit): readonly Block[] {
  if (isWhole(fit)) return [dynamicBlock(expressionOf(fit.reference))]
  if (!isFitMap(fit)) return []
  return Array.from(fit, ([status, mappings]) =>
    blockOf('response_parameters', [
      [BLOCK.status, hclText(status, expressionOf)],
      [BLOCK.mappings, codeOf(mappings)],
    ]),
  )
}

function dynamicBlock(collection: string): Block {
  const content = blockOf('content', [
    [BLOCK.status, 'response_parameters.key'],
    [BLOCK.mappings, 'response_parameters.value'],
  ])
  return blockOf('dynamic "response_parameters"', [['for_each', collection]], [content])
}

function tlsBlock(fit: Fit): Block {
  const name = 'server_name_to_verify'
  if (isWhole(fit)) return blockOf('tls_config', [[name, `${expressionOf(fit.reference)}.${name}`]])
  const server = isFitMap(fit) ? fit.get('ServerNameToVerify') : undefined
  return blockOf('tls_config', server === undefined ? [] : [[name, codeOf(server)]])
}

function importBlock({ name, importId }: Planned): readonly Block[] {
  if (importId === undefined) return []
  const attributes: readonly Attribute[] = [
    ['to', `${TYPE}.${name}`],
    ['id', hclText(importId, expressionOf)],
  ]
  return [blockOf('import', attributes)]
}
