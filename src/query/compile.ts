import { amended, changed } from '../errors.ts'
import type { Node } from './ast.ts'
import { parse } from './parse.ts'

/** A query that has been read, for `search`. */
export type Query = Node

/**
 * Reads the value of `--query`. A query that compiles can still fail when it is evaluated, which is after the call.
 *
 * @throws CliError `param`: `Bad value for --query …`, with the AWS CLI's reason.
 */
export function compileQuery(text: string): Query {
  const placed = `Bad value for --query ${text}: `
  return amended(
    (error) => changed(error, { message: placed + error.message }),
    () => parse(text),
  )
}
