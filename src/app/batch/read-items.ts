import { changed, CliError } from '../../errors.ts'
import type { Earlier, Found, Note } from '../../formats/format.ts'
import { isLoss } from '../../formats/report.ts'
import type { Part } from '../../formats/report.ts'
import { readFound } from '../../formats/read-found.ts'
import type { FoundItem, Syntax } from '../../formats/read-found.ts'
import type { Draft } from '../../model/draft.ts'
import type { Protocol } from '../../model/facts.ts'
import { isTemplate } from '../../value.ts'
import type { World } from '../../world.ts'
import type { Path, Place } from '../../yaml/places.ts'
import { checkUsed, isCalled, shown } from '../formats/gather.ts'
import { isIdAlone, itemsOf } from '../formats/items.ts'
import { moved, openSources, settled } from '../formats/open-sources.ts'
import type { OpenSource } from '../formats/open-sources.ts'
import type { Settings } from './settings.ts'

/** An item of the input, or what stands in the place of one. */
export type InputItem = DraftItem | BadItem

export interface DraftItem {
  readonly is: 'draft'
  readonly index: number
  readonly draft: Draft
  readonly protocol: Protocol | undefined
  readonly earlier: Earlier | undefined
  readonly source: ItemSource
}

/** Where an item stands. */
export interface ItemSource {
  readonly file: string
  readonly syntax: Syntax
  readonly place: (path: Path) => Place | undefined
}

export interface BadItem {
  readonly is: 'bad'
  readonly index: number
  /** Says where it stands, too. */
  readonly error: CliError
}

/**
 * The items of all files, one after the other, each as it is read. Their members win over the defaults.
 *
 * @param tell takes what is to be said of a file, or of an item, that does not keep it from being sent
 *
 * @throws CliError `param` for a file that cannot be opened or holds no integration; where a source breaks off
 */
export async function* readItems(
  settings: Settings,
  tell: (part: Part) => void,
  world: World,
): AsyncGenerator<InputItem> {
  const counter = { index: 0, missing: new Set(settings.input.only) }
  for await (const source of openSources(settings.input.files, world)) {
    if ('problem' in source) throw new CliError('param', `${shown(source.name)}: ${source.problem}`)
    yield* itemsIn(source, { settings, counter, tell }, world)
  }
  const [missing] = counter.missing
  if (missing !== undefined) throw new CliError('param', `--only ${missing}: no integration is called so`)
  // Before anything is sent, what is wrong with items comes first.
  if (settings.stream) checkUsed(settings.input.lookup)
}

interface Reader {
  readonly settings: Settings
  readonly counter: { index: number; readonly missing: Set<string> }
  readonly tell: (part: Part) => void
}

async function* itemsIn(source: OpenSource, reader: Reader, world: World): AsyncGenerator<InputItem> {
  const { settings, counter, tell } = reader
  const { name, chunks, spotOf } = source
  const { from, lookup, only } = settings.input
  let documents = 0
  let seen = 0
  for await (const item of readFound(chunks, { name, from, lookup, shipped: world.shipped })) {
    if (!isEmpty(item)) documents++
    if (item.kind === 'failed') {
      seen++
      yield { is: 'bad', index: counter.index++, error: placed(item.error, spotOf(item.place)) }
      continue
    }
    for (const each of item.reading.found) {
      const wanted = only.filter((wish) => isCalled(each, seen, wish))
      seen++
      if (only.length > 0 && wanted.length === 0) continue
      for (const wish of wanted) counter.missing.delete(wish)
      const { file, found } = settled(each, spotOf)
      yield itemOf(found, { file, syntax: item.syntax, place: found.place }, reader)
    }
    if (only.length === 0)
      tellOfFile(
        item.reading.notes.map((note) => moved(note, spotOf)),
        name,
        tell,
      )
  }
  // An empty stream is one of no items; a document of something else is a mistake.
  if (documents > 0 && seen === 0) throw new CliError('param', `no integration is in ${shown(name)}`)
}

/** `{"Items":[]}`, as a run over nothing prints it, or a list that came to nothing. */
const isEmpty = (item: FoundItem): boolean =>
  item.kind === 'reading' &&
  item.format.name.startsWith('aws-') &&
  item.reading.found.length + item.reading.notes.length === 0

function itemOf(found: Found, source: ItemSource, { settings, counter, tell }: Reader): InputItem {
  const { protocol, defaults } = settings
  const { lookup } = settings.input
  const index = counter.index++
  const earlier = found.kind === 'integration' ? found.earlier : undefined
  if (found.kind === 'integration' && isIdAlone(found))
    return { is: 'draft', index, draft: found.draft, protocol, earlier, source }
  const { items, parts } = itemsOf({ found: [{ ...source, found }], notes: [] }, { protocol, lookup })
  const [item] = items
  const [part] = parts
  if (part !== undefined && part.notes.some(isLoss)) tell({ ...part, whole: false, notes: part.notes.filter(isLoss) })
  if (item === undefined) {
    const reason = part?.notes.find(({ kind }) => kind === 'lost')?.says ?? ''
    const target = protocol === 'WEBSOCKET' ? 'a WebSocket API' : 'an HTTP API'
    const says = `This method of a REST API cannot become an integration of ${target}. ${reason}`
    const error = new CliError('param', says.trimEnd())
    return { is: 'bad', index, error: placed(error, { file: source.file, place: source.place([]) }) }
  }
  return { is: 'draft', index, draft: completed(item.draft, defaults), protocol: item.protocol, earlier, source }
}

/** What an item leaves open is not said by it. */
function completed(draft: Draft, defaults: Draft): Draft {
  const open = (name: string): boolean => !draft.has(name) || isTemplate(draft.get(name)?.value)
  const missing = [...defaults].filter(([name]) => open(name))
  return missing.length === 0 ? draft : new Map([...draft, ...missing])
}

function tellOfFile(notes: readonly Note[], file: string, tell: (part: Part) => void): void {
  const lost = notes.filter(isLoss)
  if (lost.length > 0) tell({ title: 'the file', file: shown(file), place: undefined, notes: lost })
}

interface Spot {
  readonly file: string
  readonly place: Place | undefined
}

function placed(error: CliError, { file, place }: Spot): CliError {
  const where = place === undefined ? shown(file) : `${shown(file)}:${place.line}:${place.column}`
  return changed(error, { message: `${where}: ${error.message}` })
}
