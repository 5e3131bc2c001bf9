import { isHttpContextVariable } from '../../grammar/context-variables.ts'
import { excerpt } from '../../grammar/excerpt.ts'
import type { Side } from '../../grammar/mapping-key.ts'
import { readSource, sourceKinds } from '../../grammar/mapping.ts'
import type { SourcePiece } from '../../grammar/mapping.ts'
import { meantContextVariable } from '../../grammar/near-mapping.ts'
import type { Rule } from '../rule.ts'
import { mended, sourcedMappings, written } from './mappings.ts'
import { proxied } from './proxied.ts'

export const contextVariable: Rule = {
  id: 'context-variable',
  refs: ['R96'],
  tier: 'advice',
  title: 'A variable of the context is one that HTTP APIs have.',
  why:
    'Of others nothing is read, and the service does not say so. Names are case-sensitive; what an authorizer adds may ' +
    'have any name.',
  source: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-logging-variables.html',
  example: {
    fails: proxied({ RequestParameters: { 'append:header.x-request': '$context.requestid' } }),
    passes: proxied({ RequestParameters: { 'append:header.x-request': '$context.requestId' } }),
  },

  *check(known, facts) {
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
