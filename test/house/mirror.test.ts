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
  ['src/commands/apigatewayv2/create-integrations.ts', 'test/cli/create-integrations.test.ts'],
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
  ['src/commands/convert.ts', 'test/cli/convert.test.ts'],
  ['src/commands/export.ts', 'test/cli/convert.test.ts'],
  ['src/app/formats/gather.ts', 'test/app/convert.test.ts'],
  ['src/app/formats/items.ts', 'test/app/convert.test.ts'],
  ['src/service/read-collection.ts', 'test/app/export.test.ts'],
  ['src/formats/read-yaml.ts', 'test/formats/read-found.test.ts'],
  ['src/yaml/short-tags.ts', 'test/yaml/read-template.test.ts'],
  ['src/shell/shipped.ts', 'test/cli/convert.test.ts'],
  ['src/formats/aws-command.ts', 'test/formats/index.test.ts'],
  ['src/formats/aws-json.ts', 'test/formats/index.test.ts'],
  ['src/formats/aws-yaml.ts', 'test/formats/index.test.ts'],
  ['src/formats/cdk-typescript.ts', 'test/formats/index.test.ts'],
  ['src/formats/cdktf-python.ts', 'test/formats/index.test.ts'],
  ['src/formats/cdktf-typescript.ts', 'test/formats/index.test.ts'],
  ['src/formats/cloudformation-json.ts', 'test/formats/index.test.ts'],
  ['src/formats/cloudformation.ts', 'test/formats/index.test.ts'],
  ['src/formats/openapi.ts', 'test/formats/index.test.ts'],
  ['src/formats/pulumi-python.ts', 'test/formats/index.test.ts'],
  ['src/formats/pulumi-typescript.ts', 'test/formats/index.test.ts'],
  ['src/formats/pulumi-yaml.ts', 'test/formats/index.test.ts'],
  ['src/formats/rest-v1.ts', 'test/formats/index.test.ts'],
  ['src/formats/terraform-json.ts', 'test/formats/index.test.ts'],
  ['src/formats/terraform.ts', 'test/formats/index.test.ts'],
  ['src/formats/cloudformation/by-themselves.ts', 'test/formats/cloudformation/read.test.ts'],
  ['src/formats/cloudformation/integration.ts', 'test/formats/cloudformation/read.test.ts'],
  ['src/formats/cloudformation/method.ts', 'test/formats/cloudformation/read.test.ts'],
  ['src/formats/cloudformation/properties.ts', 'test/formats/cloudformation/read.test.ts'],
  ['src/formats/cloudformation/routes.ts', 'test/formats/cloudformation/read.test.ts'],
  ['src/formats/cloudformation/template.ts', 'test/formats/cloudformation/read.test.ts'],
  ['src/formats/cloudformation/variables.ts', 'test/formats/cloudformation/read.test.ts'],
  ['src/formats/cloudformation/conditions.ts', 'test/formats/cloudformation/evaluate.test.ts'],
  ['src/formats/cloudformation/for-each.ts', 'test/formats/cloudformation/evaluate.test.ts'],
  ['src/formats/cloudformation/functions.ts', 'test/formats/cloudformation/evaluate.test.ts'],
  ['src/formats/cloudformation/names.ts', 'test/formats/cloudformation/evaluate.test.ts'],
  ['src/formats/cloudformation/scope.ts', 'test/formats/cloudformation/evaluate.test.ts'],
  ['src/formats/cloudformation/sub.ts', 'test/formats/cloudformation/evaluate.test.ts'],
  ['src/formats/cloudformation/texts.ts', 'test/formats/cloudformation/evaluate.test.ts'],
  ['src/formats/cloudformation/intrinsics.ts', 'test/formats/cloudformation/write.test.ts'],
  ['src/formats/cloudformation/takeover.ts', 'test/formats/cloudformation/write.test.ts'],
  ['src/formats/cloudformation/warnings.ts', 'test/formats/cloudformation/write.test.ts'],
  ['src/formats/openapi/extension.ts', 'test/formats/openapi/write.test.ts'],
  ['src/formats/openapi/routes.ts', 'test/formats/openapi/write.test.ts'],
  ['src/formats/openapi/fill.ts', 'test/formats/openapi/read.test.ts'],
  ['src/formats/openapi/found-integration.ts', 'test/formats/openapi/read-body.test.ts'],
  ['src/formats/openapi/found-rest.ts', 'test/formats/openapi/read-body.test.ts'],
  ['src/formats/openapi/names.ts', 'test/formats/openapi/read-body.test.ts'],
  ['src/formats/openapi/pointer.ts', 'test/formats/openapi/read-body.test.ts'],
  ['src/formats/openapi/spots.ts', 'test/formats/openapi/read-body.test.ts'],
  ['src/formats/pulumi/access.ts', 'test/formats/pulumi/read.test.ts'],
  ['src/formats/pulumi/detect.ts', 'test/formats/pulumi/read.test.ts'],
  ['src/formats/pulumi/evaluate.ts', 'test/formats/pulumi/read.test.ts'],
  ['src/formats/pulumi/functions.ts', 'test/formats/pulumi/read.test.ts'],
  ['src/formats/pulumi/properties.ts', 'test/formats/pulumi/read.test.ts'],
  ['src/formats/pulumi/read-program.ts', 'test/formats/pulumi/read.test.ts'],
  ['src/formats/pulumi/responses.ts', 'test/formats/pulumi/read.test.ts'],
  ['src/formats/pulumi/scope.ts', 'test/formats/pulumi/read.test.ts'],
  ['src/formats/pulumi/texts.ts', 'test/formats/pulumi/read.test.ts'],
  ['src/formats/pulumi/well-known.ts', 'test/formats/pulumi/read.test.ts'],
  ['src/formats/rest/shared-members.ts', 'test/formats/rest/to-v2.test.ts'],
  ['src/formats/rest/way.ts', 'test/formats/rest/to-v2.test.ts'],
  ['src/formats/rest/kind.ts', 'test/formats/rest/read.test.ts'],
  ['src/formats/rest/names.ts', 'test/formats/rest/read.test.ts'],
  ['src/formats/hcl/fail.ts', 'test/formats/hcl/parse.test.ts'],
  ['src/formats/hcl/from-tree.ts', 'test/formats/hcl/parse.test.ts'],
  ['src/formats/hcl/from-template.ts', 'test/formats/hcl/parse.test.ts'],
  ['src/formats/hcl/literal.ts', 'test/formats/hcl/parse.test.ts'],
  ['src/formats/hcl/without-indent.ts', 'test/formats/hcl/parse.test.ts'],
  ['src/formats/hcl/budget.ts', 'test/formats/hcl/hostile.test.ts'],
  ['src/formats/hcl/convert.ts', 'test/formats/hcl/evaluate.test.ts'],
  ['src/formats/hcl/operators.ts', 'test/formats/hcl/evaluate.test.ts'],
  ['src/formats/hcl/functions.ts', 'test/formats/hcl/evaluate.test.ts'],
  ['src/formats/hcl/functions-texts.ts', 'test/formats/hcl/evaluate.test.ts'],
  ['src/formats/hcl/functions-collections.ts', 'test/formats/hcl/evaluate.test.ts'],
  ['src/formats/hcl/format-text.ts', 'test/formats/hcl/evaluate.test.ts'],
  ['src/formats/hcl/json-text.ts', 'test/formats/hcl/evaluate.test.ts'],
  ['src/formats/hcl/text-within.ts', 'test/formats/hcl/evaluate.test.ts'],
  ['src/formats/terraform/resource.ts', 'test/formats/terraform/read-hcl.test.ts'],
  ['src/formats/terraform/notes.ts', 'test/formats/terraform/read-hcl.test.ts'],
  ['src/formats/terraform/given.ts', 'test/formats/terraform/read-hcl.test.ts'],
  ['src/formats/terraform/scope.ts', 'test/formats/terraform/read-hcl.test.ts'],
  ['src/formats/terraform/type-of-variable.ts', 'test/formats/terraform/read-hcl.test.ts'],
  ['src/formats/terraform/config.ts', 'test/formats/terraform/read-config.test.ts'],
  ['src/formats/terraform/instances.ts', 'test/formats/terraform/read-config.test.ts'],
  ['src/formats/terraform/rest.ts', 'test/formats/terraform/read-config.test.ts'],
  ['src/formats/terraform/routes.ts', 'test/formats/terraform/read-config.test.ts'],
  ['src/formats/terraform/openapi-bodies.ts', 'test/formats/terraform/read-config.test.ts'],
  ['src/formats/terraform/json-body.ts', 'test/formats/terraform/read-json.test.ts'],
  ['src/formats/terraform/state.ts', 'test/formats/terraform/read-json.test.ts'],
  ['src/formats/terraform/names.ts', 'test/formats/terraform/write-hcl.test.ts'],
  ['src/formats/aws-command/arguments.ts', 'test/formats/aws-command/read.test.ts'],
  ['src/formats/aws-command/document.ts', 'test/formats/aws-command/read.test.ts'],
  ['src/formats/aws-command/evaluate.ts', 'test/formats/aws-command/read.test.ts'],
  ['src/formats/aws-command/follow.ts', 'test/formats/aws-command/read.test.ts'],
  ['src/formats/aws-command/named.ts', 'test/formats/aws-command/read.test.ts'],
  ['src/formats/aws-command/places.ts', 'test/formats/aws-command/read.test.ts'],
  ['src/formats/aws-command/posix-words.ts', 'test/formats/aws-command/read.test.ts'],
  ['src/formats/aws-command/scanner.ts', 'test/formats/aws-command/read.test.ts'],
  ['src/formats/aws-command/unmarked.ts', 'test/formats/aws-command/read.test.ts'],
  ['src/formats/aws-command/word.ts', 'test/formats/aws-command/read.test.ts'],
  ['src/formats/aws-command/shell-variables.ts', 'test/formats/aws-command/write.test.ts'],
  ['src/formats/aws/cloud-trail.ts', 'test/formats/aws/read.test.ts'],
  ['src/formats/aws/parts.ts', 'test/formats/aws/read.test.ts'],
  ['src/formats/aws/placeholders.ts', 'test/formats/aws/read.test.ts'],
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
