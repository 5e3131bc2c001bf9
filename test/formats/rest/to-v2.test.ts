import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readTemplate } from '../../../src/formats/cloudformation/read.ts'
import { lookupOf } from '../../../src/formats/lookup.ts'
import { restToV2 } from '../../../src/formats/rest/to-v2.ts'
import { isMap } from '../../../src/value.ts'
import { readTemplateYaml } from '../../../src/yaml/read.ts'
import { checkConversions, template } from './conversion.ts'

checkConversions('HTTP', {
  'SQS, with references': {
    rest: {
      Type: 'AWS',
      IntegrationHttpMethod: 'POST',
      Credentials: template(['RoleArn', 'Role.Arn']),
      Uri: template(
        'arn:',
        ['AwsPartition', 'AWS::Partition'],
        ':apigateway:',
        ['AwsRegion', 'AWS::Region'],
        ':sqs:path/',
        ['AwsAccountId', 'AWS::AccountId'],
        '/',
        ['QueueName', 'Queue.QueueName'],
      ),
      RequestTemplates: { 'application/json': 'Action=SendMessage&MessageBody=$util.urlEncode($input.body)' },
    },
    draft: {
      CredentialsArn: '<RoleArn>',
      IntegrationSubtype: 'SQS-SendMessage',
      IntegrationType: 'AWS_PROXY',
      RequestParameters: {
        QueueUrl: 'https://sqs.<AwsRegion>.<AwsUrlSuffix>/<AwsAccountId>/<QueueName>',
        MessageBody: '$request.body',
      },
    },
    notes: [
      'changed Type: Becomes AWS_PROXY, with IntegrationSubtype SQS-SendMessage.',
      'changed IntegrationHttpMethod: Dropped: SQS-SendMessage has no method.',
      'carried Credentials',
      'changed Uri: Becomes IntegrationSubtype SQS-SendMessage.',
      'changed RequestTemplates.application/json: Becomes RequestParameters of SQS-SendMessage.',
    ],
  },
  'a URL whose bodies are changed': {
    rest: {
      Type: 'HTTP',
      IntegrationHttpMethod: 'GET',
      Uri: 'https://example.com/orders',
      IntegrationResponses: [{ StatusCode: '200', ResponseTemplates: { 'application/json': '{}' } }],
    },
    notes: [
      'lost Type: HTTP APIs have no templates, and this integration changes bodies by them. [let a Lambda function change the bodies and call the backend]',
    ],
  },
  'a mock': {
    rest: { Type: 'MOCK', RequestTemplates: { 'application/json': '{"statusCode":200}' } },
    notes: [
      'lost Type: HTTP APIs have no mock integrations. [set the CorsConfiguration of the API where it answers OPTIONS, else let a Lambda function answer]',
    ],
  },
  'a mock for CORS': {
    rest: { Type: 'MOCK' },
    route: { method: 'OPTIONS', path: '/orders' },
    notes: ['lost Type: HTTP APIs have no mock integrations. [set the CorsConfiguration of the API]'],
  },
  'no type': {
    rest: { Uri: 'https://example.com' },
    notes: [
      'lost Type: Type is missing, and without it nothing else has a meaning. [set it to one of AWS, AWS_PROXY, HTTP, HTTP_PROXY, MOCK]',
    ],
  },
  'a type that there is not': {
    rest: { Type: 'HTTPS' },
    notes: [
      'lost Type: "HTTPS" is no type of an integration. [set it to one of AWS, AWS_PROXY, HTTP, HTTP_PROXY, MOCK]',
    ],
  },
  'a type that is no text': {
    rest: { Type: ['HTTP'] },
    notes: ['lost Type: It is no text. [set it to one of AWS, AWS_PROXY, HTTP, HTTP_PROXY, MOCK]'],
  },
  'a type that is open': {
    rest: { Type: template(['Kind', 'var.kind']) },
    notes: [
      'lost Type: Which type it is depends on ${var.kind}. [set it to one of AWS, AWS_PROXY, HTTP, HTTP_PROXY, MOCK]',
    ],
  },
  'a proxy of another service': {
    rest: {
      Type: 'AWS_PROXY',
      IntegrationHttpMethod: 'POST',
      Uri: 'arn:aws:apigateway:us-east-1:firehose:action/PutRecord',
    },
    notes: [
      'lost Type: HTTP APIs have such proxies for Lambda functions alone. [let a Lambda function call the service]',
    ],
  },
  references: {
    rest: {
      Type: 'HTTP_PROXY',
      IntegrationHttpMethod: 'GET',
      Uri: template('https://', ['ApiHost', 'var.api_host'], '/{p}'),
      Credentials: template(['RoleArn', 'aws_iam_role.x.arn']),
      TimeoutInMillis: template(['Wait', 'var.wait']),
      RequestParameters: {
        'integration.request.path.p': 'method.request.path.q',
        'integration.request.header.env': template("'", ['Env', 'var.env'], "'"),
        'integration.request.header.all': template(['Mapping', 'var.mapping']),
        'integration.request.header.h': template('method.request.header.', ['Name', 'var.name']),
      },
    },
    draft: {
      CredentialsArn: '<RoleArn>',
      IntegrationMethod: 'GET',
      IntegrationType: 'HTTP_PROXY',
      IntegrationUri: 'https://<ApiHost>/{q}',
      RequestParameters: {
        'overwrite:header.env': '<Env>',
        'overwrite:header.all': '<Mapping>',
        'overwrite:header.h': '$request.header.<Name>',
      },
      TimeoutInMillis: '<Wait>',
    },
    notes: [
      'carried Type',
      'carried IntegrationHttpMethod',
      'changed Uri: Becomes "https://${var.api_host}/{q}".',
      'carried Credentials',
      'carried TimeoutInMillis',
      'changed RequestParameters.integration.request.path.p: Dropped: the Uri has "{q}".',
      'changed RequestParameters.integration.request.header.env: Becomes "overwrite:header.env": "${var.env}".',
      'told RequestParameters.integration.request.header.all: Becomes "overwrite:header.all"; what ${var.mapping} stands for must be written as HTTP APIs have it.',
      'changed RequestParameters.integration.request.header.h: Becomes "overwrite:header.h": "$request.header.${var.name}".',
    ],
  },
  'a function by its attribute': {
    rest: {
      Type: 'AWS',
      IntegrationHttpMethod: 'POST',
      Uri: template(['InvokeArn', 'aws_lambda_function.orders.invoke_arn']),
    },
    draft: { IntegrationMethod: 'POST', IntegrationType: 'AWS_PROXY', IntegrationUri: '<InvokeArn>' },
    notes: [
      'lost Type: Becomes AWS_PROXY, which is another contract. The function gets an event and has to answer with status, headers and body itself. [change the function to the contract of Lambda proxies]',
      'carried IntegrationHttpMethod',
      'carried Uri',
    ],
  },
  'something by a reference': {
    rest: { Type: 'AWS', IntegrationHttpMethod: 'POST', Uri: template(['Target', 'var.target']) },
    notes: ['lost Uri: Whether it calls a Lambda function or another service is not known. [set what it refers to]'],
  },
  'a proxy by a reference': {
    rest: {
      Type: 'AWS_PROXY',
      IntegrationHttpMethod: 'POST',
      Uri: template(
        'arn:aws:apigateway:',
        ['AwsRegion', 'AWS::Region'],
        ':lambda:path/2015-03-31/functions/',
        ['OrdersArn', 'Orders.Arn'],
        '/invocations',
      ),
    },
    draft: {
      IntegrationMethod: 'POST',
      IntegrationType: 'AWS_PROXY',
      IntegrationUri: 'arn:aws:apigateway:<AwsRegion>:lambda:path/2015-03-31/functions/<OrdersArn>/invocations',
    },
    notes: ['carried Type', 'carried IntegrationHttpMethod', 'carried Uri'],
  },
})

const read = (name: string): string => readFileSync(new URL(`../samples/_v1/${name}`, import.meta.url), 'utf8')

test('the sample becomes what stands beside it, and each member is found where it came from', async () => {
  const { value, placeOf } = readTemplateYaml(read('method.cfn.yaml'))
  const lookup = lookupOf(new Map([['ApiId', 'a1b2c3d4']]))
  const source = { kind: 'document', value: isMap(value) ? value : new Map(), place: placeOf, syntax: 'yaml' } as const
  const { found } = await readTemplate(source, {
    lookup,
    shipped: () => Promise.reject(new Error('nothing is shipped')),
  })
  const [rest] = found
  if (rest?.kind !== 'rest') throw new Error('There is one method.')
  const { found: made } = restToV2(rest, { protocol: 'HTTP', lookup })

  const expected = readTemplateYaml(read('v2.expected.input.yaml').replace(/<required: .*>/, 'a1b2c3d4')).value
  expect(made && new Map([...made.draft].map(([name, given]) => [name, given.value]))).toEqual(expected)
  expect(made).toMatchObject({ kind: 'integration', name: 'OrdersPost', protocol: 'HTTP', notes: rest.notes })
  const lines = [
    ['RequestParameters', 'overwrite:header.x-static'],
    ['ResponseParameters', '200', 'overwrite:header.x-cid'],
    ['ResponseParameters'],
    ['PayloadFormatVersion'],
    [],
  ].map((path) => made?.place(path)?.line)
  expect(lines).toEqual([26, 31, 28, 6, 6])
})
