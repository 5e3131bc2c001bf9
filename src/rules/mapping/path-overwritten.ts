import { excerpt } from '../../grammar/excerpt.ts'
import type { Rule } from '../rule.ts'
import { mappings, usableKey } from './mappings.ts'
import { proxied } from './proxied.ts'

export const pathOverwritten: Rule = {
  id: 'path-overwritten',
  refs: ['R91'],
  tier: 'service',
  title: 'The path of the request can only be overwritten, as a whole.',
  why:
    'The developer guide knows overwrite:path alone. The API reference has a pattern that also lets a name follow, so that ' +
    'overwrite:path.NAME is a warning.',
  source: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-parameter-mapping.html',
  example: {
    fails: proxied({ RequestParameters: { 'append:path': '/v2' } }),
    passes: proxied({ RequestParameters: { 'overwrite:path': '/v2/$request.path.proxy' } }),
  },

  *check(known, facts) {
    for (const mapping of mappings(known, facts)) {
      const key = mapping.side === 'request' ? usableKey(mapping) : undefined
      if (key?.target !== 'path') continue
      const { field, path } = mapping
      if (key.action !== 'overwrite')
        yield {
          field,
          path,
          says: `${excerpt(mapping.key)} is refused: the path can only be overwritten.`,
          // What would take the path away has no value that could become one.
          fix:
            key.action === 'append' ? { key: 'overwrite:path' } : { words: 'write overwrite:path and the whole path' },
        }
      else if (key.name !== '')
        yield {
          field,
          path,
          tier: 'advice',
          says: `${excerpt(mapping.key)} is not documented: the path is overwritten as a whole.`,
          fix: { words: 'write overwrite:path and the whole path' },
        }
    }
  },
}
