import { isMap } from '../../value.ts'
import type { Value, ValueMap } from '../../value.ts'
import type { Path, Place } from '../../yaml/places.ts'
import type { Found, Note, Reading } from '../format.ts'
import type { Registry } from '../references/registry.ts'
import { integrationOf } from './found-integration.ts'
import { restOf } from './found-rest.ts'
import { kindsOf } from './kind.ts'
import { INTEGRATION } from './names.ts'
import { spotsOf } from './spots.ts'
import type { Spot } from './spots.ts'

export interface BodyContext {
  readonly registry: Registry
  /** Of the members of the body. */
  readonly place: (path: Path) => Place | undefined
  /** Which kind of API the body is for, where that is known. */
  readonly kind?: 'http' | 'rest'
  /** Goes before the names, with a dot. */
  readonly prefix?: string
  /** Stands for ApiId; else the document is the API. */
  readonly api?: Value
  /** Makes of each integration what is to be read of it; `path` is where the body holds it. */
  readonly prepare?: (extension: ValueMap, path: Path) => Prepared
}

export interface Prepared {
  readonly extension: ValueMap
  readonly notes: readonly Note[]
}

/** To find a place takes as long as the document is; so many are enough for people. */
const MOST_PLACES = 200
const MOST_ROUTES_TOLD = 10

/**
 * The integrations of an OpenAPI document, be it one for itself or the body of an API in another tool's: in operations,
 * by `$ref`, and those among the components that no operation leads to. What cannot be read is in the notes.
 */
export function readOpenapiBody(body: ValueMap, context: BodyContext): Reading {
  const noted = limited(context.place, MOST_PLACES)
  const { spots: raw, notes } = spotsOf(body, noted)
  const told = new Map<Spot, readonly Note[]>()
  const spots = raw.map((spot): Spot => {
    const prepared = context.prepare?.(spot.extension, spot.path) ?? { extension: spot.extension, notes: [] }
    const kept = keptOf(spot, context)
    const ready = { ...spot, extension: prepared.extension, kept }
    told.set(ready, [...routesTold(spot), ...prepared.notes])
    return ready
  })
  const api = context.api ?? { kind: 'template', parts: [context.registry('the API of this document', 'ApiId')] }
  const kindOf = context.kind === undefined ? kindsOf(body, spots) : undefined
  const found = spots.map((spot): Found => {
    const [name = '', ...others] = spot.names
    const about = { ...namesOf(name, others, context.prefix), notes: told.get(spot) ?? [], place: context.place, noted }
    const kind = context.kind ?? kindOf?.(spot)
    return kind === 'rest' ? restOf(spot, about) : integrationOf(spot, api, context.kind === 'http', about)
  })
  return { found, notes }
}

function keptOf({ kept }: Spot, { prepare }: BodyContext): Spot['kept'] {
  if (kept === undefined || prepare === undefined || !isMap(kept.value)) return kept
  return { path: kept.path, value: prepare(kept.value, kept.path).extension }
}

function namesOf(
  name: string,
  others: readonly string[],
  prefix?: string,
): { name: string; aliases: readonly string[] } {
  if (prefix === undefined) return { name, aliases: others }
  return { name: `${prefix}.${name}`, aliases: [name, ...others, ...others.map((other) => `${prefix}.${other}`)] }
}

function routesTold({ routes }: Spot): readonly Note[] {
  if (routes.length < 2) return []
  const told = routes.slice(0, MOST_ROUTES_TOLD).map(({ method, path }) => `${method} ${path}`)
  const rest = routes.length - told.length
  const says = `${routes.length} operations lead to it: ${told.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}.`
  return [{ kind: 'told', member: INTEGRATION, says }]
}

/** The same, for so many questions and no more. */
function limited(place: BodyContext['place'], most: number): BodyContext['place'] {
  let left = most
  return (path) => (left-- > 0 ? place(path) : undefined)
}
