import { expect, test } from 'vitest'
import { judge } from '../../src/rules/judge.ts'
import { reviewText } from '../../src/wizard/review.ts'
import { draftOf } from '../support/draft.ts'

const DRAFT = draftOf({
  IntegrationType: 'HTTP_PROXY',
  ApiId: 'a1b2c3d4',
  IntegrationUri: 'https://example.com',
  IntegrationMethod: 'GET',
  PayloadFormatVersion: '1.0',
  ContentHandlingStrategy: 'CONVERT_TO_TEXT',
  RequestParameters: { 'append:header.x': 'x'.repeat(60) },
})
const REVIEWED = { draft: DRAFT, findings: [], protocol: undefined, shell: 'posix', columns: 60 } as const

test('the request, its warnings and the command', () => {
  const findings = judge(DRAFT, { ranges: true, protocol: 'HTTP' })

  expect(reviewText({ ...REVIEWED, findings, protocol: 'HTTP', options: new Map([['--region', 'eu-west-1']]) })).toBe(
    `The request (HTTP API):

ApiId: a1b2c3d4
ContentHandlingStrategy: CONVERT_TO_TEXT
IntegrationMethod: GET
IntegrationType: HTTP_PROXY
IntegrationUri: https://example.com
PayloadFormatVersion: '1.0'
RequestParameters:
  append:header.x: xxxxxxxxxxxxxxxxxxxxx… (60 characters)

warning: --content-handling-strategy: ContentHandlingStrategy has no effect here: it is for WebSocket APIs. [applies]
    fix: leave it out

The same as a command:

aws apigatewayv2 create-integration \\
    --api-id a1b2c3d4 \\
    --content-handling-strategy CONVERT_TO_TEXT \\
    --integration-method GET \\
    --integration-type HTTP_PROXY \\
    --integration-uri https://example.com \\
    --payload-format-version 1.0 \\
    --request-parameters append:header.x=${'x'.repeat(60)} \\
    --region eu-west-1
`,
  )
})

const withProblem = (message: string, field?: 'IntegrationUri' | 'CredentialsArn'): readonly string[] =>
  reviewText({ ...REVIEWED, problem: { message, field } })
    .split('\n\nThe same')[0]
    ?.split('\n') ?? []

test('a refusal stands below the field that it names', () => {
  const lines = withProblem('Invalid integration URI specified\nhint: none\n', 'IntegrationUri')

  expect(lines.slice(0, 8)).toEqual([
    'The request:',
    '',
    'ApiId: a1b2c3d4',
    'ContentHandlingStrategy: CONVERT_TO_TEXT',
    'IntegrationMethod: GET',
    'IntegrationType: HTTP_PROXY',
    'IntegrationUri: https://example.com',
    '# ^ Not created: Invalid integration URI specified',
  ])
  expect(lines[8]).toBe('# hint: none')
})

test('a field that is missing has its place all the same', () => {
  expect(withProblem('Role ARN must be specified', 'CredentialsArn')[4]).toBe(
    '# CredentialsArn is not there. Not created: Role ARN must be specified',
  )
})

test('a refusal that names no field stands on top', () => {
  expect(withProblem('Too Many Requests').slice(0, 3)).toEqual(['Not created: Too Many Requests', '', 'The request:'])
})

test('a terminal has nothing to obey', () => {
  const draft = draftOf({
    ApiId: 'a\u001b[2J',
    Description: '\u009b1m\u202e',
    Odd: ['\u0007'],
    RequestParameters: { '\u001b': '\r' },
  })
  const findings = judge(draft, { ranges: true })
  const text = reviewText({ ...REVIEWED, draft, findings, problem: { message: '\u001b]0;x\u0007' } })

  expect(findings).not.toEqual([])
  expect(text.replaceAll('\n', '')).not.toMatch(/[\0-\x1f\x7f-\x9f\u202e]/)
})

test('a request that is too long for the shell is to be saved', () => {
  const draft = draftOf({ ApiId: 'a', Description: 'x'.repeat(9000) })

  expect(reviewText({ ...REVIEWED, draft, shell: 'cmd' })).toContain(
    'The same as a command, with the request saved as integration.yaml:\n\naws apigatewayv2 create-integration ^\n',
  )
})
