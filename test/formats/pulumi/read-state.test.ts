import { expect, test } from 'vitest'
import { readPulumi } from '../../../src/formats/pulumi/read.ts'
import { seen, settingsWith, sourceOf } from '../openapi/source.ts'

const URN = 'urn:pulumi:dev::shop::'
const SECRET = { '4dabf18193072939515e22adb298388d': '1b47061264138c4ac30d75fd1eb44270' }
const UNKNOWN = '04da6b54-80e4-46f7-96ec-b56ff0331ba9'
const NATIVE = 'aws-native:apigatewayv2:Integration'
const CLASSIC = 'aws:apigatewayv2/integration:Integration'

const resources = [
  { urn: `${URN}pulumi:pulumi:Stack::shop-dev`, type: 'pulumi:pulumi:Stack' },
  {
    urn: `${URN}aws:apigatewayv2/api:Api::api`,
    type: 'aws:apigatewayv2/api:Api',
    id: 'a1',
    inputs: { protocolType: 'WEBSOCKET' },
  },
  {
    urn: `${URN}${NATIVE}::native`,
    type: NATIVE,
    id: 'a1|i1',
    inputs: {
      apiId: 'a1',
      description: '$${a} ${b}',
      credentialsArn: { ...SECRET, plaintext: '"arn:x"' },
      connectionId: { ...SECRET, ciphertext: 'AAA' },
      integrationUri: { ...SECRET, plaintext: 'broken' },
      responseParameters: { 200: { responseParameters: [{ destination: 'overwrite:statuscode', source: '204' }] } },
    },
    outputs: { integrationId: 'i1' },
  },
  {
    urn: `${URN}${CLASSIC}::classic`,
    type: CLASSIC,
    id: 'i2',
    inputs: {
      __defaults: ['x'],
      apiId: UNKNOWN,
      responseParameters: [{ __defaults: [], statusCode: '200', mappings: { 'append:header.a': 'b' } }],
      tlsConfig: { __defaults: [], serverNameToVerify: 'c' },
      timeoutMilliseconds: 30000,
    },
  },
  { urn: `${URN}${CLASSIC}::gone`, type: CLASSIC, id: 'i3', delete: true },
]

const FOUND = [
  {
    name: 'native',
    values: {
      ApiId: 'a1',
      ConnectionId: [{ NativeConnectionId: 'native.connectionId' }],
      CredentialsArn: 'arn:x',
      Description: '$${a} ${b}',
      IntegrationUri: [{ NativeIntegrationUri: 'native.integrationUri' }],
      ResponseParameters: { 200: { 'overwrite:statuscode': '204' } },
    },
    notes: ['credentialsArn', 'connectionId', 'integrationUri'].map(
      (name) => `told ${name}: Pulumi keeps it secret; what is read here does not.`,
    ),
  },
  {
    name: 'classic',
    values: {
      ApiId: [{ ClassicApiId: 'classic.apiId' }],
      ResponseParameters: { 200: { 'append:header.a': 'b' } },
      TimeoutInMillis: 30000,
      TlsConfig: { ServerNameToVerify: 'c' },
    },
  },
]

test('what was exported', () => {
  const text = JSON.stringify({ version: 3, deployment: { resources } }, undefined, 1)
  const lineOf = (part: string): number => text.slice(0, text.indexOf(part)).split('\n').length
  const reading = readPulumi(sourceOf(text), settingsWith())

  expect(seen(reading)).toEqual({ found: FOUND, notes: ['skipped gone: It waits to be deleted.'] })
  expect(
    reading.found.map((found) => (found.kind === 'integration' ? [found.id, found.protocol, found.aliases] : [])),
  ).toEqual([
    ['i1', 'WEBSOCKET', [`${URN}${NATIVE}::native`]],
    ['i2', undefined, [`${URN}${CLASSIC}::classic`]],
  ])
  expect(reading.found.map((found) => found.place([])?.line)).toEqual([
    lineOf(`"urn": "${URN}${NATIVE}`) - 1,
    lineOf(`"urn": "${URN}${CLASSIC}::classic`) - 1,
  ])
  expect(reading.found.map((found) => found.place(['ApiId'])?.line)).toEqual([
    lineOf('"apiId": "a1"'),
    lineOf(`"apiId": "${UNKNOWN}`),
  ])
})

test('a file of the state, and --set for what is not known', () => {
  const text = JSON.stringify({ checkpoint: { latest: { resources: resources.slice(3, 4) } } })

  expect(seen(readPulumi(sourceOf(text), settingsWith({ classic_api_id: 'a9' }))).found[0]?.values).toMatchObject({
    ApiId: 'a9',
  })
})

test('what was previewed', () => {
  const [, , native, classic] = resources
  const steps = [
    { op: 'create', newState: native },
    { op: 'delete', oldState: classic, newState: classic },
    { op: 'same' },
  ]

  expect(seen(readPulumi(sourceOf(JSON.stringify({ config: {}, steps })), settingsWith()))).toEqual({
    found: FOUND.slice(0, 1),
    notes: [],
  })
})

test('odd states hold nothing', () => {
  const odd = [1, {}, { type: NATIVE }, { type: NATIVE, urn: 1, id: '', inputs: [], outputs: 1 }]

  expect(seen(readPulumi(sourceOf(JSON.stringify({ deployment: { resources: odd } })), settingsWith())).found).toEqual([
    { name: '', values: {} },
    { name: '', values: {} },
  ])
})
