import { decodeStream } from '../documents/decode-stream.ts'
import { LONGEST } from '../documents/piece.ts'
import { readDocuments } from '../documents/read-documents.ts'
import type { FailedItem } from '../documents/read-documents.ts'
import { changed, CliError } from '../errors.ts'
import { str } from '../python/repr.ts'
import type { Value } from '../value.ts'
import type { Format, Note, ReadSettings, Reading, Source } from './format.ts'
import { FORMATS } from './index.ts'
import { readAnyYaml } from './read-yaml.ts'
import type { Place } from '../yaml/places.ts'

/** What a source gives, in its order: what was read in one go, or what was found in the place of a document. */
export type FoundItem =
  | { readonly kind: 'reading'; readonly reading: Reading; readonly format: Format; readonly syntax: Syntax }
  | (Pick<FailedItem, 'error' | 'place'> & { readonly kind: 'failed'; readonly syntax: Syntax })

/** How a source is written. */
export type Syntax = 'json' | 'yaml' | 'hcl' | 'shell'

export interface Choice extends ReadSettings {
  /** Of the file; its ending tells JSON and YAML from all else. */
  readonly name: string
  /** The format, where somebody said it. */
  readonly from?: Format | undefined
}

/** So much of a text is looked at to see what language it is in. */
const HEAD = 65_536
const DATA = /\.(?:json|jsonl|ndjson|ya?ml|template)$/i

/**
 * Finds the integrations in a source of any format: a stream of documents, each by itself, or one text.
 *
 * @throws CliError where the source breaks off
 */
export async function* readFound(chunks: AsyncIterable<Uint8Array>, choice: Choice): AsyncGenerator<FoundItem> {
  // Who says that these are documents need not wait for more than the first.
  const { head, all } = choice.from?.from === 'document' ? { head: '', all: chunks } : await peek(chunks)
  const language = languageOf(head, choice)
  if (language !== undefined) return yield await readText(all, language, choice)
  for await (const item of readDocuments(all, { name: choice.name, yaml: readAnyYaml })) {
    if (item.kind === 'failed') {
      yield { kind: 'failed', error: item.error, place: item.place, syntax: item.format }
      continue
    }
    const { value, place, repeated, format: syntax } = item
    const source: Source = { kind: 'document', value, place, syntax }
    const format = choice.from ?? FORMATS.find(({ from, detect }) => from === 'document' && detect?.(source))
    if (format === undefined)
      yield { kind: 'failed', error: unknownFormat(), place: place([]) ?? { line: 1, column: 1 }, syntax }
    else yield withRepeated(await readSource(source, format, syntax, choice), repeated, place([]))
  }
}

/** A tool may take the last of two equal keys; the first is told of, since it counts for nothing. */
function withRepeated(item: FoundItem, repeated: readonly Value[] = [], place?: Place): FoundItem {
  if (item.kind === 'failed' || repeated.length === 0) return item
  const notes = [...new Set(repeated.map((key) => str(key)))].map((key): Note => ({
    kind: 'skipped',
    member: key,
    says: 'This key stands twice in a map, and the last one counts.',
    ...(place !== undefined && { place }),
  }))
  return { ...item, reading: { ...item.reading, notes: [...item.reading.notes, ...notes] } }
}

/** The ending of a file's name tells its language where the text has no sign of one. */
function languageOf(head: string, { name, from }: Choice): Format | undefined {
  if (from !== undefined) return from.from === 'text' ? from : undefined
  if (DATA.test(name)) return undefined
  const source: Source = { kind: 'text', text: head }
  const languages = FORMATS.filter((format) => format.from === 'text')
  return (
    languages.find(({ detect }) => detect?.(source)) ??
    languages.find(({ language }) => language?.endings.test(name) === true)
  )
}

async function readText(chunks: AsyncIterable<Uint8Array>, format: Format, choice: Choice): Promise<FoundItem> {
  const { syntax = 'shell' } = format.language ?? {}
  const failed = (message: string, hint?: string): FoundItem => {
    const error = new CliError('param', message, hint === undefined ? {} : { hint })
    return { kind: 'failed', error, place: { line: 1, column: 1 }, syntax }
  }
  let text = ''
  for await (const part of decodeStream(chunks)) {
    text += part
    if (text.length > LONGEST) return failed('This text is longer than 10 MiB, more than is read at once.')
  }
  if (!text.isWellFormed()) return failed('These bytes are not Unicode text.', 'save the file as UTF-8')
  return readSource({ kind: 'text', text }, format, syntax, choice)
}

async function readSource(source: Source, format: Format, syntax: Syntax, settings: ReadSettings): Promise<FoundItem> {
  try {
    const reading = (await format.read?.(source, settings)) ?? { found: [], notes: [] }
    return { kind: 'reading', reading, format, syntax }
  } catch (error) {
    if (!(error instanceof CliError)) throw error
    const message = error.message.replace(/ at line \d+, column \d+(?=:)/, '')
    return { kind: 'failed', error: changed(error, { message }), place: placeIn(error), syntax }
  }
}

/** Readers of texts say where it is that they cannot go on. */
function placeIn({ message, hint = '' }: CliError): Place {
  const [, line = '1', column = '1'] = /line (\d+), column (\d+)/.exec(`${message} ${hint}`) ?? []
  return { line: Number(line), column: Number(column) }
}

function unknownFormat(): CliError {
  const names = FORMATS.filter(({ read }) => read !== undefined).map(({ name }) => name)
  return new CliError('param', 'This document is of no format that is known here.', {
    hint: `--from says which it is: ${names.join(', ')}`,
  })
}

/**
 * The beginning of a source as text, and the whole of it, as if nothing had been taken. What is JSON is known at once, so
 * that each document of a stream is read when it has come. A source that breaks off does so behind what came before.
 */
async function peek(chunks: AsyncIterable<Uint8Array>): Promise<{ head: string; all: AsyncIterable<Uint8Array> }> {
  const source = chunks[Symbol.asyncIterator]()
  const seen: Uint8Array[] = []
  let broken: { readonly error: unknown } | undefined
  let head = ''
  while (head.length < HEAD && !/^\s*[[{]/.test(head)) {
    const next = await source.next().catch((error: unknown) => ({ error }))
    if ('error' in next) broken = next
    if ('error' in next || next.done === true) break
    // A copy: who reads the source may fill the same bytes anew.
    seen.push(Uint8Array.from(next.value))
    head = new TextDecoder().decode(Buffer.concat(seen))
  }
  async function* all(): AsyncGenerator<Uint8Array> {
    yield* seen
    if (broken !== undefined) throw broken.error
    yield* { [Symbol.asyncIterator]: () => source }
  }
  return { head, all: all() }
}
