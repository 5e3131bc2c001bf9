import { posix } from 'node:path'
import ts from 'typescript'
import { filesBelow, textOf } from './texts.ts'
import type { TextFile } from './texts.ts'

export interface Source extends TextFile {
  readonly tree: ts.SourceFile
}

interface Import {
  readonly node: ts.Node
  /** `src/value.ts` for what is in this repository, else the name as it stands: `node:fs`. */
  readonly target: string
  /** Gone once the program is built. */
  readonly typeOnly: boolean
}

/** The TypeScript files below a folder, read by the compiler's own parser. */
export function sourcesBelow(folder: string): readonly Source[] {
  const paths = filesBelow(folder).filter((path) => path.endsWith('.ts'))
  return paths.map((path) => sourceOf(textOf(path)))
}

/** Also for texts that no file holds: each law shows on one that it bites. */
export function sourceOf({ path, text }: TextFile): Source {
  return { path, text, tree: ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true) }
}

/** A node and all below it; comments are none. */
export function nodesOf(root: ts.Node): readonly ts.Node[] {
  const nodes: ts.Node[] = []
  const visit = (node: ts.Node): void => {
    nodes.push(node)
    ts.forEachChild(node, visit)
  }
  visit(root)
  return nodes
}

/** `src/value.ts:12` */
export function placeOf({ path, tree }: Source, node: ts.Node): string {
  return `${path}:${tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1}`
}

/** Imports, re-exports, `import('…')` and `typeof import('…')`. */
export function importsOf({ path, tree }: Source): readonly Import[] {
  return nodesOf(tree).flatMap((node) => {
    const name = moduleNameOf(node)
    if (name === undefined) return []
    return [{ node, target: targetOf(path, name), typeOnly: tree.isDeclarationFile || isTypeOnly(node) }]
  })
}

function moduleNameOf(node: ts.Node): string | undefined {
  const literal = moduleLiteralOf(node)
  return literal !== undefined && ts.isStringLiteralLike(literal) ? literal.text : undefined
}

function moduleLiteralOf(node: ts.Node): ts.Node | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier
  if (ts.isImportTypeNode(node)) return ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined
  const isCall = ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword
  return isCall ? node.arguments[0] : undefined
}

function isTypeOnly(node: ts.Node): boolean {
  if (ts.isImportDeclaration(node)) return node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword
  return ts.isImportTypeNode(node) || (ts.isExportDeclaration(node) && node.isTypeOnly)
}

function targetOf(from: string, name: string): string {
  return name.startsWith('.') ? posix.join(posix.dirname(from), name) : name
}
