import { expect, test } from 'vitest'
import { readText, saidIn, shownFound } from './reading.ts'

const TEMPLATE = (type: string, properties: string): string => `
Parameters: {P: {Type: String}, Open: {Type: String}}
Conditions: {IsOpen: !Equals [!Ref Open, x]}
Resources: {It: {Type: '${type}', Properties: {${properties}}}}
`

test.each([
  ['RequestParameters: !Ref P', { P: '{"append:header.a": "b"}' }, { RequestParameters: { 'append:header.a': 'b' } }],
  ['RequestTemplates: !If [IsOpen, {a: b}, {}]', { IfIsOpen: '{"a": "c"}' }, { RequestTemplates: { a: 'c' } }],
  ['RequestTemplates: !If [IsOpen, {a: b}, {}]', {}, { RequestTemplates: '<IfIsOpen>' }],
  ['TlsConfig: !Ref P', { P: '{"ServerNameToVerify": "a"}' }, { TlsConfig: { ServerNameToVerify: 'a' } }],
  [
    'ResponseParameters: !Ref P',
    { P: '{"200": {"ResponseParameters": [{"Destination": "remove:header.a", "Source": "\'\'"}]}}' },
    { ResponseParameters: { 200: { 'remove:header.a': "''" } } },
  ],
  ['RequestParameters: !Ref P', { P: 'no map' }, { RequestParameters: 'no map' }],
  ['RequestParameters: !Ref P', { P: '["a"]' }, { RequestParameters: '["a"]' }],
  ['RequestParameters: \'{"a": "b"}\'', {}, { RequestParameters: '{"a": "b"}' }],
  ['Description: !Ref P', { P: '{"a": "b"}' }, { Description: '{"a": "b"}' }],
])('%s, with %j', async (properties, set, expected) => {
  const reading = await readText(TEMPLATE('AWS::ApiGatewayV2::Integration', properties), set)

  expect(shownFound(reading.found[0])).toEqual(expected)
  expect(saidIn(reading).filter((said) => !said.startsWith('told'))).toEqual([])
})

test('of a method as well', async () => {
  const text = TEMPLATE('AWS::ApiGateway::Method', 'Integration: {Type: MOCK, RequestTemplates: !Ref P}')
  const { found } = await readText(text, { P: '{"a": "b"}' })

  expect(shownFound(found[0])).toEqual({ Type: 'MOCK', RequestTemplates: { a: 'b' } })
})
