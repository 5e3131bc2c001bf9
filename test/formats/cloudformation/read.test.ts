import { expect, test } from 'vitest'
import { readText, saidIn, shownFound } from './reading.ts'

const CASES: Readonly<
  Record<string, [text: string, names: readonly string[], drafts: readonly unknown[], said: readonly string[]]>
> = {
  'a fragment': [
    'It: {Type: AWS::ApiGatewayV2::Integration, Properties: {ApiId: !Ref Api, IntegrationType: MOCK}}',
    ['It'],
    [{ ApiId: '<Api>', IntegrationType: 'MOCK' }],
    [],
  ],
  'a resource': ['Type: AWS::ApiGatewayV2::Integration\nProperties: {ApiId: a}', [''], [{ ApiId: 'a' }], []],
  'a copy that lost its indentation': [
    'MyIntegration:\nType: AWS::ApiGatewayV2::Integration\nProperties: {ApiId: a}',
    ['MyIntegration'],
    [{ ApiId: 'a' }],
    [],
  ],
  'a copy without Properties': [
    'Type: AWS::ApiGatewayV2::Integration\nProperties:\nApiId: a',
    [''],
    [{ ApiId: 'a' }],
    ['told ApiId: It stands beside Type, where CloudFormation does not take it. !'],
  ],
  'properties alone': [
    'ApiId: !Ref Api\nIntegrationType: AWS_PROXY',
    [''],
    [{ ApiId: '<Api>', IntegrationType: 'AWS_PROXY' }],
    [],
  ],
  'get-template with an object': [
    '{"TemplateBody": {"Resources": {"It": {"Type": "AWS::ApiGatewayV2::Integration", "Properties": {"ApiId": "a"}}}}}',
    ['It'],
    [{ ApiId: 'a' }],
    [],
  ],
  'get-template with a text of YAML': [
    JSON.stringify({
      TemplateBody: 'Resources:\n  It: {Type: AWS::ApiGatewayV2::Integration, Properties: {ApiId: !Ref A}}\n',
    }),
    ['It'],
    [{ ApiId: '<A>' }],
    ['told ApiId: The template has no parameter and no resource of the name A. !'],
  ],
  'get-template with a text of JSON': [
    JSON.stringify({
      TemplateBody: '{"Resources": {"It": {"Type": "AWS::ApiGatewayV2::Integration", "Properties": {"ApiId": "a"}}}}',
    }),
    ['It'],
    [{ ApiId: 'a' }],
    [],
  ],
  'numbers for texts and texts for numbers': [
    'It: {Type: AWS::ApiGatewayV2::Integration, Properties: {PayloadFormatVersion: 2.0, TimeoutInMillis: "5000"}}',
    ['It'],
    [{ PayloadFormatVersion: '2.0', TimeoutInMillis: 5000 }],
    [
      'changed PayloadFormatVersion: The number, date or boolean is read as the text "2.0".',
      'changed TimeoutInMillis: The text "5000" is read as a number.',
    ],
  ],
  'properties that do not exist': [
    'It: {Type: AWS::ApiGatewayV2::Integration, Properties: {apiId: a, TimeoutInMilliseconds: 5, Foo: !Ref x}}',
    ['It'],
    [{}],
    ['apiId', 'TimeoutInMilliseconds', 'Foo'].map(
      (name) => `lost ${name}: CloudFormation knows no property of this name, and refuses it. !`,
    ),
  ],
  attributes: [
    'It: {Type: AWS::ApiGatewayV2::Integration, DependsOn: a, DeletionPolicy: Retain, Metadata: {a: 1}, Foo: 1, Properties: {ApiId: a}}',
    ['It'],
    [{ ApiId: 'a' }],
    [
      'lost DependsOn: It says what the stack makes first, and is not in the output.',
      'lost DeletionPolicy: It says what becomes of it when the stack lets go of it, and is not in the output.',
      'told Metadata: It is a note to people and tools, and is not in the output.',
      'lost Foo: A resource has no such attribute. !',
    ],
  ],
  'conditions of resources': [
    `Parameters: {Stage: {Type: String, Default: dev}, Open: {Type: String}}
Conditions: {Yes: !Equals [!Ref Stage, dev], No: !Not [!Condition Yes], Maybe: !Equals [!Ref Open, x]}
Resources:
  A: {Type: AWS::ApiGatewayV2::Integration, Condition: Yes, Properties: {ApiId: a}}
  B: {Type: AWS::ApiGatewayV2::Integration, Condition: No, Properties: {ApiId: a}}
  C: {Type: AWS::ApiGatewayV2::Integration, Condition: Maybe, Properties: {ApiId: a}}`,
    ['A', 'C'],
    [{ ApiId: 'a' }, { ApiId: 'a' }],
    [
      'told Parameters.Stage: Its default "dev" is taken.',
      'told Conditions.Yes: It is true, by the values of its parameters.',
      'told Conditions.No: It is false, by the values of its parameters.',
      'told B: It is not made, since the condition No does not hold.',
      'told Condition: It is made since the condition Yes holds.',
      'lost Condition: It is made only where the condition Maybe holds, and the output makes it always.',
    ],
  ],
  'a type in the wrong case': [
    'Resources: {It: {Type: AWS::ApiGatewayv2::Integration, Properties: {ApiId: a}}}',
    [],
    [],
    ['skipped It: CloudFormation has no type AWS::ApiGatewayv2::Integration. !'],
  ],
  loops: [
    `Transform: AWS::LanguageExtensions
Parameters: {Names: {Type: CommaDelimitedList, Default: 'x,y-z'}, Open: {Type: CommaDelimitedList}}
Resources:
  Fn::ForEach::Integrations:
    - Name
    - !Ref Names
    - 'It&{Name}':
        Type: AWS::ApiGatewayV2::Integration
        Properties: {ApiId: !Ref Name, Description: 'a \${Name}'}
  Fn::ForEach::Others: [Name, !Ref Open, {'Other\${Name}': {Type: AWS::ApiGatewayV2::Integration}}]`,
    ['Itx', 'Ityz'],
    [
      { ApiId: 'x', Description: 'a x' },
      { ApiId: 'y-z', Description: 'a y-z' },
    ],
    [
      'told Parameters.Names: Its default "x,y-z" is taken.',
      'skipped Resources.Fn::ForEach::Others: The collection of this loop is not known, so that what it repeats was not read.',
    ],
  ],
  macros: [
    `Transform: [AWS::Serverless-2016-10-31, Mine]
Resources:
  Fn::Transform: {Name: AWS::Include}
  Api: {Type: AWS::Serverless::HttpApi, Properties: {DefinitionUri: api.yaml}}
  Rest: {Type: AWS::Serverless::Api, Properties: {DefinitionBody: {Fn::Transform: {Name: AWS::Include}}}}
  Fn: {Type: AWS::Serverless::Function, Properties: {Events: {A: {Type: HttpApi, Properties: {TimeoutInMillis: 5000, PayloadFormatVersion: '1.0'}}, B: {Type: S3}}}}
  Ws: {Type: AWS::Serverless::WebSocketApi, Properties: {Routes: {$default: {}}}}
  Quick: {Type: AWS::ApiGatewayV2::Api, Properties: {Target: 'https://example.com', ProtocolType: HTTP}}
  Inner: {Type: AWS::CloudFormation::Stack}`,
    [],
    [],
    [
      'told Transform: The macro Mine may change the template when it is deployed; it is read as it is written.',
      'skipped Resources: A macro, as AWS::Include, puts resources in when the template is deployed.',
      'skipped Api.Properties.DefinitionUri: The OpenAPI document of the API stands in another file.',
      'skipped Rest.Properties.DefinitionBody: A macro, as AWS::Include, puts the OpenAPI document in when the template is deployed.',
      'skipped Fn.Events.A: SAM makes an integration for this HttpApi event by itself, which is not read, nor is its PayloadFormatVersion or TimeoutInMillis.',
      'skipped Ws.Routes.$default: SAM makes an integration for this route by itself, which is not read.',
      'skipped Quick.Properties.Target: The API makes an integration with this target by itself, which is not read.',
      'told Inner: It is a stack of its own, whose template is not read here.',
    ],
  ],
  'serverless.yml': [
    `service: orders
provider: {name: aws, stage: "\${opt:stage, 'dev'}"}
custom: {url: "https://\${self:provider.stage}.example.com", queue: !Ref Queue, a: "\${self:custom.b}", b: "\${self:custom.a}"}
functions: {hello: {handler: a.b, events: [{httpApi: 'GET /'}]}}
resources:
  - \${file(more.yml)}
  - Resources:
      It:
        Type: AWS::ApiGatewayV2::Integration
        Properties:
          ApiId: !Ref HttpApi
          IntegrationUri: \${self:custom.url}/x
          Description: "\${self:custom.queue} \${param:it} \${self:custom.a} \${aws:region} \${env:A\${opt:c}}"`,
    ['It'],
    [
      {
        ApiId: '<HttpApi>',
        IntegrationUri: 'https://dev.example.com/x',
        Description: '<Queue> <ParamIt> <SelfCustomA> <AwsRegion> <EnvAOptC>',
      },
    ],
    [
      'skipped resources.0: It stands in another file, ${file(more.yml)}.',
      'skipped functions.hello: The Serverless Framework makes integrations for its events (httpApi) by itself, which are not read.',
    ],
  ],
}

test.each(Object.entries(CASES))('%s', async (_, [text, names, drafts, said]) => {
  const reading = await readText(text)

  expect(reading.found.map(({ name }) => name)).toEqual(names)
  expect(reading.found.map(shownFound)).toEqual(drafts)
  expect(saidIn(reading)).toEqual(said)
})

test.each([
  ['{Type: AWS::ApiGatewayV2::Api, Properties: {ProtocolType: WEBSOCKET}}', 'WEBSOCKET'],
  ['{Type: AWS::ApiGatewayV2::Api, Properties: {ProtocolType: !Sub HTTP}}', 'HTTP'],
  ['{Type: AWS::ApiGatewayV2::Api, Properties: {ProtocolType: !Ref Open}}', undefined],
  ['{Type: AWS::Serverless::HttpApi}', 'HTTP'],
  ['{Type: AWS::Serverless::WebSocketApi}', 'WEBSOCKET'],
  ['{Type: AWS::S3::Bucket}', undefined],
])('the protocol of %s', async (api, protocol) => {
  const it = '{Type: AWS::ApiGatewayV2::Integration, Properties: {ApiId: !Ref Api}}'
  const { found } = await readText(`Resources:\n  Api: ${api}\n  It: ${it}\n`, { Api: 'a1b2c3' })

  expect(found.map((each) => each.kind === 'integration' && each.protocol)).toEqual([protocol])
})

test('the route that leads to an integration', async () => {
  const { found } = await readText(`Resources:
  It: {Type: AWS::ApiGatewayV2::Integration, Properties: {ApiId: a}}
  R: {Type: AWS::ApiGatewayV2::Route, Properties: {RouteKey: 'GET /a/{b}', Target: !Sub 'integrations/\${It}'}}
  S: {Type: AWS::ApiGatewayV2::Route, Properties: {RouteKey: $default, Target: !Join ['/', [integrations, !Ref It]]}}
`)

  expect(found.map((each) => each.route)).toEqual([{ method: 'GET', path: '/a/{b}' }])
  expect(found[0]?.notes).toEqual([
    { kind: 'told', member: 'Route', says: 'The route GET /a/{b} leads to it, and 1 more.' },
  ])
})

test('the path of the resource of a method', async () => {
  const { found } = await readText(`Resources:
  Orders: {Type: AWS::ApiGateway::Resource, Properties: {PathPart: orders, ParentId: !GetAtt Api.RootResourceId}}
  Order: {Type: AWS::ApiGateway::Resource, Properties: {PathPart: '{id}', ParentId: !Ref Orders}}
  Circle: {Type: AWS::ApiGateway::Resource, Properties: {PathPart: a, ParentId: !Ref Circle}}
  A: {Type: AWS::ApiGateway::Method, Properties: {HttpMethod: GET, ResourceId: !Ref Order, Integration: {Type: MOCK}}}
  B: {Type: AWS::ApiGateway::Method, Properties: {HttpMethod: PUT, ResourceId: !Ref Circle, Integration: {Type: MOCK}}}
  C: {Type: AWS::ApiGateway::Method, Properties: {HttpMethod: GET}}
`)

  expect(found.map(({ name, route }) => [name, route])).toEqual([
    ['A', { method: 'GET', path: '/orders/{id}' }],
    ['B', undefined],
  ])
})

test('the places of members', async () => {
  const { found } = await readText(`Resources:
  It:
    Type: AWS::ApiGatewayV2::Integration
    Properties:
      ApiId: a
      ResponseParameters:
        200:
          ResponseParameters:
            - {Destination: overwrite:statuscode, Source: 201}
            - {Destination: append:header.a, Source: b}
      RequestParameters:
        append:header.a: b
`)
  const paths = [
    [],
    ['ApiId'],
    ['RequestParameters', 'append:header.a'],
    ['ResponseParameters', '200', 'append:header.a'],
    ['TlsConfig'],
  ]

  expect(paths.map((path) => found[0]?.place(path))).toEqual([
    { line: 2, column: 3 },
    { line: 5, column: 7 },
    { line: 12, column: 9 },
    { line: 10, column: 15 },
    undefined,
  ])
})

test('names of objects are names like others', async () => {
  const text =
    '{"Resources": {"__proto__": {"Type": "AWS::ApiGatewayV2::Integration", "Properties": {"RequestParameters": {"__proto__": "a", "constructor": {"Ref": "toString"}}}}}}'
  const { found } = await readText(text)

  expect(found.map(({ name }) => name)).toEqual(['__proto__'])
  expect(found.map((each) => each.kind === 'integration' && each.draft.get('RequestParameters')?.value)).toEqual([
    new Map([
      ['__proto__', 'a'],
      ['constructor', { kind: 'template', parts: [{ kind: 'reference', name: 'ToString', text: 'toString' }] }],
    ] as never),
  ])
})

test('a hundred thousand resources with notes are read in bounded time', { timeout: 30_000 }, async () => {
  const resource =
    '{"Type": "AWS::ApiGatewayV2::Integration", "Properties": {"ApiId": {"Ref": "A"}, "Foo": 1, "TimeoutInMillis": "5"}}'
  const route =
    '{"Type": "AWS::ApiGatewayV2::Route", "Properties": {"RouteKey": "GET /", "Target": {"Fn::Sub": "integrations/${R1}"}}}'
  const resources = Array.from({ length: 100_000 }, (_, index) => `"R${index}": ${index % 2 === 0 ? resource : route}`)
  const { found } = await readText(`{"Resources": {${resources.join(',')}}}`)

  expect(found).toHaveLength(50_000)
})

test('loops within loops are read up to a limit', async () => {
  const items = Array.from({ length: 100 }, (_, index) => index).join(', ')
  let body = '{"R${a}${b}${c}": {Type: AWS::ApiGatewayV2::Integration}}'
  for (const name of ['c', 'b', 'a']) body = `{"Fn::ForEach::${name}": [${name}, [${items}], ${body}]}`
  const reading = await readText(`Resources: ${body}`)

  expect(saidIn(reading).some((said) => said.includes('Loops that give more than 5000 members are not read.'))).toBe(
    true,
  )
})
