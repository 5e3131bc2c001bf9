import { expect, test } from 'vitest'
import { linesOf, membersOf, readDocument } from './reading.ts'

const TYPE = 'aws_apigatewayv2_integration'
const TOLD = 'told planned_values: What is only known after apply is a reference.'
type Json = Readonly<Record<string, unknown>>

const refersTo = (...references: readonly string[]): Json => ({ references })
const resource = (address: string, values: Json, type = TYPE): Json => ({ address, mode: 'managed', type, values })
const change = (address: string, after_unknown: Json): Json => ({ address, change: { after_unknown } })
const configured = (name: string, expressions: Json, type = TYPE): Json => ({ type, name, expressions })

const plan = (planned: Json, changes: readonly Json[], configuration?: Json): Json => ({
  terraform_version: '1.11.0',
  planned_values: { root_module: planned },
  resource_changes: changes,
  ...(configuration !== undefined && { configuration: { root_module: configuration } }),
})

const UNKNOWN = {
  api_id: true,
  id: true,
  integration_response_selection_expression: true,
  integration_uri: true,
  request_parameters: { a: true },
  response_parameters: [{ mappings: { b: true } }],
  timeout_milliseconds: true,
  tls_config: [],
}
const VALUES = {
  integration_type: 'AWS_PROXY',
  request_parameters: { c: 'd' },
  response_parameters: [{ status_code: '200', mappings: {} }],
  tls_config: [],
}
const PLANNED = { resources: [resource(`${TYPE}.a`, VALUES)] }
const PARTS = {
  IntegrationType: 'AWS_PROXY',
  RequestParameters: { a: `«${TYPE}.a.request_parameters["a"]»`, c: 'd' },
  ResponseParameters: { 200: { b: `«${TYPE}.a.response_parameters[0]["mappings"]["b"]»` } },
}

test('what is known only after apply is a reference, called after the id or ARN that it is', async () => {
  const expressions = {
    api_id: refersTo('aws_apigatewayv2_api.main.id', 'aws_apigatewayv2_api.main'),
    integration_uri: refersTo('aws_lambda_function.f.invoke_arn', 'aws_lambda_function.f'),
    request_parameters: refersTo('aws_lb.l.arn', 'aws_lb.l'),
    response_parameters: [{}],
  }
  const document = plan(PLANNED, [change(`${TYPE}.a`, UNKNOWN)], { resources: [configured('a', expressions)] })
  const reading = await readDocument(document)

  expect(membersOf(reading)).toEqual({
    a: { ...PARTS, ApiId: '«aws_apigatewayv2_api.main.id»', IntegrationUri: '«aws_lambda_function.f.invoke_arn»' },
  })
  expect(linesOf(reading.notes)).toEqual([TOLD])
  expect(linesOf(reading.found[0]?.notes)).toEqual([])
})

test.each([
  ['a part of a text', refersTo('aws_lb.l.dns_name', 'aws_lb.l')],
  ['one of several', refersTo('aws_lb.l.arn', 'aws_lb.l', 'aws_lb.k.arn')],
  ['another for each', refersTo('each.value.arn', 'each.value')],
  ['nothing', {}],
])('an expression that refers to %s is called after its attribute', async (_, expression) => {
  const expressions = { integration_uri: expression }
  const document = plan({ resources: [resource(`${TYPE}.a`, {})] }, [change(`${TYPE}.a`, UNKNOWN)], {
    resources: [configured('a', expressions)],
  })

  expect(membersOf(await readDocument(document))).toEqual({ a: { IntegrationUri: `«${TYPE}.a.integration_uri»` } })
})

test('without a configuration, what the provider alone decides is left out', async () => {
  expect(membersOf(await readDocument(plan(PLANNED, [change(`${TYPE}.a`, UNKNOWN)])))).toEqual({
    a: { ...PARTS, ApiId: `«${TYPE}.a.api_id»`, IntegrationUri: `«${TYPE}.a.integration_uri»` },
  })
})

test('what a module is given is followed, and what is its own is called after it', async () => {
  const address = `module.m[0].${TYPE}.a`
  const inner = {
    resources: [
      configured('a', { api_id: refersTo('var.api'), integration_uri: refersTo('aws_lb.l.arn', 'aws_lb.l') }),
    ],
  }
  const calls = {
    m: { expressions: { api: refersTo('aws_apigatewayv2_api.x.id', 'aws_apigatewayv2_api.x') }, module: inner },
  }
  const planned = { child_modules: [{ resources: [resource(address, {})] }] }
  const document = plan(planned, [change(address, UNKNOWN)], { module_calls: calls })

  expect(membersOf(await readDocument(document))).toEqual({
    'm[0].a': { ApiId: '«aws_apigatewayv2_api.x.id»', IntegrationUri: '«module.m[0].aws_lb.l.arn»' },
  })
})

test('what is set stands for what is not known', async () => {
  const set = { [`${TYPE}.a.api_id`]: 'a1', AwsApigatewayv2IntegrationAIntegrationUri: 'u' }
  const document = plan({ resources: [resource(`${TYPE}.a`, {})] }, [
    change(`${TYPE}.a`, { api_id: true, integration_uri: true }),
  ])
  const reading = await readDocument(document, set)

  expect(membersOf(reading)).toEqual({ a: { ApiId: 'a1', IntegrationUri: 'u' } })
})

test('the responses of a REST method are found where it is not known yet', async () => {
  const method = 'aws_api_gateway_method'
  const integration = 'aws_api_gateway_integration'
  const response = 'aws_api_gateway_integration_response'
  const unknown = { rest_api_id: true, resource_id: true }
  const own = {
    rest_api_id: refersTo('aws_api_gateway_rest_api.r.id'),
    resource_id: refersTo('aws_api_gateway_resource.s.id'),
  }
  const follow = (of: string): Json => ({
    rest_api_id: refersTo(`${of}.rest_api_id`, of),
    resource_id: refersTo(`${of}.resource_id`, of),
  })
  const document = plan(
    {
      resources: [
        resource(`${integration}.i`, { http_method: 'GET', type: 'MOCK' }, integration),
        resource(`${response}.o`, { http_method: 'GET', status_code: '200' }, response),
      ],
    },
    [change(`${integration}.i`, unknown), change(`${response}.o`, unknown)],
    {
      resources: [
        configured('m', own, method),
        configured('i', follow(`${method}.m`), integration),
        configured('o', follow(`${integration}.i`), response),
      ],
    },
  )

  expect(membersOf(await readDocument(document))).toEqual({
    i: { Type: 'MOCK', IntegrationResponses: [{ StatusCode: '200' }] },
  })
})

test.each([
  [{ resource_changes: 7 }],
  [{ resource_changes: [7, { address: `${TYPE}.a` }, { address: `${TYPE}.a`, change: { after_unknown: 1 } }] }],
  [{ resource_changes: [{ ...change(`${TYPE}.a`, UNKNOWN), deposed: 'x' }] }],
])('of %j nothing is to be known', async (other) => {
  const reading = await readDocument({ ...plan({ resources: [resource(`${TYPE}.a`, { api_id: 'x' })] }, []), ...other })

  expect(membersOf(reading)).toEqual({ a: { ApiId: 'x' } })
  expect(reading.notes).toEqual([])
})
