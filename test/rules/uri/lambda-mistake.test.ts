import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lambdaMistake } from '../../../src/rules/uri/lambda-mistake.ts'

const FUNCTION = 'arn:aws:lambda:us-east-1:123456789012:function:orders'
const START = 'arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/'
const INVOCATION = `${START}${FUNCTION}/invocations`
const form = (name: string): string => `write arn:aws:lambda:REGION:ACCOUNT:function:${name}`

test.each([
  FUNCTION,
  `${FUNCTION}:live`,
  `${FUNCTION}:$LATEST`,
  `${FUNCTION}:\${stageVariables.alias}`,
  INVOCATION,
  `${START}${FUNCTION}`,
  `${START}\${stageVariables.arn}/invocations`,
  `${START}arn:aws:lambda:us-east-1:*:function:orders/invocations`,
  `${START}arn:aws:lambda::123456789012:function:\${stageVariables.f}/invocations`,
  `arn:aws:apigateway:us-east-1:lambda:path/2021-11-15/functions/${FUNCTION}/response-streaming-invocations`,
  'arn:aws:apigateway:us-east-1:firehose:action/PutRecord',
  'arn:was:lambda:us-east-1:123456789012:function:orders',
  'arn:aws:lambda:${AWS::Region}:${AWS::AccountId}:function:orders',
  '${stageVariables.f}',
])('%s is one, or may be, or is judged elsewhere', (uri) => {
  expect(lambdaMistake(uri, 'HTTP')).toBeUndefined()
})

test.each([
  [` ${FUNCTION}\n`, 'Blanks stand around the ARN of the function.', FUNCTION],
  [
    'arn:aws:lambda:us-east-1:123456789012:function:$stageVariables.f',
    'A stage variable is written in braces, as ${stageVariables.NAME}.',
    'arn:aws:lambda:us-east-1:123456789012:function:${stageVariables.f}',
  ],
  [
    FUNCTION.replace('arn', 'ARN'),
    '"ARN:aws:lambda:us-east-1:123456789012:function:orders" is more or less than the ARN of a function.',
    FUNCTION,
  ],
  [
    `path/2015-03-31/functions/${FUNCTION}/invocations`,
    '"path/2015-03-31/functions/arn:aws:lambda:us-east-1:123456789…" is more or less than the ARN of a function.',
    INVOCATION,
  ],
  [
    `arn:aws:apigateway:us-east-1:lambda:functions/${FUNCTION}/invocations`,
    'The URI is not the ARN by which API Gateway invokes a function.',
    INVOCATION,
  ],
  ['arn:aws:lambda:us-east-1:123456789012:orders', '"orders" in the ARN should begin with "function:".', FUNCTION],
])('%j is mended', (uri, says, put) => {
  expect(lambdaMistake(uri, 'HTTP')).toEqual({ says, fix: { put } })
})

test.each([
  ['orders', '"orders" is the name of a function, and its ARN is needed.', form('orders')],
  ['orders:live', '"orders:live" is the name of a function, and its ARN is needed.', form('orders:live')],
  [
    '123456789012:function:orders',
    '"123456789012:function:orders" is a part of a function\'s ARN, and the whole is needed.',
    form('orders'),
  ],
  ['my orders', '"my orders" is not the ARN of a Lambda function.', form('NAME')],
  [
    's3://code/orders.zip',
    'AWS_PROXY calls a Lambda function by its ARN, and "s3://code/orders.zip" is a URL.',
    form('NAME'),
  ],
  [
    START,
    'The invocation ARN is cut off: it names no function.',
    'write .../functions/arn:aws:lambda:us-east-1:ACCOUNT:function:NAME/invocations',
  ],
  [
    `${START}orders/invocations`,
    '"orders" stands where the ARN of the function belongs.',
    'write .../functions/arn:aws:lambda:us-east-1:ACCOUNT:function:orders/invocations',
  ],
  [
    'arn:aws:sqs:us-east-1:123456789012:orders',
    'AWS_PROXY with a URI calls Lambda functions only, and "arn:aws:sqs:us-east-1:123456789012:orders" is no function\'s ARN.',
    'leave the URI out and name the action, as in IntegrationSubtype SQS-SendMessage',
  ],
  [
    'arn:aws:s3:::orders',
    'AWS_PROXY with a URI calls Lambda functions only, and "arn:aws:s3:::orders" is no function\'s ARN.',
    form('NAME'),
  ],
])('%s cannot be', (uri, says, words) => {
  expect(lambdaMistake(uri, 'HTTP')).toEqual({ says, fix: { words } })
})

test('another type is told where it fits', () => {
  const listener =
    'arn:aws:elasticloadbalancing:us-east-1:123456789012:listener/app/web/50dc6c495c0c9188/0467ef3c8400ae65'

  expect(lambdaMistake('https://example.com', 'HTTP')?.fix).toEqual({
    add: { field: 'IntegrationType', value: 'HTTP_PROXY' },
  })
  expect(lambdaMistake('arn:aws:apigateway:us-east-1:sqs:path/1/q', 'WEBSOCKET')?.fix).toEqual({
    add: { field: 'IntegrationType', value: 'AWS' },
  })
  expect(lambdaMistake(listener, 'HTTP')?.fix).toEqual({ words: 'use IntegrationType HTTP_PROXY and a VPC link' })
})

test('what it puts is right', () => {
  const piece = fc.constantFrom(
    'arn',
    'aws',
    ':',
    '/',
    'lambda',
    'apigateway',
    'function',
    'path',
    'x',
    '1234-5678-9012',
    ' ',
    FUNCTION,
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const fix = lambdaMistake(pieces.join(''), undefined)?.fix
      if (fix !== undefined && 'put' in fix) expect(lambdaMistake(String(fix.put), undefined)).toBeUndefined()
    }),
  )
})
