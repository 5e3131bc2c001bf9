import { expect, test } from 'vitest'
import { meantContextVariable, meantKey, meantSource } from '../../src/grammar/near-mapping.ts'

test.each([
  ['Append:header.x', 'append:header.x'],
  ['append.header.x', 'append:header.x'],
  ['append:headers.X-User', 'append:header.X-User'],
  ['append:header:x', 'append:header.x'],
  ['add:header.x', 'append:header.x'],
  ['set:header.x', 'overwrite:header.x'],
  ['delete:query.x', 'remove:querystring.x'],
  ['overwite:header.x', 'overwrite:header.x'],
  ['append:queryStrings.q', 'append:querystring.q'],
  ['overwrite.path', 'overwrite:path'],
  ['overwrite:path.', 'overwrite:path'],
  ['append:request.header.x', 'append:header.x'],
  ['integration.request.header.x', 'overwrite:header.x'],
  ['integration.request.querystring.x', 'overwrite:querystring.x'],
  ['integration.request.path.x', undefined],
  ['badaction:header.x', undefined],
  ['append:header', undefined],
  ['append:cookie.x', undefined],
  ['header.x', undefined],
  ['overwrite.statuscode', undefined],
  ['constructor:header.x', undefined],
  ['', undefined],
])('for the request %j means %j', (key, meant) => {
  expect(meantKey(key, 'request')).toBe(meant)
})

test.each([
  ['overwrite.statuscode', 'overwrite:statuscode'],
  ['overwrite:status_code', 'overwrite:statuscode'],
  ['overwrite:statusCode', 'overwrite:statuscode'],
  ['set:status', 'overwrite:statuscode'],
  ['remove.statuscode', undefined],
  ['method.response.header.x', 'overwrite:header.x'],
  ['append:querystrings.x', undefined],
  ['append:overwrite.static', undefined],
])('for the response %j means %j', (key, meant) => {
  expect(meantKey(key, 'response')).toBe(meant)
})

test.each([
  ['request.headers.x', 'request.header.x'],
  ['request.query.x', 'request.querystring.x'],
  ['request.querystrings.x', 'request.querystring.x'],
  ['request.queryStringParameters.x', 'request.querystring.x'],
  ['request.params.x', 'request.path.x'],
  ['request.params.querystring.x', 'request.querystring.x'],
  ['request.multivalueheader.x', 'request.header.x'],
  ['requst.header.x', 'request.header.x'],
  ['Request.Header.X-User', 'request.header.X-User'],
  ['method.request.header.x', 'request.header.x'],
  ['route.request.body.a[0]', 'request.body.a[0]'],
  ['$request.header.x', 'request.header.x'],
  [' request.header.x ', 'request.header.x'],
  ['header.x', 'request.header.x'],
  ['event.body', 'request.body'],
  ['event.headers.x', 'request.header.x'],
  ['event.requestContext.requestId', 'context.requestId'],
  ['event.requestContext.http.method', 'context.httpMethod'],
  ['input.body', 'request.body'],
  ['Context.requestid', 'context.requestId'],
  ['stagevariables.env', 'stageVariables.env'],
  ['input.params', undefined],
  ['input.json', undefined],
  ['context.nothing.like.it', undefined],
  ['request.headers', undefined],
  ['request.method', undefined],
  ['response.header.x', undefined],
  ['integration.response.header.x', undefined],
  ['event', undefined],
  ['constructor.x', undefined],
  ['', undefined],
])('in a request %j means %j', (source, meant) => {
  expect(meantSource(source, 'request')).toBe(meant)
})

test.each([
  ['integration.response.header.x', 'response.header.x'],
  ['response.headers.x', 'response.header.x'],
  ['headers.x', 'response.header.x'],
  ['response.statuscode', undefined],
  ['request.headers.x', undefined],
])('in a response %j means %j', (source, meant) => {
  expect(meantSource(source, 'response')).toBe(meant)
})

test.each([
  ['requestid', 'requestId'],
  ['Authorizer.principalId', 'authorizer.principalId'],
  ['identity.sourceIP', 'identity.sourceIp'],
  ['resourcePath', 'routeKey'],
  ['routekeys', 'routeKey'],
  ['connectionId', undefined],
  ['toString', undefined],
])('of the context %j means %j', (name, meant) => {
  expect(meantContextVariable(name)).toBe(meant)
})
