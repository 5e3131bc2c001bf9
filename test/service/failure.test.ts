import { expect, test } from 'vitest'
import { failureOf, isSuccess } from '../../src/service/failure.ts'
import type { Broken, Reply } from '../../src/world.ts'

const SENT = {
  wire: { method: 'POST', path: '/v2/apis/a1/integrations', body: new Map() },
  connection: { url: 'http://h', query: '?q=1', proxy: 'http://me:secret@p:8080' },
} as const
const URL = '"http://h/v2/apis/a1/integrations?q=1"'

const reply = (status: number, body: string, type?: string): Reply => ({
  status,
  headers: new Map(type === undefined ? [] : [['x-amzn-errortype', type]]),
  body: Buffer.from(body),
})
const broken = (why: Broken['why'], reached: boolean): Broken => ({ why, reached, code: 'ECODE', says: 'words' })
const M = '{"message":"m"}'
const said = (code: string, message = 'm'): string =>
  `An error occurred (${code}) when calling the CreateIntegration operation: ${message}`

test.each<readonly [string, Reply | Broken, 'give-up' | 'send-again' | 'look-first', string, string]>([
  ['nobody there', broken('refused', false), 'send-again', 'general', `Could not connect to the endpoint URL: ${URL}`],
  [
    'nobody answers',
    broken('connect-timeout', false),
    'send-again',
    'general',
    `Connect timeout on endpoint URL: ${URL}`,
  ],
  [
    'no proxy',
    broken('proxy', false),
    'send-again',
    'general',
    'Failed to connect to proxy URL: "http://***:***@p:8080"',
  ],
  [
    'no handshake',
    broken('tls', false),
    'send-again',
    'general',
    `SSL validation failed for ${URL.slice(1, -1)} words`,
  ],
  [
    'hung up on',
    broken('closed', true),
    'look-first',
    'general',
    `Connection was closed before we received a valid response from endpoint URL: ${URL}.`,
  ],
  [
    'hung up on before it was sent',
    broken('closed', false),
    'send-again',
    'general',
    `Connection was closed before we received a valid response from endpoint URL: ${URL}.`,
  ],
  ['no answer in time', broken('read-timeout', true), 'look-first', 'general', `Read timeout on endpoint URL: ${URL}`],
  ['a refusal', reply(400, M, 'BadRequestException'), 'give-up', 'service', said('BadRequestException')],
  ['no such API', reply(404, M, 'NotFoundException'), 'give-up', 'service', said('NotFoundException')],
  [
    'a refusal that is no map',
    reply(400, '[]'),
    'give-up',
    'general',
    'The service refused with status 400 and said: []',
  ],
  ['a redirect', reply(307, ''), 'give-up', 'service', said('307', '')],
  ['not implemented', reply(501, ''), 'give-up', 'service', said('501', 'Not Implemented')],
  ['a 429 without a code', reply(429, '{}'), 'give-up', 'service', said('429', '')],
  [
    'too many requests',
    reply(429, M, 'TooManyRequestsException'),
    'send-again',
    'service',
    said('TooManyRequestsException'),
  ],
  ['throttled with a 400', reply(400, M, 'ThrottlingException'), 'send-again', 'service', said('ThrottlingException')],
  ['throttled with a 503', reply(503, M, 'SlowDown'), 'send-again', 'service', said('SlowDown')],
  ['500', reply(500, M, 'InternalFailure'), 'look-first', 'service', said('InternalFailure')],
  ['500 that says nothing', reply(500, ''), 'look-first', 'service', said('500', 'Internal Server Error')],
  ['502 of a proxy', reply(502, '<html>'), 'look-first', 'service', said('502', 'Bad Gateway')],
  ['503', reply(503, '{}'), 'look-first', 'service', said('503', '')],
  ['504', reply(504, M), 'look-first', 'service', said('504')],
  [
    '500 that is no map',
    reply(500, '["x"]'),
    'give-up',
    'general',
    'The service refused with status 500 and said: ["x"]',
  ],
  [
    '502 that is a text in JSON',
    reply(502, '"x"'),
    'give-up',
    'general',
    'The service refused with status 502 and said: "x"',
  ],
  [
    '504 whose type is no text',
    reply(504, '{"__type":5}'),
    'give-up',
    'general',
    'The service refused with status 504 and said: {"__type":5}',
  ],
])('%s', (_, outcome, next, fault, message) => {
  const failure = failureOf(outcome, SENT, { made: 1, allowed: 3 })

  expect({ next: failure.next, fault: failure.error.fault, message: failure.error.message }).toEqual({
    next,
    fault,
    message,
  })
})

test('after the last attempt the message says so', () => {
  const { error } = failureOf(reply(503, M), SENT, { made: 3, allowed: 3 })

  expect(error.message).toBe(
    'An error occurred (503) when calling the CreateIntegration operation (reached max retries: 2): m',
  )
})

test.each([
  [199, false],
  [200, true],
  [201, true],
  [299, true],
  [300, false],
  [404, false],
  [500, false],
])('%i is a success: %s', (status, is) => {
  expect(isSuccess(reply(status, ''))).toBe(is)
})

test('what broke is none', () => {
  expect(isSuccess(broken('closed', true))).toBe(false)
})
