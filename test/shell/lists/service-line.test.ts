import { describe, expect, test } from 'vitest'
import { serviceLine } from '../../../src/shell/lists/service-line.ts'
import type { Look } from '../../../src/shell/lists/source.ts'
import { CONNECTION } from '../../support/connection.ts'
import { startService } from '../../support/service.ts'

const lookOf = (over: AbortController, env: Readonly<Record<string, string>> = {}): Look => ({
  connection: CONNECTION,
  env: (name) => env[name],
  budget: 2000,
  signal: over.signal,
})

function requestTo(url: string, more: object = {}) {
  const { hostname, port } = new URL(url)
  return { method: 'POST', protocol: 'http:', hostname, port: Number(port), path: '/p', headers: {}, ...more }
}

describe('the request', () => {
  test.each<[string, object, string, string]>([
    ['a body of text', { body: 'é' }, '/p', 'é'],
    ['a body of bytes', { body: Buffer.from('é') }, '/p', 'é'],
    ['no body', {}, '/p', ''],
    ['a query', { query: { a: "x y+'(!)*", b: ['1', '2'], c: null } }, '/p?a=x%20y%2B%27%28%21%29%2A&b=1&b=2&c=', ''],
    ['an empty query', { query: {} }, '/p', ''],
  ])('%s', async (_, more, url, body) => {
    await using service = await startService(() => ({ status: 418, headers: { 'X-A': 'b' }, body: 'short' }))
    const over = new AbortController()

    const { response } = await serviceLine(lookOf(over)).handle(requestTo(service.url, more))
    over.abort()

    expect(service.received).toMatchObject([{ method: 'POST', url, body }])
    expect(response).toMatchObject({ statusCode: 418, headers: { 'x-a': 'b' }, body: Buffer.from('short') })
  })
})

test('through the proxy of the environment', async () => {
  await using proxy = await startService(() => ({ status: 200 }))
  const over = new AbortController()

  await serviceLine(lookOf(over, { http_proxy: proxy.url })).handle(requestTo('http://sqs.example:80', { port: 8000 }))
  over.abort()

  expect(proxy.received[0]?.url).toBe('http://sqs.example:8000/p')
})

test('no answer is an error with what is known of it', async () => {
  await using service = await startService(() => 'drop')
  const over = new AbortController()

  await expect(serviceLine(lookOf(over)).handle(requestTo(service.url))).rejects.toMatchObject({
    broken: { why: 'closed', reached: true },
  })
})

test('when the look is over nothing is sent any more', async () => {
  await using service = await startService(() => ({ status: 200 }))
  const over = new AbortController()
  over.abort()

  await expect(serviceLine(lookOf(over)).handle(requestTo(service.url))).rejects.toThrow(/abort/)
  expect(service.received).toEqual([])
})
