import { describe, expect, test } from 'vitest'
import { writeCommand } from '../../../src/formats/aws-command/write.ts'
import type { Item } from '../../../src/formats/format.ts'
import { joined, referTo } from '../../../src/formats/references/template.ts'
import type { Reference } from '../../../src/value.ts'
import { draftOf } from '../../support/draft.ts'

const ARN: Reference = { kind: 'reference', name: 'OrdersArn', text: 'aws_lambda_function.orders.arn' }
const OPEN: Item = {
  name: 'orders',
  draft: new Map([
    ...draftOf({ IntegrationType: 'AWS_PROXY', Foo: 'x' }),
    ['ApiId', { value: referTo('ApiId', 'var.api"id'), as: 'document' }],
    ['Description', { value: joined(["it's ", ARN, "'"]), as: 'document' }],
    ['RequestParameters', { value: new Map([['a', joined([ARN, ':1'])]]), as: 'document' }],
    ['TimeoutInMillis', { value: referTo('Millis', 'var.millis'), as: 'document' }],
  ]),
}

describe('references are variables of the environment, all declared first', () => {
  test('POSIX', () => {
    const { text, notes } = writeCommand([OPEN], { shell: 'posix' })

    expect(text).toBe(
      String.raw`: "@{API_ID:?is not set: it stands for var.api id}"
: "@{ORDERS_ARN:?is not set: it stands for aws_lambda_function.orders.arn}"
: "@{MILLIS:?is not set: it stands for var.millis}"

aws apigatewayv2 create-integration \
    --api-id "@{API_ID}" \
    --description 'it'\''s '"@{ORDERS_ARN}"\''' \
    --integration-type AWS_PROXY \
    --request-parameters '{"a":"'"@{ORDERS_ARN}"':1"}' \
    --timeout-in-millis "@{MILLIS}"
`.replaceAll('@', '$'),
    )
    expect(notes).toEqual([
      { kind: 'lost', member: 'Foo', says: 'It is no member of an integration.', item: 0 },
      {
        kind: 'told',
        member: 'RequestParameters',
        says: 'JSON holds ${ORDERS_ARN} as it is, so there must be no quotes, backslashes or line breaks in it.',
        item: 0,
      },
    ])
  })

  test('PowerShell', () => {
    expect(writeCommand([OPEN], { shell: 'powershell' }).text).toBe(
      String.raw`if (-not @{env:API_ID}) { throw 'API_ID is not set: it stands for var.api id' }
if (-not @{env:ORDERS_ARN}) { throw 'ORDERS_ARN is not set: it stands for aws_lambda_function.orders.arn' }
if (-not @{env:MILLIS}) { throw 'MILLIS is not set: it stands for var.millis' }

& { $PSNativeCommandArgumentPassing = 'Legacy'
aws apigatewayv2 create-integration ~
    --api-id "@{env:API_ID}" ~
    --description "it's @{env:ORDERS_ARN}'" ~
    --integration-type 'AWS_PROXY' ~
    --request-parameters "{ \~"a\~":\~"@{env:ORDERS_ARN}:1\~"}" ~
    --timeout-in-millis "@{env:MILLIS}"
}
`
        .replaceAll('@', '$')
        .replaceAll('~', '`')
        .replace("'AWS_PROXY'", 'AWS_PROXY'),
    )
  })

  test('cmd.exe', () => {
    expect(writeCommand([OPEN], { shell: 'cmd' }).text).toBe(
      String.raw`if not defined API_ID echo API_ID is not set: it stands for var.api id 1>&2
if not defined ORDERS_ARN echo ORDERS_ARN is not set: it stands for aws_lambda_function.orders.arn 1>&2
if not defined MILLIS echo MILLIS is not set: it stands for var.millis 1>&2

if defined API_ID if defined ORDERS_ARN if defined MILLIS ^
aws apigatewayv2 create-integration ^
    --api-id "%API_ID%" ^
    --description "it's %ORDERS_ARN%'" ^
    --integration-type AWS_PROXY ^
    --request-parameters "{\"a\":\"%ORDERS_ARN%:1\"}" ^
    --timeout-in-millis "%MILLIS%"
`,
    )
  })
})

test('what stands in no JSON needs no saying; of what exists a new one is made', () => {
  const draft = new Map([['Description', { value: joined(['a', ARN]), as: 'document' as const }]])

  expect(writeCommand([{ name: '', draft, id: 'i1' }], { shell: 'posix' }).notes).toEqual([
    {
      kind: 'told',
      member: 'IntegrationId',
      says: 'It makes a new integration, with an id of its own, beside i1.',
      item: 0,
    },
  ])
})

test('several are parted by an empty line; none is nothing', () => {
  const item: Item = { name: '', draft: draftOf({ ApiId: 'a' }) }

  expect(writeCommand([item, item], { shell: 'posix' })).toEqual({
    text: 'aws apigatewayv2 create-integration \\\n    --api-id a\n\naws apigatewayv2 create-integration \\\n    --api-id a\n',
    notes: [],
  })
  expect(writeCommand([], { shell: 'posix' })).toEqual({ text: '', notes: [] })
})

test('one that is too long for the shell is written all the same', () => {
  const draft = draftOf({ ApiId: 'a', RequestTemplates: { a: 'x'.repeat(9000) } })
  const { text, notes } = writeCommand([{ name: '', draft }], { shell: 'cmd' })

  expect(text).toContain('x'.repeat(9000))
  expect(notes).toEqual([
    {
      kind: 'told',
      member: 'create-integration',
      says: 'The command is longer than a command line may be.',
      instead: 'write the integration as aws-yaml, and give that file by --cli-input-yaml file://…',
      item: 0,
    },
  ])
})

test('all characters for private use are taken', () => {
  const all = Array.from({ length: 0xf8ff - 0xe000 + 1 }, (_, at) => String.fromCharCode(0xe000 + at)).join('')

  expect(() => writeCommand([{ name: '', draft: draftOf({ Description: all }) }], { shell: 'posix' })).toThrow(
    'This text uses all characters that are for private use, so none is left to mark places.',
  )
})
