import { expect, test } from 'vitest'
import { writeCdkTypescript } from '../../../src/formats/code/cdk-typescript.ts'
import { REFERENCES, WHOLE_RESPONSES } from '../oracle/drafts.ts'

const SETTINGS = { shell: 'posix' } as const
const linesOf = (text: string): readonly string[] => text.replace(/\n$/, '').split('\n')

test('references of every kind are declared, and used in the way of the language', () => {
  const { text, ...others } = writeCdkTypescript([{ name: 'orders', draft: REFERENCES }], SETTINGS)

  expect(linesOf(text)).toEqual([
    "import * as cdk from 'aws-cdk-lib';",
    "import * as apigwv2 from 'aws-cdk-lib/aws-apigatewayv2';",
    "import { Construct } from 'constructs';",
    '',
    'export class IntegrationStack extends cdk.Stack {',
    '  constructor(scope: Construct, id: string, props?: cdk.StackProps) {',
    '    super(scope, id, props);',
    "    const apiId = new cdk.CfnParameter(this, 'ApiId', {",
    "      type: 'String',",
    "      description: 'x.ApiId \"${a}\" \\' \\\\',",
    '    });',
    "    const timeout = new cdk.CfnParameter(this, 'Timeout', {",
    "      type: 'Number',",
    "      description: 'x.Timeout \"${a}\" \\' \\\\',",
    '    });',
    "    const classValue = new cdk.CfnParameter(this, 'Class', {",
    "      type: 'String',",
    "      description: 'x.Class \"${a}\" \\' \\\\',",
    '    });',
    "    const version = new cdk.CfnParameter(this, 'Version', {",
    "      type: 'String',",
    "      description: 'x.Version \"${a}\" \\' \\\\',",
    '    });',
    "    const templates = this.node.getContext('Templates');",
    "    const mappings = this.node.getContext('Mappings');",
    "    const tls = this.node.getContext('Tls');",
    "    new apigwv2.CfnIntegration(this, 'OrdersIntegration', {",
    '      apiId: apiId.valueAsString,',
    "      description: timeout.valueAsString + ' ms in class $' + classValue.valueAsString + '$$' + classValue.valueAsString + '%' + classValue.valueAsString + '\\\\${',",
    "      integrationType: 'AWS_PROXY',",
    "      integrationUri: 'arn:' + cdk.Aws.PARTITION + ':lambda:' + cdk.Aws.REGION + ':${x}:' + version.valueAsString + '\"',",
    '      requestParameters: {',
    "        'overwrite:path': '/${request.path.id}/$' + classValue.valueAsString,",
    '        b: classValue.valueAsString,',
    '      },',
    '      requestTemplates: templates,',
    '      responseParameters: {',
    "        '200': {",
    '          ResponseParameters: [',
    '            {',
    "              Destination: 'a',",
    '              Source: classValue.valueAsString + cdk.Aws.URL_SUFFIX,',
    '            },',
    '          ],',
    '        },',
    "        '404': mappings,",
    '      },',
    '      timeoutInMillis: timeout.valueAsNumber,',
    '      tlsConfig: tls,',
    '    });',
    '  }',
    '}',
  ])
  expect(others).toEqual({
    notes: [
      {
        kind: 'told',
        says: 'A parameter of CloudFormation holds no map, so RequestTemplates is read from the context of the app, there Templates, in the shape of CloudFormation.',
        member: 'RequestTemplates',
        item: 0,
      },
      {
        kind: 'told',
        says: 'A parameter of CloudFormation holds no map, so ResponseParameters is read from the context of the app, there Mappings, in the shape of CloudFormation.',
        member: 'ResponseParameters',
        item: 0,
      },
      {
        kind: 'told',
        says: 'A parameter of CloudFormation holds no map, so TlsConfig is read from the context of the app, there Tls, in the shape of CloudFormation.',
        member: 'TlsConfig',
        item: 0,
      },
    ],
  })
})

test('what exists is taken over, and all of ResponseParameters is one reference', () => {
  const { text, ...others } = writeCdkTypescript([{ name: 'orders', draft: WHOLE_RESPONSES, id: 'i1' }], SETTINGS)

  expect(linesOf(text)).toEqual([
    "import * as cdk from 'aws-cdk-lib';",
    "import * as apigwv2 from 'aws-cdk-lib/aws-apigatewayv2';",
    "import { Construct } from 'constructs';",
    '',
    'export class IntegrationStack extends cdk.Stack {',
    '  constructor(scope: Construct, id: string, props?: cdk.StackProps) {',
    '    super(scope, id, props);',
    "    const responses = this.node.getContext('Responses');",
    "    const server = new cdk.CfnParameter(this, 'Server', {",
    "      type: 'String',",
    "      description: 'x.Server \"${a}\" \\' \\\\',",
    '    });',
    "    new apigwv2.CfnIntegration(this, 'OrdersIntegration', {",
    "      apiId: 'a1b2c3d4',",
    "      integrationType: 'AWS_PROXY',",
    '      responseParameters: responses,',
    '      tlsConfig: {',
    '        serverNameToVerify: server.valueAsString,',
    '      },',
    '    }).applyRemovalPolicy(cdk.RemovalPolicy.RETAIN);',
    '  }',
    '}',
  ])
  expect(others).toEqual({
    notes: [
      {
        kind: 'told',
        says: 'A parameter of CloudFormation holds no map, so ResponseParameters is read from the context of the app, there Responses, in the shape of CloudFormation.',
        member: 'ResponseParameters',
        item: 0,
      },
    ],
    takeover: {
      commands: ['cdk import --resource-mapping resource-mapping.json'],
      file: {
        name: 'resource-mapping.json',
        text: '{\n    "OrdersIntegration": {\n        "ApiId": "a1b2c3d4",\n        "IntegrationId": "i1"\n    }\n}\n',
      },
    },
  })
})

test('what exists is not taken over where its API is not known', () => {
  const { text, ...others } = writeCdkTypescript([{ name: 'orders', draft: REFERENCES, id: 'i1' }], SETTINGS)

  expect(text).toContain('}).applyRemovalPolicy(cdk.RemovalPolicy.RETAIN);\n')
  expect(others.notes.at(-1)).toEqual({
    kind: 'lost',
    member: 'IntegrationId',
    says: 'What exists is imported by the id of its API, which is not known here.',
    instead: 'give the id of the API',
    item: 0,
  })
})
