import { expect, test } from 'vitest'
import { writePulumiPython } from '../../../src/formats/code/pulumi-python.ts'
import { REFERENCES, WHOLE_RESPONSES } from '../oracle/drafts.ts'

const SETTINGS = { shell: 'posix' } as const
const linesOf = (text: string): readonly string[] => text.replace(/\n$/, '').split('\n')

test('references of every kind are declared, and used in the way of the language', () => {
  const { text, ...others } = writePulumiPython([{ name: 'orders', draft: REFERENCES }], SETTINGS)

  expect(linesOf(text)).toEqual([
    'import pulumi',
    'import pulumi_aws_native as aws_native',
    '',
    'config = pulumi.Config()',
    'api_id = config.require("apiId")',
    'timeout = config.require_int("timeout")',
    'class_value = config.require("class")',
    'aws_partition = config.require("awsPartition")',
    'aws_region = config.require("awsRegion")',
    'version = config.require("version")',
    'templates = config.require_object("templates")',
    'aws_url_suffix = config.require("awsUrlSuffix")',
    'mappings = config.require_object("mappings")',
    'tls = config.require_object("tls")',
    '',
    'aws_native.apigatewayv2.Integration(',
    '    "orders",',
    '    api_id=api_id,',
    '    description=str(timeout) + " ms in class $" + class_value + "$$" + class_value + "%" + class_value + "\\\\${",',
    '    integration_type="AWS_PROXY",',
    '    integration_uri="arn:" + aws_partition + ":lambda:" + aws_region + ":${x}:" + version + "\\"",',
    '    request_parameters={',
    '        "overwrite:path": "/${request.path.id}/$" + class_value,',
    '        "b": class_value,',
    '    },',
    '    request_templates=templates,',
    '    response_parameters={',
    '        "200": {',
    '            "response_parameters": [',
    '                {',
    '                    "destination": "a",',
    '                    "source": class_value + aws_url_suffix,',
    '                },',
    '            ],',
    '        },',
    '        "404": mappings,',
    '    },',
    '    timeout_in_millis=timeout,',
    '    tls_config=tls,',
    ')',
  ])
  expect(others).toEqual({ notes: [] })
})

test('what exists is taken over, and all of ResponseParameters is one reference', () => {
  const { text, ...others } = writePulumiPython([{ name: 'orders', draft: WHOLE_RESPONSES, id: 'i1' }], SETTINGS)

  expect(linesOf(text)).toEqual([
    'import pulumi',
    'import pulumi_aws_native as aws_native',
    '',
    'config = pulumi.Config()',
    'responses = config.require_object("responses")',
    'server = config.require("server")',
    '',
    'aws_native.apigatewayv2.Integration(',
    '    "orders",',
    '    api_id="a1b2c3d4",',
    '    integration_type="AWS_PROXY",',
    '    response_parameters=responses,',
    '    tls_config={',
    '        "server_name_to_verify": server,',
    '    },',
    ')',
  ])
  expect(others).toEqual({
    notes: [],
    takeover: expect.objectContaining({
      commands: ["pulumi import aws-native:apigatewayv2:Integration orders 'a1b2c3d4|i1'"],
    }),
  })
})

test('what exists is not taken over where its API is not known', () => {
  const { text, ...others } = writePulumiPython([{ name: 'orders', draft: REFERENCES, id: 'i1' }], SETTINGS)

  expect(text).toBe(writePulumiPython([{ name: 'orders', draft: REFERENCES }], SETTINGS).text)
  expect(others.notes.at(-1)).toEqual({
    kind: 'lost',
    member: 'IntegrationId',
    says: 'What exists is imported by the id of its API, which is not known here.',
    instead: 'give the id of the API',
    item: 0,
  })
})
