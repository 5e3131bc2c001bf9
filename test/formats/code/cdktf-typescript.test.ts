import { expect, test } from 'vitest'
import { writeCdktfTypescript } from '../../../src/formats/code/cdktf-typescript.ts'
import { REFERENCES, WHOLE_RESPONSES } from '../oracle/drafts.ts'

const SETTINGS = { shell: 'posix' } as const
const linesOf = (text: string): readonly string[] => text.replace(/\n$/, '').split('\n')

test('references of every kind are declared, and used in the way of the language', () => {
  const { text, ...others } = writeCdktfTypescript([{ name: 'orders', draft: REFERENCES }], SETTINGS)

  expect(linesOf(text)).toEqual([
    "import { Construct } from 'constructs';",
    "import { Fn, TerraformStack, TerraformVariable } from 'cdktf';",
    "import { Apigatewayv2Integration } from '@cdktf/provider-aws/lib/apigatewayv2-integration';",
    "import { DataAwsPartition } from '@cdktf/provider-aws/lib/data-aws-partition';",
    "import { DataAwsRegion } from '@cdktf/provider-aws/lib/data-aws-region';",
    '',
    'export class IntegrationStack extends TerraformStack {',
    '  constructor(scope: Construct, id: string) {',
    '    super(scope, id);',
    "    const apiId = new TerraformVariable(this, 'api_id', {",
    "      type: 'string',",
    "      description: 'x.ApiId \"${a}\" \\' \\\\',",
    '    });',
    "    const timeout = new TerraformVariable(this, 'timeout', {",
    "      type: 'number',",
    "      description: 'x.Timeout \"${a}\" \\' \\\\',",
    '    });',
    "    const classValue = new TerraformVariable(this, 'class', {",
    "      type: 'string',",
    "      description: 'x.Class \"${a}\" \\' \\\\',",
    '    });',
    "    const awsPartition = new DataAwsPartition(this, 'aws_partition');",
    "    const awsRegion = new DataAwsRegion(this, 'aws_region');",
    "    const version = new TerraformVariable(this, 'version_value', {",
    "      type: 'string',",
    "      description: 'x.Version \"${a}\" \\' \\\\',",
    '    });',
    "    const templates = new TerraformVariable(this, 'templates', {",
    "      type: 'map(string)',",
    "      description: 'x.Templates \"${a}\" \\' \\\\',",
    '    });',
    "    const awsUrlSuffix = new DataAwsPartition(this, 'aws_url_suffix');",
    "    const mappings = new TerraformVariable(this, 'mappings', {",
    "      type: 'map(string)',",
    "      description: 'x.Mappings \"${a}\" \\' \\\\',",
    '    });',
    "    const tls = new TerraformVariable(this, 'tls', {",
    "      type: 'object({ server_name_to_verify = string })',",
    "      description: 'x.Tls \"${a}\" \\' \\\\',",
    '    });',
    "    new Apigatewayv2Integration(this, 'orders', {",
    '      apiId: apiId.stringValue,',
    "      description: timeout.stringValue + ' ms in class ${\"$\"}' + classValue.stringValue + '${\"$$\"}' + classValue.stringValue + '%' + classValue.stringValue + '\\\\$${',",
    "      integrationType: 'AWS_PROXY',",
    "      integrationUri: 'arn:' + awsPartition.partition + ':lambda:' + awsRegion.id + ':$${x}:' + version.stringValue + '\"',",
    '      requestParameters: {',
    "        'overwrite:path': '/$${request.path.id}/${\"$\"}' + classValue.stringValue,",
    '        b: classValue.stringValue,',
    '      },',
    '      requestTemplates: templates.value,',
    '      responseParameters: [',
    '        {',
    "          statusCode: '200',",
    '          mappings: {',
    '            a: classValue.stringValue + awsUrlSuffix.dnsSuffix,',
    '          },',
    '        },',
    '        {',
    "          statusCode: '404',",
    '          mappings: mappings.value,',
    '        },',
    '      ],',
    '      timeoutMilliseconds: timeout.numberValue,',
    '      tlsConfig: {',
    "        serverNameToVerify: Fn.lookup(tls.value, 'server_name_to_verify'),",
    '      },',
    '    });',
    '  }',
    '}',
  ])
  expect(others).toEqual({ notes: [] })
})

test('what exists is taken over, and all of ResponseParameters is one reference', () => {
  const { text, ...others } = writeCdktfTypescript([{ name: 'orders', draft: WHOLE_RESPONSES, id: 'i1' }], SETTINGS)

  expect(linesOf(text)).toEqual([
    "import { Construct } from 'constructs';",
    "import { TerraformIterator, TerraformStack, TerraformVariable } from 'cdktf';",
    "import { Apigatewayv2Integration } from '@cdktf/provider-aws/lib/apigatewayv2-integration';",
    '',
    'export class IntegrationStack extends TerraformStack {',
    '  constructor(scope: Construct, id: string) {',
    '    super(scope, id);',
    "    const responses = new TerraformVariable(this, 'responses', {",
    "      type: 'map(map(string))',",
    "      description: 'x.Responses \"${a}\" \\' \\\\',",
    '    });',
    "    const server = new TerraformVariable(this, 'server', {",
    "      type: 'string',",
    "      description: 'x.Server \"${a}\" \\' \\\\',",
    '    });',
    "    new Apigatewayv2Integration(this, 'orders', {",
    "      apiId: 'a1b2c3d4',",
    "      integrationType: 'AWS_PROXY',",
    "      responseParameters: TerraformIterator.fromMap(responses.value).dynamic({ status_code: '${each.key}', mappings: '${each.value}' }),",
    '      tlsConfig: {',
    '        serverNameToVerify: server.stringValue,',
    '      },',
    "    }).importFrom('a1b2c3d4/i1');",
    '  }',
    '}',
  ])
  expect(others).toEqual({ notes: [] })
})

test('what exists is not taken over where its API is not known', () => {
  const { text, ...others } = writeCdktfTypescript([{ name: 'orders', draft: REFERENCES, id: 'i1' }], SETTINGS)

  expect(text).toBe(writeCdktfTypescript([{ name: 'orders', draft: REFERENCES }], SETTINGS).text)
  expect(others.notes.at(-1)).toEqual({
    kind: 'lost',
    member: 'IntegrationId',
    says: 'What exists is imported by the id of its API, which is not known here.',
    instead: 'give the id of the API',
    item: 0,
  })
})
