import { EVENT_ID, SCALAR_STYLE, getScalarValue } from 'js-yaml'
import type { AliasEvent, DocumentEvent, Event, PopEvent } from 'js-yaml'
import type { Relaxed } from './relax.ts'

/** Where something stands in a text, as editors count: both from 1, columns in characters. */
export interface Place {
  readonly line: number
  readonly column: number
}

/** The keys of maps as they are read, and the positions in lists from 0, from the top of the document down. */
export type Path = readonly (string | number)[]

/** The place of an offset as it was before lines were moved in. A byte order mark is not counted. */
export function placeAt({ text, moved }: Relaxed, offset: number): Place {
  const before = text.slice(0, offset)
  const breaks = before.match(/\r\n?|\n/g)?.length ?? 0
  const start = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1
  const line = [...before.slice(start).replace(/^\ufeff/, '')]
  return { line: breaks + 1, column: Math.max(1, line.length + 1 - (moved.get(breaks) ?? 0)) }
}

/** A value by where it begins; a list has its items under `0`, `1`, …. */
interface Spot {
  readonly offset: number
  readonly isMap: boolean
  readonly members: Map<string, Spot> | undefined
}

/** A collection whose end has not come. */
interface Frame {
  readonly spot: Spot
  key: { readonly name: string; readonly offset: number; readonly merges: boolean } | undefined
  readonly merged: Spot[]
}

/**
 * Finds members in the events of one document. The place of a member of a map is that of its key, of an item of a list
 * that of the item; what came by an alias or by `<<` is found where it is written.
 */
export function finderOf(events: readonly Event[], source: string): (path: Path) => number | undefined {
  const top = spotsOf(events, source)
  return (path) => {
    let spot = top
    for (const name of path) spot = spot?.members?.get(String(name))
    return spot?.offset
  }
}

function spotsOf(events: readonly Event[], source: string): Spot | undefined {
  const anchors = new Map<string, Spot>()
  const top = openFrame({ offset: 0, isMap: false, members: new Map() })
  const stack = [top]
  for (const event of events) {
    const frame = stack.at(-1)
    if (event.type === EVENT_ID.POP) inherit(stack.pop())
    if (frame === undefined || event.type === EVENT_ID.POP || event.type === EVENT_ID.DOCUMENT) continue
    const anchor = source.slice(event.anchorStart, event.anchorEnd)
    if (event.type === EVENT_ID.ALIAS) {
      const { isMap = false, members } = anchors.get(anchor) ?? {}
      add(frame, { offset: offsetOf(event), isMap, members })
      continue
    }
    const spot = spotOf(event)
    anchors.set(anchor, spot)
    const isKey = frame.spot.isMap && frame.key === undefined && event.type === EVENT_ID.SCALAR
    const name = isKey ? getScalarValue(source, event) : ''
    add(frame, spot, name, isKey && event.style === SCALAR_STYLE.PLAIN && name === '<<')
    if (event.type !== EVENT_ID.SCALAR) stack.push(openFrame(spot))
  }
  return top.spot.members?.get('0')
}

const openFrame = (spot: Spot): Frame => ({ spot, key: undefined, merged: [] })

function spotOf(event: Exclude<Event, AliasEvent | DocumentEvent | PopEvent>): Spot {
  if (event.type === EVENT_ID.SCALAR) return { offset: offsetOf(event), isMap: false, members: undefined }
  return { offset: event.start, isMap: event.type === EVENT_ID.MAPPING, members: new Map() }
}

/** Where an event begins: a scalar at its quote, an empty one at its tag or anchor, or at 0 if it has none. */
export function offsetOf(event: Event): number {
  if (event.type === EVENT_ID.DOCUMENT || event.type === EVENT_ID.POP) return 0
  if (event.type === EVENT_ID.ALIAS) return event.anchorStart - 1
  if (event.type !== EVENT_ID.SCALAR) return event.start
  const { valueStart, style, tagStart, anchorStart } = event
  if (valueStart === -1) return Math.max(0, tagStart, anchorStart - 1)
  return valueStart - (style === SCALAR_STYLE.SINGLE_QUOTED || style === SCALAR_STYLE.DOUBLE_QUOTED ? 1 : 0)
}

function add(frame: Frame, spot: Spot, name = '', merges = false): void {
  const { isMap, members } = frame.spot
  const { key } = frame
  if (!isMap) members?.set(String(members.size), spot)
  else if (key === undefined) frame.key = { name, offset: spot.offset, merges }
  else {
    frame.key = undefined
    members?.set(key.name, { ...spot, offset: key.offset })
    if (key.merges) frame.merged.push(spot)
  }
}

/** At the end of a map: what it took over by `<<` and does not hold itself. */
function inherit(frame: Frame | undefined): void {
  for (const { isMap, members = new Map<string, Spot>() } of frame?.merged ?? [])
    for (const source of isMap ? [members] : [...members.values()].map((item) => item.members ?? []))
      for (const [name, spot] of source) if (!frame?.spot.members?.has(name)) frame?.spot.members?.set(name, spot)
}
