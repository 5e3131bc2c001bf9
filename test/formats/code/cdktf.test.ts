import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  cdktfPlan,
  cdktfText,
  constructId,
  importsOf,
  sourceTypes,
  variableDescription,
} from '../../../src/formats/code/cdktf.ts'
import { hostileText } from '../arbitrary.ts'
import { REFERENCES, WHOLE_RESPONSES } from '../oracle/drafts.ts'
import { evaluated } from '../oracle/terraform-template.ts'

const reference = (name: string, text = 'x') => ({ kind: 'reference', name, text }) as const

test.each([
  ['${a}', false, '$${a}'],
  ['a$', false, 'a$'],
  ['a$', true, 'a${"$"}'],
  ['${TfToken[a]}', false, '${"$"}{TfToken[a]}'],
  ['$$${TfToken[a]}', false, '${"$$$"}{TfToken[a]}'],
  ['a#{TfToken[a]}&{TfToken[b]}', false, 'a${"#"}{TfToken[a]}${"&"}{TfToken[b]}'],
  ['\ufeffa', false, '${"\\ufeff"}a'],
])('the text %j, followed by a reference: %j', (text, followed, escaped) => {
  expect(cdktfText(text, followed)).toBe(escaped)
})

test('any text comes back, and nothing in it is a token', () => {
  const token = fc.constantFrom('${TfToken[', '$', '#{TfToken[a]}', '&{TfToken[', '%{TfToken[', ']}')
  const text = fc.array(fc.oneof(token, hostileText), { maxLength: 5 }).map((parts) => parts.join(''))

  fc.assert(
    fc.property(text, (drawn) => {
      expect(evaluated(cdktfText(drawn, false))).toBe(drawn)
      expect(cdktfText(drawn, false)).not.toMatch(/[$#&]\{TfToken\[/)
    }),
  )
})

test('what stands for a reference shares its names with the resources', () => {
  const items = [
    { name: 'Responses', draft: WHOLE_RESPONSES },
    { name: 'aws-region', draft: REFERENCES },
  ]

  expect(cdktfPlan(items).resources.map(({ name }) => name)).toEqual(['responses2', 'aws_region2'])
})

test('what a program needs of CDKTF', () => {
  const { uses } = cdktfPlan([{ name: 'x', draft: REFERENCES }])

  expect(importsOf(uses)).toEqual(['Fn', 'TerraformStack', 'TerraformVariable'])
  expect(importsOf([])).toEqual(['TerraformStack'])
  expect(importsOf([{ reference: reference('X'), of: 'maps' }])).toEqual([
    'TerraformIterator',
    'TerraformStack',
    'TerraformVariable',
  ])
  expect(sourceTypes(uses)).toEqual(['DataAwsPartition', 'DataAwsRegion'])
})

test('constructs are called as the variables are', () => {
  expect(['AwsRegion', 'OrdersArn', 'Count'].map((name) => constructId(reference(name)))).toEqual([
    'aws_region',
    'orders_arn',
    'count_value',
  ])
  expect(variableDescription(reference('X', 'a.b'))).toBe('a.b')
  expect(variableDescription(reference('X', '${TfToken[a]}'))).toBeUndefined()
})
