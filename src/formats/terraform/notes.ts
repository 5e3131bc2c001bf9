import { closeMatches } from '../../python/difflib.ts'
import type { Path } from '../../yaml/places.ts'
import type { Note } from '../format.ts'
import type { Given } from './given.ts'

/** What may stand in any resource of Terraform, and what becomes of it. */
const META: ReadonlyMap<string, readonly [Note['kind'], string]> = new Map([
  ['count', ['told', 'What it makes is read.']],
  ['for_each', ['told', 'What it makes is read.']],
  ['depends_on', ['lost', 'The order in which Terraform works is known to it alone.']],
  ['lifecycle', ['lost', 'How Terraform replaces a resource is known to it alone.']],
  ['provider', ['lost', 'The account and the region that a provider stands for are not read.']],
  ['region', ['lost', 'An integration has no region of its own.']],
  ['provisioner', ['lost', 'What is run beside a resource is not read.']],
  ['connection', ['lost', 'What is run beside a resource is not read.']],
  ['timeouts', ['lost', 'How long Terraform waits is known to it alone.']],
])

export function noteOf(kind: Note['kind'], given: Given, says: string, path: Path = []): Note {
  const place = given.place(path) ?? given.place([])
  return { kind, member: given.name, says, ...(place !== undefined && { place }) }
}

/** Of an attribute that any resource may have; `undefined` for all others. */
export function attributeNote(given: Given): Note | undefined {
  const [kind, says] = META.get(given.name) ?? []
  if (kind === undefined || says === undefined) return undefined
  const note = noteOf(kind, given, says)
  return given.name === 'region' ? { ...note, instead: 'name the region when the integration is created' } : note
}

/** Of blocks that are written as an attribute; `undefined` for what is written as it should be. */
export function blockWanted(given: Given): Note | undefined {
  if (given.isAttribute !== true) return undefined
  const note = noteOf('told', given, 'Terraform wants a block here, and refuses an attribute.')
  return { ...note, instead: `write ${given.name} { … }, without an equals sign`, finding: 'error' }
}

export function unknownAttribute(given: Given, known: readonly string[]): Note {
  const prefix = given.name.includes('.') ? given.name.slice(0, given.name.lastIndexOf('.') + 1) : ''
  const [near] = closeMatches(given.name.slice(prefix.length), known)
  const note = noteOf('lost', given, 'Terraform knows no such attribute here.')
  return { ...note, finding: 'error', ...(near !== undefined && { instead: `write ${prefix}${near}` }) }
}
