import ts from 'typescript'
import { applyEdits, parse } from './syntax.js'

/**
 * Drops the one statement at the top of a file that calls a given function.
 *
 *     dropCall(text, file, 'process.stdout.on')
 *
 * @throws where there is no such statement, or more than one
 */
export function dropCall(text, file, callee) {
  const calls = parse(text, file).statements.filter(
    (statement) =>
      ts.isExpressionStatement(statement) &&
      ts.isCallExpression(statement.expression) &&
      statement.expression.expression.getText() === callee,
  )
  if (calls.length !== 1) throw new Error(`${file}: ${calls.length} calls of ${callee}, and there should be one`)
  return applyEdits(
    text,
    calls.map((statement) => ({ start: statement.getStart(), end: statement.end, text: '' })),
  )
}
