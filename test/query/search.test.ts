import { describe, expect, test } from 'vitest'
import { CliError } from '../../src/errors.ts'
import { readJson } from '../../src/python/json.ts'
import { compileQuery } from '../../src/query/compile.ts'
import { search } from '../../src/query/search.ts'
import { ask, table } from './table.ts'

table(
  'a reply of the service',
  '{"IntegrationId":"0a","TimeoutInMillis":29000,"ResponseParameters":{"500":{"x":"1"},"200":{"y":"2"}}}',
  [
    ['IntegrationId', '"0a"'],
    ['integrationId', 'null'],
    ['TimeoutInMillis', '29000'],
    ['keys(ResponseParameters)', '["500","200"]'],
    ['ResponseParameters."200".y', '"2"'],
    ['ResponseParameters.*', '[{"x":"1"},{"y":"2"}]'],
    ['@', '{"IntegrationId":"0a","TimeoutInMillis":29000,"ResponseParameters":{"500":{"x":"1"},"200":{"y":"2"}}}'],
  ],
)

test('what is found is the data itself', () => {
  const data = readJson('{"a":[{"b":1}]}')

  expect(search(compileQuery('@'), data)).toBe(data)
})

test('no function changes the data', () => {
  const text = '{"l":[3,1,2],"m":{"a":1}}'
  const data = readJson(text)
  const query = '[sort(l), reverse(l), sort_by(l, &@), merge(m, {a: l}), l[::-1], to_array(l), l[]]'

  search(compileQuery(query), data)

  expect(data).toEqual(readJson(text))
})

test('an expression cannot be printed', () => {
  const asked = (): unknown => search(compileQuery('[&a]'), new Map())
  const hint = 'An expression (&…) is for a function to apply; it cannot be printed.'

  expect(asked).toThrow(new CliError('general', 'Circular reference detected', { hint }))
})

const DEEP = 'general: maximum recursion depth exceeded'
const DEAR = 'general: The query takes more than 3000000 steps.'

describe('the limits', () => {
  const many = '`[' + Array.from({ length: 20 }, (_, at) => at).join() + ']`'

  test.each([
    ['a list that doubles', '[@,@]|'.repeat(40) + '@', DEAR],
    ['a flat list that doubles', '[@,@][]|'.repeat(40) + '@', DEAR],
    ['a string that doubles', "'abcdef'|" + "[@,@]|join('',@)|".repeat(40) + '@', DEAR],
    ['quotes of quotes', '[@]|to_string(@)|'.repeat(100) + '@', DEAR],
    ['a large list in a message', '[@,@]|'.repeat(40) + 'abs(@)', DEAR],
    ['large lists that are equal', `(${'[@,@]|'.repeat(40)}@)==(${'[@,@]|'.repeat(40)}@)`, DEAR],
    ['a product of lists', 'map(&'.repeat(9) + '@' + `, ${many})`.repeat(9), DEAR],
    ['an expression that applies itself', '(&map(@, [@])) | map(@, [@])', DEEP],
  ])('%s', (_, query, gives) => {
    expect(ask(query, '[1]')).toBe(gives)
  })

  test.each([
    ['a list in lists', '['.repeat(490) + '`1`' + ']'.repeat(490), '['.repeat(490) + '1' + ']'.repeat(490)],
    ['parentheses', '('.repeat(490) + '`1`' + ')'.repeat(490), '1'],
    ['calls', 'abs('.repeat(490) + '`1`' + ')'.repeat(490), '1'],
    ['a chain of or', 'a || '.repeat(490) + '`1`', '1'],
    ['a chain of fields, of any length', 'a.'.repeat(30_000) + 'a', 'null'],
    ['a chain of pipes, of any length', '@|'.repeat(30_000) + 'a', 'null'],
    ['many arguments', `not_null(${'a,'.repeat(20_000)} \`1\`)`, '1'],
  ])('%s: what the AWS CLI takes is not too much', (_, query, gives) => {
    expect(ask(query, '{}')).toBe(gives)
  })

  test('deep data, deeper in the result', () => {
    const data = '['.repeat(490) + ']'.repeat(490)

    expect(ask('['.repeat(490) + '@' + ']'.repeat(490), data)).toBe('['.repeat(980) + ']'.repeat(980))
    expect(ask(`@ == \`${data}\``, data)).toBe('true')
    expect(ask('length(to_string(@))', data)).toBe('980')
  })
})
