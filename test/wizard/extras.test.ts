import { describe, expect, test } from 'vitest'
import type { Protocol } from '../../src/model/facts.ts'
import { extrasOf } from '../../src/wizard/extras.ts'
import { begin } from '../../src/wizard/tour.ts'
import { draftOf } from '../support/draft.ts'

const idsFor = (given: Record<string, unknown>, protocol: Protocol): readonly string[] =>
  extrasOf(begin(draftOf(given), protocol)).map(({ id }) => id)

describe('what can be given on top', () => {
  test('of a URL on an HTTP API', () => {
    const given = {
      ApiId: 'a1b2c3d4',
      IntegrationType: 'HTTP_PROXY',
      IntegrationUri: 'https://example.com',
      IntegrationMethod: 'GET',
      PayloadFormatVersion: '1.0',
    }

    expect(idsFor(given, 'HTTP')).toEqual([
      'CredentialsArn',
      'Description',
      'RequestParameters',
      'ResponseParameters',
      'TimeoutInMillis',
    ])
    expect(idsFor({ ...given, Description: 'x' }, 'HTTP')).not.toContain('Description')
  })

  test('of a mock', () => {
    expect(idsFor({ ApiId: 'a1b2c3d4', IntegrationType: 'MOCK' }, 'WEBSOCKET')).toEqual([
      'ContentHandlingStrategy',
      'Description',
      'PassthroughBehavior',
      'RequestParameters',
      'RequestTemplates',
      'TemplateSelectionExpression',
      'TimeoutInMillis',
    ])
  })

  test('of a service action: its own parameters first, and no mappings', () => {
    const given = { ApiId: 'a1b2c3d4', IntegrationType: 'AWS_PROXY', IntegrationSubtype: 'StepFunctions-StopExecution' }
    const ids = idsFor({ ...given, RequestParameters: { ExecutionArn: 'arn:aws:states:x', Cause: 'x' } }, 'HTTP')

    expect(ids.slice(0, 2)).toEqual(['RequestParameters.Error', 'RequestParameters.Region'])
    expect(ids).not.toContain('RequestParameters')
    expect(ids).not.toContain('IntegrationMethod')
  })
})
