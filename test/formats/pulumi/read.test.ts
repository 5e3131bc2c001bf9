import { describe, expect, test } from 'vitest'
import { FORMATS } from '../../../src/formats/index.ts'
import { readPulumi } from '../../../src/formats/pulumi/read.ts'
import { caught } from '../../support/caught.ts'
import { plainDraft, samples, seen, settingsWith, sourceOf } from '../openapi/source.ts'

describe('the samples', () => {
  test.each(samples)('$name', ({ name, textOf, input }) => {
    const { found, notes } = readPulumi(sourceOf(textOf('Pulumi.yaml')), settingsWith())

    expect(notes).toEqual([])
    expect(found.map((each) => [each.name, each.notes])).toEqual([[name, []]])
    expect(plainDraft(found[0])).toEqual(input)
  })
})

describe('what is detected', () => {
  test.each([
    ['a program by its runtime', '{name: a, runtime: yaml}', 'pulumi-yaml'],
    ['a program by the name of its runtime', '{name: a, runtime: {name: yaml}}', 'pulumi-yaml'],
    ['a program by its resources', '{resources: {a: {type: aws:s3:Bucket}}}', 'pulumi-yaml'],
    ['what was exported', '{version: 3, deployment: {resources: []}}', 'pulumi-yaml'],
    ['a file of the state', '{version: 3, checkpoint: {latest: {resources: []}}}', 'pulumi-yaml'],
    ['what was previewed', '{steps: [{newState: {}}]}', 'pulumi-yaml'],
    ['what was previewed, without changes', '{config: {}, steps: []}', 'pulumi-yaml'],
    ['a program in another language', '{name: a, runtime: nodejs}', undefined],
    ['resources of CloudFormation', '{resources: {a: {type: "AWS::S3::Bucket"}}}', undefined],
    ['other resources', '{resources: [a], steps: [a]}', undefined],
  ])('%s', (_, text, name) => {
    const source = sourceOf(text)

    expect(FORMATS.find((format) => format.from === 'document' && format.detect?.(source))?.name).toBe(name)
  })
})

const read = (text: string, given = {}): ReturnType<typeof seen> =>
  seen(readPulumi(sourceOf(text), settingsWith(given)))

test('a text is refused', () => {
  expect(caught(() => readPulumi({ kind: 'text', text: 'name: a' }, settingsWith()))).toEqual({
    fault: 'param',
    message: 'A Pulumi program is read from YAML or JSON, and this is neither.',
  })
})

test('values of the program and references', () => {
  const text = `
name: shop
runtime: yaml
config:
  stage: {type: string, default: beta}
  apiName: {type: string}
  short: b
  pulumi:template: {value: x}
  links: {default: [a, '\${short}']}
  secretName: {value: s}
variables:
  region:
    fn::invoke: {function: aws:getRegion, arguments: {}}
  account: {fn::invoke: {Function: 'aws:index/getCallerIdentity:getCallerIdentity', Return: accountId}}
  parts: {fn::split: [',', 'a,b']}
  nested: {a: [{b: '\${stage}'}]}
  loop: \${pool}
  pool: x\${loop}
resources:
  api: {type: 'aws:apigatewayv2/api:Api', properties: {protocolType: WEBSOCKET}}
  vpc: {type: 'aws-native:apigatewayv2:VpcLink', get: {id: vl123}}
  orders:
    type: aws-native:apigatewayv2:Integration
    name: physical
    properties:
      apiId: \${api.id}
      connectionId: \${vpc.id}
      connectionType: \${links[1]}
      contentHandlingStrategy: \${short}
      credentialsArn: arn:aws:iam::\${account}:role/\${parts[1]}
      description: \${stage} \${apiName} \${nested.a[0].b} \${pulumi.project} \${pulumi.stack} \${nested}
      integrationMethod: {fn::select: [1, [GET, POST]]}
      integrationUri: {fn::join: ['', ['arn:aws:lambda:', '\${region.name}', ':1:', '\${fn.arn}']]}
      passthroughBehavior: {fn::secret: NEVER}
      requestParameters:
        $$\${stage}: $$\${b} $$$
        json: {fn::toJSON: {a: [1, '\${stage}']}}
        open: {fn::toJSON: {a: '\${fn.arn}'}}
        base: {Fn::ToBase64: a}
        back: {fn::fromBase64: YQ==}
        file: {fn::readFile: a.txt}
        stack: {fn::stackReference: [org/net/dev, vpcId]}
        broken: \${a
        loop: \${loop}
      timeoutInMillis: \${stage}
    options: {dependsOn: ['\${api}']}
    other: 1
`
  expect(read(text)).toEqual({
    found: [
      {
        name: 'orders',
        values: {
          ApiId: [{ ApiId: 'api.id' }],
          ConnectionId: 'vl123',
          ConnectionType: '${short}',
          ContentHandlingStrategy: 'b',
          CredentialsArn: ['arn:aws:iam::', { AwsAccountId: 'AwsAccountId' }, ':role/b'],
          Description: [
            'beta ',
            { ApiName: 'apiName' },
            ' beta shop ',
            { PulumiStack: 'pulumi.stack' },
            ' ',
            { Nested: 'nested' },
          ],
          IntegrationMethod: 'POST',
          IntegrationUri: ['arn:aws:lambda:', { AwsRegion: 'AwsRegion' }, ':1:', { FnArn: 'fn.arn' }],
          PassthroughBehavior: 'NEVER',
          RequestParameters: {
            $beta: ['$', { B: 'b' }, ' $$'],
            json: '{"a":[1,"beta"]}',
            open: [{ ToJsonAFnArn: 'fn::toJSON {"a":"${fn.arn}"}' }],
            base: 'YQ==',
            back: 'a',
            file: [{ ReadFileATxt: 'fn::readFile a.txt' }],
            stack: [{ OrgNetDevVpcId: 'org/net/dev.vpcId' }],
            broken: '${a',
            loop: ['x', { Loop: 'loop' }],
          },
          TimeoutInMillis: 'beta',
        },
        notes: [
          'told name: It is what Pulumi calls the resource; it stays a name to pick it by, and is no part of the integration.',
          'told options: It tells Pulumi how to manage the resource, and is not part of it.',
          'lost other: A resource has no such member.',
          'told passthroughBehavior: Pulumi keeps it secret; what is read here does not.',
          'told requestParameters.file: fn::readFile cannot be worked out here.',
          'told requestParameters.broken: Pulumi cannot read this text.',
          'skipped variables.pool: The variable loop leads back to itself.',
        ],
      },
    ],
    notes: [],
  })
})

test('what --set gives goes before defaults, and stands for attributes too', () => {
  const text = `
configuration: {stage: {default: beta}, open: {type: string}}
variables: {made: x}
resources:
  vpc: {type: 'aws-native:apigatewayv2:VpcLink', get: {id: vl123}}
  a: {type: 'aws:apigatewayv2:Integration', properties: {apiId: '\${api.id}', connectionId: '\${vpc.id}', description: '\${stage}\${made}\${open}', connectionType: x, payloadFormatVersion: '1.0'}}
`
  expect(read(text, { 'api.id': 'a1', stage: 's', made: 'm', Open: 'o', VpcId: 'v' }).found).toEqual([
    {
      name: 'a',
      values: { ApiId: 'a1', ConnectionId: 'v', ConnectionType: 'x', Description: 'smo', PayloadFormatVersion: '1.0' },
    },
  ])
})

describe('without end', () => {
  const program = (variables: string): string =>
    `{"runtime":"yaml","variables":{${variables}},"resources":{"a":{"type":"aws-native:apigatewayv2:Integration","properties":{"description":"\${v0}"}}}}`
  const row = (count: number, value: (index: number) => string): string =>
    Array.from({ length: count }, (_, index) => `"v${index}":${value(index + 1)}`).join(',')
  const error = (text: string): string => caught(() => read(text)).message

  test.each([
    [
      'texts that double',
      row(50, (next) => `"\${v${next}}\${v${next}}x"`),
      'The variables of the program make a value without end.',
    ],
    [
      'lists that double',
      row(50, (next) => `["\${v${next}}","\${v${next}}"]`),
      'The variables of the program make a value without end.',
    ],
    [
      'maps that double',
      row(50, (next) => `{"a":"\${v${next}}","b":"\${v${next}}"}`),
      'The variables of the program make a value without end.',
    ],
    [
      'references that double',
      row(50, (next) => `"\${v${next}}\${other.v${next}}\${v${next}}"`),
      'The variables of the program make a value without end.',
    ],
    ['a long row', row(100_000, (next) => `"\${v${next}}"`), 'The program nests its values more than 200 levels deep.'],
    [
      'deep lists',
      `"v0":${'['.repeat(400)}${']'.repeat(400)}`,
      'The program nests its values more than 200 levels deep.',
    ],
    [
      'functions in functions',
      `"v0":${'{"fn::toJSON":'.repeat(300)}1${'}'.repeat(300)}`,
      'The program nests its values more than 200 levels deep.',
    ],
  ])('%s', (_, variables, message) => {
    expect(error(program(variables))).toBe(message)
  })

  test('a great many resources', () => {
    const resource = '{"type":"aws-native:apigatewayv2:Integration","properties":{"apiId":"${api.id}","x":1}}'
    const text = `{"resources":{${Array.from({ length: 50_000 }, (_, index) => `"r${index}":${resource}`).join(',')}}}`

    expect(read(text).found.length).toBe(50_000)
  }, 60_000)
})

test('names that objects have are names like others', () => {
  const text = `
variables: {__proto__: p}
resources:
  __proto__: {type: 'aws-native:apigatewayv2:Integration', properties: {apiId: '\${__proto__}', description: '\${constructor.name}', __proto__: 1, constructor: 2}}
`
  expect(read(text).found).toEqual([
    {
      name: '__proto__',
      values: { ApiId: 'p', Description: [{ ConstructorName: 'constructor.name' }] },
      notes: [
        'lost __proto__: The resource of the provider aws-native has no such property.',
        'lost constructor: The resource of the provider aws-native has no such property.',
      ],
    },
  ])
})
