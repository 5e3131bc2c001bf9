import { expect, test } from 'vitest'
import { readCommand } from '../../../src/formats/aws-command/read.ts'
import { lookupOf } from '../../../src/formats/lookup.ts'
import { rejected } from '../../support/caught.ts'
import { readScript } from './reading.ts'

const CALL = 'aws apigatewayv2 create-integration'

test('a script as people write it', async () => {
  const script = String.raw`#!/bin/bash
set -euo pipefail
API_ID=$(aws apigatewayv2 create-api --name x --protocol-type HTTP --query ApiId --output text)
REGION="us-east-1"
export FN="arn:aws:lambda:$REGION:${'$'}{ACCOUNT_ID}:function:orders" # it's here
INTEGRATION_ID=$(aws --region $REGION apigatewayv2 create-integration \
  --api-id "$API_ID" \
  --integration-type AWS_PROXY --integration-uri "$FN" \
  --timeout-in-millis ${'$'}{TIMEOUT:-5000} --query 'IntegrationId' --output text)
aws apigatewayv2 create-route --api-id $API_ID --route-key 'ANY /' --target integrations/$INTEGRATION_ID
aws apigatewayv2 create-integration-response --api-id $API_ID
`

  expect(await readScript(script)).toEqual({
    drafts: [
      {
        ApiId: '<ApiId>',
        IntegrationType: 'AWS_PROXY',
        IntegrationUri: 'arn:aws:lambda:us-east-1:<AccountId>:function:orders',
        TimeoutInMillis: 5000,
      },
    ],
    notes: ['6:22 told --region: --region us-east-1 says how the command runs, and is no part of the integration.'],
  })
  const { drafts } = await readScript(script, { ACCOUNT_ID: '1', region: 'eu-west-1', TIMEOUT: '60', ApiId: 'a1' })
  expect(drafts).toEqual([
    {
      ApiId: 'a1',
      IntegrationType: 'AWS_PROXY',
      IntegrationUri: 'arn:aws:lambda:eu-west-1:1:function:orders',
      TimeoutInMillis: 60,
    },
  ])
})

test.each<[string, string, Readonly<Record<string, unknown>>]>([
  ['a prompt', `$ ${CALL} --api-id a`, { ApiId: 'a' }],
  ['a prompt with its second', `[me@host ~]$ ${CALL} \\\n> --api-id a`, { ApiId: 'a' }],
  ['Markdown', `It doesn't matter:\n\`\`\`bash\n${CALL} --api-id a\n\`\`\`\nDon't.`, { ApiId: 'a' }],
  ['an alias of ours', 'apigw create-integration --api-id a', { ApiId: 'a' }],
  ['a path, and a variable in front', `AWS_PROFILE=x /usr/bin/${CALL} --api-id a`, { ApiId: 'a' }],
  ['sudo', `sudo -E ${CALL} --api-id a`, { ApiId: 'a' }],
  ['behind others', `cd x && ${CALL} --api-id a || exit 1`, { ApiId: 'a' }],
  ['carriage returns', `${CALL} \\\r\n  --api-id a\r\n`, { ApiId: 'a' }],
  ['an abbreviation', `${CALL} --integration-t MOCK`, { IntegrationType: 'MOCK' }],
  ['a text of bash', `${CALL} --description $'a\\tb\\u00e9'`, { Description: 'a\tbé' }],
  ['a list of options', `A=(--api-id a)\n${CALL} "\${A[@]}"`, { ApiId: 'a' }],
  ['options in a variable', `A='--api-id a'\n${CALL} $A`, { ApiId: 'a' }],
  ['backticks', `X=\`${CALL} --api-id a\``, { ApiId: 'a' }],
  ['a document in the word', `${CALL} --cli-input-json '{"ApiId":"a","x":1}'`, { ApiId: 'a', x: 1 }],
  ['a flag over the document', `${CALL} --api-id b --cli-input-yaml 'ApiId: a'`, { ApiId: 'b' }],
  ['a here-document', `${CALL} --cli-input-json "$(cat <<'E'\n{"ApiId": "$a"}\nE\n)"`, { ApiId: '$a' }],
  ['one with variables', `${CALL} --cli-input-yaml - <<-E\n\tApiId: $A\n\tE\n`, { ApiId: '<A>' }],
  ['one that is piped', `cat <<E | ${CALL} --cli-input-json file:///dev/stdin\n{"ApiId": "a"}\nE\n`, { ApiId: 'a' }],
  [
    'a file of the script',
    `cat >i.json <<E\n{"ApiId": "a"}\nE\n${CALL} --cli-input-json file://i.json`,
    { ApiId: 'a' },
  ],
  ['a number in JSON', `${CALL} --cli-input-json "{\\"TimeoutInMillis\\": $T}"`, { TimeoutInMillis: '<T>' }],
  ['a number', `${CALL} --timeout-in-millis $T`, { TimeoutInMillis: '<T>' }],
  ['a map', `${CALL} --request-parameters "$P"`, { RequestParameters: '<P>' }],
  ['within a map', `${CALL} --request-parameters a=x$P,b=c`, { RequestParameters: { a: 'x<P>', b: 'c' } }],
  ['the output of a command', `${CALL} --api-id $(terraform output -raw api)`, { ApiId: '<ApiId>' }],
  ['a condition', `A=b\nif x; then A=c; fi\n${CALL} --api-id $A`, { ApiId: '<A>' }],
  ['a test', `[ -n "$A" ] && A=c\n${CALL} --api-id $A`, { ApiId: '<A>' }],
  ['a part of a variable', `A=bc\n${CALL} --api-id "\${A%c}"`, { ApiId: '<A>' }],
  ['an argument', `${CALL} --api-id "$1"`, { ApiId: '<Argument1>' }],
])('%s', async (_, script, draft) => {
  expect(await readScript(script)).toEqual({ drafts: [draft], notes: [] })
})

test.each<[string, string, readonly unknown[], readonly string[]]>([
  [
    'a file that is not at hand',
    `${CALL} --request-templates file://t/orders.json`,
    [{ RequestTemplates: '<Orders>' }],
    ['1:37 told --request-templates: The file file://t/orders.json is not opened.'],
  ],
  [
    'the file of a document',
    `${CALL} --api-id a --cli-input-json file://i.json`,
    [{ ApiId: 'a', IntegrationType: '<IntegrationType>' }],
    ['1:48 skipped --cli-input-json: It is in a file, which is not opened.'],
  ],
  [
    'words that nothing tells',
    `${CALL} $MORE --api-id a`,
    [{ ApiId: 'a', IntegrationType: '<IntegrationType>' }],
    ['1:37 skipped $MORE: What this word stands for is not known, so neither is what it says.'],
  ],
  [
    'an option that is none',
    `${CALL} --api-id a --foo a`,
    [{ ApiId: 'a' }],
    [
      '1:48 skipped --foo: The AWS CLI does not know this option.',
      '1:54 skipped a: The AWS CLI does not know this option.',
    ],
  ],
  [
    'a number that is none',
    `${CALL} --api-id a --timeout-in-millis soon`,
    [{ ApiId: 'a' }],
    ["1:48 skipped --timeout-in-millis: This cannot be read: invalid literal for int() with base 10: 'soon'"],
  ],
  [
    'what the shell takes out',
    `${CALL} --request-parameters "overwrite:path=/$request.path.x"`,
    [{ RequestParameters: { 'overwrite:path': '/<Request>.path.x' } }],
    ['1:1 told RequestParameters: $request is a variable of the shell here: it is not passed on to API Gateway.'],
  ],
  [
    'a key that nothing tells',
    `${CALL} --request-parameters "{\\"$K\\": \\"a\\"}"`,
    [{ RequestParameters: {} }],
    ['1:1 skipped RequestParameters.$K: The name of this member is not known, so it was left out.'],
  ],
  [
    'an ambiguous option',
    `${CALL} --integration MOCK`,
    [],
    [
      '1:1 skipped create-integration: The AWS CLI does not take this command: ambiguous option: --integration could match --integration-method, --integration-subtype, --integration-type, --integration-uri',
    ],
  ],
  [
    'quotes that nothing closes',
    `${CALL} --api-id 'a\n${CALL} --api-id b`,
    [{ ApiId: 'b' }],
    ["1:46 skipped script: A single quote (') is opened here and never closed."],
  ],
  ['words about it', `echo ${CALL} --api-id a\n# ${CALL} --api-id b`, [], []],
])('%s: it is told', async (_, script, drafts, notes) => {
  expect(await readScript(script)).toEqual({ drafts, notes })
})

test('places, a protocol, and a document that is none', async () => {
  const text = `echo\n${CALL} --api-id a \\\n  --cli-input-json '{"Description": "b"}' --protocol-type HTTP`
  const settings = { lookup: lookupOf(new Map()), shipped: () => Promise.reject(new Error('nothing is wanted')) }
  const [found] = (await readCommand({ kind: 'text', text }, settings)).found

  expect(found).toMatchObject({ kind: 'integration', name: '', protocol: 'HTTP' })
  expect([[], ['ApiId'], ['Description', 'x'], ['IntegrationType']].map((path) => found?.place(path))).toEqual([
    { line: 2, column: 1 },
    { line: 2, column: 37 },
    { line: 3, column: 3 },
    { line: 3, column: 3 },
  ])
  const document = { kind: 'document', value: new Map(), place: () => undefined, syntax: 'json' } as const
  const error = await rejected(readCommand(document, settings))
  expect(error).toMatchObject({ fault: 'param', message: 'Commands were expected, not a document of JSON or YAML.' })
})

test.each([
  ['brackets in brackets', `${CALL} ${'$('.repeat(1e5)}`, 'This script is nested more than 100 levels deep.'],
  [
    'texts that grow',
    `a=xxxxxxxxxx\n${'a=$a$a\n'.repeat(1e5)}${CALL} $a`,
    'This script puts together more text than any command line could hold.',
  ],
])('hostile: %s', async (_, text, message) => {
  expect(await rejected(readScript(text))).toMatchObject({ fault: 'param', message })
})

test.each([
  ['a long line', `${CALL} --api-id a --description '${'x'.repeat(5e6)}'`, 1, 0],
  ['many commands', `${CALL} --api-id a\n`.repeat(5000), 5000, 0],
  ['many words', `${CALL} --api-id a ${'b '.repeat(2e5)}`, 0, 1],
  ['quotes without end', `${CALL} --api-id a\n${"'\n".repeat(200_001)}`, 1, 1],
  [
    'here-documents without end',
    `${CALL} --api-id a\n${Array.from({ length: 5e4 }, (_, at) => `x <<E${at}\n`).join('')}`,
    1,
    0,
  ],
])('hostile, and read in time: %s', async (_, text, drafts, notes) => {
  const read = await readScript(text)

  expect([read.drafts.length, read.notes.length]).toEqual([drafts, notes])
})
