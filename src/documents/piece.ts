import { CliError } from '../errors.ts'
import type { Place } from '../yaml/places.ts'

/** One document of a stream as text, with the place in the source where it begins. */
export interface Text extends Place {
  readonly text: string
}

/** What keeps a document from being read, and where in the source. */
export interface Trouble {
  readonly place: Place
  readonly error: CliError
}

export type Piece = Text | Trouble

/** Cuts a text that comes in parts into its documents. What a call gives is taken up to its end before the next call. */
export interface Splitter {
  readonly push: (text: string) => Iterable<Piece>
  readonly end: () => Iterable<Piece>
}

/** The characters of the longest document that is read: 10 MiB, many times what a request may hold. */
export const LONGEST = 10 * 1024 * 1024

export const isText = (piece: Piece): piece is Text => 'text' in piece

export function trouble({ line, column }: Place, message: string, hint?: string): Trouble {
  return { place: { line, column }, error: new CliError('param', message, hint === undefined ? {} : { hint }) }
}

export function tooLong(place: Place, longest: number, hint: string): Trouble {
  const size = longest === LONGEST ? '10 MiB' : `${longest} characters`
  return trouble(place, `This document is longer than ${size}, more than is read at once.`, hint)
}
