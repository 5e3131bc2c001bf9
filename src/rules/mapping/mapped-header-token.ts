import { excerpt } from '../../grammar/excerpt.ts'
import { isHeaderToken } from '../../grammar/mapping-key.ts'
import type { Rule } from '../rule.ts'
import { mappings, usableKey } from './mappings.ts'
import { proxied } from './proxied.ts'

export const mappedHeaderToken: Rule = {
  id: 'mapped-header-token',
  refs: ['R92', 'R111'],
  tier: 'service',
  title: 'The name of a mapped header is made of the characters that names of headers may have.',
  why: 'Letters, digits and a few signs, no blanks and no colons: that is what HTTP calls a token.',
  source: 'https://www.rfc-editor.org/rfc/rfc9110#name-tokens',
  example: {
    fails: proxied({ RequestParameters: { 'append:header.my header': 'x' } }),
    passes: proxied({ RequestParameters: { 'append:header.my-header': 'x' } }),
  },

  *check(known, facts) {
    for (const mapping of mappings(known, facts)) {
      const key = usableKey(mapping)
      if (key?.target !== 'header' || isHeaderToken(key.name)) continue
      const near = key.name.trim().replace(/[\s:]+/g, '-')
      yield {
        field: mapping.field,
        path: mapping.path,
        says: `${excerpt(key.name)} cannot be the name of a header.`,
        fix: isHeaderToken(near)
          ? { key: `${key.action}:header.${near}` }
          : { words: 'use letters, digits and hyphens' },
      }
    }
  },
}
