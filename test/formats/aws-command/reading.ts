import { readCommand } from '../../../src/formats/aws-command/read.ts'
import type { Note } from '../../../src/formats/format.ts'
import { lookupOf } from '../../../src/formats/lookup.ts'
import { isMap, isTemplate } from '../../../src/value.ts'
import type { Value } from '../../../src/value.ts'

export interface Shown {
  /** A reference is shown as its name in angle brackets. */
  readonly drafts: readonly Readonly<Record<string, unknown>>[]
  /** `line:column kind member: says` */
  readonly notes: readonly string[]
}

/** What a script gives, as it can be compared. */
export async function readScript(text: string, set: Readonly<Record<string, string>> = {}): Promise<Shown> {
  const { found, notes } = await readCommand(
    { kind: 'text', text },
    { lookup: lookupOf(new Map(Object.entries(set))), shipped: () => Promise.reject(new Error('nothing is wanted')) },
  )
  const drafts = found.flatMap((each) =>
    each.kind === 'rest' ? [] : [Object.fromEntries([...each.draft].map(([name, { value }]) => [name, shown(value)]))],
  )
  return { drafts, notes: [...notes, ...found.flatMap((each) => each.notes)].map(noteText) }
}

export const noteText = ({ kind, member, says, place }: Note): string =>
  `${place?.line}:${place?.column} ${kind} ${member}: ${says}`

export function shown(value: Value): unknown {
  if (isTemplate(value)) return value.parts.map((part) => (typeof part === 'string' ? part : `<${part.name}>`)).join('')
  if (typeof value === 'bigint') return Number(value)
  return isMap(value) ? Object.fromEntries(Array.from(value, ([key, item]) => [String(key), shown(item)])) : value
}
