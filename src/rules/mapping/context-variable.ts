import {
  isHttpContextVariable,
  isWebSocketContextVariable,
  WEBSOCKET_CONTEXT_VARIABLES,
} from '../../grammar/context-variables.ts'
import { excerpt } from '../../grammar/excerpt.ts'
import type { Side } from '../../grammar/mapping-key.ts'
import { readSource, sourceKinds } from '../../grammar/mapping.ts'
import type { SourcePiece } from '../../grammar/mapping.ts'
import { meantContextVariable } from '../../grammar/near-mapping.ts'
import { closeMatches } from '../../python/difflib.ts'
import type { Known } from '../known.ts'
import type { Breach, Rule } from '../rule.ts'
import { mended, sourcedMappings, written } from './mappings.ts'
import { proxied } from './proxied.ts'

export const contextVariable: Rule = {
  id: 'context-variable',
  refs: ['R96'],
  tier: 'advice',
  title: 'A variable of the context is one that the API has.',
  why:
    'Of others nothing is read, and the service does not say so. Names are case-sensitive; what an authorizer adds may ' +
    'have any name.',
  source: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-logging-variables.html',
  example: {
    fails: proxied({ RequestParameters: { 'append:header.x-request': '$context.requestid' } }),
    passes: proxied({ RequestParameters: { 'append:header.x-request': '$context.requestId' } }),
  },

  *check(known, facts) {
    if (facts.protocol === 'WEBSOCKET') yield* ofWebSocket(known)
    for (const { field, path, pieces, sources, side } of sourcedMappings(known, facts, { holding: 'context.' })) {
      const strange = sources.find((piece) => variableOf(piece, side) !== undefined)
      if (strange === undefined) continue
      const put = mended(pieces, (piece) => {
        const name = variableOf(piece, side)
        const meant = name === undefined ? undefined : meantContextVariable(name)
        if (name === undefined) return piece.text
        return meant && written(`context.${meant}`, piece.form)
      })
      yield {
        field,
        path,
        says: `${excerpt(strange.text)} is not among the documented context variables of HTTP APIs.`,
        fix: put === undefined ? { words: 'use a documented variable, as in $context.requestId' } : { put },
      }
    }
  },
}

/** The name of a variable that is not documented. In brackets anything may stand. */
function variableOf({ source, form }: SourcePiece, side: Side): string | undefined {
  const read = form === 'unclosed' ? undefined : readSource(source, sourceKinds(side))
  if (read?.kind.root !== 'context' || read.name === '' || read.name.includes('[')) return undefined
  return isHttpContextVariable(read.name) ? undefined : read.name
}

const WHOLE = /^context\.([\w.]+)$/

/** A WebSocket API has the whole value for a source. What only an HTTP API documents may be there all the same. */
function* ofWebSocket({ RequestParameters: pairs }: Known): Generator<Breach> {
  for (const [key, value] of pairs ?? []) {
    const [, name] = WHOLE.exec(value) ?? []
    if (name === undefined || isWebSocketContextVariable(name) || isHttpContextVariable(name)) continue
    const [near] = closeMatches(name, WEBSOCKET_CONTEXT_VARIABLES, 0.75, 1)
    yield {
      field: 'RequestParameters',
      path: [key],
      says: `${excerpt(value)} is not among the documented context variables of WebSocket APIs.`,
      fix:
        near === undefined
          ? { words: 'use a documented variable, as in context.connectionId' }
          : { put: `context.${near}` },
    }
  }
}
