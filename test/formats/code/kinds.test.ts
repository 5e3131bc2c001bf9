import { expect, test } from 'vitest'
import { fitItems } from '../../../src/formats/code/fit.ts'
import { kindOf, kindsIn, usedIn, usesIn } from '../../../src/formats/code/kinds.ts'
import { referTo } from '../../../src/formats/references/template.ts'
import type { Draft } from '../../../src/model/draft.ts'
import { FIELDS } from '../../../src/model/fields.ts'
import type { Value } from '../../../src/value.ts'
import { REFERENCES, WHOLE_RESPONSES } from '../oracle/drafts.ts'

test('a reference stands for what its places want', () => {
  const kinds = kindsIn([{ draft: REFERENCES }, { draft: WHOLE_RESPONSES }])

  expect(Object.fromEntries(kinds)).toEqual({
    AwsRegion: 'text',
    AwsAccountId: 'text',
    AwsPartition: 'text',
    AwsUrlSuffix: 'text',
    ApiId: 'text',
    Timeout: 'integer',
    Class: 'text',
    Version: 'text',
    Templates: 'map',
    Mappings: 'mappings',
    Tls: 'structure',
    Responses: 'maps',
    Server: 'text',
  })
})

test('what the languages have of their own is a text wherever it stands', () => {
  const draft = new Map([['TimeoutInMillis', { value: referTo('AwsRegion', 'x'), as: 'document' as const }]])

  expect(kindsIn([{ draft }]).get('AwsRegion')).toBe('text')
})

test('each shape has its kind', () => {
  const { RequestParameters: map, ResponseParameters: maps, TlsConfig: tls, TimeoutInMillis: millis } = FIELDS

  expect([map, maps, tls, millis].map(({ shape }) => kindOf(shape, 'X'))).toEqual([
    'map',
    'maps',
    'structure',
    'integer',
  ])
  expect(kindOf(maps.shape.of, 'ResponseParameters.200')).toBe('mappings')
})

test('what is written is declared once', () => {
  const { items } = fitItems([
    { name: '', draft: REFERENCES },
    { name: '', draft: REFERENCES },
  ])

  expect(usesIn(items).map(({ reference: { name }, of }) => `${name} ${of}`)).toEqual([
    'ApiId text',
    'Timeout integer',
    'Class text',
    'AwsPartition text',
    'AwsRegion text',
    'Version text',
    'Templates map',
    'AwsUrlSuffix text',
    'Mappings mappings',
    'Tls structure',
  ])
})

const given = (value: Value) => ({ value, as: 'document' }) as const

test('each reference comes once, with the kind of value it stands for', () => {
  const api = referTo('Api', 'api.id')
  const first: Draft = new Map([
    ['ApiId', given(api)],
    ['TimeoutInMillis', given(referTo('Wait', 'var.wait'))],
    ['RequestParameters', given(new Map([['a', { kind: 'template', parts: ['x', ...referTo('Name', 'n').parts] }]]))],
  ])
  const second: Draft = new Map([
    ['ApiId', given(api)],
    ['RequestTemplates', given(referTo('Templates', 'var.t'))],
    ['ResponseParameters', given(referTo('Responses', 'var.r'))],
    ['Unknown', given(referTo('Other', 'o'))],
  ])

  const used = usedIn([{ draft: first }, { draft: second }])

  expect(used.map(({ reference, of }) => [reference.name, of])).toEqual([
    ['Api', 'text'],
    ['Wait', 'integer'],
    ['Name', 'text'],
    ['Templates', 'map'],
    ['Responses', 'maps'],
    ['Other', 'text'],
  ])
})
