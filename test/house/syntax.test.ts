import ts from 'typescript'
import { expect, test } from 'vitest'
import { nodesOf, placeOf, sourceOf, sourcesBelow } from './sources.ts'
import type { Source } from './sources.ts'

function breachesOf(source: Source): readonly string[] {
  return nodesOf(source.tree).flatMap((node) => {
    const name = forbidden(node, source.path)
    return name === undefined ? [] : [`${placeOf(source, node)}: ${name}`]
  })
}

/** What the house does without, by its name; `undefined` for what is fine. */
function forbidden(node: ts.Node, path: string): string | undefined {
  switch (node.kind) {
    case ts.SyntaxKind.AnyKeyword:
      return 'any'
    case ts.SyntaxKind.NonNullExpression:
      return 'non-null assertion'
    case ts.SyntaxKind.EnumDeclaration:
      return 'enum'
    case ts.SyntaxKind.Decorator:
      return 'decorator'
    case ts.SyntaxKind.ExportAssignment:
      return 'default export'
  }
  if (ts.isModuleDeclaration(node)) return ts.isStringLiteral(node.name) ? undefined : 'namespace'
  if (ts.isClassLike(node)) return mayBeClass(node, path) ? undefined : 'class'
  if (ts.canHaveModifiers(node) && isDefault(node) && !isCommand(path)) return 'default export'
  return isModuleState(node) ? 'state at module level' : undefined
}

const isCommand = (path: string): boolean => path.startsWith('src/commands/')

function mayBeClass({ name }: ts.ClassLikeDeclaration, path: string): boolean {
  return isCommand(path) || (path === 'src/errors.ts' && name?.text === 'CliError')
}

function isDefault(node: ts.HasModifiers): boolean {
  return ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword) ?? false
}

function isModuleState(node: ts.Node): boolean {
  if (!ts.isVariableStatement(node) || !ts.isSourceFile(node.parent)) return false
  return (node.declarationList.flags & ts.NodeFlags.Const) === 0
}

test('src holds functions and data, no more', () => {
  expect(sourcesBelow('src').flatMap(breachesOf)).toEqual([])
})

test.each([
  ['const x: any = 1', 'any'],
  ['const x = y!', 'non-null assertion'],
  ['enum X { A }', 'enum'],
  ['namespace X { export const a = 1 }', 'namespace'],
  ['class X {}', 'class'],
  ['const X = class {}', 'class'],
  ['export default 1', 'default export'],
  ['export default function x() {}', 'default export'],
  ['let x = 1', 'state at module level'],
])('the law sees: %s', (text, name) => {
  expect(breachesOf(sourceOf({ path: 'src/app/x.ts', text }))).toEqual([`src/app/x.ts:1: ${name}`])
})

test('the law lets pass what a command needs', () => {
  const text = "// any! enum\nexport default class X { static y = 'let any' }\nconst z = () => { let a = 1; return !a }"

  expect(breachesOf(sourceOf({ path: 'src/commands/x.ts', text }))).toEqual([])
})
