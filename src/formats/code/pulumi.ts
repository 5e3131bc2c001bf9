import { canStand, wordFor } from '../../grammar/shell-word.ts'
import type { Shell } from '../../grammar/shell-word.ts'
import { writeJson } from '../../output/json.ts'
import type { JsonMap } from '../../value.ts'
import type { Item, Takeover, Written, WrittenNote } from '../format.ts'
import { itemNames } from '../references/item-names.ts'
import { resourceName } from '../terraform/plan.ts'
import { refusedByRegistry } from './cdk-target.ts'
import { fitItems } from './fit.ts'
import type { FitItem, Target } from './fit.ts'
import { usesIn } from './kinds.ts'
import type { Use } from './kinds.ts'

export const TOKEN = 'aws-native:apigatewayv2:Integration'

/** One resource to be written. */
export interface Named extends FitItem {
  readonly name: string
}

/** What is to be written for Pulumi's aws-native, in any language. */
export interface PulumiPlan extends Omit<Written, 'text'> {
  readonly resources: readonly Named[]
  readonly uses: readonly Use[]
}

/** @param target what the language adds */
export function pulumiPlan(items: readonly Item[], shell: Shell, target: Target = {}): PulumiPlan {
  const fits = fitItems(items, { ...target, tellsOf: refusedByRegistry })
  const names = itemNames(items, pulumiName)
  const resources = fits.items.map((item, index) => ({ ...item, name: names[index] ?? '' }))
  const imports = resources.map((resource, index) => importOf(resource, index, shell))
  const commands = imports.filter((each) => typeof each === 'string')
  const notes = [...fits.notes, ...imports.filter((each) => typeof each === 'object')]
  const taken = resources.filter((_, index) => typeof imports[index] === 'string')
  const takeover: Takeover | undefined =
    commands.length === 0
      ? undefined
      : { commands, file: { name: 'import.json', text: importFile(taken), spare: true } }
  return { resources, uses: usesIn(fits.items), notes, ...(takeover !== undefined && { takeover }) }
}

/** What `pulumi import --file` reads. */
function importFile(resources: readonly Named[]): string {
  const entries = resources.map(({ name, members, item: { id } }): JsonMap => {
    const ids = `${String(members.get('ApiId'))}|${id ?? ''}`
    return new Map([
      ['type', TOKEN],
      ['name', name],
      ['id', ids],
    ])
  })
  return `${writeJson(new Map([['resources', entries]]))}\n`
}

/** A name that needs no quotes anywhere stays as it is. */
function pulumiName(name: string): string {
  if (/^[A-Za-z][\w.-]*$/.test(name)) return name
  return resourceName(name).replaceAll('_', '-')
}

/** The command that takes over what exists, or why there is none. */
function importOf(
  { item: { id }, members, name }: Named,
  item: number,
  shell: Shell,
): string | WrittenNote | undefined {
  const api = members.get('ApiId')
  const note = { kind: 'lost', member: 'IntegrationId', item } as const
  if (id === undefined) return undefined
  if (typeof api !== 'string') {
    const says = 'What exists is imported by the id of its API, which is not known here.'
    return { ...note, says, instead: 'give the id of the API' }
  }
  if (!canStand(`${api}|${id}`, shell)) return { ...note, says: 'No command line can hold this id.' }
  return `pulumi import ${TOKEN} ${wordFor(name, shell)} ${wordFor(`${api}|${id}`, shell)}`
}
