import { Agent } from 'node:http'
import { createServer } from 'node:net'
import type { Socket } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { exchange } from '../../src/shell/exchange.ts'

const closers: (() => void)[] = []

afterEach(() => {
  for (const close of closers.splice(0)) close()
})

/** A server that does to each connection what it is told. */
async function serve(treat: (socket: Socket) => void): Promise<URL> {
  const sockets: Socket[] = []
  const server = createServer((socket) => {
    sockets.push(socket)
    socket.on('error', () => {})
    treat(socket)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  closers.push(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  const address = server.address()
  return new URL(`http://127.0.0.1:${address !== null && typeof address === 'object' ? address.port : 0}`)
}

async function sendTo(url: URL, { proxy, patience = 2000 }: { proxy?: string; patience?: number } = {}) {
  const agent = new Agent()
  const line = { agent, proxy, connectTimeout: patience, readTimeout: patience }
  const outcome = await exchange({ method: 'POST', url, target: '/p?q=1', headers: { 'x-a': 'b' }, body: 'body' }, line)
  agent.destroy()
  return outcome
}

/** Answers once the whole request is there. */
const answering =
  (text: string, then: 'end' | 'stay' = 'end') =>
  (socket: Socket) =>
    socket.on('data', () => {
      socket.write(text)
      if (then === 'end') socket.end()
    })

test('a reply, whatever its status', async () => {
  const url = await serve(answering('HTTP/1.1 418 No\r\nX-B: c\r\nContent-Length: 3\r\n\r\nabc'))
  const outcome = await sendTo(url)

  expect(outcome).toMatchObject({ status: 418 })
  if (!('status' in outcome)) return
  expect([outcome.headers.get('x-b'), Buffer.from(outcome.body).toString()]).toEqual(['c', 'abc'])
})

test('the request goes out as it is', async () => {
  let received = ''
  const url = await serve((socket) =>
    socket.on('data', (data: Buffer) => {
      received += data.toString()
      if (received.endsWith('body')) socket.end('HTTP/1.1 201 OK\r\nContent-Length: 0\r\n\r\n')
    }),
  )
  await sendTo(url)

  expect(received).toMatch(/^POST \/p\?q=1 HTTP\/1\.1\r\n/)
  expect(received).toMatch(/x-a: b\r\n/)
})

test('through a proxy plain HTTP carries the whole URL, its own host and the proxy’s password', async () => {
  let received = ''
  const proxy = await serve((socket) =>
    socket.on('data', (data: Buffer) => {
      received += data.toString()
      if (received.endsWith('body')) socket.end('HTTP/1.1 201 OK\r\nContent-Length: 0\r\n\r\n')
    }),
  )
  await sendTo(new URL('http://h.invalid:8080'), { proxy: `http://me:p%40ss@${proxy.host}` })

  expect(received).toMatch(/^POST http:\/\/h\.invalid:8080\/p\?q=1 HTTP\/1\.1\r\n/)
  expect(received).toMatch(/\r\nhost: h\.invalid:8080\r\n/i)
  expect(received).toContain(`proxy-authorization: Basic ${Buffer.from('me:p@ss').toString('base64')}\r\n`)
})

describe('nothing comes of it', () => {
  const HEAD = 'HTTP/1.1 201 OK\r\nContent-Length: 10\r\n\r\n'

  test.each<[string, (socket: Socket) => void, string]>([
    ['closed at once', (socket) => socket.destroy(), 'closed'],
    ['closed without a word', answering(''), 'closed'],
    ['closed within the headers', answering('HTTP/1.1 201 OK\r\nX-'), 'closed'],
    ['closed within the body', answering(`${HEAD}abc`), 'closed'],
    ['a chunk that is none', answering('HTTP/1.1 201 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n'), 'closed'],
    ['no HTTP', answering('SSH-2.0-OpenSSH\r\n'), 'closed'],
    ['silence', () => {}, 'read-timeout'],
    ['silence after the headers', answering(HEAD, 'stay'), 'read-timeout'],
    ['silence within the body', answering(`${HEAD}abc`, 'stay'), 'read-timeout'],
  ])('%s', async (_, treat, why) => {
    expect(await sendTo(await serve(treat), { patience: 200 })).toMatchObject({ why, reached: true })
  })

  test('nobody listens', async () => {
    const url = await serve(() => {})
    for (const close of closers.splice(0)) close()
    await new Promise((closed) => setTimeout(closed, 20))

    expect(await sendTo(url)).toMatchObject({ why: 'refused', reached: false, code: 'ECONNREFUSED' })
  })

  test('nor at the proxy', async () => {
    const outcome = await sendTo(new URL('http://h.invalid'), { proxy: 'http://127.0.0.1:1' })

    expect(outcome).toMatchObject({ why: 'proxy', reached: false })
  })
})

test('a slow reply that keeps coming is waited for', async () => {
  const url = await serve((socket) =>
    socket.on('data', () => {
      const parts = ['HTTP/1.1 201 OK\r\n', 'Content-Length: 4\r\n\r\n', 'a', 'b', 'c', 'd']
      const next = (): void => {
        const part = parts.shift()
        if (part === undefined || socket.destroyed) return
        socket.write(part)
        setTimeout(next, 60)
      }
      next()
    }),
  )

  expect(await sendTo(url, { patience: 200 })).toMatchObject({ status: 201 })
})

test('0 waits for ever', async () => {
  const url = await serve((socket) =>
    socket.on('data', () => setTimeout(() => socket.end('HTTP/1.1 201 OK\r\nContent-Length: 0\r\n\r\n'), 100)),
  )

  expect(await sendTo(url, { patience: 0 })).toMatchObject({ status: 201 })
})
