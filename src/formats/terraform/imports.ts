import type { Note } from '../format.ts'
import { evaluate, tried } from '../hcl/evaluate.ts'
import type { Scope } from '../hcl/evaluate.ts'
import { textWithin } from '../hcl/text-within.ts'
import type { Block, Expression } from '../hcl/tree.ts'
import { attributeIn } from './config.ts'
import type { Config } from './config.ts'
import { instancesOf } from './instances.ts'
import { TYPE } from './names.ts'

/** What `import` blocks say of integrations. */
export interface Imports {
  /** The ids of those that exist, by their addresses. */
  readonly ids: ReadonlyMap<string, string>
  readonly notes: readonly Note[]
}

/** The id for the import of an integration is that of its API, a slash, and its own. */
const IDS = /^[^/]+\/([^/]+)$/

/** @param addresses of the integrations that were read */
export function importsIn({ others }: Config, scope: Scope, addresses: ReadonlySet<string>): Imports {
  const ids = new Map<string, string>()
  const notes: Note[] = []
  for (const block of others) {
    if (block.type !== 'import') continue
    const { instances, notes: told } = instancesOf({ type: 'import', name: 'to', block }, scope)
    const to = attributeIn(block, 'to')
    if (to?.text.includes(`${TYPE}.`) !== true) continue
    notes.push(...told)
    for (const { scope: inner } of instances) {
      const address = textWithin(to, inner, (each) => tried(each, inner)).replace(/^\$\{(.*)\}$/, '$1')
      const id = attributeIn(block, 'id')
      const value = id === undefined ? undefined : evaluate(id, inner)
      const [, own] = typeof value === 'string' ? (IDS.exec(value) ?? []) : []
      if (own !== undefined && addresses.has(address)) ids.set(address, own)
      else notes.push(toldOf(block, address, unusable(own === undefined)))
    }
  }
  return { ids, notes }
}

const unusable = (isId: boolean): string =>
  isId
    ? 'The id by which it is imported is not known here.'
    : 'It is imported, and there is no integration of this address here.'

const SAYS: ReadonlyMap<string, string> = new Map([
  ['moved', 'Another address of an integration is known to Terraform alone.'],
  ['removed', 'An integration that Terraform lets go of is not read.'],
  ['output', 'What is put out of an integration is no part of it.'],
])

/** Of blocks that name an integration, and hold nothing of it. */
export function othersTold({ others }: Config): readonly Note[] {
  return others.flatMap((block): Note[] => {
    const says = SAYS.get(block.type)
    const named = block.body.attributes.find(({ value }) => textsOf(value).some((text) => text.includes(`${TYPE}.`)))
    return says === undefined || named === undefined ? [] : [toldOf(block, block.labels[0] ?? named.value.text, says)]
  })
}

/** In JSON, a list or an object has no text of its own. */
const textsOf = (value: Expression): readonly string[] => {
  if (value.kind === 'tuple') return value.items.flatMap(textsOf)
  if (value.kind === 'object') return value.entries.flatMap((entry) => textsOf(entry.value))
  return [value.text]
}

function toldOf(block: Block, what: string, says: string): Note {
  const place = block.place()
  return { kind: 'told', member: `${block.type}.${what}`, says, ...(place !== undefined && { place }) }
}
