import { describe, expect, test } from 'vitest'
import { lookupOf } from '../../src/formats/lookup.ts'
import { readFound } from '../../src/formats/read-found.ts'
import type { FoundItem } from '../../src/formats/read-found.ts'
import { readShipped } from '../../src/shell/shipped.ts'
import { formatOf, readAll } from './read-all.ts'

const MOCK = '{"ApiId":"a","IntegrationType":"MOCK"}'

describe('a format is told by what is in the text', () => {
  test.each([
    ['aws-json', MOCK],
    ['aws-yaml', 'ApiId: a\nIntegrationType: MOCK\n'],
    ['aws-command', '#!/bin/sh\naws apigatewayv2 create-integration --api-id a --integration-type MOCK\n'],
    [
      'cloudformation',
      'Resources:\n  A: {Type: "AWS::ApiGatewayV2::Integration", Properties: {ApiId: !Ref b, IntegrationType: MOCK}}\n',
    ],
    [
      'terraform',
      '# a\nresource "aws_apigatewayv2_integration" "a" {\n  api_id = "a"\n  integration_type = "MOCK"\n}\n',
    ],
    ['terraform-json', '{"resource":{"aws_apigatewayv2_integration":{"a":{"api_id":"a","integration_type":"MOCK"}}}}'],
    [
      'openapi',
      'openapi: 3.0.1\npaths: {/a: {get: {x-amazon-apigateway-integration: {type: http_proxy, payloadFormatVersion: "1.0"}}}}\n',
    ],
    [
      'pulumi-yaml',
      'name: a\nruntime: yaml\nresources: {a: {type: "aws-native:apigatewayv2:Integration", properties: {apiId: a}}}\n',
    ],
    ['rest-v1', 'Type: MOCK\nPassthroughBehavior: NEVER\n'],
  ])('%s', async (format, text) => {
    const { found, formats, failed } = await readAll(text)

    expect({ formats, failed, count: found.length }).toEqual({ formats: [format], failed: [], count: 1 })
  })

  test('or by the name of the file, where the text has no sign of it', async () => {
    expect(await readAll('# nothing yet\n', { name: 'main.tf' })).toMatchObject({ formats: ['terraform'], failed: [] })
    expect(await readAll('echo hello\n', { name: 'make.sh' })).toMatchObject({ formats: ['aws-command'], failed: [] })
  })

  test('or is what somebody says', async () => {
    expect(await readAll(MOCK, { from: 'rest-v1' })).toMatchObject({ formats: ['rest-v1'] })
    expect(await readAll('echo', { from: 'aws-command' })).toMatchObject({ formats: ['aws-command'] })
  })
})

test('documents of a stream are read one by one, and one that cannot be read does not stop the others', async () => {
  const { found, failed } = await readAll(`${MOCK}\n{"a" 1}\n{"x": 1}\n${MOCK}\n`, { name: 'a.ndjson' })

  expect(found.length).toBe(2)
  expect(failed).toEqual([
    "2:6: Invalid JSON: Expecting ':' delimiter",
    '3:1: This document is of no format that is known here.',
  ])
})

test('a document of JSON is given before the next has come', async () => {
  let sent = 0
  async function* slow(): AsyncGenerator<Uint8Array> {
    for (; sent < 3; sent++) yield Buffer.from(`${MOCK}\n`)
  }
  const seen: number[] = []
  const choice = { name: '', lookup: lookupOf(new Map()), shipped: readShipped }
  for await (const item of readFound(slow(), choice)) if (item.kind === 'reading') seen.push(sent)

  expect(seen[0]).toBeLessThan(2)
  expect(seen.length).toBe(3)
})

test('a source that breaks off does so behind what came before', async () => {
  async function* broken(): AsyncGenerator<Uint8Array> {
    yield Buffer.from('ApiId: a\n---\nApiId: b\n---\n')
    throw new Error('gone')
  }
  const items: FoundItem[] = []
  const read = async (): Promise<void> => {
    const choice = { name: 'a.yaml', lookup: lookupOf(new Map()), shipped: readShipped }
    for await (const item of readFound(broken(), choice)) items.push(item)
  }

  await expect(read()).rejects.toThrow('gone')
  expect(items.length).toBe(2)
})

test('of two equal keys of a template the last counts, and that is told', async () => {
  const text =
    'Resources:\n  A:\n    Type: AWS::ApiGatewayV2::Integration\n    Properties: {ApiId: a, ApiId: b, IntegrationType: MOCK}\n'
  const { found, notes } = await readAll(text)

  expect(found.map((each) => each.kind === 'integration' && each.draft.get('ApiId')?.value)).toEqual(['b'])
  expect(notes).toEqual([
    {
      kind: 'skipped',
      member: 'ApiId',
      says: 'This key stands twice in a map, and the last one counts.',
      place: { line: 1, column: 1 },
    },
  ])
})

test('an input document is as strict as the AWS CLI', async () => {
  expect((await readAll('ApiId: a\nApiId: b\n')).failed).toEqual(['2:1: Invalid YAML: this key stands here twice'])
})

test.each([
  [
    'longer than 10 MiB',
    `# ${'x'.repeat(10 * 1024 * 1024)}\nresource "a" "b" {}\n`,
    '1:1: This text is longer than 10 MiB',
  ],
  ['broken', 'resource "a" "b" {\n  x = = 1\n}\n', '2:'],
])('a text that is %s is refused', async (_, text, words) => {
  const { failed } = await readAll(text, { name: 'main.tf' })

  expect(failed.join()).toContain(words)
})

test('bytes that are no text are refused', async () => {
  async function* bytes(): AsyncGenerator<Uint8Array> {
    yield Uint8Array.of(0x23, 0xff, 0xfe, 0x0a)
  }
  const items: FoundItem[] = []
  const choice = { name: 'main.tf', lookup: lookupOf(new Map()), shipped: readShipped }
  for await (const item of readFound(bytes(), choice)) items.push(item)

  expect(items.map((item) => item.kind === 'failed' && item.error.message)).toEqual([
    'These bytes are not Unicode text.',
  ])
})

test('each format has a name of its own', () => {
  expect(formatOf('terraform').title).toBe('Terraform configuration, HCL')
})
