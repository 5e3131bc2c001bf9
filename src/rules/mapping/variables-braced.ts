import { readSource, sourceKinds } from '../../grammar/mapping.ts'
import type { SourcePiece } from '../../grammar/mapping.ts'
import type { Rule } from '../rule.ts'
import { mended, sourcedMappings, written } from './mappings.ts'
import { proxied } from './proxied.ts'

export const variablesBraced: Rule = {
  id: 'variables-braced',
  refs: ['R100'],
  tier: 'advice',
  title: 'Where a value has several variables, each is in braces.',
  why: 'The developer guide asks for ${request.path.name} ${request.path.id}. One variable may do without.',
  source: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-parameter-mapping.html',
  example: {
    fails: proxied({ RequestParameters: { 'overwrite:path': '/$request.path.name/$request.path.id' } }),
    passes: proxied({ RequestParameters: { 'overwrite:path': '/${request.path.name}/${request.path.id}' } }),
  },

  *check(known, facts) {
    for (const { field, path, side, pieces, sources } of sourcedMappings(known, facts)) {
      if (sources.length < 2) continue
      const isBare = ({ form, source }: SourcePiece): boolean =>
        form === 'plain' && readSource(source, sourceKinds(side)) !== undefined
      if (sources.filter(isBare).length < 2) continue
      const put = mended(pieces, (piece) => (isBare(piece) ? written(piece.source, 'braced') : piece.text))
      yield {
        field,
        path,
        says: 'Several variables stand in one value without braces.',
        ...(put !== undefined && { fix: { put } }),
      }
    }
  },
}
