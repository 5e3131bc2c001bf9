import ts from 'typescript'
import { applyEdits, nodesIn, parse } from './syntax.js'

/** What the TypeScript compiler puts around a `require`. */
const INTEROP = ['__importDefault', '__importStar']

/**
 * Makes the `require` calls at the top of a CommonJS file lazy: what one of them would load is loaded where it is first
 * used. For @oclif/core, which requires all of itself and all of its dependencies at start, and uses a small part.
 *
 *     const x_1 = require('x');    ->    const lazy = { get x_1() { return (this._x_1 ??= require('x')) } };
 *     x_1.run()                    ->    lazy.x_1.run()
 *
 * An `import()` of a fixed name becomes a `require` in its place, so that it does not get a chunk of its own.
 *
 * @returns {{ text: string, names: string[] }} the new text, and the names that are lazy now
 * @throws where a required name is declared again or assigned to: then the file is not what the compiler writes
 */
export function lazyRequires(text, file) {
  const source = parse(text, file)
  const found = source.statements.flatMap((statement) => requireIn(statement) ?? [])
  const calls = new Map(found.map(({ name, call }) => [name, call.getText()]))
  const declarations = found.map(({ statement }, index) => ({
    start: statement.getStart(),
    end: statement.end,
    text: index === 0 ? lazyObject(calls) : '',
  }))
  const uses = nodesIn(source).flatMap((node) => importEdit(node) ?? useEdit(node, calls) ?? [])
  return { text: applyEdits(text, [...declarations, ...uses]), names: [...calls.keys()] }
}

function lazyObject(calls) {
  const getters = [...calls].map(([name, call]) => `get ${name}() { return (this._${name} ??= ${call}) }`)
  return `const lazy = { ${getters.join(', ')} };`
}

/** `const NAME = require(…);`, or the same within an interop function. */
function requireIn(statement) {
  if (!ts.isVariableStatement(statement)) return undefined
  const [declaration, ...others] = statement.declarationList.declarations
  if (others.length > 0 || !ts.isIdentifier(declaration.name) || !isRequire(declaration.initializer)) return undefined
  return { statement, name: declaration.name.text, call: declaration.initializer }
}

function isRequire(node) {
  if (node === undefined || !ts.isCallExpression(node) || !ts.isIdentifier(node.expression)) return false
  const [argument] = node.arguments
  if (INTEROP.includes(node.expression.text)) return isRequire(argument)
  return node.expression.text === 'require' && ts.isStringLiteral(argument)
}

function importEdit(node) {
  if (!ts.isCallExpression(node) || node.expression.kind !== ts.SyntaxKind.ImportKeyword) return undefined
  const [argument] = node.arguments
  if (!ts.isStringLiteral(argument)) return undefined
  const text = `Promise.resolve().then(() => require(${argument.getText()}))`
  return { start: node.getStart(), end: node.end, text }
}

function useEdit(node, calls) {
  if (!ts.isIdentifier(node) || !calls.has(node.text) || isMemberName(node)) return undefined
  const { parent } = node
  if (ts.isVariableDeclaration(parent) && isRequire(parent.initializer)) return undefined
  if (isMoreThanUse(node)) throw new Error(`${node.getSourceFile().fileName}: ${node.text} is not only required`)
  return { start: node.getStart(), end: node.getStart(), text: 'lazy.' }
}

/** `.NAME` and `{ NAME: … }` speak of something else. */
const isMemberName = (node) =>
  (ts.isPropertyAccessExpression(node.parent) || ts.isPropertyAssignment(node.parent)) && node.parent.name === node

/** Declared a second time, assigned to, or standing where `lazy.` cannot be put before it. */
function isMoreThanUse(node) {
  const { parent } = node
  if (parent.name === node || ts.isShorthandPropertyAssignment(parent)) return true
  return ts.isBinaryExpression(parent) && parent.left === node && ts.isAssignmentOperator(parent.operatorToken.kind)
}
