import { describe, expect, test } from 'vitest'
import { readOpenapi } from '../../../src/formats/openapi/read.ts'
import { caught } from '../../support/caught.ts'
import { plainDraft, samples, seen, settingsWith, sourceOf } from './source.ts'

const API = [{ ApiId: 'the API of this document' }]
/** What the extension has no member for. */
const NO_PLACE = ['ApiId', 'TemplateSelectionExpression']

describe('the samples', () => {
  test.each(samples)('$name', ({ textOf, input }) => {
    const { found, notes } = readOpenapi(sourceOf(textOf('openapi.yaml')), settingsWith())

    expect(notes).toEqual([])
    expect(found.map(({ kind, name }) => [kind, name])).toEqual([['integration', 'ANY /{proxy}']])
    const held = Object.entries(input).filter(([name]) => !NO_PLACE.includes(name))
    expect(plainDraft(found[0])).toEqual({ ApiId: API, ...Object.fromEntries(held) })
  })

  test.each(samples)('$name is of the protocol that it was written for', ({ name, textOf }) => {
    const [found] = readOpenapi(sourceOf(textOf('openapi.yaml')), settingsWith()).found

    expect(found).toMatchObject({ protocol: name.startsWith('ws') ? 'WEBSOCKET' : 'HTTP' })
  })
})

const read = (text: string, given = {}): ReturnType<typeof seen> =>
  seen(readOpenapi(sourceOf(text), settingsWith(given)))

test('ApiId is what --set gives', () => {
  const text = `{openapi: 3.0.1, paths: {/a: {get: {x-amazon-apigateway-integration: {type: http_proxy, payloadFormatVersion: 1.0}}}}}`

  expect(read(text, { api_id: 'a1b2c3' })).toEqual({
    found: [
      {
        name: 'GET /a',
        values: { ApiId: 'a1b2c3', IntegrationType: 'HTTP_PROXY', PayloadFormatVersion: '1.0' },
        notes: ['changed payloadFormatVersion: The number, date or boolean is read as the text "1.0".'],
      },
    ],
    notes: [],
  })
})

test('functions of CloudFormation are carried out, and variables take what --set gives', () => {
  const text = `
openapi: 3.0.1
paths:
  /a:
    get:
      x-amazon-apigateway-integration:
        type: aws_proxy
        payloadFormatVersion: '2.0'
        uri: !Sub arn:\${AWS::Partition}:lambda:\${AWS::Region}:1:function:\${Fn}
        credentials: \${role_arn}
        connectionId: \${stageVariables.link}
        requestParameters:
          append:header.a: \${VALUE} \${value} \${request.path.VALUE}
          append:header.b: !GetAtt Table.Arn
`
  expect(read(text, { VALUE: 'v', RoleArn: 'arn:x', Partition: 'no' }).found).toEqual([
    {
      name: 'GET /a',
      values: {
        ApiId: API,
        ConnectionId: '${stageVariables.link}',
        CredentialsArn: 'arn:x',
        IntegrationType: 'AWS_PROXY',
        IntegrationUri: [
          'arn:',
          { AwsPartition: 'AWS::Partition' },
          ':lambda:',
          { AwsRegion: 'AWS::Region' },
          ':1:function:',
          { Fn: 'Fn' },
        ],
        PayloadFormatVersion: '2.0',
        RequestParameters: {
          'append:header.a': 'v ${value} ${request.path.VALUE}',
          'append:header.b': [{ TableArn: 'Table.Arn' }],
        },
      },
    },
  ])
})

test('a text is refused', () => {
  expect(caught(() => readOpenapi({ kind: 'text', text: 'openapi' }, settingsWith()))).toEqual({
    fault: 'param',
    message: 'An OpenAPI document is JSON or YAML, and this is neither.',
  })
})

test('a $ref that no reader can follow is an error, one to another document is not', () => {
  const text = `openapi: 3.0.1
paths:
  /a: {$ref: '#/nothing'}
  /b: {$ref: '#/paths/~1b'}
  /c: {get: {x-amazon-apigateway-integration: {$ref: 1}}}
  /d: {$ref: 'other.yaml'}`
  const { notes } = readOpenapi(sourceOf(text), settingsWith())

  expect(notes.map(({ kind, finding, instead }) => [kind, finding, instead])).toEqual([
    ['skipped', 'error', undefined],
    ['skipped', 'error', undefined],
    ['skipped', 'error', undefined],
    ['skipped', 'warning', 'bundle the documents into one'],
  ])
})
