import nock from 'nock'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { printRequest } from '../../src/service/print-request.ts'
import { connect } from '../../src/shell/connect.ts'
import type { Json } from '../../src/value.ts'
import type { Connection, WireRequest } from '../../src/world.ts'
import { CONNECTION } from '../support/connection.ts'

const AWS: Connection = { ...CONNECTION, url: 'https://apigateway.eu-west-1.amazonaws.com' }

const map = (entries: Record<string, Json> | readonly (readonly [string, Json])[]): ReadonlyMap<string, Json> =>
  new Map(Array.isArray(entries) ? entries : Object.entries(entries))

const wire = (body: ReadonlyMap<string, Json>): WireRequest => ({
  method: 'POST',
  path: '/v2/apis/a1/integrations',
  body,
})

let sent: { headers: Record<string, string>; body: string }[]

beforeEach(() => {
  sent = []
  nock.disableNetConnect()
})

afterEach(() => {
  nock.cleanAll()
  nock.enableNetConnect()
})

function listen(
  url: string,
  path: string,
  reply: readonly [number, string, Record<string, string>] = [201, '{}', {}],
): void {
  nock(url)
    .post(path)
    .reply(function (_uri, body) {
      const headers = Object.fromEntries(Object.entries(this.req.headers).map(([name, value]) => [name, String(value)]))
      sent.push({ headers, body: typeof body === 'string' ? body : JSON.stringify(body) })
      return [...reply]
    })
}

describe('each shape of request goes out as --dry-run shows it', () => {
  test.each<[string, ReadonlyMap<string, Json>, string]>([
    [
      'text',
      map({ integrationType: 'HTTP_PROXY', description: 'é "✓" 😀\n' }),
      '{"integrationType":"HTTP_PROXY","description":"é \\"✓\\" 😀\\n"}',
    ],
    ['an integer', map({ timeoutInMillis: 29000n }), '{"timeoutInMillis":29000}'],
    [
      'a map whose keys a JavaScript object would reorder or lose',
      map([
        [
          'requestParameters',
          map([
            ['b', '1'],
            ['10', '2'],
            ['9', '3'],
            ['__proto__', '4'],
          ]),
        ],
      ]),
      '{"requestParameters":{"b":"1","10":"2","9":"3","__proto__":"4"}}',
    ],
    [
      'a map of maps',
      map({
        responseParameters: map([
          ['500', map({ a: '1' })],
          ['200', map({})],
        ]),
      }),
      '{"responseParameters":{"500":{"a":"1"},"200":{}}}',
    ],
    ['a structure', map({ tlsConfig: map({ serverNameToVerify: 'x' }) }), '{"tlsConfig":{"serverNameToVerify":"x"}}'],
    ['nothing but the path', map({}), '{}'],
  ])('%s', async (_, body, text) => {
    const request = wire(body)
    listen(AWS.url, '/v2/apis/a1/integrations')

    await connect(AWS).createIntegration(request)

    const shown = printRequest(request, { url: AWS.url, query: '' })
    const headers = shown.get('Headers')
    expect(shown.get('Url')).toBe('https://apigateway.eu-west-1.amazonaws.com/v2/apis/a1/integrations')
    expect(JSON.parse(sent[0]?.body ?? '')).toEqual(JSON.parse(text))
    expect(headers instanceof Map && [...headers].map(([name, value]) => [name, String(value)])).toEqual([
      ['Host', sent[0]?.headers['host']],
      ['Content-Type', sent[0]?.headers['content-type']],
      ['Content-Length', sent[0]?.headers['content-length']],
    ])
    expect(sent[0]?.headers['content-length']).toBe(String(Buffer.byteLength(text)))
  })
})

test('it is signed for API Gateway in the region', async () => {
  listen(AWS.url, '/v2/apis/a1/integrations')

  await connect(AWS).createIntegration(wire(map({ integrationType: 'MOCK' })))

  expect(sent[0]?.headers['authorization']).toMatch(
    /^AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE\/\d{8}\/eu-west-1\/apigateway\/aws4_request, SignedHeaders=[^,]*host[^,]*, Signature=[0-9a-f]{64}$/,
  )
})

test('--no-sign-request leaves no trace of credentials', async () => {
  listen(AWS.url, '/v2/apis/a1/integrations')

  await connect({ ...AWS, sign: false }).createIntegration(wire(map({})))

  expect(Object.keys(sent[0]?.headers ?? {})).not.toContain('authorization')
  expect(JSON.stringify(sent)).not.toMatch(/AKID|x-amz-security-token/i)
})

test('a custom endpoint keeps its path and query', async () => {
  listen('http://localhost:4566', '/base/v2/apis/a1/integrations?x=1')

  await connect({ ...AWS, url: 'http://localhost:4566/base', query: '?x=1' }).createIntegration(wire(map({})))

  expect(sent).toHaveLength(1)
})

test.each([
  ['a success', 201, '{"integrationId":"x","timeoutInMillis":1.0}'],
  ['a success that is not JSON', 200, '<html>'],
  ['a refusal', 404, '{"message":"m"}'],
  ['a failure, which the SDK would send again', 500, ''],
])('%s comes back as it is, after one request', async (_, status, body) => {
  listen(AWS.url, '/v2/apis/a1/integrations', [status, body, { 'X-Amzn-ErrorType': 'E' }])

  const reply = await connect(AWS).createIntegration(wire(map({})))
  if (!('status' in reply)) throw new Error('no reply')

  expect({
    status: reply.status,
    body: Buffer.from(reply.body).toString(),
    type: reply.headers.get('x-amzn-errortype'),
  }).toEqual({ status, body, type: 'E' })
  expect(sent).toHaveLength(1)
})
