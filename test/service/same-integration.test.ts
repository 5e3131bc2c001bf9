import { expect, test } from 'vitest'
import { readJson } from '../../src/python/json.ts'
import { isSameIntegration } from '../../src/service/same-integration.ts'
import type { Json, JsonMap } from '../../src/value.ts'

function map(json: string): JsonMap {
  const value: Json = readJson(json)
  if (!(value instanceof Map)) throw new Error('a map')
  return value
}

/** As the AWS CLI's manual shows a Lambda integration read back, and what was asked for. */
const LAMBDA = '{"integrationType":"AWS_PROXY","integrationUri":"arn:f","payloadFormatVersion":"2.0"}'
const KEPT =
  '{"connectionType":"INTERNET","integrationId":"x","integrationMethod":"POST","integrationType":"AWS_PROXY","integrationUri":"arn:f","payloadFormatVersion":"2.0","timeoutInMillis":30000}'

test.each([
  ['with what the service fills in', LAMBDA, KEPT],
  [
    'a WebSocket mock',
    '{"integrationType":"MOCK"}',
    '{"integrationType":"MOCK","connectionType":"INTERNET","integrationResponseSelectionExpression":"${integration.response.statuscode}","passthroughBehavior":"WHEN_NO_MATCH","payloadFormatVersion":"1.0","timeoutInMillis":29000}',
  ],
  [
    'a default that was given and is not kept',
    '{"integrationType":"A","passthroughBehavior":"WHEN_NO_MATCH"}',
    '{"integrationType":"A"}',
  ],
  [
    'TLS that has no use and is not kept',
    '{"integrationType":"A","tlsConfig":{"serverNameToVerify":"h"}}',
    '{"integrationType":"A"}',
  ],
  [
    'maps in another order, numbers in another form',
    '{"integrationType":"A","requestParameters":{"a":"1","b":"2"},"timeoutInMillis":50}',
    '{"integrationType":"A","requestParameters":{"b":"2","a":"1"},"timeoutInMillis":50.0}',
  ],
  [
    'empty and absent',
    '{"integrationType":"A","description":"","requestParameters":{}}',
    '{"integrationType":"A","responseParameters":{}}',
  ],
])('the same: %s', (_, asked, kept) => {
  expect(isSameIntegration(map(asked), map(kept))).toBe(true)
})

test.each([
  ['another type', '{"integrationType":"A"}', '{"integrationType":"B"}'],
  ['another function', LAMBDA, KEPT.replace('arn:f', 'arn:g')],
  ['another timeout', LAMBDA, KEPT.replace('30000', '5000')],
  ['a description that nobody gave', LAMBDA, KEPT.replace('{', '{"description":"d",')],
  ['a description that is not there', LAMBDA.replace('{', '{"description":"d",'), KEPT],
  [
    'a mapping more',
    '{"integrationType":"A","requestParameters":{"a":"1"}}',
    '{"integrationType":"A","requestParameters":{"a":"1","b":"2"}}',
  ],
  [
    'a mapping less',
    '{"integrationType":"A","requestParameters":{"a":"1","b":"2"}}',
    '{"integrationType":"A","requestParameters":{"a":"1"}}',
  ],
  [
    'another key, __proto__ at that',
    '{"integrationType":"A","requestParameters":{"__proto__":"1"}}',
    '{"integrationType":"A","requestParameters":{"a":"1"}}',
  ],
  ['one that API Gateway made itself', LAMBDA, KEPT.replace('{', '{"apiGatewayManaged":true,')],
])('another: %s', (_, asked, kept) => {
  expect(isSameIntegration(map(asked), map(kept))).toBe(false)
})
