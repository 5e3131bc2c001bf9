import { expect, test } from 'vitest'
import { CliError } from '../../src/errors.ts'
import { compileQuery } from '../../src/query/compile.ts'
import { search } from '../../src/query/search.ts'

function errorOf(query: string): CliError {
  try {
    compileQuery(query)
  } catch (error) {
    if (error instanceof CliError) return error
    throw error
  }
  throw new Error(`${query} compiles`)
}

test('a query that compiles can be asked again and again', () => {
  const query = compileQuery('a.b')

  expect(search(query, new Map([['a', new Map([['b', 1n]])]]))).toBe(1n)
  expect(search(query, new Map())).toBe(null)
})

test('the message begins with the query, whatever lines it has', () => {
  const { fault, message } = errorOf('foo.\nbar[')

  expect(fault).toBe('param')
  expect(message).toBe(
    'Bad value for --query foo.\nbar[: Invalid jmespath expression: Incomplete expression:\n"foo.\nbar["\n          ^',
  )
})

test.each([
  ['', 'Invalid JMESPath expression: cannot be empty.'],
  ['foo)', 'Unexpected token: ): Parse error at column 3, token ")" (RPAREN), for expression:\n"foo)"\n    ^'],
  ['"foo', 'Bad jmespath expression: Unclosed " delimiter:\n"foo\n^'],
  ['file://q.txt', 'Bad jmespath expression: Unknown token /:\nfile://q.txt\n     ^'],
])('%s', (query, reason) => {
  expect(errorOf(query).message).toBe(`Bad value for --query ${query}: ${reason}`)
})

test('a limit of ours is given as a hint', () => {
  const { message, hint } = errorOf('['.repeat(100_000))

  expect(message).toMatch(/: maximum recursion depth exceeded$/)
  expect(hint).toBe('A query may nest 500 levels deep, its result 1000.')
})

test.each(['nope(@)', 'length()', 'abs(`"a"`)', '[::0]', "'a' < `1`", '&a'])(
  '%s is a matter of its evaluation',
  (query) => {
    expect(compileQuery(query)).toBeDefined()
  },
)
