import { describe, expect, test } from 'vitest'
import { judge, withoutNull } from '../../src/rules/judge.ts'
import { draftOf } from '../support/draft.ts'

const LAMBDA = {
  ApiId: 'a1b2c3d4',
  IntegrationType: 'AWS_PROXY',
  IntegrationUri: 'arn:aws:lambda:us-east-1:123456789012:function:orders',
}

const rulesFor = (plain: Record<string, unknown>, options = {}): readonly string[] =>
  judge(draftOf(plain), options).map(({ tier, rule, field, path = [] }) => [tier, rule, field, ...path].join(' '))

describe('the findings', () => {
  test('are none for what is right', () => {
    expect(rulesFor({ ...LAMBDA, PayloadFormatVersion: '2.0' }, { protocol: 'HTTP' })).toEqual([])
  })

  test('come errors first, then in the order of the fields', () => {
    const members = {
      ...LAMBDA,
      ContentHandlingStrategy: 'CONVERT_TO_TEXT',
      TimeoutInMillis: 60_000,
      Description: 'x'.repeat(2000),
    }

    expect(rulesFor(members, { protocol: 'HTTP' })).toEqual([
      'service range Description',
      'service required PayloadFormatVersion',
      'service timeout-within-protocol TimeoutInMillis',
      'advice applies ContentHandlingStrategy',
    ])
  })

  test('are those of the AWS CLI alone where the API or the type is missing', () => {
    expect(rulesFor({ ApiId: 'a', TimeoutInMillis: 99_999, Foo: 1 })).toEqual([
      'client known-member Foo',
      'client required IntegrationType',
    ])
  })

  test('are those of shapes alone where the type is none', () => {
    expect(rulesFor({ ApiId: 'a', IntegrationType: 'LAMBDA', TimeoutInMillis: 99_999, CredentialsArn: 'x' })).toEqual([
      'service enum IntegrationType',
      'service range TimeoutInMillis',
    ])
  })

  test('say one thing of a value of the wrong type', () => {
    const members = { ...LAMBDA, PayloadFormatVersion: 2, RequestParameters: { 'append:header.a': 1, 'x:y': 'z' } }

    expect(rulesFor(members, { protocol: 'HTTP' })).toEqual([
      'client type PayloadFormatVersion',
      'client type RequestParameters append:header.a',
      'service request-mapping-key RequestParameters x:y',
    ])
  })

  test('on the least timeout come once, from the AWS CLI or, where its check is off, from the service', () => {
    const members = { ...LAMBDA, TimeoutInMillis: 1 }

    expect(rulesFor(members)).toEqual(['client range TimeoutInMillis'])
    expect(rulesFor(members, { ranges: false })).toEqual(['service range TimeoutInMillis'])
  })

  test('can be those of some rules', () => {
    const members = { ...LAMBDA, TimeoutInMillis: 60_000, ContentHandlingStrategy: 'CONVERT_TO_TEXT' }
    const wanted = ({ refs }: { readonly refs: readonly string[] }): boolean => refs.includes('R12')

    expect(rulesFor(members, { protocol: 'HTTP', wanted })).toEqual(['advice applies ContentHandlingStrategy'])
  })
})

test('null credentials are absent ones, with a warning', () => {
  const draft = draftOf({ ...LAMBDA, CredentialsArn: null })

  expect(judge(draft).map(({ tier, rule }) => [tier, rule])).toEqual([['advice', 'null-credentials']])
  expect([...withoutNull(draft).keys()]).toEqual(Object.keys(LAMBDA))
  const whole = draftOf(LAMBDA)
  expect(withoutNull(whole)).toBe(whole)
})
