import ts from 'typescript'
import { applyEdits, parse } from './syntax.js'

/**
 * Lets esbuild drop what nobody uses of the lists in a file. The SDK describes each shape of the service by a list with
 * computed keys; esbuild keeps them all, since a key might do something when it is computed. None does.
 *
 *     export var X = [3, { [k]: 0 }];    ->    export var X = PURE (() => [3, { [k]: 0 }])();
 *
 * @throws where there is no list
 */
export function markPure(text, file) {
  const lists = parse(text, file).statements.flatMap(listsIn)
  if (lists.length === 0) throw new Error(`${file}: no lists`)
  const edits = lists.flatMap((list) => [
    { start: list.getStart(), end: list.getStart(), text: '/* @__PURE__ */ (() => ' },
    { start: list.end, end: list.end, text: ')()' },
  ])
  return applyEdits(text, edits)
}

function listsIn(statement) {
  if (!ts.isVariableStatement(statement)) return []
  const values = statement.declarationList.declarations.map(({ initializer }) => initializer)
  return values.filter((value) => value !== undefined && ts.isArrayLiteralExpression(value))
}
