import fc from 'fast-check'
import type { Template, Value, ValueMap } from '../../../src/value.ts'

type Members = readonly (readonly [Value, Value])[]

const mapOf = (entries: Members): ValueMap => new Map(entries)

/** Traps of all kinds, references, and what is of no use at all. */
const template: fc.Arbitrary<Template> = fc
  .tuple(
    fc.constantFrom('', "'", 'method.request.header.', 'arn:aws:apigateway:', 'https://', '{p}', '\ufdd0'),
    fc.string(),
  )
  .map(([before, after]) => ({
    kind: 'template',
    parts: [before, { kind: 'reference', name: 'Wish', text: 'var.wish' }, after],
  }))

const text = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '',
    "''",
    "'",
    "'$request.body'",
    '${',
    '{p}',
    '{',
    '\ufdd0',
    '\ufdd01\ufdd1',
    '\ufdd2',
    '__proto__',
    'constructor',
    'method.request.',
    'method.request.path.p',
    'method.request.body..a',
    'method.request.body[?(@.a)]',
    'context.a',
    'stageVariables.a',
    'integration.response.header.',
    '200',
    '4\\d{2}',
    '(a+)+$',
    'MOCK',
    'HTTP',
    'AWS',
    'VPC_LINK',
    'arn:aws:apigateway:us-east-1:sqs:path/1/q',
    'arn:aws:apigateway:us-east-1:events:action/PutEvents',
    'arn:aws:apigateway:us-east-1:lambda:path/x',
    'https://h/{p}?{p}',
    '{"Entries":[{"Detail":$input.body}]}',
    'Action=SendMessage&MessageBody=$input.body',
    '#set($a = 1)',
    "$input.path('$.a')",
    '%zz',
    '{"__proto__":1}',
  ),
)

const NAMES = [
  ...['Type', 'Uri', 'IntegrationHttpMethod', 'Credentials', 'ConnectionType', 'ConnectionId', 'ContentHandling'],
  ...['PassthroughBehavior', 'RequestTemplates', 'RequestParameters', 'TimeoutInMillis', 'CacheKeyParameters'],
  ...['CacheNamespace', 'IntegrationResponses', 'IntegrationTarget', 'ResponseTransferMode', 'TlsConfig', 'Other'],
  ...['StatusCode', 'SelectionPattern', 'ResponseParameters', 'ResponseTemplates', 'toString'],
  ...['integration.request.header.a', 'integration.request.path.p', 'integration.request.querystring.a'],
  ...['method.response.header.a', 'application/json', 'InsecureSkipVerification'],
]

const value: fc.Arbitrary<Value> = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    text,
    template,
    fc.constant(null),
    fc.boolean(),
    fc.bigInt(),
    fc.double(),
    fc.array(tie('value'), { maxLength: 3 }),
    fc
      .array(fc.tuple(fc.oneof(fc.constantFrom(...NAMES), text, template, fc.bigInt()), tie('value')), { maxLength: 4 })
      .map(mapOf),
  ),
})).value

/** Anything that a document may hold where an integration is. */
export const wildIntegration: fc.Arbitrary<ValueMap> = fc
  .tuple(
    fc.constantFrom('HTTP', 'AWS', 'MOCK', 'AWS_PROXY', 'HTTP_PROXY', ''),
    fc.array(fc.tuple(fc.constantFrom(...NAMES), value)),
  )
  .map(([type, entries]) => mapOf([['Type', type], ...entries]))

const word = fc.stringMatching(/^[a-z][a-z0-9]{0,5}$/)
const header = fc.oneof(word, fc.constantFrom('x-tenant', 'Authorization', 'X-Amz-Target', 'Content-Type', 'a b', 'ä'))
const path = fc.constantFrom('', '.id', '.a.b[0]', '..id', '[?(@.a)]', "['a.b']")

const requestValue = fc.oneof(
  fc
    .tuple(fc.constantFrom('header', 'querystring', 'path', 'multivalueheader', 'multivaluequerystring'), header)
    .map(([place, name]) => `method.request.${place}.${name}`),
  path.map((steps) => `method.request.body${steps}`),
  fc
    .constantFrom('requestId', 'identity.sourceIp', 'resourcePath', 'authorizer.claims.sub', 'connectionId')
    .map((name) => `context.${name}`),
  word.map((name) => `stageVariables.${name}`),
  fc.oneof(fc.string(), fc.constantFrom('$request.body', '${x', '$5', "it's", 'a/b')).map((fixed) => `'${fixed}'`),
)

const responseValue = fc.oneof(
  header.map((name) => `integration.response.header.${name}`),
  path.map((steps) => `integration.response.body${steps}`),
  fc.constantFrom('context.requestId', "'*'", "''", 'stageVariables.a'),
)

const dictionary = (key: fc.Arbitrary<string>, of: fc.Arbitrary<Value>): fc.Arbitrary<ValueMap> =>
  fc.array(fc.tuple(key, of), { maxLength: 4 }).map(mapOf)

const requestKey = fc
  .tuple(fc.constantFrom('header', 'querystring', 'path'), header)
  .map(([place, name]) => `integration.request.${place}.${name}`)
const pathKey = fc.constantFrom('integration.request.path.p', 'integration.request.path.q')

const response: fc.Arbitrary<ValueMap> = fc
  .record(
    {
      StatusCode: fc.constantFrom('200', '204', '404', '500'),
      SelectionPattern: fc.constantFrom('', '404', '4\\d{2}', '404|403', '.*Error.*', '^5..$'),
      ResponseParameters: dictionary(
        header.map((name) => `method.response.header.${name}`),
        responseValue,
      ),
      ResponseTemplates: dictionary(fc.constant('application/json'), fc.constantFrom('', '{}', '$input.body')),
      ContentHandling: fc.constantFrom('CONVERT_TO_TEXT', 'CONVERT_TO_BINARY'),
    },
    { requiredKeys: ['StatusCode'] },
  )
  .map((members) => new Map<Value, Value>(Object.entries(members)))

const LAMBDA =
  'arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/arn:aws:lambda:us-east-1:123456789012:function:orders/invocations'
const SERVICES = [
  'arn:aws:apigateway:us-east-1:sqs:path/123456789012/orders',
  'arn:aws:apigateway:us-east-1:events:action/PutEvents',
  'arn:aws:apigateway:eu-west-1:kinesis:action/PutRecord',
  'arn:aws:apigateway:us-east-1:states:action/StartExecution',
  'arn:aws:apigateway:us-east-1:dynamodb:action/PutItem',
]
const TEMPLATES = [
  ...['Action=SendMessage&MessageBody=$input.body', 'Action=PurgeQueue', '$input.body', '#set($a = 1)$a'],
  '{"Entries":[{"Detail":"$util.escapeJavaScript($input.body)","DetailType":"Made","Source":"orders"}]}',
  `{"StreamName":"orders","Data":"$input.path('$.data')","PartitionKey":"$context.requestId"}`,
  '{"stateMachineArn":"arn:aws:states:us-east-1:123456789012:stateMachine:orders","input":"$util.escapeJavaScript($input.body)"}',
]
const URLS = [
  ...[
    'https://api.example.com/orders',
    'http://example.com',
    'https://example.com/{p}',
    'https://example.com/a/{p}/{q}',
  ],
  ...['https://${stageVariables.host}/a/{p}', 'https://example.com/a?x={p}', 'https://example.com:8443/$x/{p}'],
]

interface Kind {
  readonly type: string
  readonly uris: readonly string[]
}

const kind = fc.constantFrom<Kind>(
  { type: 'HTTP', uris: URLS },
  { type: 'HTTP_PROXY', uris: URLS },
  { type: 'AWS_PROXY', uris: [LAMBDA] },
  { type: 'AWS', uris: [LAMBDA, ...SERVICES] },
  { type: 'MOCK', uris: URLS },
)

/** Integrations as they may stand in an account. */
export const validIntegration: fc.Arbitrary<ValueMap> = kind.chain(({ type, uris }) =>
  fc
    .record(
      {
        Type: fc.constant(type),
        IntegrationHttpMethod: fc.constantFrom('GET', 'POST', 'ANY', 'post'),
        Uri: fc.constantFrom(...uris),
        Credentials: fc.constant('arn:aws:iam::123456789012:role/orders'),
        link: fc.option(fc.constant('abc123')),
        IntegrationTarget: fc.constant(
          'arn:aws:elasticloadbalancing:us-east-1:123456789012:listener/app/orders/50dc6c495c0c9188/0467ef3c8400ae65',
        ),
        ContentHandling: fc.constantFrom('CONVERT_TO_TEXT', 'CONVERT_TO_BINARY'),
        PassthroughBehavior: fc.constantFrom('WHEN_NO_MATCH', 'WHEN_NO_TEMPLATES', 'NEVER'),
        RequestTemplates: dictionary(
          fc.constantFrom('application/json', 'text/xml', '$default'),
          fc.constantFrom(...TEMPLATES, 'a'.repeat(40_000)),
        ),
        RequestParameters: dictionary(fc.oneof(requestKey, pathKey), requestValue),
        TimeoutInMillis: fc.oneof(fc.bigInt(50n, 40_000n), fc.constant('29000')),
        CacheKeyParameters: fc.constant(['method.request.header.a']),
        CacheNamespace: word,
        IntegrationResponses: fc.array(response, { maxLength: 3 }),
        ResponseTransferMode: fc.constantFrom('BUFFERED', 'STREAM'),
        TlsConfig: fc.boolean().map((skips) => mapOf([['InsecureSkipVerification', skips]])),
      },
      { requiredKeys: ['Type', 'IntegrationHttpMethod', 'Uri', 'Credentials', 'link'] },
    )
    .map(({ link, ...members }) => {
      const isPrivate = link !== null && type.startsWith('HTTP')
      const { IntegrationTarget: target, ...others } = members
      const connection: Members = isPrivate
        ? [
            ['ConnectionType', 'VPC_LINK'],
            ['ConnectionId', link],
          ]
        : [['ConnectionType', 'INTERNET']]
      const targets: Members = isPrivate && target !== undefined ? [['IntegrationTarget', target]] : []
      return mapOf([...Object.entries(others), ...connection, ...targets])
    }),
)
