import { expect, test } from 'vitest'
import { writeHcl } from '../../../src/formats/terraform/write-hcl.ts'
import { REFERENCES, WHOLE_RESPONSES } from '../oracle/drafts.ts'

const SETTINGS = { shell: 'posix' } as const
const linesOf = (text: string): readonly string[] => text.replace(/\n$/, '').split('\n')

test('references of every kind are declared, and used in the way of the language', () => {
  const { text, ...others } = writeHcl([{ name: 'orders', draft: REFERENCES }], SETTINGS)

  expect(linesOf(text)).toEqual([
    'variable "api_id" {',
    '  type        = string',
    '  description = "x.ApiId \\"$${a}\\" \' \\\\"',
    '}',
    '',
    'variable "timeout" {',
    '  type        = number',
    '  description = "x.Timeout \\"$${a}\\" \' \\\\"',
    '}',
    '',
    'variable "class" {',
    '  type        = string',
    '  description = "x.Class \\"$${a}\\" \' \\\\"',
    '}',
    '',
    'variable "version_value" {',
    '  type        = string',
    '  description = "x.Version \\"$${a}\\" \' \\\\"',
    '}',
    '',
    'variable "templates" {',
    '  type        = map(string)',
    '  description = "x.Templates \\"$${a}\\" \' \\\\"',
    '}',
    '',
    'variable "mappings" {',
    '  type        = map(string)',
    '  description = "x.Mappings \\"$${a}\\" \' \\\\"',
    '}',
    '',
    'variable "tls" {',
    '  type        = object({ server_name_to_verify = string })',
    '  description = "x.Tls \\"$${a}\\" \' \\\\"',
    '}',
    '',
    'data "aws_partition" "current" {}',
    '',
    'data "aws_region" "current" {}',
    '',
    'resource "aws_apigatewayv2_integration" "orders" {',
    '  api_id           = var.api_id',
    '  description      = "${var.timeout} ms in class ${"$"}${var.class}${"$$"}${var.class}%${var.class}\\\\$${"',
    '  integration_type = "AWS_PROXY"',
    '  integration_uri  = "arn:${data.aws_partition.current.partition}:lambda:${data.aws_region.current.id}:$${x}:${var.version_value}\\""',
    '  request_parameters = {',
    '    "overwrite:path" = "/$${request.path.id}/${"$"}${var.class}"',
    '    b                = var.class',
    '  }',
    '  request_templates    = var.templates',
    '  timeout_milliseconds = var.timeout',
    '',
    '  response_parameters {',
    '    status_code = "200"',
    '    mappings = {',
    '      a = "${var.class}${data.aws_partition.current.dns_suffix}"',
    '    }',
    '  }',
    '',
    '  response_parameters {',
    '    status_code = "404"',
    '    mappings    = var.mappings',
    '  }',
    '',
    '  tls_config {',
    '    server_name_to_verify = var.tls.server_name_to_verify',
    '  }',
    '}',
  ])
  expect(others).toEqual({ notes: [] })
})

test('what exists is taken over, and all of ResponseParameters is one reference', () => {
  const { text, ...others } = writeHcl([{ name: 'orders', draft: WHOLE_RESPONSES, id: 'i1' }], SETTINGS)

  expect(linesOf(text)).toEqual([
    'variable "responses" {',
    '  type        = map(map(string))',
    '  description = "x.Responses \\"$${a}\\" \' \\\\"',
    '}',
    '',
    'variable "server" {',
    '  type        = string',
    '  description = "x.Server \\"$${a}\\" \' \\\\"',
    '}',
    '',
    'resource "aws_apigatewayv2_integration" "orders" {',
    '  api_id           = "a1b2c3d4"',
    '  integration_type = "AWS_PROXY"',
    '',
    '  dynamic "response_parameters" {',
    '    for_each = var.responses',
    '',
    '    content {',
    '      status_code = response_parameters.key',
    '      mappings    = response_parameters.value',
    '    }',
    '  }',
    '',
    '  tls_config {',
    '    server_name_to_verify = var.server',
    '  }',
    '}',
    '',
    'import {',
    '  to = aws_apigatewayv2_integration.orders',
    '  id = "a1b2c3d4/i1"',
    '}',
  ])
  expect(others).toEqual({ notes: [] })
})

test('what exists is not taken over where its API is not known', () => {
  const { text, ...others } = writeHcl([{ name: 'orders', draft: REFERENCES, id: 'i1' }], SETTINGS)

  expect(text).toBe(writeHcl([{ name: 'orders', draft: REFERENCES }], SETTINGS).text)
  expect(others.notes.at(-1)).toEqual({
    kind: 'lost',
    member: 'IntegrationId',
    says: 'What exists is imported by the id of its API, which is not known here.',
    instead: 'give the id of the API',
    item: 0,
  })
})
