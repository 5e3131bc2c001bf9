import ts from 'typescript'
import { expect, test } from 'vitest'
import { sourceOf, sourcesBelow } from './sources.ts'
import type { Source } from './sources.ts'
import { filesBelow } from './texts.ts'

/**
 * Source files that another test covers, and which. A file of nothing but types needs none and is not listed.
 *
 * What oclif runs shows only in the whole program; the shapes are functions that make the table; and the ranges of wide
 * characters are data. What reads YAML is js-yaml with parts of ours in it, which mean something only together.
 */
const ELSEWHERE: ReadonlyMap<string, string> = new Map([
  ['src/commands/apigatewayv2/create-integration.ts', 'test/cli/program.test.ts'],
  ['src/commands/index.ts', 'test/cli/program.test.ts'],
  ['src/commands/schema.ts', 'test/cli/validate.test.ts'],
  ['src/commands/validate.ts', 'test/cli/validate.test.ts'],
  ['src/app/prompting.ts', 'test/app/wizard/run-wizard.test.ts'],
  ['src/app/wizard/put-question.ts', 'test/app/wizard/run-wizard.test.ts'],
  ['src/app/wizard/save-answers.ts', 'test/app/wizard/run-wizard.test.ts'],
  ['src/app/wizard/start-wizard.ts', 'test/app/wizard/run-wizard.test.ts'],
  ['src/app/wizard/tour-loop.ts', 'test/app/wizard/run-wizard.test.ts'],
  ['src/app/explain.ts', 'test/app/validate.test.ts'],
  ['src/rules/example.ts', 'test/rules/explain.test.ts'],
  ['src/rules/index.ts', 'test/rules/rules.test.ts'],
  ['src/rules/rest-index.ts', 'test/rules/rules.test.ts'],
  ['src/rules/rule.ts', 'test/rules/judge.test.ts'],
  ['src/shell/agents.ts', 'test/cli/tls.test.ts'],
  ['src/shell/converse/drawn.ts', 'test/shell/converse.test.ts'],
  ['src/shell/converse/list.ts', 'test/shell/converse.test.ts'],
  ['src/shell/converse/put.ts', 'test/shell/converse.test.ts'],
  ['src/shell/converse/terminal.ts', 'test/shell/converse.test.ts'],
  ['src/shell/converse/theme.ts', 'test/shell/converse.test.ts'],
  ['src/shell/line.ts', 'test/shell/connect.test.ts'],
  ['src/shell/tunnel.ts', 'test/cli/proxy.test.ts'],
  ['src/shell/launch.ts', 'test/cli/program.test.ts'],
  ['src/shell/version.ts', 'test/cli/program.test.ts'],
  ['src/model/reply.ts', 'test/model/fields.test.ts'],
  ['src/model/shape.ts', 'test/model/fields.test.ts'],
  ['src/output/east-asian-wide.ts', 'test/output/width.test.ts'],
  ['src/output/refuse.ts', 'test/output/table.test.ts'],
  ['src/app/find-created.ts', 'test/app/send.test.ts'],
  ['src/service/retry-codes.ts', 'test/app/send.test.ts'],
  ['src/service/partitions.ts', 'test/service/endpoint.test.ts'],
  ['src/yaml/aliases.ts', 'test/yaml/read.test.ts'],
  ['src/yaml/collections.ts', 'test/yaml/read.test.ts'],
  ['src/yaml/gaps.ts', 'test/yaml/read.test.ts'],
  ['src/yaml/odd.ts', 'test/yaml/read.test.ts'],
  ['src/yaml/reasons.ts', 'test/yaml/read.test.ts'],
  ['src/yaml/scalars.ts', 'test/yaml/read.test.ts'],
])

/** What is left once the types are gone. */
function hasCode({ tree }: Source): boolean {
  return tree.statements.some(
    (statement) =>
      !ts.isImportDeclaration(statement) &&
      !ts.isInterfaceDeclaration(statement) &&
      !ts.isTypeAliasDeclaration(statement) &&
      !isAmbient(statement),
  )
}

function isAmbient(statement: ts.Statement): boolean {
  const modifiers = ts.canHaveModifiers(statement) ? ts.getModifiers(statement) : undefined
  return modifiers?.some(({ kind }) => kind === ts.SyntaxKind.DeclareKeyword) ?? false
}

/** `src/a/b.ts` -> `test/a/b.` */
const mirrored = (path: string): string => path.replace(/^src\//, 'test/').replace(/ts$/, '')

test('every source file with code in it has its test at the mirrored path', () => {
  const tests = filesBelow('test').filter((path) => path.endsWith('.test.ts'))
  const untested = sourcesBelow('src')
    .filter((source) => hasCode(source))
    .map(({ path }) => path)
    .filter(
      (path) => !tests.includes(ELSEWHERE.get(path) ?? '') && !tests.some((name) => name.startsWith(mirrored(path))),
    )

  expect(untested).toEqual([])
})

test('every exception is needed', () => {
  const tests = filesBelow('test')
  const needless = [...ELSEWHERE.keys()].filter((path) => tests.some((name) => name.startsWith(mirrored(path))))

  expect(needless).toEqual([])
})

test.each([
  ['types alone', "import type { A } from './a.ts'\nexport interface B { a: A }\nexport type C = B", false],
  ['a brand', 'declare const brand: unique symbol\nexport type D = { [brand]: true }', false],
  ['a constant', 'export const A = 1', true],
  ['a function', 'export function a() {}', true],
  ['an effect', "import { a } from './a.ts'\na()", true],
])('%s: code or not', (_, text, code) => {
  expect(hasCode(sourceOf({ path: 'src/x.ts', text }))).toBe(code)
})
