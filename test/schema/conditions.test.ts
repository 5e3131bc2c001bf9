import { expect, test } from 'vitest'
import { among, needs, refusals, whenSchema } from '../../src/schema/conditions.ts'

test.each([
  [{}, {}],
  [{ protocol: 'HTTP', subtype: true }, undefined],
  [{ lambda: false }, undefined],
  [{ type: ['MOCK'] }, { properties: { IntegrationType: { const: 'MOCK' } }, required: ['IntegrationType'] }],
  [{ subtype: true }, { required: ['IntegrationSubtype'] }],
  [{ subtype: false }, { properties: { IntegrationSubtype: false } }],
  [{ connection: 'VPC_LINK' }, { properties: { ConnectionType: { const: 'VPC_LINK' } }, required: ['ConnectionType'] }],
  [{ connection: 'INTERNET' }, { properties: { ConnectionType: { const: 'INTERNET' } } }],
] as const)('the condition %j', (when, schema) => {
  expect(whenSchema(when)).toEqual(schema)
})

test('one of many, or the only one', () => {
  expect(among(['a', 'b'])).toEqual({ enum: ['a', 'b'] })
  expect(among(['a'])).toEqual({ const: 'a' })
})

test('what the table needs where no protocol is named', () => {
  const type = (...types: string[]) => ({
    properties: { IntegrationType: among(types) },
    required: ['IntegrationType'],
  })

  expect(needs()).toEqual([
    { if: whenSchema({ connection: 'VPC_LINK' }), then: { required: ['ConnectionId'] } },
    { if: { required: ['IntegrationSubtype'] }, then: { required: ['CredentialsArn'] } },
    { if: type('HTTP', 'HTTP_PROXY'), then: { required: ['IntegrationMethod'] } },
    { if: type('AWS', 'HTTP', 'HTTP_PROXY'), then: { required: ['IntegrationUri'] } },
    { if: whenSchema({ type: ['AWS_PROXY'], subtype: false }), then: { required: ['IntegrationUri'] } },
  ])
})

test('what the table refuses whatever the protocol', () => {
  expect(refusals()).toEqual({
    IntegrationSubtype: whenSchema({ type: ['AWS_PROXY'] }),
    IntegrationUri: { properties: { IntegrationSubtype: false } },
  })
})
