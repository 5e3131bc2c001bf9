import { expect, test } from 'vitest'
import { fitItems } from '../../../src/formats/code/fit.ts'
import { kindOf, kindsIn, usesIn } from '../../../src/formats/code/kinds.ts'
import { referTo } from '../../../src/formats/references/template.ts'
import { FIELDS } from '../../../src/model/fields.ts'
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
