import { expect, test } from 'vitest'
import { writePulumiTypescript } from '../../../src/formats/code/pulumi-typescript.ts'
import { REFERENCES, WHOLE_RESPONSES } from '../oracle/drafts.ts'

const SETTINGS = { shell: 'posix' } as const
const linesOf = (text: string): readonly string[] => text.replace(/\n$/, '').split('\n')

test('references of every kind are declared, and used in the way of the language', () => {
  const { text, ...others } = writePulumiTypescript([{ name: 'orders', draft: REFERENCES }], SETTINGS)

  expect(linesOf(text)).toEqual([
    "import * as pulumi from '@pulumi/pulumi';",
    "import * as aws_native from '@pulumi/aws-native';",
    '',
    'const config = new pulumi.Config();',
    "const apiId = config.require('apiId');",
    "const timeout = config.requireNumber('timeout');",
    "const classValue = config.require('class');",
    "const awsPartition = config.require('awsPartition');",
    "const awsRegion = config.require('awsRegion');",
    "const version = config.require('version');",
    "const templates = config.requireObject<Record<string, string>>('templates');",
    "const awsUrlSuffix = config.require('awsUrlSuffix');",
    "const mappings = config.requireObject<aws_native.types.input.apigatewayv2.IntegrationResponseParameterMapArgs>('mappings');",
    "const tls = config.requireObject<aws_native.types.input.apigatewayv2.IntegrationTlsConfigArgs>('tls');",
    '',
    "new aws_native.apigatewayv2.Integration('orders', {",
    '  apiId: apiId,',
    "  description: String(timeout) + ' ms in class $' + classValue + '$$' + classValue + '%' + classValue + '\\\\${',",
    "  integrationType: 'AWS_PROXY',",
    "  integrationUri: 'arn:' + awsPartition + ':lambda:' + awsRegion + ':${x}:' + version + '\"',",
    '  requestParameters: {',
    "    'overwrite:path': '/${request.path.id}/$' + classValue,",
    '    b: classValue,',
    '  },',
    '  requestTemplates: templates,',
    '  responseParameters: {',
    "    '200': {",
    '      responseParameters: [',
    '        {',
    "          destination: 'a',",
    '          source: classValue + awsUrlSuffix,',
    '        },',
    '      ],',
    '    },',
    "    '404': mappings,",
    '  },',
    '  timeoutInMillis: timeout,',
    '  tlsConfig: tls,',
    '});',
  ])
  expect(others).toEqual({ notes: [] })
})

test('what exists is taken over, and all of ResponseParameters is one reference', () => {
  const { text, ...others } = writePulumiTypescript([{ name: 'orders', draft: WHOLE_RESPONSES, id: 'i1' }], SETTINGS)

  expect(linesOf(text)).toEqual([
    "import * as pulumi from '@pulumi/pulumi';",
    "import * as aws_native from '@pulumi/aws-native';",
    '',
    'const config = new pulumi.Config();',
    "const responses = config.requireObject<Record<string, aws_native.types.input.apigatewayv2.IntegrationResponseParameterMapArgs>>('responses');",
    "const server = config.require('server');",
    '',
    "new aws_native.apigatewayv2.Integration('orders', {",
    "  apiId: 'a1b2c3d4',",
    "  integrationType: 'AWS_PROXY',",
    '  responseParameters: responses,',
    '  tlsConfig: {',
    '    serverNameToVerify: server,',
    '  },',
    '});',
  ])
  expect(others).toEqual({
    notes: [],
    takeover: expect.objectContaining({
      commands: ["pulumi import aws-native:apigatewayv2:Integration orders 'a1b2c3d4|i1'"],
    }),
  })
})

test('what exists is not taken over where its API is not known', () => {
  const { text, ...others } = writePulumiTypescript([{ name: 'orders', draft: REFERENCES, id: 'i1' }], SETTINGS)

  expect(text).toBe(writePulumiTypescript([{ name: 'orders', draft: REFERENCES }], SETTINGS).text)
  expect(others.notes.at(-1)).toEqual({
    kind: 'lost',
    member: 'IntegrationId',
    says: 'What exists is imported by the id of its API, which is not known here.',
    instead: 'give the id of the API',
    item: 0,
  })
})
