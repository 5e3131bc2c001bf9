import { describe, expect, test } from 'vitest'
import { isRestIntegration, judgeRest } from '../../src/rules/judge-rest.ts'
import { mapOf } from '../support/draft.ts'

describe('a document is of a REST API', () => {
  test.each([
    [{ Type: 'MOCK' }, true],
    [{ Uri: 'https://example.com' }, true],
    [{ IntegrationHttpMethod: 'POST', PassthroughBehavior: 'NEVER' }, true],
    [{}, false],
    [{ PassthroughBehavior: 'NEVER' }, false],
    // A slip of the pen in one of ours.
    [{ ApiId: 'a1b2c3d4', IntegrationType: 'MOCK', IntegrationHttpMethod: 'POST' }, false],
  ])('%j: %s', (plain, is) => {
    expect(isRestIntegration(mapOf(plain))).toBe(is)
  })
})

test('the findings come errors first', () => {
  const lambda =
    'arn:aws:apigateway:us-west-2:lambda:path/2015-03-31/functions/arn:aws:lambda:us-west-2:123412341234:function:f/invocations'
  const integration = mapOf({
    Type: 'AWS_PROXY',
    Uri: lambda,
    IntegrationHttpMethod: 'GET',
    PassthroughBehavior: 'ALWAYS',
  })
  const found = (options = {}): string[] => judgeRest(integration, options).map(({ tier, rule }) => `${tier} ${rule}`)

  expect(found()).toEqual(['service rest-enum', 'advice rest-lambda-post'])
  expect(found({ wanted: ({ id }: { id: string }) => id === 'rest-lambda-post' })).toEqual(['advice rest-lambda-post'])
})
