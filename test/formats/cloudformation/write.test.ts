import { expect, test } from 'vitest'
import { writeTemplateJson, writeTemplateYaml } from '../../../src/formats/cloudformation/write.ts'
import type { Item } from '../../../src/formats/format.ts'
import type { Template, Value } from '../../../src/value.ts'
import { draftOf } from '../../support/draft.ts'

const refer = (name: string, text = name): Template => ({
  kind: 'template',
  parts: [{ kind: 'reference', name, text }],
})
const given = (members: Readonly<Record<string, Value>>): Item['draft'] =>
  new Map(Object.entries(members).map(([name, value]) => [name, { value, as: 'document' }]))

test('a template with parameters for what is open', () => {
  const draft = given({
    ApiId: refer('ApiId', 'var.api_id'),
    IntegrationUri: { kind: 'template', parts: ['arn:aws:', ...refer('AwsRegion').parts, ':', ...refer('Fn').parts] },
    RequestParameters: new Map([['overwrite:path', { kind: 'template', parts: ['/${a}/', ...refer('ApiId').parts] }]]),
    ResponseParameters: new Map([['200', new Map([['remove:header.x', "''"]])]]),
    TimeoutInMillis: refer('Timeout'),
  })

  expect(writeTemplateYaml([{ name: 'api id', draft }], { shell: 'posix' })).toEqual({
    notes: [],
    text: `AWSTemplateFormatVersion: '2010-09-09'
Parameters:
  ApiId2:
    Type: String
    Description: Stands for var.api_id
  Fn:
    Type: String
    Description: Stands for Fn
  Timeout:
    Type: Number
    Description: Stands for Timeout
Resources:
  ApiId:
    Type: AWS::ApiGatewayV2::Integration
    Properties:
      ApiId:
        Ref: ApiId2
      IntegrationUri:
        Fn::Sub: arn:aws:\${AWS::Region}:\${Fn}
      RequestParameters:
        overwrite:path:
          Fn::Join:
          - ''
          - - /\${a}/
            - Ref: ApiId2
      ResponseParameters:
        '200':
          ResponseParameters:
          - Destination: remove:header.x
            Source: ''''''
      TimeoutInMillis:
        Ref: Timeout
`,
  })
})

test('what has no place, and what CloudFormation would obey or refuse', () => {
  const draft = given({
    Foo: 'a',
    CredentialsArn: 'arn:aws:iam::*:user/*',
    Description: '{{resolve:ssm:a}}',
    RequestParameters: refer('All'),
    RequestTemplates: new Map([['Ref', 'a']]),
    ResponseParameters: new Map<Value, Value>([
      ['200', refer('Some')],
      ['400', new Map([['Ref', 'a']])],
    ]),
    TlsConfig: refer('Tls'),
  })
  const { text, notes } = writeTemplateYaml([{ name: 'a', draft }], { shell: 'posix' })

  expect(text).toBe(`AWSTemplateFormatVersion: '2010-09-09'
Resources:
  a:
    Type: AWS::ApiGatewayV2::Integration
    Properties:
      CredentialsArn: arn:aws:iam::*:user/*
      Description: '{{resolve:ssm:a}}'
      RequestTemplates: {}
      ResponseParameters:
        '400':
          ResponseParameters:
          - Destination: Ref
            Source: a
`)
  expect(notes.map(({ item, kind, member }) => [item, kind, member])).toEqual([
    [0, 'told', 'CredentialsArn'],
    [0, 'told', 'Description'],
    [0, 'lost', 'Foo'],
    [0, 'lost', 'RequestParameters'],
    [0, 'lost', 'RequestTemplates.Ref'],
    [0, 'lost', 'ResponseParameters.200'],
    [0, 'lost', 'TlsConfig'],
  ])
})

test('what exists is taken over by an import', () => {
  const items: readonly Item[] = [
    { name: 'a', draft: given({ ApiId: 'a1b2c3', IntegrationUri: refer('Uri') }), id: 'abc123' },
    { name: 'b', draft: given({ ApiId: refer('ApiId') }), id: 'def456' },
    { name: 'c', draft: draftOf({ ApiId: 'a1b2c3' }) },
  ]
  const { text, notes, takeover } = writeTemplateJson(items, { shell: 'posix' })

  expect(text.match(/"DeletionPolicy": "Retain"/g)).toHaveLength(2)
  expect(notes.map(({ item, says }) => [item, says])).toEqual([
    [1, 'To be taken over it wants the id of its API.'],
    [2, 'It has no id yet, and an import makes nothing.'],
  ])
  expect(takeover).toEqual({
    commands: [
      'aws cloudformation create-change-set --stack-name integrations --change-set-name import-integrations --change-set-type IMPORT --resources-to-import file://resources-to-import.json --template-body file://template.json --parameters ParameterKey=Uri,ParameterValue=VALUE ParameterKey=ApiId,ParameterValue=VALUE',
      'aws cloudformation wait change-set-create-complete --stack-name integrations --change-set-name import-integrations',
      'aws cloudformation execute-change-set --stack-name integrations --change-set-name import-integrations',
    ],
    file: {
      name: 'resources-to-import.json',
      text: `[
    {
        "ResourceType": "AWS::ApiGatewayV2::Integration",
        "LogicalResourceId": "a",
        "ResourceIdentifier": {
            "ApiId": "a1b2c3",
            "IntegrationId": "abc123"
        }
    }
]
`,
    },
  })
})

test('values of any kind are written somehow', () => {
  const odd = [
    null,
    true,
    1.5,
    NaN,
    new Uint8Array([1]),
    [['a']],
    new Map([[1n, refer('X')]]),
    { kind: 'set', items: [] },
  ] as const
  for (const value of odd) {
    const draft = given({
      TimeoutInMillis: value,
      RequestParameters: value,
      ResponseParameters: value,
      TlsConfig: value,
    })
    expect(writeTemplateYaml([{ name: '', draft }], { shell: 'posix' }).text).toContain('  Integration:\n')
  }
})
