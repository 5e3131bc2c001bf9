import { expect, test } from 'vitest'
import { isTerraformJson, readTerraformJson } from '../../../src/formats/terraform/read-json.ts'
import { rejected } from '../../support/caught.ts'
import { jsonSource, linesOf, membersOf, readDocument, settingsOf } from './reading.ts'

const TYPE = 'aws_apigatewayv2_integration'

test.each([
  ['a configuration', { resource: { [TYPE]: {} } }, true],
  ['of CDKTF', { '//': {}, provider: { aws: [{}] }, resource: {}, terraform: {} }, true],
  ['of nothing but locals', { locals: { a: 1 } }, true],
  ['a state', { version: 4, terraform_version: '1.5.0', resources: [] }, true],
  ['what is printed of a state', { format_version: '1.0', terraform_version: '1.5.0', values: {} }, true],
  ['what is printed of a plan', { terraform_version: '1.5.0', planned_values: {} }, true],
  ['a request', { ApiId: 'a', IntegrationType: 'MOCK' }, false],
  ['a program of Pulumi', { name: 'a', runtime: 'yaml', resources: {} }, false],
  ['a template of CloudFormation', { Resources: {} }, false],
  ['a comment', { '//': 'a' }, false],
  ['another kind of variable', { variable: 'a' }, false],
  ['nothing', {}, false],
])('%s: Terraform or not', (_, document, is) => {
  expect(isTerraformJson(jsonSource(JSON.stringify(document)))).toBe(is)
})

test('neither YAML nor a text is Terraform in JSON', async () => {
  expect(isTerraformJson({ ...jsonSource('{"resource":{}}'), syntax: 'yaml' } as never)).toBe(false)
  expect(isTerraformJson({ kind: 'text', text: '{"resource":{}}' })).toBe(false)
  expect(await rejected(readTerraformJson({ kind: 'text', text: 'a' }, settingsOf()))).toEqual({
    fault: 'param',
    message: 'This is not JSON.',
    hint: 'HCL is read with --from terraform',
  })
})

test('a configuration without sequences is read without the parser', async () => {
  const source = jsonSource(
    JSON.stringify({ resource: [{ [TYPE]: [{ a: [{ description: 'x $${y} %%{z} \\n "' }] }] }] }),
  )
  const shipped = (): Promise<never> => Promise.reject(new Error('The parser is not asked for.'))

  expect(membersOf(await readTerraformJson(source, { ...settingsOf(), shipped }))).toEqual({
    a: { Description: 'x ${y} %{z} \\n "' },
  })
})

test('texts are templates, and what is called // is a comment, but in a map', async () => {
  const reading = await readDocument({
    '//': 'x',
    variable: {
      on: { type: 'bool', default: true },
      uri: { type: 'map(string)', default: { a: 'https://x/$${literal}' } },
    },
    locals: { name: 'n-${var.on ? "y" : "n"}' },
    resource: {
      '//': 'x',
      [TYPE]: {
        '//': 'x',
        a: {
          '//': { metadata: {} },
          api_id: '${aws_apigatewayv2_api.main.id}',
          description: '${local.name}: $${b} "q" \\n',
          integration_uri: '${var.uri["a"]}',
          request_parameters: { 'x-${local.name}': 'y', '//': 'z', f: 1.5 },
          response_parameters: { status_code: 200, mappings: { a: '%{ if var.on }b%{ endif }' } },
          tls_config: { server_name_to_verify: '${var.host}' },
          timeout_milliseconds: 500,
          depends_on: ['aws_lb.x'],
          integration_typo: null,
        },
        b: {
          count: '${var.on ? 1 : 0}',
          dynamic: {
            response_parameters: [
              {
                for_each: { 200: 'c' },
                content: { status_code: '${response_parameters.key}', mappings: { x: '${response_parameters.value}' } },
              },
            ],
          },
        },
      },
    },
  })

  expect(membersOf(reading)).toEqual({
    a: {
      ApiId: '«aws_apigatewayv2_api.main.id»',
      Description: 'n-y: ${b} "q" \\n',
      IntegrationUri: 'https://x/${literal}',
      RequestParameters: { 'x-n-y': 'y', '//': 'z', f: '1.5' },
      ResponseParameters: { 200: { a: 'b' } },
      TimeoutInMillis: 500,
      TlsConfig: { ServerNameToVerify: '«var.host»' },
    },
    'b[0]': { ResponseParameters: { 200: { x: 'c' } } },
  })
})

test('members have their places, and what is said of them too', async () => {
  const text = `{"resource": {"${TYPE}": {"a": {
  "request_parameters": {"b": "c"},
  "response_parameters": [{"status_code": "200", "mappings": {"d": "e"}}],
  "payload_format_version": 1.0,
  "lifecycle": {}
}}}}`
  const { found } = await readTerraformJson(jsonSource(text), settingsOf())
  const [first] = found

  expect(
    [[], ['RequestParameters', 'b'], ['ResponseParameters', '200', 'd']].map((path) => first?.place(path)),
  ).toEqual([
    { line: 1, column: 48 },
    { line: 2, column: 26 },
    { line: 3, column: 63 },
  ])
  expect(linesOf(first?.notes)).toEqual([
    '4:3 changed payload_format_version: Terraform makes the text "1" of the number, and refuses it. (write "1.0" in quotes) [error]',
    '5:3 lost lifecycle: How Terraform replaces a resource is known to it alone.',
  ])
})

const VALUES = {
  api_id: 'a1',
  connection_id: '',
  connection_type: 'INTERNET',
  description: null,
  id: 'i1',
  integration_response_selection_expression: '${integration.response.statuscode}',
  integration_type: 'HTTP_PROXY',
  payload_format_version: '1.0',
  region: 'us-east-1',
  request_parameters: { a: '${b}' },
  request_templates: {},
  response_parameters: [{ mappings: { c: 'd' }, status_code: '200' }],
  timeout_milliseconds: 30000,
  tls_config: [],
}
const DRAFT = {
  ApiId: 'a1',
  ConnectionType: 'INTERNET',
  IntegrationType: 'HTTP_PROXY',
  PayloadFormatVersion: '1.0',
  RequestParameters: { a: '${b}' },
  ResponseParameters: { 200: { c: 'd' } },
  TimeoutInMillis: 30000,
}

test('what is printed of a state has values as they are, in modules too', async () => {
  const root = { address: `${TYPE}.a`, mode: 'managed', type: TYPE, name: 'a', values: VALUES }
  const inner = { ...root, address: `module.m["x"].${TYPE}.a[0]`, values: { ...VALUES, id: 'i2' } }
  const data = { ...root, address: `data.${TYPE}.a`, mode: 'data' }
  const reading = await readDocument({
    terraform_version: '1.5.0',
    values: { root_module: { resources: [root, data], child_modules: [{ resources: [inner] }] } },
  })

  expect(membersOf(reading)).toEqual({ a: DRAFT, 'm["x"].a[0]': DRAFT })
  expect(reading.found.map((each) => [each.kind === 'integration' && each.id, each.aliases, each.notes])).toEqual([
    ['i1', [`${TYPE}.a`], []],
    ['i2', [`module.m["x"].${TYPE}.a[0]`, 'a[0]', `module.m["x"].${TYPE}.a`, 'a'], []],
  ])
  expect(reading.found[0]?.place(['ResponseParameters', '200', 'c'])).toEqual({ line: 1, column: expect.any(Number) })
})

test('a state file has instances of resources', async () => {
  const response = { type: 'aws_api_gateway_integration_response', name: 'r', mode: 'managed' }
  const method = { rest_api_id: 'r', resource_id: 's', http_method: 'GET' }
  const reading = await readDocument({
    version: 4,
    terraform_version: '1.5.0',
    resources: [
      {
        mode: 'managed',
        type: TYPE,
        name: 'a',
        instances: [
          { index_key: 'k', attributes: VALUES },
          { index_key: 1, attributes: VALUES },
        ],
      },
      { mode: 'managed', module: 'module.m', type: TYPE, name: 'b', instances: [{ attributes: VALUES }, null] },
      {
        mode: 'managed',
        type: 'aws_api_gateway_integration',
        name: 'c',
        instances: [{ attributes: { ...method, id: 'x', type: 'MOCK' } }],
      },
      { ...response, instances: [{ attributes: { ...method, id: 'y', status_code: '200' } }] },
      { mode: 'data', type: TYPE, name: 'd', instances: [{ attributes: VALUES }] },
      7,
    ],
  })

  expect(membersOf(reading)).toEqual({
    'a["k"]': DRAFT,
    'a[1]': DRAFT,
    'm.b': DRAFT,
    c: { Type: 'MOCK', IntegrationResponses: [{ StatusCode: '200' }] },
  })
})

test.each([
  [
    'values that are something else',
    { resource: { [TYPE]: { a: { request_parameters: [1], tls_config: 'x', response_parameters: 'y' } } } },
  ],
  ['names that lead nowhere', { resource: { [TYPE]: ['x', { a: 1 }] } }],
])('%s are no reason to fall', async (_, document) => {
  expect((await readDocument(document)).found.length).toBeLessThan(2)
})

test.each([
  [
    'modules in modules',
    { terraform_version: '1', values: { root_module: deep(60, (inner) => ({ child_modules: [inner] })) } },
  ],
  ['objects in objects', { resource: { [TYPE]: { a: { request_parameters: deep(200, (inner) => ({ a: inner })) } } } }],
  ['lists in lists', { resource: { [TYPE]: deep(200, (inner) => [inner]) } }],
])('%s in others without end are refused', async (_, document) => {
  expect(await rejected(readDocument(document))).toMatchObject({
    fault: 'param',
    message: expect.stringMatching(/^(?:Modules|Values) are nested more than \d+ levels deep\.$/),
  })
})

function deep(count: number, wrap: (inner: unknown) => unknown): unknown {
  let value: unknown = 'x'
  for (let index = 0; index < count; index++) value = wrap(value)
  return value
}

test('a number that is too large to be kept is refused', async () => {
  const text = '{"resource":{"aws_apigatewayv2_integration":{"a":{"timeout_milliseconds":1e400}}}}'

  expect(await rejected(readTerraformJson(jsonSource(text), settingsOf()))).toEqual({
    fault: 'param',
    message: 'Invalid number at line 1, column 51: it is too large to be read, or none.',
  })
})
