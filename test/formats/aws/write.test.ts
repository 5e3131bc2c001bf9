import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { writeAwsJson, writeAwsYaml } from '../../../src/formats/aws/write.ts'
import type { Item } from '../../../src/formats/format.ts'
import { joined, referTo } from '../../../src/formats/references/template.ts'
import type { Value } from '../../../src/value.ts'
import { draftOf } from '../../support/draft.ts'
import { ROOT } from '../../support/program.ts'

const FOLDER = join(ROOT, 'test', 'formats', 'samples')
const itemOf = (plain: Readonly<Record<string, unknown>>): Item => ({ name: '', draft: draftOf(plain) })

test.each(readdirSync(FOLDER).filter((name) => !name.startsWith('_')))('%s is written as the sample is', (sample) => {
  const textOf = (file: string): string => readFileSync(join(FOLDER, sample, file), 'utf8')
  const item = itemOf(JSON.parse(textOf('input.json')) as Record<string, unknown>)

  expect(writeAwsJson([item])).toEqual({ text: textOf('input.json'), notes: [] })
  expect(writeAwsYaml([item])).toEqual({ text: textOf('input.yaml'), notes: [] })
})

describe('none, and several', () => {
  const two = [itemOf({ IntegrationType: 'MOCK', ApiId: 'a' }), itemOf({})]

  test('JSON', () => {
    expect(writeAwsJson([]).text).toBe('[]\n')
    expect(JSON.parse(writeAwsJson(two).text)).toEqual([{ ApiId: 'a', IntegrationType: 'MOCK' }, {}])
  })

  test('YAML', () => {
    expect(writeAwsYaml([]).text).toBe('')
    expect(writeAwsYaml(two).text).toBe('ApiId: a\nIntegrationType: MOCK\n---\n{}\n')
  })
})

test('references are placeholders, told once an item; what is no member is lost; null is not given', () => {
  const open: Value = joined(['x/', { kind: 'reference', name: 'OrdersArn', text: 'orders.arn' }])
  const draft = new Map([
    ...draftOf({ Foo: 1, CredentialsArn: null }),
    ['ApiId', { value: referTo('ApiId', 'var.api'), as: 'document' as const }],
    ['Description', { value: open, as: 'document' as const }],
    ['RequestParameters', { value: new Map([[open, open]]), as: 'document' as const }],
    ['TimeoutInMillis', { value: referTo('ApiId', 'var.api'), as: 'document' as const }],
  ])

  expect(writeAwsYaml([itemOf({}), { name: '', draft }])).toEqual({
    text: [
      '{}',
      '---',
      'ApiId: ${API_ID}',
      'Description: x/${ORDERS_ARN}',
      'RequestParameters:',
      '  x/${ORDERS_ARN}: x/${ORDERS_ARN}',
      'TimeoutInMillis: ${API_ID}',
      '',
    ].join('\n'),
    notes: [
      { kind: 'lost', member: 'Foo', says: 'It is no member of an integration.', item: 1 },
      {
        kind: 'told',
        member: 'ApiId',
        says: 'What stays open stands in the text as ${API_ID}, ${ORDERS_ARN}.',
        instead: 'put the values in with --set NAME=…',
        item: 1,
      },
      {
        kind: 'told',
        member: '--cli-input-yaml',
        says: '--cli-input-yaml takes one integration, and here are 2.',
        instead: 'write each by itself with --only NAME',
        item: 0,
      },
    ],
  })
})

test('of what exists a new one is made; a list of several is none that the AWS CLI takes', () => {
  const item: Item = { ...itemOf({ ApiId: 'a' }), id: 'i1' }

  expect(writeAwsJson([item, itemOf({})]).notes).toEqual([
    {
      kind: 'told',
      member: 'IntegrationId',
      says: 'It makes a new integration, with an id of its own, beside i1.',
      item: 0,
    },
    {
      kind: 'told',
      member: '--cli-input-json',
      says: '--cli-input-json takes one integration, and here are 2.',
      instead: 'write each by itself with --only NAME',
      item: 0,
    },
  ])
})

test('a map that holds itself ends', () => {
  const circle = new Map<Value, Value>()
  circle.set('a', circle)

  const { text } = writeAwsJson([
    { name: '', draft: new Map([['RequestParameters', { value: circle, as: 'document' }]]) },
  ])

  expect(text).toContain('…')
})
