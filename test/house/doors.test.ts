import { expect, test } from 'vitest'
import { importsOf, placeOf, sourceOf, sourcesBelow } from './sources.ts'
import type { Source } from './sources.ts'

/** Where each package is imported. Types pass everywhere; a package that is not named here passes nowhere. */
const DOORS: ReadonlyMap<string, readonly string[]> = new Map([
  ['yargs-parser', ['src/argv/tokenize.ts']],
  ['js-yaml', ['src/yaml/']],
  ['@aws-sdk/client-apigatewayv2', ['src/shell/connect.ts']],
  ['@aws-sdk/client-elastic-load-balancing-v2', ['src/shell/lists/load-balancing.ts']],
  ['@aws-sdk/client-eventbridge', ['src/shell/lists/event-bridge.ts']],
  ['@aws-sdk/client-iam', ['src/shell/lists/iam.ts']],
  ['@aws-sdk/client-kinesis', ['src/shell/lists/kinesis.ts']],
  ['@aws-sdk/client-lambda', ['src/shell/lists/lambda.ts']],
  ['@aws-sdk/client-servicediscovery', ['src/shell/lists/cloud-map.ts']],
  ['@aws-sdk/client-sfn', ['src/shell/lists/step-functions.ts']],
  ['@aws-sdk/client-sqs', ['src/shell/lists/sqs.ts']],
  ['@oclif/core', ['src/shell/', 'src/commands/']],
  ['@smithy/core', ['src/shell/credentials/sign.ts']],
  ['@smithy/signature-v4', ['src/shell/credentials/sign.ts']],
  ['cli-progress', ['src/shell/bar.ts']],
  ['https-proxy-agent', ['src/shell/tunnel.ts']],
  ['inquirer', ['src/shell/converse/']],
  ['web-tree-sitter', ['src/formats/hcl/parse.ts']],
])

/** These of Node's modules compute and do nothing else, so they need no door. */
const PURE = ['node:buffer', 'node:util']

/** `@oclif/core/command` -> `@oclif/core` */
function packageOf(name: string): string {
  const parts = name.split('/')
  return parts.slice(0, name.startsWith('@') ? 2 : 1).join('/')
}

function mayImport(path: string, target: string): boolean {
  if (target.startsWith('src/')) return true
  if (target.startsWith('node:')) return isOutside(path) || PURE.includes(target)
  if (target.endsWith('.json')) return isOutside(path)
  return DOORS.get(packageOf(target))?.some((door) => path.startsWith(door)) ?? false
}

const isOutside = (path: string): boolean => path.startsWith('src/shell/') || path.startsWith('src/commands/')

function breachesOf(source: Source): readonly string[] {
  const found = importsOf(source).filter(({ target, typeOnly }) => !typeOnly && !mayImport(source.path, target))
  return found.map(({ node, target }) => `${placeOf(source, node)} imports ${target}`)
}

test('each package comes in by its door', () => {
  expect(sourcesBelow('src').flatMap(breachesOf)).toEqual([])
})

test.each([
  ['a package beside its door', "import { load } from 'js-yaml'", ['src/argv/x.ts:1 imports js-yaml']],
  ['a part of a package', "await import('@oclif/core/run')", ['src/argv/x.ts:1 imports @oclif/core/run']],
  ['a type of a package', "import type { Command } from '@oclif/core/command'", []],
  ['a package nobody decided on', "import nock from 'nock'", ['src/argv/x.ts:1 imports nock']],
  ['a module of Node that acts', "import { readFileSync } from 'node:fs'", ['src/argv/x.ts:1 imports node:fs']],
  ['a module of Node under its short name', "import { readFileSync } from 'fs'", ['src/argv/x.ts:1 imports fs']],
  ['a module of Node that computes', "import { isDeepStrictEqual } from 'node:util'", []],
  ['a table meant for another file', "import { STATUS_CODES } from 'node:http'", ['src/argv/x.ts:1 imports node:http']],
  ['a file outside of src', "import pack from '../../package.json'", ['src/argv/x.ts:1 imports package.json']],
])('the law sees %s', (_, text, breaches) => {
  expect(breachesOf(sourceOf({ path: 'src/argv/x.ts', text }))).toEqual(breaches)
})
