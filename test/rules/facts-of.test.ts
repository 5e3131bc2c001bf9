import { describe, expect, test } from 'vitest'
import { factsOf, signsOf } from '../../src/rules/facts-of.ts'
import { knownOf } from '../../src/rules/known.ts'
import { draftOf } from '../support/draft.ts'

const factsFor = (plain: Record<string, unknown>, told?: 'HTTP' | 'WEBSOCKET') => {
  const draft = draftOf(plain)
  return factsOf(knownOf(draft), draft, told)
}

const LISTENER = 'arn:aws:elasticloadbalancing:us-east-2:123456789012:listener/app/lb/50dc6c495c0c9188/0467ef3c8400ae65'

describe('the protocol', () => {
  test.each<[Record<string, unknown>, string | undefined]>([
    [{}, undefined],
    [{ IntegrationType: 'AWS_PROXY' }, undefined],
    [{ IntegrationType: 'HTTP_PROXY', PayloadFormatVersion: '1.0' }, undefined],
    [{ IntegrationSubtype: 'SQS-SendMessage' }, 'HTTP'],
    [{ RequestParameters: { 'append:header.x': 'y' } }, 'HTTP'],
    [{ PayloadFormatVersion: '2.0' }, 'HTTP'],
    [{ IntegrationUri: LISTENER }, 'HTTP'],
    [{ IntegrationType: 'MOCK' }, 'WEBSOCKET'],
    [{ IntegrationType: 'AWS' }, 'WEBSOCKET'],
    [{ RequestParameters: { 'integration.request.header.x': "'y'" } }, 'WEBSOCKET'],
    [{ IntegrationType: 'MOCK', PayloadFormatVersion: '2.0' }, undefined],
  ])('%j proves %s', (plain, protocol) => {
    expect(factsFor(plain)).toMatchObject({ protocol, told: false })
  })

  test('that was told stands above all signs', () => {
    expect(factsFor({ IntegrationType: 'MOCK' }, 'HTTP')).toMatchObject({ protocol: 'HTTP', told: true })
  })

  test('leaves signs of both kinds by the fields that bear them', () => {
    const draft = draftOf({ IntegrationType: 'MOCK', IntegrationUri: LISTENER, PayloadFormatVersion: '2.0' })

    expect(signsOf(knownOf(draft))).toEqual({
      HTTP: ['PayloadFormatVersion', 'IntegrationUri'],
      WEBSOCKET: ['IntegrationType'],
    })
  })
})

describe('the other facts', () => {
  test.each<[string, Record<string, unknown>, object]>([
    ['a type on no list is not known', { IntegrationType: 'LAMBDA' }, { type: undefined }],
    ['a connection that is left out is INTERNET', {}, { connection: 'INTERNET' }],
    ['a connection on no list is not known', { ConnectionType: 'VPC' }, { connection: undefined }],
    ['a connection of the wrong type is not known', { ConnectionType: 1 }, { connection: undefined }],
    ['no URI calls no function', {}, { lambda: false, subtype: false }],
    ['a URI of the wrong type may call anything', { IntegrationUri: 1 }, { lambda: undefined }],
    ['a function ARN', { IntegrationUri: 'arn:aws:lambda:r:1:function:f' }, { lambda: true }],
    ['an invocation', { IntegrationUri: 'arn:aws:apigateway:r:lambda:path/x' }, { lambda: true }],
    ['another service', { IntegrationUri: 'arn:aws:apigateway:r:sqs:path/x' }, { lambda: false }],
    ['a URL', { IntegrationUri: 'https://lambda.example.com' }, { lambda: false }],
    [
      'a stage variable for the service',
      { IntegrationUri: 'arn:aws:apigateway:r:${stageVariables.s}:path/x' },
      { lambda: undefined },
    ],
    ['a service action', { IntegrationSubtype: 1 }, { subtype: true }],
  ])('%s', (_, plain, facts) => {
    expect(factsFor(plain)).toMatchObject(facts)
  })
})
