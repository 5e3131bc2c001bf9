import { readMappingKey, targetsOf } from '../../grammar/mapping-key.ts'
import type { MappingKey, Side } from '../../grammar/mapping-key.ts'
import { readMapping, sourcesIn } from '../../grammar/mapping.ts'
import type { Piece, SourcePiece } from '../../grammar/mapping.ts'
import type { Facts } from '../../model/facts.ts'
import type { Known } from '../known.ts'

/** One pair of a mapping, and where it stands. */
export interface Mapping {
  readonly field: 'RequestParameters' | 'ResponseParameters'
  readonly path: readonly string[]
  readonly side: Side
  readonly key: string
  readonly value: string
}

/** The pairs whose keys say what is done, on an HTTP API. The parameters of a service action are none of these. */
export function* mappings(known: Known, facts: Facts): Generator<Mapping> {
  if (facts.protocol !== 'HTTP') return
  if (facts.subtype === false) yield* requestPairs(known)
  for (const [status, pairs] of known.ResponseParameters ?? [])
    for (const [key, value] of pairs)
      yield { field: 'ResponseParameters', path: [status, key], side: 'response', key, value }
}

function* requestPairs({ RequestParameters: pairs }: Known): Generator<Mapping> {
  for (const [key, value] of pairs ?? []) yield { field: 'RequestParameters', path: [key], side: 'request', key, value }
}

/** A pair whose value holds a source. */
export interface Sourced extends Mapping {
  readonly pieces: readonly Piece[]
  readonly sources: readonly SourcePiece[]
}

/** What a value must hold, or the side it must be on, to be of interest: not every rule need read every value. */
interface Interest {
  readonly holding?: string
  readonly side?: Side
}

/** The pairs with sources in their values, parameters of service actions too. What removes has no such value. */
export function* sourcedMappings(known: Known, facts: Facts, interest: Interest = {}): Generator<Sourced> {
  if (facts.protocol !== 'HTTP') return
  const { holding = '$', side } = interest
  const pairs = [...(facts.subtype === true ? requestPairs(known) : []), ...mappings(known, facts)]
  for (const pair of pairs) {
    if (!pair.value.includes('$') || !pair.value.includes(holding) || pair.key.startsWith('remove:')) continue
    if (side !== undefined && side !== pair.side) continue
    const pieces = readMapping(pair.value)
    const sources = sourcesIn(pieces)
    if (sources.length > 0) yield { ...pair, pieces, sources }
  }
}

/** The key, read, where what it changes is there on its side. */
export function usableKey({ key, side }: Pick<Mapping, 'key' | 'side'>): MappingKey | undefined {
  const read = readMappingKey(key)
  return read !== undefined && targetsOf(side).includes(read.target) ? read : undefined
}

/** The value with its sources replaced; `undefined` where one that must be has nothing to take its place. */
export function mended(
  pieces: readonly Piece[],
  mend: (source: SourcePiece) => string | undefined,
): string | undefined {
  const texts = pieces.map((piece) => (piece.kind === 'literal' ? piece.text : mend(piece)))
  return texts.every((text) => text !== undefined) ? texts.join('') : undefined
}

export const written = (source: string, form: SourcePiece['form']): string =>
  form === 'plain' ? `$${source}` : `\${${source}}`
