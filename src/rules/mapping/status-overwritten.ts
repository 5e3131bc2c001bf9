import { excerpt } from '../../grammar/excerpt.ts'
import { isStatus } from '../../grammar/mapping-key.ts'
import type { Breach, Rule } from '../rule.ts'
import { mappings, usableKey } from './mappings.ts'
import { proxied } from './proxied.ts'

export const statusOverwritten: Rule = {
  id: 'status-overwritten',
  refs: ['R112'],
  tier: 'service',
  title: 'The status code of a response can only be overwritten, by one from 200 to 599.',
  why: 'append and remove are for headers. What the service makes of another text in place of a code is not documented.',
  source: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-parameter-mapping.html',
  example: {
    fails: proxied({ ResponseParameters: { '200': { 'append:statuscode': '204' } } }),
    passes: proxied({ ResponseParameters: { '200': { 'overwrite:statuscode': '204' } } }),
  },

  *check(known, facts) {
    for (const mapping of mappings(known, facts)) {
      const key = usableKey(mapping)
      if (key?.target !== 'statuscode') continue
      const { field, path, value } = mapping
      if (key.action !== 'overwrite')
        yield {
          field,
          path,
          says: `${excerpt(mapping.key)} is refused: a status code can only be overwritten.`,
          fix:
            key.action === 'append'
              ? { key: 'overwrite:statuscode' }
              : { words: 'write overwrite:statuscode and a code' },
        }
      else if (isText(value) && !isStatus(value)) yield { field, path, tier: 'advice', ...notStatus(value) }
    }
  },
}

/** Other rules look at what is empty, in quotes, or a source of another kind of API. */
const isText = (value: string): boolean => value !== '' && !/[$']/.test(value) && !/^[A-Za-z]+\.[\w.-]+$/.test(value)

function notStatus(value: string): Pick<Breach, 'says' | 'fix'> {
  const trimmed = value.trim()
  return {
    says: `${excerpt(value)} is no status code from 200 to 599.`,
    fix: isStatus(trimmed) ? { put: trimmed } : { words: 'give three digits, as in 204' },
  }
}
