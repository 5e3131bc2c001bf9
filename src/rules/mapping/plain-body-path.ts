import { excerpt } from '../../grammar/excerpt.ts'
import type { Piece, SourcePiece } from '../../grammar/mapping.ts'
import type { Rule } from '../rule.ts'
import { sourcedMappings } from './mappings.ts'
import { proxied } from './proxied.ts'

export const plainBodyPath: Rule = {
  id: 'plain-body-path',
  refs: ['R95'],
  tier: 'service',
  title: 'A path into a body names every step.',
  why:
    'The service knows JSONPath without recursive descent, as in $request.body..name, and without filters, as in ' +
    '$request.body.items[?(@.id)].',
  source: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-parameter-mapping.html',
  example: {
    fails: proxied({ RequestParameters: { 'append:header.x-name': '$request.body..name' } }),
    passes: proxied({ RequestParameters: { 'append:header.x-name': '$request.body.pet.names[0]' } }),
  },

  *check(known, facts) {
    for (const { field, path, pieces } of sourcedMappings(known, facts, { holding: '.body' }))
      for (const [at, piece] of pieces.entries()) {
        if (piece.kind === 'literal' || !BODY.test(piece.source)) continue
        const says = notPlain(piece, pieces[at + 1])
        if (says === undefined) continue
        yield { field, path, says, fix: { words: 'name each step, as in $request.body.items[0].id' } }
        break
      }
  },
}

const BODY = /^(?:request|response)\.body(?=[.[]|$)/

/** What is in brackets may be the name of a member, dots and all. */
function notPlain(piece: SourcePiece, next: Piece | undefined): string | undefined {
  const { text, source } = piece
  if (source.replace(/\[[^\]]*\]/g, '[]').includes('..'))
    return `${excerpt(text)} has a recursive descent, which is not supported.`
  const behind = piece.form === 'plain' && next?.kind === 'literal' && next.text.startsWith('?(')
  return behind || source.includes('?(') ? `${excerpt(text)} has a filter, which is not supported.` : undefined
}
