import { CliError } from '../errors.ts'
import { readJson } from '../python/json.ts'
import { writeCompactJson } from '../output/json.ts'
import { isJsonMap, isList } from '../value.ts'
import type { Json, JsonMap } from '../value.ts'
import type { JournalFile } from '../world.ts'
import type { ItemName } from './task.ts'

/**
 * How far an item has come. `begun`: its request was about to leave. `created`, `refused`, `failed`: what came of it.
 * `unknown`: nobody could find out. `unsent`: it never left.
 */
export type Step = 'begun' | 'created' | 'refused' | 'failed' | 'unknown' | 'unsent'

/** What the journal says of an item; nothing, where it has never been begun. */
export interface Standing {
  readonly step: Step
  /** Of what was created. */
  readonly id: string | undefined
  readonly apiId: string | undefined
}

/** The ids that an API had before anything was sent to it, where it could be looked at. */
export type Before = ReadonlySet<string> | 'unseen'

/** What a run, and those before it over the same input, have done. Each note is on the disk when its promise resolves. */
export interface Journal {
  /** Names an item: equal ones are counted in the order in which they are met. */
  readonly meet: (digest: string) => { readonly name: ItemName; readonly standing: Standing | undefined }
  /** Meets an item of which only is known what was made of it, as a line of results has it. */
  readonly meetMade: (apiId: string, id: string) => void
  /** How many items exist, or may, that have not been met: more than none, and the input is another one. */
  readonly unmet: () => number
  /** Milliseconds since it was last written to; `undefined` of a new one. */
  readonly age: number | undefined
  /** The ids that items have been found to own, each behind its API and a slash. */
  readonly owned: Set<string>
  /** What an API had before anything was sent to it; `undefined` where nothing has been. */
  readonly before: (apiId: string) => Before | undefined
  readonly noteBefore: (apiId: string, before: Before) => Promise<void>
  readonly note: (name: ItemName, step: Step, made?: { readonly apiId: string; readonly id: string }) => Promise<void>
}

const KIND = 'create-integrations'
const VERSION = 1n
const STEPS: readonly string[] = ['begun', 'created', 'refused', 'failed', 'unknown', 'unsent'] satisfies Step[]
/** An item in one of these states exists, or may. */
const MAY_EXIST: readonly Step[] = ['begun', 'created', 'unknown']

interface Book {
  readonly standings: Map<string, Standing>
  readonly owned: Set<string>
  readonly before: Map<string, Before>
  /** The items that may exist and have not been met. */
  readonly owed: Set<string>
}

/**
 * Reads a journal, and goes on with it.
 *
 * @param endpoint where the run sends to: a journal belongs to one
 *
 * @throws CliError `param` where it is none, is of a newer version or of another endpoint, or is damaged
 */
export async function openJournal(file: JournalFile, path: string, endpoint: string): Promise<Journal> {
  const { book, lines } = await readBook(file, path, endpoint)
  let isHeaded = lines > 0
  const write = async (entry: readonly (readonly [string, Json])[]): Promise<void> => {
    const head = isHeaded ? [] : [headOf(endpoint)]
    isHeaded = true
    await Promise.all([...head, entry].map((each) => file.append(writeCompactJson(new Map(each)))))
  }
  const counts = new Map<string, number>()
  let made: ReadonlyMap<string, ItemName> | undefined
  return {
    age: lines === 0 ? undefined : file.age,
    owned: book.owned,
    before: (apiId) => book.before.get(apiId),
    unmet: () => book.owed.size,
    meet: (digest) => {
      const ordinal = counts.get(digest) ?? 0
      counts.set(digest, ordinal + 1)
      const name = { digest, ordinal }
      book.owed.delete(keyOf(name))
      return { name, standing: book.standings.get(keyOf(name)) }
    },
    meetMade: (apiId, id) => {
      made ??= namesByMade(book)
      const name = made.get(`${apiId}/${id}`)
      if (name === undefined) return
      counts.set(name.digest, (counts.get(name.digest) ?? 0) + 1)
      book.owed.delete(keyOf(name))
    },
    noteBefore: (apiId, before) => {
      book.before.set(apiId, before)
      return write(entryOfApi(apiId, before))
    },
    note: (name, step, made) => {
      if (made !== undefined) book.owned.add(`${made.apiId}/${made.id}`)
      return write(entryOf(name, step, made))
    },
  }
}

async function readBook(file: JournalFile, path: string, endpoint: string) {
  const book: Book = { standings: new Map(), owned: new Set(), before: new Map(), owed: new Set() }
  let lines = 0
  for await (const text of file.lines) {
    lines++
    const entry = mapOf(text)
    if (lines === 1) checkHead(entry, path, endpoint)
    else if (entry === undefined || !enter(book, entry))
      throw new CliError('param', `${path}:${lines}: this line of the journal is damaged, and nothing is built on it`)
  }
  return { book, lines }
}

const headOf = (endpoint: string): readonly (readonly [string, Json])[] => [
  ['Journal', KIND],
  ['Version', VERSION],
  ['Endpoint', endpoint],
]

function checkHead(head: JsonMap | undefined, path: string, endpoint: string): void {
  const version = head?.get('Version')
  if (head?.get('Journal') !== KIND || typeof version !== 'bigint')
    throw new CliError('param', `${path} is no journal of create-integrations, and is left as it is`)
  if (version > VERSION)
    throw new CliError('param', `${path} was written by a newer apigw (version ${version} of the journal)`)
  if (head.get('Endpoint') !== endpoint)
    throw new CliError('param', `${path} is the journal of another endpoint: ${String(head.get('Endpoint'))}`, {
      hint: `this run would send to ${endpoint}`,
    })
}

const entryOfApi = (apiId: string, before: Before): readonly (readonly [string, Json])[] => [
  ['Api', apiId],
  ['Ids', before === 'unseen' ? null : [...before]],
]

function entryOf(
  { digest, ordinal }: ItemName,
  step: Step,
  made: { readonly apiId: string; readonly id: string } | undefined,
): readonly (readonly [string, Json])[] {
  const head: readonly (readonly [string, Json])[] = [
    ['Item', digest],
    ['Ordinal', BigInt(ordinal)],
    ['Step', step],
  ]
  return made === undefined ? head : [...head, ['Api', made.apiId], ['IntegrationId', made.id]]
}

/** Takes over what a line says; `false` where it says nothing that is known. */
function enter(book: Book, entry: JsonMap): boolean {
  const apiId = entry.get('Api')
  const ids = entry.get('Ids')
  if ((isList(ids) || ids === null) && typeof apiId === 'string') {
    book.before.set(apiId, ids === null ? 'unseen' : new Set(ids.map(String)))
    return true
  }
  const [digest, ordinal, id] = [entry.get('Item'), entry.get('Ordinal'), entry.get('IntegrationId')]
  const step = STEPS.find((known): known is Step => known === entry.get('Step'))
  if (typeof digest !== 'string' || typeof ordinal !== 'bigint' || step === undefined) return false
  // Nobody owns what such a line has made, and it could be taken for that of another item.
  if (step === 'created' && (typeof id !== 'string' || typeof apiId !== 'string')) return false
  const key = keyOf({ digest, ordinal: Number(ordinal) })
  book.standings.set(key, { step, id: textOf(id), apiId: textOf(apiId) })
  if (typeof id === 'string') book.owned.add(`${String(apiId)}/${id}`)
  if (MAY_EXIST.includes(step)) book.owed.add(key)
  else book.owed.delete(key)
  return true
}

/** The names of items by what was made of them: API, slash, id. */
function namesByMade({ standings }: Book): ReadonlyMap<string, ItemName> {
  return new Map(
    Array.from(standings).flatMap(([key, { id, apiId }]): [string, ItemName][] => {
      const [digest = '', ordinal] = key.split(' ')
      return id === undefined ? [] : [[`${apiId ?? ''}/${id}`, { digest, ordinal: Number(ordinal) }]]
    }),
  )
}

const keyOf = ({ digest, ordinal }: ItemName): string => `${digest} ${ordinal}`

const textOf = (value: Json | undefined): string | undefined => (typeof value === 'string' ? value : undefined)

function mapOf(text: string): JsonMap | undefined {
  try {
    const value = readJson(text)
    return isJsonMap(value) ? value : undefined
  } catch {
    return undefined
  }
}
