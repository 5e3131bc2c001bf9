import { describe, expect, test } from 'vitest'
import { choicesFor, knownProtocol, objection, valueAt, withValue } from '../../src/wizard/legal.ts'
import { draftOf } from '../support/draft.ts'

const LAMBDA = {
  ApiId: 'a1b2c3d4',
  IntegrationType: 'AWS_PROXY',
  IntegrationUri: 'arn:aws:lambda:us-east-1:123456789012:function:orders',
}
const URL = { ApiId: 'a1b2c3d4', IntegrationType: 'HTTP_PROXY', IntegrationUri: 'https://example.com' }

describe('a value is put', () => {
  test('at a field, and taken away', () => {
    const draft = withValue(draftOf({ ApiId: 'a' }), 'Description', undefined, 'x')

    expect(valueAt(draft, 'Description')).toBe('x')
    expect([...withValue(draft, 'Description', undefined, undefined).keys()]).toEqual(['ApiId'])
  })

  test('at a key of a map, which goes with its last entry', () => {
    const draft = withValue(draftOf({}), 'RequestParameters', 'QueueUrl', 'x')

    expect(valueAt(draft, 'RequestParameters', 'QueueUrl')).toBe('x')
    expect(valueAt(draft, 'RequestParameters', 'Other')).toBeUndefined()
    expect(withValue(draft, 'RequestParameters', 'QueueUrl', undefined).size).toBe(0)
  })
})

describe('choices are', () => {
  test.each([
    ['those that there are', LAMBDA, 'HTTP', 'PayloadFormatVersion', ['2.0', '1.0']],
    ['without those that the service refuses', URL, 'HTTP', 'PayloadFormatVersion', ['1.0']],
    ['without those that are suspicious, while others are not', LAMBDA, 'HTTP', 'IntegrationMethod', ['POST']],
    [
      'all methods',
      URL,
      'HTTP',
      'IntegrationMethod',
      ['ANY', 'DELETE', 'GET', 'HEAD', 'OPTIONS', 'PATCH', 'POST', 'PUT'],
    ],
    ['none for a text', URL, 'HTTP', 'Description', undefined],
  ] as const)('%s', (_, given, protocol, field, choices) => {
    expect(choicesFor(draftOf(given), protocol, field)).toEqual(choices)
  })
})

describe('an objection', () => {
  test('is an error about that place', () => {
    expect(objection(draftOf(URL), 'HTTP', { field: 'TimeoutInMillis' }, 40_000n)?.says).toContain('40000')
    expect(objection(draftOf(URL), 'HTTP', { field: 'TimeoutInMillis' }, 4000n)).toBeUndefined()
  })

  test('is none about what is missing elsewhere', () => {
    expect(objection(draftOf({ ApiId: 'a' }), 'HTTP', { field: 'IntegrationMethod' }, 'GET')).toBeUndefined()
  })
})

test('the protocol is told, or proven', () => {
  expect(knownProtocol({ draft: draftOf({ IntegrationType: 'MOCK' }), protocol: undefined })).toBe('WEBSOCKET')
  expect(knownProtocol({ draft: draftOf({}), protocol: 'HTTP' })).toBe('HTTP')
  expect(knownProtocol({ draft: draftOf({}), protocol: undefined })).toBeUndefined()
})
