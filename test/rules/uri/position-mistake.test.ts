import { expect, test } from 'vitest'
import { positionMistake } from '../../../src/rules/uri/position-mistake.ts'

test.each([
  ['HTTP_PROXY', 'https://${stageVariables.host}/x'],
  ['HTTP', 'https://example.com/${stageVariables.path}'],
  ['AWS_PROXY', 'arn:aws:lambda:us-east-1:123456789012:function:${stageVariables.f}:${stageVariables.v}'],
  ['AWS_PROXY', 'arn:aws:lambda:us-east-1:${stageVariables.account}:function:f'],
  ['AWS', 'arn:aws:apigateway:us-east-1:sqs:${stageVariables.path}'],
] as const)('%s: %s has them where they may be', (type, uri) => {
  expect(positionMistake(uri, type)).toBeUndefined()
})

const SCHEME = 'A stage variable cannot stand for the scheme of a URL.'
const WHOLE = 'A stage variable cannot stand for a whole ARN.'

test.each([
  ['HTTP_PROXY', '${stageVariables.url}/x', SCHEME, { put: 'https://${stageVariables.url}/x' }],
  ['HTTP', '${stageVariables.scheme}://example.com', SCHEME, { put: 'https://example.com' }],
  [
    'AWS_PROXY',
    '${stageVariables.f}',
    WHOLE,
    { words: 'write arn:aws:lambda:REGION:ACCOUNT:function: before it, and keep the name in the variable' },
  ],
  [
    'AWS',
    '${stageVariables.f}',
    WHOLE,
    { words: 'write arn:aws:apigateway:REGION:SERVICE: before it, and keep the action or path in the variable' },
  ],
  [
    'AWS_PROXY',
    'arn:aws:lambda:${stageVariables.region}:123456789012:function:f',
    'A stage variable cannot stand for the Region of an ARN.',
    { words: 'write the Region out' },
  ],
  [
    'AWS',
    'arn:${stageVariables.p}:apigateway:us-east-1:sqs:path/x',
    'A stage variable cannot stand for the partition of an ARN.',
    { words: 'write the partition out' },
  ],
  [
    'AWS',
    'arn:aws:${stageVariables.s}:us-east-1:sqs:path/x',
    'A stage variable cannot stand for the service of an ARN.',
    { words: 'write the service out' },
  ],
] as const)('%s: %s has one where none can be', (type, uri, says, fix) => {
  expect(positionMistake(uri, type)).toEqual({ says, fix })
})
