import type { Draft, Given } from '../../model/draft.ts'
import { FIELD_NAMES } from '../../model/fields.ts'
import type { FieldName } from '../../model/fields.ts'
import type { Value } from '../../value.ts'
import type { Path } from '../../yaml/places.ts'
import type { FoundRest, Note } from '../format.ts'
import { keyText } from './veil.ts'
import type { Veil } from './veil.ts'

/** What became of one member of the source, by the names that lead to it, and what it gives to the draft. */
export interface Fate {
  readonly from: Path
  readonly kind: Note['kind']
  readonly says: string
  readonly instead?: string | undefined
  readonly gives?: readonly Entry[]
}

/** A value of the draft, and the names that lead there; those within maps may be templates. */
export interface Entry {
  readonly to: readonly [FieldName, ...Value[]]
  readonly value: Value
}

export const carried = (from: Path, ...gives: readonly Entry[]): Fate => ({ from, kind: 'carried', says: '', gives })

export function changed(from: Path, says: string, ...gives: readonly Entry[]): Fate {
  return { from, kind: 'changed', says, gives }
}

export const told = (from: Path, says: string, ...gives: readonly Entry[]): Fate => ({
  from,
  kind: 'told',
  says,
  gives,
})

export const lost = (from: Path, says: string, instead?: string): Fate => ({ from, kind: 'lost', says, instead })

export function assumed(field: FieldName, value: Value, says: string): Fate {
  return { from: [field], kind: 'assumed', says, gives: [{ to: [field], value }] }
}

/** A draft of all that the fates give, the notes on them, and where each member of the draft comes from. */
export interface Settled {
  readonly draft: Draft
  readonly notes: readonly Note[]
  readonly origin: (path: Path) => Path | undefined
}

/**
 * What fates say may have marks in it; `say` puts words in their place. The first member that gives a value to a place has
 * it. Another one that wants something else there is lost, and that is then said of it in place of all else.
 */
export function settle(fates: readonly Fate[], place: FoundRest['place'], say: Veil['say']): Settled {
  const top: Node = { members: new Map() }
  const origins = new Map<string, Path>()
  const notes = fates.map((fate) => {
    const taken = fate.gives?.find((entry) => !put(top, entry))
    for (const { to } of fate.gives ?? []) remember(origins, to, fate)
    return noteOf(taken === undefined ? fate : collision(fate, taken), place, say)
  })
  const fields = FIELD_NAMES.flatMap((field): [string, Given][] => {
    const node = top.members.get(field)
    return node === undefined ? [] : [[field, { value: valueOf(node), as: 'document' }]]
  })
  return { draft: new Map(fields), notes, origin: (path) => origins.get(JSON.stringify(path.map(String))) }
}

interface Node {
  value?: Value
  readonly members: Map<Value, Node>
}

/** False where something else is there already. */
function put(top: Node, { to, value }: Entry): boolean {
  let node = top
  for (const key of to) {
    const next: Node = node.members.get(key) ?? { members: new Map() }
    node.members.set(key, next)
    node = next
  }
  node.value ??= value
  return node.value === value
}

function valueOf({ value, members }: Node): Value {
  return value ?? new Map(Array.from(members, ([key, node]) => [key, valueOf(node)]))
}

function collision({ from }: Fate, { to }: Entry): Fate {
  return lost(from, `Another member gives ${to.map(keyText).join('.')} a value already.`, 'keep one of the two')
}

/** The place of a map is that of the member whose parts are in it. */
function remember(origins: Map<string, Path>, to: Entry['to'], { from, kind }: Fate): void {
  const names = to.map(keyText)
  for (const at of names.keys()) {
    const key = JSON.stringify(names.slice(0, at + 1))
    if (kind !== 'assumed' && !origins.has(key)) origins.set(key, at + 1 < names.length ? from.slice(0, 1) : from)
  }
}

function noteOf({ from, kind, says, instead }: Fate, placeOf: FoundRest['place'], say: Veil['say']): Note {
  const place = kind === 'assumed' ? undefined : placeOf(from)
  return {
    kind,
    member: memberName(from),
    says: say(says),
    ...(instead !== undefined && { instead: say(instead) }),
    ...(place !== undefined && { place }),
  }
}

/** `IntegrationResponses[1].StatusCode` */
function memberName(path: Path): string {
  return path.map((name, at) => (typeof name === 'number' ? `[${name}]` : at === 0 ? name : `.${name}`)).join('')
}
