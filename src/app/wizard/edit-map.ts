import type { FieldName } from '../../model/fields.ts'
import { isError } from '../../rules/rule.ts'
import { isMap } from '../../value.ts'
import type { Value } from '../../value.ts'
import { findingsAt, valueAt, withValue } from '../../wizard/legal.ts'
import { isRemoval, REMOVED, sideOf, sourceChoices, targetChoices } from '../../wizard/mapping-choices.ts'
import type { MapSide } from '../../wizard/mapping-choices.ts'
import type { MapQuestion, Tour } from '../../wizard/tour.ts'
import type { Answered, Choice, Conversation } from '../../conversation.ts'

type Entries = ReadonlyMap<string, Value>

/** What came of editing: the map as it is, and whether the person has done with it, or went back or away. */
export interface Edited {
  readonly is: 'map' | 'back' | 'cancelled'
  readonly map: Entries
}

/** A map under the pen, and what the rules say of one of its values. */
interface Pen {
  readonly message: string
  readonly note: string | undefined
  readonly talk: Conversation
  readonly objects: (path: readonly string[], map: Entries) => string | undefined
}

/** Edits the map of a question pair by pair, with the keys and sources that the API has. */
export async function editMap(
  tour: Tour,
  question: MapQuestion,
  talk: Conversation,
  before?: Entries,
): Promise<Edited> {
  const { field, message, note, asks } = question
  const pen: Pen = { message, note, talk, objects: objections(tour, field) }
  const present = valueAt(tour.draft, field) ?? before
  const map: Entries = new Map([...(isMap(present) ? present : [])].map(([key, value]) => [String(key), value]))
  if (asks === 'templates') return editEntries(pen, map, 'a template', templateEntry)
  if (asks === 'responses') return editEntries(pen, map, 'a status code', responseEntry)
  return editEntries(pen, map, 'a change', mappingEntry(sideOf(field, tour.protocol), []))
}

function objections({ draft, protocol }: Tour, field: FieldName): Pen['objects'] {
  return (path, map) => {
    const found = findingsAt(withValue(draft, field, undefined, map), protocol, field)
    return found.find((each) => isError(each) && path.every((name, at) => (each.path ?? [])[at] === name))?.says
  }
}

/** Asks for an entry; `key` is there where one is changed. */
type AskEntry = (
  pen: Pen,
  map: Entries,
  key: string | undefined,
) => Promise<Entry | 'back' | 'cancelled' | { readonly cancelled: Entry }>

type Entry = readonly [string, Value]

async function editEntries(pen: Pen, start: Entries, noun: string, askEntry: AskEntry): Promise<Edited> {
  let map = start
  for (;;) {
    const chosen = await menu(pen, map, noun)
    if (chosen.is !== 'answer') return { is: chosen.is === 'cancelled' ? 'cancelled' : 'back', map }
    if (chosen.text === 'done') return { is: 'map', map }
    const key = chosen.text === 'add' ? undefined : chosen.text.slice('change:'.length)
    if (chosen.text.startsWith('remove:')) {
      map = without(map, chosen.text.slice('remove:'.length))
      continue
    }
    const entry = await askEntry(pen, map, key)
    if (entry === 'cancelled') return { is: 'cancelled', map }
    if (entry === 'back') continue
    // Who goes away in the middle of an entry has got that far.
    if ('cancelled' in entry) return { is: 'cancelled', map: new Map([...map, entry.cancelled]) }
    map = new Map([...map, entry])
  }
}

const without = (map: Entries, key: string): Entries => new Map([...map].filter(([name]) => name !== key))

function menu({ talk, message, note }: Pen, map: Entries, noun: string): Promise<Answered> {
  const entries = [...map].flatMap(([key, value]): Choice[] => [
    { value: `change:${key}`, name: `Change ${key}`, description: typeof value === 'string' ? value : '' },
    { value: `remove:${key}`, name: `Take away ${key}` },
  ])
  const choices = [{ value: 'add', name: `Add ${noun}` }, ...entries, { value: 'done', name: 'Done' }]
  const words = map.size === 0 ? (note ?? '') : [...map].map(([key, value]) => `${key} = ${shown(value)}`).join('; ')
  return talk.ask({ kind: 'choice', message, choices, note: words, default: map.size === 0 ? 'add' : 'done' })
}

const shown = (value: Value): string => (isMap(value) ? [...value.keys()].join(', ') : String(value))

function mappingEntry(side: MapSide, above: readonly string[]): AskEntry {
  return async (pen, map, key) => {
    const name = key ?? (await askKey(pen, side))
    if (typeof name !== 'string') return name.is
    if (isRemoval(name)) return [name, REMOVED]
    const value = await askSource(pen, side, map, [...above, name])
    return typeof value === 'string' ? [name, value] : value.is
  }
}

type Left = { readonly is: 'back' | 'cancelled' }

const left = ({ is }: Answered): Left => ({ is: is === 'cancelled' ? 'cancelled' : 'back' })

async function askKey({ talk }: Pen, side: MapSide): Promise<string | Left> {
  const target = await talk.ask({ kind: 'choice', message: 'What should change?', choices: targetChoices(side) })
  if (target.is !== 'answer') return left(target)
  if (!target.text.endsWith('.')) return target.text
  const name = await talk.ask({ kind: 'text', message: 'Its name?', note: target.text, check: namedAtAll })
  return name.is === 'answer' ? `${target.text}${name.text.trim()}` : left(name)
}

const namedAtAll = (text: string): string | undefined => (text.trim() === '' ? 'A name is needed.' : undefined)

async function askSource(pen: Pen, side: MapSide, map: Entries, path: readonly string[]): Promise<string | Left> {
  const { talk } = pen
  const source = await talk.ask({
    kind: 'choice',
    message: `From where does ${path.at(-1) ?? ''} come?`,
    choices: sourceChoices(side),
  })
  if (source.is !== 'answer') return left(source)
  const check = (text: string): string | undefined => pen.objects(path, nested(map, path, text))
  const value = await talk.ask({ kind: 'text', message: 'Its value?', default: source.text, check })
  return value.is === 'answer' ? value.text : left(value)
}

/** The map with a text at a path of one key or two. */
function nested(map: Entries, [key = '', inner]: readonly string[], text: string): Entries {
  if (inner === undefined) return new Map([...map, [key, text]])
  const present = map.get(key)
  return new Map([...map, [key, new Map([...(isMap(present) ? present : []), [inner, text]])]])
}

async function responseEntry(pen: Pen, map: Entries, key: string | undefined): ReturnType<AskEntry> {
  const status = key ?? (await askStatus(pen))
  if (typeof status !== 'string') return status.is
  const present = map.get(status)
  const inner: Entries = new Map([...(isMap(present) ? present : [])].map(([name, value]) => [String(name), value]))
  const within: Pen = {
    ...pen,
    message: `What should change in responses with status ${status}?`,
    objects: (path, changed) => pen.objects(path, new Map([...map, [status, changed.get(status) ?? new Map()]])),
  }
  const entry = mappingEntry('response', [status])
  const edited = await editEntries(within, inner, 'a change', (inside, entries, name) =>
    entry(inside, new Map([...map, [status, entries]]), name),
  )
  if (edited.map.size === 0) return edited.is === 'map' ? 'back' : edited.is
  return edited.is === 'cancelled' ? { cancelled: [status, edited.map] } : [status, edited.map]
}

async function askStatus({ talk }: Pen): Promise<string | Left> {
  const check = (text: string): string | undefined =>
    /^[2-5][0-9]{2}$/.test(text.trim()) ? undefined : 'A status code from 200 to 599 is needed.'
  const status = await talk.ask({
    kind: 'text',
    message: 'For which status code of the backend?',
    default: '200',
    check,
  })
  return status.is === 'answer' ? status.text.trim() : left(status)
}

async function templateEntry(pen: Pen, map: Entries, key: string | undefined): ReturnType<AskEntry> {
  const { talk } = pen
  const name = key ?? (await askTemplateKey(pen))
  if (typeof name !== 'string') return name.is
  const present = map.get(name)
  const text = await talk.ask({
    kind: 'editor',
    message: `The template for ${name}?`,
    text: typeof present === 'string' ? present : '',
    suffix: '.vtl',
    check: (text) => pen.objects([name], new Map([...map, [name, text]])),
  })
  return text.is === 'answer' ? [name, text.text] : left(text).is
}

async function askTemplateKey({ talk }: Pen): Promise<string | Left> {
  const key = await talk.ask({
    kind: 'text',
    message: 'Its key?',
    note: 'What the selection expression gives, as in $default; or a content type.',
    default: '$default',
    check: namedAtAll,
  })
  return key.is === 'answer' ? key.text.trim() : left(key)
}
