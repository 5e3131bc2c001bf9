import { excerpt } from '../../grammar/excerpt.ts'
import { readSource, sourceKinds } from '../../grammar/mapping.ts'
import type { SourcePiece } from '../../grammar/mapping.ts'
import type { Side } from '../../grammar/mapping-key.ts'
import { isReservedHeader } from '../../grammar/reserved-headers.ts'
import type { Rule } from '../rule.ts'
import { sourcedMappings, usableKey } from './mappings.ts'
import { proxied } from './proxied.ts'

export const reservedSource: Rule = {
  id: 'reserved-source',
  refs: ['R99'],
  tier: 'advice',
  title: 'No reserved header is read.',
  why: 'The developer guide names reserved headers where it lists what can be read, and does not say what becomes of them.',
  source:
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-parameter-mapping.html#http-api-mapping-reserved-headers',
  example: {
    fails: proxied({ RequestParameters: { 'append:header.x-token': '$request.header.Authorization' } }),
    passes: proxied({ RequestParameters: { 'append:header.x-token': '$request.header.x-user-token' } }),
  },

  *check(known, facts) {
    for (const mapping of sourcedMappings(known, facts, { holding: '.header.' })) {
      const key = usableKey(mapping)
      if (key?.target === 'header' && isReservedHeader(key.name)) continue
      const piece = mapping.sources.find((source) => isReserved(source, mapping.side))
      if (piece === undefined) continue
      yield {
        field: mapping.field,
        path: mapping.path,
        says: `${excerpt(piece.text)} reads a reserved header: what comes of that is not documented.`,
        fix: { words: 'see that it arrives, or send the value in another header' },
      }
    }
  },
}

function isReserved({ source, form }: SourcePiece, side: Side): boolean {
  const read = form === 'unclosed' ? undefined : readSource(source, sourceKinds(side))
  return read?.kind.root === `${side}.header` && isReservedHeader(read.name)
}
