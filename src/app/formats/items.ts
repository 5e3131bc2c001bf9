import type { Found, Item, Note } from '../../formats/format.ts'
import { completed } from '../../formats/defaults.ts'
import type { Lookup } from '../../formats/lookup.ts'
import type { Part } from '../../formats/report.ts'
import { restToV2 } from '../../formats/rest/to-v2.ts'
import type { Protocol } from '../../model/facts.ts'
import { shown } from './gather.ts'
import type { Gathered, InFile } from './gather.ts'

/** Integrations as they are to be written, and what is to be said of how they became so. */
export interface Items {
  readonly items: readonly Item[]
  /** One for each item, in its order, and then those of files and of what became nothing. */
  readonly parts: readonly Part[]
}

/** What is known of the API that the integrations are for. */
export interface Aim {
  /** Also what the method of a REST API becomes an integration of; an HTTP API where nobody says it. */
  readonly protocol: Protocol | undefined
  readonly lookup: Lookup
  /** The status codes to which a pattern of a REST API is held. */
  readonly statuses?: readonly string[]
}

/** What was found, as it is to be written: methods of REST APIs become integrations, and defaults of tools are filled in. */
export function itemsOf({ found, notes }: Gathered, aim: Aim): Items {
  const made = found.map((each) => itemOf(each, aim))
  const files = [...new Set(notes.map(({ file }) => file))]
  const ofFiles = files.map((file): Part => {
    const of = notes.filter((note) => note.file === file)
    return { title: 'the file', file: shown(file), place: undefined, notes: of }
  })
  return {
    items: made.flatMap(({ item }) => item ?? []),
    parts: [
      ...made.filter(({ item }) => item !== undefined).map(({ part }) => part),
      ...made.filter(({ item }) => item === undefined).map(({ part }) => part),
      ...ofFiles,
    ],
  }
}

/** A line of results may hold nothing of an integration but that it exists: its id, and perhaps its API. */
export const isIdAlone = (found: Found): boolean =>
  found.kind === 'integration' &&
  found.earlier?.id !== undefined &&
  Array.from(found.draft.keys()).every((name) => name === 'ApiId')

interface Made {
  readonly item: Item | undefined
  readonly part: Part
}

function itemOf({ file, found }: InFile, { protocol, lookup, statuses = [] }: Aim): Made {
  const { name, notes } = found
  const part = { title: name === '' ? 'integration' : name, file: shown(file), place: found.place([]) }
  if (isIdAlone(found)) return { item: undefined, part: { ...part, notes } }
  if (found.kind === 'integration') {
    const { id, route } = found
    const { draft, assumed } = completed(found, protocol)
    const item = { name, draft, id, route, protocol: protocol ?? found.protocol }
    return { item, part: { ...part, notes: [...notes, ...assumed] } }
  }
  const target = protocol ?? 'HTTP'
  const converted = restToV2(found, { protocol: target, lookup, statuses })
  const all: readonly Note[] = [...notes, ...converted.notes]
  const item = converted.found && { name, draft: converted.found.draft, route: found.route, protocol: target }
  const of = target === 'HTTP' ? 'an HTTP API' : 'a WebSocket API'
  return { item, part: { ...part, title: `${part.title}, from a REST API to ${of}`, notes: all, whole: true } }
}
