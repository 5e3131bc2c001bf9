import { describe, expect, test } from 'vitest'
import type { Protocol } from '../../src/model/facts.ts'
import { answered } from '../../src/wizard/answer.ts'
import type { Answer } from '../../src/wizard/answer.ts'
import { isIncomplete, nextQuestion, settled } from '../../src/wizard/next-question.ts'
import { begin } from '../../src/wizard/tour.ts'
import type { Tour } from '../../src/wizard/tour.ts'
import { draftOf } from '../support/draft.ts'

/** The ids of the questions, each answered with what stands beside it, and the members in the end. */
function tourOf(
  answers: Readonly<Record<string, Answer>>,
  { given = {}, protocol }: { readonly given?: Record<string, unknown>; readonly protocol?: Protocol } = {},
) {
  const asked: string[] = []
  let tour: Tour = settled(begin(draftOf(given, 'flag'), protocol))
  for (let question = nextQuestion(tour); question !== undefined && asked.length < 30; question = nextQuestion(tour)) {
    asked.push(question.id)
    tour = answered(tour, question, answers[question.id] ?? (question.asks === 'checks' ? [] : 'unforeseen'))
  }
  return { asked, members: Object.fromEntries([...tour.draft].map(([name, { value }]) => [name, value])) }
}

const FUNCTION = 'arn:aws:lambda:us-east-1:123456789012:function:orders'
const INVOCATION = `arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/${FUNCTION}/invocations`
const LISTENER =
  'arn:aws:elasticloadbalancing:us-east-1:123456789012:listener/app/orders/50dc6c495c0c9188/0467ef3c8400ae65'
const ROLE = 'arn:aws:iam::123456789012:role/orders'

describe('on an HTTP API', () => {
  test('a Lambda function', () => {
    expect(
      tourOf({
        ApiId: 'a1b2c3d4',
        protocol: 'HTTP',
        kind: 'lambda',
        IntegrationUri: FUNCTION,
        PayloadFormatVersion: '2.0',
      }),
    ).toEqual({
      asked: ['ApiId', 'protocol', 'kind', 'IntegrationUri', 'PayloadFormatVersion', 'extras'],
      members: {
        ApiId: 'a1b2c3d4',
        IntegrationType: 'AWS_PROXY',
        IntegrationUri: FUNCTION,
        PayloadFormatVersion: '2.0',
      },
    })
  })

  test('a URL: there is one version only, so nobody is asked for it', () => {
    const answers = { kind: 'url', IntegrationUri: 'https://example.com', IntegrationMethod: 'ANY' }

    expect(tourOf(answers, { given: { ApiId: 'a1b2c3d4' }, protocol: 'HTTP' })).toEqual({
      asked: ['kind', 'IntegrationUri', 'IntegrationMethod', 'extras'],
      members: {
        ApiId: 'a1b2c3d4',
        IntegrationType: 'HTTP_PROXY',
        IntegrationUri: 'https://example.com',
        IntegrationMethod: 'ANY',
        PayloadFormatVersion: '1.0',
      },
    })
  })

  test('a private service', () => {
    const answers = { kind: 'private', ConnectionId: 'abc123', IntegrationUri: LISTENER, IntegrationMethod: 'GET' }

    expect(tourOf(answers, { given: { ApiId: 'a1b2c3d4' }, protocol: 'HTTP' })).toMatchObject({
      asked: ['kind', 'ConnectionId', 'IntegrationUri', 'IntegrationMethod', 'extras'],
      members: { IntegrationType: 'HTTP_PROXY', ConnectionType: 'VPC_LINK', ConnectionId: 'abc123' },
    })
  })

  test('a service action is asked its parameters by name, the optional ones if they are chosen', () => {
    const answers = {
      kind: 'action',
      IntegrationSubtype: 'SQS-SendMessage',
      CredentialsArn: ROLE,
      'RequestParameters.QueueUrl': 'https://sqs.us-east-1.amazonaws.com/123456789012/q',
      'RequestParameters.MessageBody': '$request.body',
      extras: ['RequestParameters.DelaySeconds', 'Description'],
      'RequestParameters.DelaySeconds': '5',
      Description: '',
    }
    const { asked, members } = tourOf(answers, { given: { ApiId: 'a1b2c3d4' }, protocol: 'HTTP' })

    expect(asked).toEqual([
      'kind',
      'IntegrationSubtype',
      'CredentialsArn',
      'RequestParameters.QueueUrl',
      'RequestParameters.MessageBody',
      'extras',
      'RequestParameters.DelaySeconds',
      'Description',
    ])
    expect(members).toEqual({
      ApiId: 'a1b2c3d4',
      IntegrationType: 'AWS_PROXY',
      IntegrationSubtype: 'SQS-SendMessage',
      CredentialsArn: ROLE,
      PayloadFormatVersion: '1.0',
      RequestParameters: new Map([
        ['QueueUrl', 'https://sqs.us-east-1.amazonaws.com/123456789012/q'],
        ['MessageBody', '$request.body'],
        ['DelaySeconds', '5'],
      ]),
    })
  })
})

describe('on a WebSocket API', () => {
  const given = { ApiId: 'a1b2c3d4' }

  test('a Lambda function is called by its invocation, though its ARN was given', () => {
    expect(tourOf({ kind: 'lambda', IntegrationUri: FUNCTION }, { given, protocol: 'WEBSOCKET' })).toMatchObject({
      asked: ['kind', 'IntegrationUri', 'extras'],
      members: { IntegrationType: 'AWS_PROXY', IntegrationUri: INVOCATION },
    })
  })

  test('a mock needs nothing more', () => {
    expect(tourOf({ kind: 'mock' }, { given, protocol: 'WEBSOCKET' })).toEqual({
      asked: ['kind', 'extras'],
      members: { ApiId: 'a1b2c3d4', IntegrationType: 'MOCK' },
    })
  })

  test('a private service is called by a URL', () => {
    const answers = {
      kind: 'private-with-templates',
      ConnectionId: 'abc123',
      IntegrationUri: 'http://orders.internal.example.com/x',
      IntegrationMethod: 'POST',
    }

    expect(tourOf(answers, { given, protocol: 'WEBSOCKET' })).toMatchObject({
      asked: ['kind', 'ConnectionId', 'IntegrationUri', 'IntegrationMethod', 'extras'],
      members: { IntegrationType: 'HTTP', ConnectionType: 'VPC_LINK' },
    })
  })

  test('an AWS service needs a role, and better has a method', () => {
    const answers = {
      kind: 'service',
      IntegrationUri: 'arn:aws:apigateway:us-east-1:states:action/StartExecution',
      CredentialsArn: ROLE,
      IntegrationMethod: 'POST',
    }

    expect(tourOf(answers, { given, protocol: 'WEBSOCKET' }).asked).toEqual([
      'kind',
      'IntegrationUri',
      'IntegrationMethod',
      'CredentialsArn',
      'extras',
    ])
  })
})

describe('what is given', () => {
  test('is not asked, nor what follows from it', () => {
    expect(tourOf({}, { given: { ApiId: 'a1b2c3d4', IntegrationType: 'MOCK' } }).asked).toEqual(['extras'])
    expect(
      tourOf(
        { CredentialsArn: ROLE, 'RequestParameters.QueueUrl': 'https://sqs.us-east-1.amazonaws.com/1/q' },
        { given: { ApiId: 'a1b2c3d4', IntegrationSubtype: 'SQS-PurgeQueue' } },
      ).asked,
    ).toEqual(['CredentialsArn', 'RequestParameters.QueueUrl', 'extras'])
  })

  test('and leaves it open what is called is asked about in that alone', () => {
    const given = { ApiId: 'a1b2c3d4', IntegrationType: 'HTTP_PROXY' }
    const question = nextQuestion(settled(begin(draftOf(given, 'flag'), 'HTTP')))

    expect(question).toMatchObject({ id: 'kind', choices: [{ value: 'url' }, { value: 'private' }] })
  })

  test('but wrong is asked again, with what is wrong', () => {
    const given = { ApiId: 'a1b2c3d4', IntegrationType: 'MOCK', TimeoutInMillis: 30_000 }
    const tour = settled(begin(draftOf(given, 'flag'), undefined))

    expect(nextQuestion(tour)).toMatchObject({
      id: 'TimeoutInMillis',
      default: '30000',
      note: '30000 ms is more than the 29000 ms that WEBSOCKET APIs allow.',
    })
  })

  test('and does not go with the API is asked anew', () => {
    const tour = settled(begin(draftOf({ ApiId: 'a1b2c3d4', IntegrationType: 'MOCK' }, 'flag'), 'HTTP'))

    expect(nextQuestion(tour)).toMatchObject({
      id: 'kind',
      choices: [{ value: 'lambda' }, { value: 'url' }, { value: 'private' }, { value: 'action' }],
    })
  })
})

describe('a request is incomplete', () => {
  test.each<[Record<string, unknown>, Protocol | undefined, boolean]>([
    [{}, undefined, true],
    [{ ApiId: 'a1b2c3d4' }, undefined, true],
    [{ ApiId: 'a1b2c3d4', IntegrationType: 'MOCK' }, undefined, false],
    [{ ApiId: 'a1b2c3d4', IntegrationType: 'HTTP_PROXY' }, undefined, true],
    [{ ApiId: 'a1b2c3d4', IntegrationType: 'AWS_PROXY', IntegrationUri: FUNCTION }, undefined, false],
    [{ ApiId: 'a1b2c3d4', IntegrationType: 'AWS_PROXY', IntegrationUri: FUNCTION }, 'HTTP', true],
    // Wrong, but nothing is missing.
    [{ ApiId: 'a1b2c3d4', IntegrationType: 'MOCK', TimeoutInMillis: 99_999 }, undefined, false],
  ])('%j, %s: %s', (given, protocol, is) => {
    expect(isIncomplete({ draft: draftOf(given), protocol })).toBe(is)
  })
})
