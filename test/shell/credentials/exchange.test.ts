import { createServer } from 'node:net'
import type { AddressInfo, Server } from 'node:net'
import { describe, expect, test } from 'vitest'
import { exchange } from '../../../src/shell/credentials/exchange.ts'
import { startService } from '../../support/service.ts'
import type { HttpRequest } from '../../../src/world.ts'

const request = (url: string, more: Partial<HttpRequest> = {}): HttpRequest => ({
  method: 'GET',
  url,
  headers: new Map(),
  timeouts: { connect: 5, read: 5 },
  mayUseProxy: false,
  ...more,
})

const worldWith = (env: Record<string, string>) => ({ env: (name: string) => env[name], version: '1.2.3' })

test('a request goes out as it is, and the reply comes in as it is', async () => {
  await using service = await startService(() => ({ status: 302, headers: { Location: '/x', 'X-A': 'b' }, body: 'é' }))

  const reply = await exchange(
    request(`${service.url}/a%20b?c=d%2F`, { method: 'POST', headers: new Map([['x-k', 'v']]), body: 'ü' }),
    worldWith({}),
  )

  expect(service.received).toEqual([
    {
      method: 'POST',
      url: '/a%20b?c=d%2F',
      headers: {
        'user-agent': 'apigw/1.2.3',
        'x-k': 'v',
        host: service.url.slice('http://'.length),
        connection: 'keep-alive',
        'content-length': '2',
      },
      body: 'ü',
    },
  ])
  if (!('status' in reply)) throw new Error(reply.message)
  expect(reply.status).toBe(302)
  expect([reply.headers.get('location'), reply.headers.get('x-a')]).toEqual(['/x', 'b'])
  expect(Buffer.from(reply.body).toString()).toBe('é')
})

test('a PUT without a body says so', async () => {
  await using service = await startService(() => ({ status: 200 }))

  await exchange(request(service.url, { method: 'PUT' }), worldWith({}))

  expect(service.received[0]?.headers['content-length']).toBe('0')
})

/** A server that does this with each connection. */
async function withServer(
  act: (socket: import('node:net').Socket) => void,
  use: (url: string) => Promise<void>,
): Promise<void> {
  const server: Server = createServer((socket) => {
    socket.on('error', () => {})
    act(socket)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  try {
    await use(`http://127.0.0.1:${port}/x`)
  } finally {
    server.close()
  }
}

const impatient = { timeouts: { connect: 5, read: 0.1 } }

describe('no reply', () => {
  test.each<[string, (socket: import('node:net').Socket) => void, string, (url: string) => string]>([
    [
      'a closed connection',
      (socket) => socket.destroy(),
      'closed',
      (url) => `Connection was closed before we received a valid response from endpoint URL: "${url}".`,
    ],
    [
      'garbage',
      (socket) => socket.end('garbage\r\n\r\n'),
      'closed',
      (url) => `Connection was closed before we received a valid response from endpoint URL: "${url}".`,
    ],
    [
      'half a body',
      (socket) => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nx'),
      'closed',
      (url) => `Connection was closed before we received a valid response from endpoint URL: "${url}".`,
    ],
    ['silence', () => {}, 'read timeout', (url) => `Read timeout on endpoint URL: "${url}"`],
    [
      'silence in the body',
      (socket) => socket.write('HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nx'),
      'read timeout',
      (url) => `Read timeout on endpoint URL: "${url}"`,
    ],
  ])('but %s', async (_, act, failure, says) => {
    await withServer(act, async (url) => {
      expect(await exchange(request(url, impatient), worldWith({}))).toEqual({ failure, message: says(url) })
    })
  })

  test('since nobody listens', async () => {
    const url = 'http://127.0.0.1:1/x'

    expect(await exchange(request(url), worldWith({}))).toEqual({
      failure: 'unconnected',
      message: `Could not connect to the endpoint URL: "${url}"`,
    })
  })

  test('since the way is closed or long', async () => {
    const reply = await exchange(request('http://192.0.2.1/x', { timeouts: { connect: 0.1, read: 0 } }), worldWith({}))

    expect(['unconnected', 'connect timeout']).toContain('failure' in reply ? reply.failure : reply.status)
  })

  test.each(['creds', 'file://localhost/x', 'http://[x/'])('since %s is no address', async (url) => {
    expect(await exchange(request(url), worldWith({}))).toEqual({
      failure: 'unconnected',
      message: `Could not connect to the endpoint URL: "${url}"`,
    })
  })

  test.each([
    [
      'a token that no header may have',
      request('http://127.0.0.1:1', { headers: new Map([['authorization', 'se\0cret']]) }),
    ],
    ['certificates that are not there', request('https://127.0.0.1:1', { caBundle: '/does/not/exist' })],
  ])('with %s, and no secret in the message', async (_, broken) => {
    const reply = await exchange(broken, worldWith({}))

    expect(reply).toMatchObject({ failure: 'other' })
    expect(JSON.stringify(reply)).not.toContain('cret')
  })
})

describe('a proxy', () => {
  test('of plain HTTP is told the whole URL, and who we are', async () => {
    await using proxy = await startService(() => ({ status: 200, body: 'by proxy' }))
    const world = worldWith({ http_proxy: proxy.url.replace('//', '//me:se%40cret@') })

    const reply = await exchange(request('http://example.invalid:81/a?b=c', { mayUseProxy: true }), world)

    expect(reply).toMatchObject({ status: 200 })
    expect(proxy.received).toMatchObject([
      {
        url: 'http://example.invalid:81/a?b=c',
        headers: {
          host: 'example.invalid:81',
          'proxy-authorization': `Basic ${Buffer.from('me:se@cret').toString('base64')}`,
        },
      },
    ])
  })

  test('that is down is named, but not its password', async () => {
    const world = worldWith({ HTTPS_PROXY: 'http://me:secret@127.0.0.1:1' })

    expect(await exchange(request('https://example.invalid/', { mayUseProxy: true }), world)).toEqual({
      failure: 'other',
      message: 'Failed to connect to proxy URL: "http://***:***@127.0.0.1:1"',
    })
  })

  test('is not for those that may not use one', async () => {
    await using service = await startService(() => ({ status: 200 }))
    const world = worldWith({ http_proxy: 'http://127.0.0.1:1' })

    expect(await exchange(request(service.url), world)).toMatchObject({ status: 200 })
  })
})
