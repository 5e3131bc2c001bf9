import { readDocuments } from '../../src/documents/read-documents.ts'
import type { InputItem } from '../../src/documents/read-documents.ts'
import type { Piece, Splitter } from '../../src/documents/piece.ts'
import { isText } from '../../src/documents/piece.ts'

/** The bytes in parts that end at `cuts`. */
export async function* inParts(bytes: Uint8Array, cuts: readonly number[] = []): AsyncGenerator<Uint8Array> {
  let start = 0
  for (const cut of [...cuts.toSorted((a, b) => a - b), bytes.length]) {
    yield bytes.subarray(start, cut)
    start = Math.max(start, cut)
  }
}

export interface Options {
  readonly name?: string
  readonly longest?: number
  readonly cuts?: readonly number[]
}

export async function itemsOf(source: string | Uint8Array, { cuts, ...options }: Options = {}): Promise<InputItem[]> {
  const items: InputItem[] = []
  for await (const item of readDocuments(inParts(Buffer.from(source), cuts), options)) items.push(item)
  return items
}

/** An item as plain data: a document by its value and the places of itself and its keys, a failure by its words. */
export function shown(item: InputItem): unknown {
  if (item.kind === 'failed') return `${at(item.place)} ${item.error.message}`
  const keys = [...item.value.keys()].map(String)
  return { [at(item.place([]))]: item.value, keys: keys.map((key) => at(item.place([key]))) }
}

/** The items in short: `1:1 {a}` for a document by its keys, `1:1 words` for a failure. */
export async function inShort(source: string | Uint8Array, options: Options = {}): Promise<string[]> {
  return (await itemsOf(source, options)).map((item) =>
    item.kind === 'failed'
      ? `${at(item.place)} ${item.error.message}`
      : `${at(item.place([]))} {${[...item.value.keys()].map(String).join()}}`,
  )
}

export const at = (place: { line: number; column: number } | undefined): string =>
  place === undefined ? 'nowhere' : `${place.line}:${place.column}`

/** What a splitter makes of a text in parts: `1:1 text`, and what it refuses as `1:1 ! words`. */
export function piecesOf(splitter: Splitter, ...parts: readonly string[]): string[] {
  const pieces: Piece[] = []
  for (const part of parts) pieces.push(...splitter.push(part))
  pieces.push(...splitter.end())
  return pieces.map((piece) =>
    isText(piece) ? `${at(piece)} ${piece.text}` : `${at(piece.place)} ! ${piece.error.message}`,
  )
}
