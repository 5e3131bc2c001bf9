import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { writeCompactJson } from '../../../src/output/json.ts'
import { checkTypes } from '../../../src/rules/client-checks.ts'
import { toWire } from '../../../src/service/wire.ts'
import { awsCommand, wantsFile } from '../../../src/formats/aws-command/command-of.ts'
import type { Options } from '../../../src/formats/aws-command/command-of.ts'
import { draftOf } from '../../support/draft.ts'
import { startService } from '../../support/service.ts'

const TEMPLATE = '{"a": "b\\n",\n"c": "100%"}'
const DRAFT = draftOf({
  ApiId: 'a1b2c3d4',
  CredentialsArn: null,
  Description: "--it's 5",
  IntegrationType: 'AWS',
  IntegrationUri: 'https://example.com/a?b=c&d={x}',
  RequestParameters: { 'append:header.x': '$request.header.a,b', 'overwrite:path': '/x y' },
  RequestTemplates: { 'application/json': TEMPLATE },
  TimeoutInMillis: 5000,
  TlsConfig: { ServerNameToVerify: 'example.com' },
})
const OPTIONS: Options = new Map<string, string | true>([
  ['--region', 'eu-west-1'],
  ['--no-sign-request', true],
])

describe('a flag a line, each text as the shell wants it', () => {
  test('POSIX', () => {
    expect(awsCommand(DRAFT, 'posix', OPTIONS)).toBe(
      String.raw`aws apigatewayv2 create-integration \
    --api-id a1b2c3d4 \
    '--description=--it'\''s 5' \
    --integration-type AWS \
    --integration-uri 'https://example.com/a?b=c&d={x}' \
    --request-parameters 'append:header.x=$request.header.a\,b,overwrite:path=/x y' \
    --request-templates '{"application/json":"{\"a\": \"b\\n\",\n\"c\": \"100%\"}"}' \
    --timeout-in-millis 5000 \
    --tls-config ServerNameToVerify=example.com \
    --region eu-west-1 \
    --no-sign-request`,
    )
  })

  test('cmd.exe', () => {
    expect(awsCommand(DRAFT, 'cmd')).toBe(
      String.raw`aws apigatewayv2 create-integration ^
    --api-id a1b2c3d4 ^
    "--description=--it's 5" ^
    --integration-type AWS ^
    --integration-uri "https://example.com/a?b=c&d={x}" ^
    --request-parameters "append:header.x=$request.header.a\,b,overwrite:path=/x y" ^
    --request-templates "{\"application/json\":\"{@22a@22: @22b@5cn@22,\n@22c@22: @22100@25@22}\"}" ^
    --timeout-in-millis 5000 ^
    --tls-config "ServerNameToVerify=example.com"`.replaceAll('@', String.raw`\u00`),
    )
  })

  test('PowerShell, where words with double quotes need more', () => {
    const { Description, RequestParameters, ...others } = Object.fromEntries(DRAFT)

    expect(Description && RequestParameters && awsCommand(new Map(Object.entries(others)), 'powershell')).toBe(
      `& { $PSNativeCommandArgumentPassing = 'Legacy'
aws apigatewayv2 create-integration ~
    --api-id a1b2c3d4 ~
    --integration-type AWS ~
    --integration-uri 'https://example.com/a?b=c&d={x}' ~
    --request-templates '{ \\"application/json\\":\\"{@22a@22: @22b@5cn@22,\\n@22c@22: @22100%@22}\\"}' ~
    --timeout-in-millis 5000 ~
    --tls-config 'ServerNameToVerify=example.com'
}`
        .replaceAll('@', String.raw`\u00`)
        .replaceAll('~', '`'),
    )
  })
})

describe('what no flag can say is in a document', () => {
  test.each<[string, unknown, string]>([
    ['the name of a file', 'file://x', `--cli-input-json '{"Description":"file://x"}'`],
    ['several lines', 'a\nb', String.raw`--cli-input-json '{"Description":"a\nb"}'`],
    ['what a terminal would obey', '\u001b[2J\u202e', String.raw`--cli-input-json '{"Description":"\u001b[2J\u202e"}'`],
    ['the wrong type', 5, `--cli-input-json '{"Description":5}'`],
    ['nothing of the kind', '', "--description ''"],
  ])('%s', (_, Description, flag) => {
    expect(awsCommand(draftOf({ Description }), 'posix')).toBe(`aws apigatewayv2 create-integration \\\n    ${flag}`)
  })
})

test('a command that is too long reads a file', () => {
  const draft = draftOf({ ApiId: 'a', RequestTemplates: { a: 'x'.repeat(9000) } })

  expect(awsCommand(draft, 'cmd', new Map([['--region', 'eu-west-1']]))).toBe(
    'aws apigatewayv2 create-integration ^\n    --cli-input-yaml file://integration.yaml ^\n    --region eu-west-1',
  )
  expect((['posix', 'powershell', 'cmd'] as const).map((shell) => wantsFile(awsCommand(draft, shell)))).toEqual([
    false,
    false,
    true,
  ])
})

const AWS = '/usr/bin/aws'
console.warn(
  existsSync(AWS)
    ? `The AWS CLI at ${AWS} judges the commands that are written.`
    : `No AWS CLI at ${AWS}: what it makes of a pasted command was not tested.`,
)

const NASTY = [...'"\'\\$!%^&|<>;(){}[],=~#@* ', '$(id)', '--x', 'é😀', '\t', '\n', '\\"'].join('')
const AGAINST_AWS = {
  'what people write': DRAFT,
  'every odd character': draftOf({
    ApiId: 'a1',
    IntegrationType: 'AWS',
    Description: `-${NASTY}`,
    ResponseParameters: { '200': { 'append:header.x': NASTY, 'overwrite:header.y': '"\\' }, [NASTY]: {} },
    RequestParameters: { a: 'x\\', b: '\\"', 'application/json': '[{"', '': ' ' },
    RequestTemplates: { $default: `'${NASTY}"`, 'application/json': 'fileb://x' },
    TemplateSelectionExpression: 'file://x',
  }),
  'shorthand with quotes': draftOf({
    ApiId: 'a1',
    IntegrationType: 'AWS',
    Description: '',
    ResponseParameters: { '200': { a: "it's, {so}", b: '' }, '404': { 'overwrite:statuscode': '[200]' } },
    RequestParameters: { 'append:header.x': '"quoted"', 'overwrite:path': ' a ' },
  }),
}

describe.runIf(existsSync(AWS))('the AWS CLI sends the same as this program', () => {
  test.each(Object.entries(AGAINST_AWS))(
    '%s',
    async (_, draft) => {
      await using service = await startService()
      const home = mkdtempSync(join(tmpdir(), 'aws-home-'))
      const env = { PATH: '/usr/bin:/bin', HOME: home, LC_ALL: 'C.UTF-8', AWS_PAGER: '' }
      const options: Options = new Map([...OPTIONS, ['--endpoint-url', service.url]])

      await promisify(execFile)('/bin/sh', ['-c', awsCommand(draft, 'posix', options)], { env })

      const told = new Map([...draft].filter(([, { value }]) => value !== null))
      const { path, body } = toWire(checkTypes(told, { ranges: true }))
      expect(service.received.map(({ url }) => url)).toEqual([path])
      expect(JSON.parse(service.received[0]?.body ?? '')).toEqual(JSON.parse(writeCompactJson(body)))
    },
    60_000,
  )
})
