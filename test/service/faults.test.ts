import { describe, expect, test } from 'vitest'
import { refusal } from '../../src/service/faults.ts'

interface Refused {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

function refused({ status = 400, headers = {}, body = '{}' }: Refused, made = 1, allowed = 3) {
  return refusal({ status, headers: new Map(Object.entries(headers)), body: Buffer.from(body) }, { made, allowed })
}

const HEAD = 'when calling the CreateIntegration operation'

describe('the code is the first of', () => {
  test.each<[string, Refused, string]>([
    [
      'the header',
      { headers: { 'x-amzn-errortype': 'H', 'x-amzn-query-error': 'Q;Sender' }, body: '{"code":"C","__type":"T"}' },
      'H',
    ],
    ['the header without namespace and colon', { headers: { 'x-amzn-errortype': 'ns#H:http://x/' } }, 'H'],
    ['an empty header, too', { headers: { 'x-amzn-errortype': '' }, body: '{"code":"C"}' }, ''],
    ['code', { headers: { 'x-amzn-query-error': 'Q;Sender' }, body: '{"Code":"D","code":"C","__type":"T"}' }, 'C'],
    ['Code', { body: '{"Code":42,"__type":"T"}' }, '42'],
    [
      'the query header, if it has two parts',
      { headers: { 'x-amzn-query-error': 'Q;Sender' }, body: '{"code":null,"__type":"T"}' },
      'Q',
    ],
    ['__type', { headers: { 'x-amzn-query-error': 'Q' }, body: '{"__type":"com.amazonaws#T:x"}' }, 'T'],
    ['the status', { status: 418 }, '418'],
  ])('%s', (_, reply, code) => {
    const error = refused(reply)

    expect(error).toMatchObject({ fault: 'service', code, message: `An error occurred (${code}) ${HEAD}: ` })
  })
})

describe('the message', () => {
  test.each<[string, Refused, string]>([
    ['message before Message', { body: '{"Message":"B","message":"a"}' }, 'a'],
    ['Message', { body: '{"Message":"B"}' }, 'B'],
    ['null in Python’s word', { body: '{"message":null}' }, 'None'],
    ['what is no text in Python’s notation', { body: '{"message":{"a":["b",true,1.0]}}' }, "{'a': ['b', True, 1.0]}"],
    ['a body that is not JSON', { body: 'plain text' }, 'plain text'],
    ['nothing', { body: '' }, ''],
  ])('%s', (_, reply, message) => {
    expect(refused(reply).message).toBe(`An error occurred (400) ${HEAD}: ${message}`)
  })

  test.each([
    [502, '<html>\n<b>x</b>', 'Bad Gateway'],
    [503, '  \n', 'Service Unavailable'],
    [599, '', ''],
    [500, '<!DOCTYPE html>', '<!DOCTYPE html>'],
    [500, '<HTML>', '<HTML>'],
  ])('of a %i with %j', (status, body, message) => {
    expect(refused({ status, body }).message).toBe(`An error occurred (${status}) ${HEAD}: ${message}`)
  })

  test('a 300 is read like a success, in which no error is found', () => {
    expect(refused({ status: 300, body: '{"message":"m"}' }).message).toBe(
      `An error occurred (Unknown) ${HEAD}: Unknown`,
    )
  })
})

test.each([
  [1, 3, ''],
  [3, 3, ' (reached max retries: 2)'],
  [1, 1, ' (reached max retries: 0)'],
])('after %i of %i requests', (made, allowed, suffix) => {
  expect(refused({}, made, allowed).message).toBe(`An error occurred (400) ${HEAD}${suffix}: `)
})

test('as data: the message first, then the code, then what the model knows besides', () => {
  const { report } = refused({
    body: '{"message":"m","limitType":"account","resourceType":null,"secret":"s","code":"C"}',
  })

  expect([...(report ?? [])]).toEqual([
    ['Message', 'm'],
    ['Code', 'C'],
    ['LimitType', 'account'],
  ])
})

test('JSON that is no object', () => {
  expect(refused({ body: '["x"]' })).toMatchObject({
    fault: 'general',
    message: 'The service refused with status 400 and said: ["x"]',
  })
})
