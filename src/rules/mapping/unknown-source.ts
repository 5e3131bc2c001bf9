import { excerpt } from '../../grammar/excerpt.ts'
import type { Side } from '../../grammar/mapping-key.ts'
import { readMapping, readSource, REQUEST_SOURCES, sourceKinds } from '../../grammar/mapping.ts'
import type { SourcePiece } from '../../grammar/mapping.ts'
import { meantSource } from '../../grammar/near-mapping.ts'
import type { Breach, Tier } from '../rule.ts'
import { mended, written } from './mappings.ts'
import type { Sourced } from './mappings.ts'

/** What is wrong with a source, and the text that was meant. */
interface Fault {
  readonly says: string
  readonly put?: string | undefined
  readonly tier?: Tier
}

const NAMES = {
  request:
    'read from $request.header.NAME, $request.querystring.NAME, $request.path, $request.body, $context.NAME or ' +
    '$stageVariables.NAME',
  response: 'read from $response.header.NAME, $response.body, $context.NAME or $stageVariables.NAME',
} as const

/** The first source of a value that nothing can be read from. */
export function unknownSource({ field, path, side, value, pieces, sources }: Sourced): Breach | undefined {
  const faults = sources.map((piece) => faultOf(piece, side)).filter((fault) => fault !== undefined)
  const worst = faults.find(({ tier }) => tier === undefined) ?? faults[0]
  if (worst === undefined) return undefined
  const put = mended(pieces, (piece) => {
    const fault = faultOf(piece, side)
    // What may be right stays beside what is mended.
    return fault === undefined || fault.tier === 'advice' ? (fault?.put ?? piece.text) : fault.put
  })
  const { says, tier } = worst
  return {
    field,
    path,
    says,
    fix: put === undefined || put === value ? { words: NAMES[side] } : { put },
    ...(tier && { tier }),
  }
}

function faultOf(piece: SourcePiece, side: Side): Fault | undefined {
  if (piece.form === 'unclosed')
    return { says: `${excerpt(piece.text)} has no closing brace.`, put: closed(piece, side) }
  const source = readSource(piece.source, sourceKinds(side))
  if (source !== undefined) {
    if (source.kind.name === 'optional' || source.name !== '') return undefined
    return { says: `${excerpt(piece.text)} does not name what to read.` }
  }
  return side === 'response' && readSource(piece.source, REQUEST_SOURCES) !== undefined
    ? { says: `${excerpt(piece.text)} is of the request: for responses it is not documented.`, tier: 'advice' }
    : strange(piece, side)
}

/** Words that begin a source here or in another language of API Gateway. */
const BEGINNINGS =
  /^(?:request|response|context|stageVariables|event|input|integration|method|route|util|headers?|querystring|path|body)$/i

function strange({ text, source, form }: SourcePiece, side: Side): Fault {
  if (side === 'request' && /^(?:integration\.)?response\./.test(source))
    return { says: `${excerpt(text)} is of the response, which is not there when the request is changed.` }
  const meant = meantSource(source, side)
  const says = `${excerpt(text)} is no source of a ${side} mapping.`
  const put = meant && written(meant, form)
  // A lone word may stand as it is, as in {"$ref":"x"}: nobody has seen it refused.
  const harmless = form === 'plain' && !/[.[]/.test(source) && !BEGINNINGS.test(source)
  return { says, put, ...(harmless && { tier: 'advice' }) }
}

/** With a brace behind the name, where there is a source before it. */
function closed({ source }: SourcePiece, side: Side): string | undefined {
  const [piece] = readMapping(`$${source}`)
  if (piece?.kind !== 'source' || readSource(piece.source, sourceKinds(side)) === undefined) return undefined
  return `\${${piece.source}}${source.slice(piece.source.length)}`
}
