import { CliError } from '../errors.ts'
import type { Json } from '../value.ts'
import type { Query } from './compile.ts'
import { evaluate } from './evaluate.ts'
import { freshWork, isJson } from './work.ts'

/**
 * What a query finds in `data`, as the AWS CLI finds it: keys keep their order, integers and floats stay apart.
 *
 * @throws CliError `general` with the AWS CLI's words: what a function refuses, a slice of step 0, a number compared
 * with a string, a result that is no JSON, an evaluation without end.
 */
export function search(query: Query, data: Json): Json {
  const work = freshWork()
  const found = evaluate(query, data, work)
  if (isJson(found, work)) return found
  const hint = 'An expression (&…) is for a function to apply; it cannot be printed.'
  throw new CliError('general', 'Circular reference detected', { hint })
}
