import { decodeStream } from './decode-stream.ts'
import { isText, LONGEST } from './piece.ts'
import type { Piece, Splitter, Trouble } from './piece.ts'
import { readJsonPiece, yamlPieceReader } from './read-piece.ts'
import type { Document, PieceReader } from './read-piece.ts'
import { sniffForm } from './sniff-form.ts'
import type { Form } from './sniff-form.ts'
import { splitJson } from './split-json.ts'
import { splitYaml } from './split-yaml.ts'
import type { Placed } from '../yaml/read.ts'

/** What a stream of documents gives: documents, and what was found in the place of one. */
export type InputItem = ReadItem | FailedItem

export interface ReadItem extends Document {
  readonly kind: 'read'
  /** Its position in the source, from 0. */
  readonly index: number
  readonly format: 'json' | 'yaml'
}

/** `error` says what is wrong, and not where: that is `place`, in the source. */
export interface FailedItem extends Trouble {
  readonly kind: 'failed'
  readonly index: number
  readonly format: 'json' | 'yaml'
}

interface ReadOptions {
  readonly name?: string
  readonly longest?: number
  readonly yaml?: (text: string) => Placed
}

interface Source {
  readonly form: Form
  readonly splitter: Splitter
  readonly read: PieceReader
}

/**
 * Reads a stream of documents, each a map: JSON (one document, one on each line, one after the other, or an array) or
 * YAML (parted by `---`, or a list). A document is given as soon as it has come, and no more than one is held; so there
 * is no end to how many can be read. One that cannot be read is given as failed, and reading goes on behind it where
 * that can be told.
 *
 * @param name of the file, whose ending tells the form; else the text does
 * @param longest the characters of the longest document to read
 * @param yaml what reads a document of YAML, where it is not read as the AWS CLI does it
 */
export async function* readDocuments(
  chunks: AsyncIterable<Uint8Array>,
  { name = '', longest = LONGEST, yaml }: ReadOptions = {},
): AsyncGenerator<InputItem> {
  let source: Source | undefined
  let head = ''
  let index = 0
  for await (const text of decodeStream(chunks)) {
    head += text
    const form = source?.form ?? sniffForm(name, head)
    if (form === undefined) continue
    source ??= await open(form, longest, yaml)
    for (const item of itemsOf(source, source.splitter.push(head))) yield numbered(item, index++, source)
    head = ''
  }
  if (source === undefined && head.trim() === '') return
  source ??= await open('yaml', longest, yaml)
  for (const item of itemsOf(source, source.splitter.push(head))) yield numbered(item, index++, source)
  for (const item of itemsOf(source, source.splitter.end())) yield numbered(item, index++, source)
}

async function open(form: Form, longest: number, yaml?: (text: string) => Placed): Promise<Source> {
  if (form !== 'yaml') return { form, splitter: splitJson({ lines: form === 'lines', longest }), read: readJsonPiece }
  const read = yaml ?? (await import('../yaml/read.ts')).readYamlWithPlaces
  return { form, splitter: splitYaml(longest), read: yamlPieceReader(read) }
}

function* itemsOf({ read }: Source, pieces: Iterable<Piece>): Generator<Document | Trouble> {
  for (const piece of pieces)
    if (isText(piece)) yield* read(piece)
    else yield piece
}

function numbered(item: Document | Trouble, index: number, { form }: Source): InputItem {
  const format = form === 'yaml' ? 'yaml' : 'json'
  return 'error' in item ? { kind: 'failed', index, format, ...item } : { kind: 'read', index, format, ...item }
}
