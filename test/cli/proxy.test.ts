import { createServer, request } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { connect } from 'node:net'
import type { Socket } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pemPath, startSecure } from '../support/certificates.ts'
import type { Secure } from '../support/certificates.ts'
import { runProgram } from '../support/program.ts'
import { startService } from '../support/service.ts'
import type { Service } from '../support/service.ts'

const PATIENCE = 60_000

/** What a proxy does with what it is asked for; `drop-tunnel` digs, and closes the tunnel at the first bytes. */
type Manner = 'pass' | 'refuse' | 'fail' | 'drop' | 'stall' | 'drop-tunnel'

interface Proxy extends AsyncDisposable {
  readonly host: string
  /** First lines, and the login where one was given. */
  readonly asked: readonly string[]
}

async function startProxy(manner: Manner = 'pass'): Promise<Proxy> {
  const asked: string[] = []
  const sockets = new Set<Socket>()
  const note = ({ method, url, headers }: IncomingMessage): number =>
    asked.push([method, url, headers['proxy-authorization']].filter((part) => part !== undefined).join(' '))
  const server = createServer((got, response) => {
    note(got)
    if (manner === 'drop') got.socket.destroy()
    else if (manner === 'refuse') response.writeHead(407, { 'proxy-authenticate': 'Basic' }).end('<html>407</html>')
    else if (manner === 'pass') forward(got, response)
  })
  server.on('connect', (got: IncomingMessage, socket: Socket) => {
    note(got)
    socket.on('error', () => {})
    if (manner === 'drop') socket.destroy()
    else if (manner === 'refuse') socket.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n')
    else if (manner === 'fail') socket.end('HTTP/1.1 502 Bad Gateway\r\ncontent-length: 2\r\n\r\n{}')
    else if (manner !== 'stall') dig(got.url ?? '', manner, socket)
  })
  server.on('connection', (socket) => sockets.add(socket))
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the proxy does not listen')
  return {
    host: `127.0.0.1:${address.port}`,
    asked,
    [Symbol.asyncDispose]: () => {
      for (const socket of sockets) socket.destroy()
      return new Promise((stopped) => server.close(() => stopped()))
    },
  }
}

function forward(got: IncomingMessage, response: ServerResponse): void {
  const headers = Object.entries(got.headers).filter(([name]) => name !== 'proxy-authorization')
  const onward = request(got.url ?? '', { method: got.method ?? '', headers: Object.fromEntries(headers) }, (reply) => {
    response.writeHead(reply.statusCode ?? 502, reply.headers)
    reply.pipe(response)
  })
  got.pipe(onward)
}

function dig(target: string, manner: Manner, socket: Socket): void {
  socket.write('HTTP/1.1 200 Connection established\r\n\r\n')
  if (manner === 'drop-tunnel') return void socket.once('data', () => socket.destroy())
  const [host = '', port] = target.split(':')
  const onward = connect(Number(port), host)
  onward.on('error', () => socket.destroy())
  socket.on('close', () => onward.destroy())
  socket.pipe(onward).pipe(socket)
}

let secure: Secure
let plain: Service

beforeAll(async () => {
  secure = await startSecure('good')
  plain = await startService()
})

afterAll(async () => {
  await Promise.all([secure, plain].map((server) => server[Symbol.asyncDispose]()))
})

type Scheme = 'http' | 'https'

const PATH = '/v2/apis/a1/integrations'
const hostOf = (scheme: Scheme): string => (scheme === 'http' ? plain.url.slice(7) : `localhost:${secure.port}`)
const urlOf = (scheme: Scheme): string => `${scheme}://${hostOf(scheme)}`

/** One request, unless the environment says otherwise. */
function call(scheme: Scheme, env: Readonly<Record<string, string>>) {
  const argv = ['apigatewayv2', 'create-integration', '--api-id', 'a1', '--integration-type', 'MOCK']
  const options = ['--ca-bundle', pemPath('authority'), '--cli-connect-timeout', '1', '--cli-read-timeout', '1']
  return runProgram([...argv, '--endpoint-url', urlOf(scheme), ...options], { env: { AWS_MAX_ATTEMPTS: '1', ...env } })
}

/** What the proxy is asked for: the whole URL, or a tunnel. */
const firstLine = (scheme: Scheme): string =>
  scheme === 'http' ? `POST ${urlOf('http')}${PATH}` : `CONNECT ${hostOf('https')}`

const received = (): number => secure.received.length + plain.received.length

describe('through a proxy', () => {
  test.each<[string, Scheme, (host: string) => Record<string, string>]>([
    ['http, lower case', 'http', (host) => ({ http_proxy: `http://${host}` })],
    ['http, upper case', 'http', (host) => ({ HTTP_PROXY: `http://${host}` })],
    ['http, no scheme', 'http', (host) => ({ HTTP_PROXY: host })],
    ['http, lower before upper case', 'http', (host) => ({ http_proxy: host, HTTP_PROXY: '127.0.0.1:1' })],
    ['https, lower case', 'https', (host) => ({ https_proxy: `http://${host}/` })],
    ['https, upper case', 'https', (host) => ({ HTTPS_PROXY: `http://${host}` })],
    ['https, with a NO_PROXY that names others', 'https', (host) => ({ HTTPS_PROXY: host, NO_PROXY: 'a.com,host' })],
  ])(
    '%s',
    async (_, scheme, env) => {
      await using proxy = await startProxy()
      const before = received()
      const { exit, stderr } = await call(scheme, env(proxy.host))

      expect({ exit, stderr, asked: proxy.asked }).toEqual({ exit: 0, stderr: '', asked: [firstLine(scheme)] })
      expect(received()).toBe(before + 1)
    },
    PATIENCE,
  )

  test.each<Scheme>(['http', 'https'])(
    '%s, with a login, which the service does not see',
    async (scheme) => {
      await using proxy = await startProxy()
      const address = `http://me:p%40ss%3A@${proxy.host}`
      const { exit, stderr } = await call(scheme, { HTTP_PROXY: address, HTTPS_PROXY: address })

      expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' })
      expect(proxy.asked).toEqual([`${firstLine(scheme)} Basic ${Buffer.from('me:p@ss:').toString('base64')}`])
      expect(Object.keys(plain.received.at(-1)?.headers ?? {})).not.toContain('proxy-authorization')
    },
    PATIENCE,
  )

  test('certificates are judged through the tunnel, too', { timeout: PATIENCE }, async () => {
    await using proxy = await startProxy()
    await using expired = await startSecure('expired')
    const url = `https://localhost:${expired.port}`
    const argv = ['create-integration', '--api-id', 'a1', '--integration-type', 'MOCK', '--endpoint-url', url]
    const env = { HTTPS_PROXY: `http://${proxy.host}`, AWS_CA_BUNDLE: pemPath('authority') }
    const { exit, stderr } = await runProgram(argv, { env })

    expect({ exit, received: expired.received }).toEqual({ exit: 255, received: [] })
    expect(stderr).toContain('[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: certificate has expired\n')
  })
})

describe('past a proxy', () => {
  test.each<[string, Scheme, (host: string) => Record<string, string>]>([
    ['NO_PROXY names the host', 'https', (host) => ({ HTTPS_PROXY: host, NO_PROXY: 'example.com, localhost' })],
    ['NO_PROXY names the address', 'http', (host) => ({ HTTP_PROXY: host, NO_PROXY: '127.0.0.1' })],
    ['NO_PROXY names them with the port', 'http', (host) => ({ HTTP_PROXY: host, no_proxy: hostOf('http') })],
    ['NO_PROXY is a star', 'https', (host) => ({ HTTPS_PROXY: host, NO_PROXY: '*' })],
    ['a proxy for the other scheme', 'https', (host) => ({ HTTP_PROXY: host })],
    ['ALL_PROXY does not count', 'http', (host) => ({ ALL_PROXY: host, all_proxy: host })],
    ['HTTP_PROXY under CGI', 'http', (host) => ({ HTTP_PROXY: host, REQUEST_METHOD: 'GET' })],
  ])(
    '%s',
    async (_, scheme, env) => {
      await using proxy = await startProxy()
      const { exit, stderr } = await call(scheme, env(proxy.host))

      expect({ exit, stderr, asked: proxy.asked }).toEqual({ exit: 0, stderr: '', asked: [] })
    },
    PATIENCE,
  )
})

describe('a proxy that does not help', () => {
  const unreachable = (host: string): string => `Failed to connect to proxy URL: "http://***:***@${host}"`
  const closed = (scheme: Scheme): string =>
    `Connection was closed before we received a valid response from endpoint URL: "${urlOf(scheme)}${PATH}".`

  test.each<[string, Scheme, Manner, number, (host: string) => string]>([
    ['refuses a tunnel', 'https', 'refuse', 255, unreachable],
    ['finds no way', 'https', 'fail', 255, unreachable],
    ['drops who asks for a tunnel', 'https', 'drop', 255, unreachable],
    [
      'digs no tunnel in time',
      'https',
      'stall',
      255,
      () => `Connect timeout on endpoint URL: "${urlOf('https')}${PATH}"`,
    ],
    ['refuses', 'http', 'refuse', 254, () => 'An error occurred (407) when calling the CreateIntegration operation'],
    ['drops a request', 'http', 'drop', 255, () => closed('http')],
    ['says nothing', 'http', 'stall', 255, () => `Read timeout on endpoint URL: "${urlOf('http')}${PATH}"`],
  ])(
    'it %s (%s)',
    async (_, scheme, manner, exit, says) => {
      await using proxy = await startProxy(manner)
      const address = `http://me:secret@${proxy.host}`
      const before = received()
      const began = performance.now()
      const ended = await call(scheme, { HTTP_PROXY: address, HTTPS_PROXY: address })

      expect(ended).toMatchObject({ exit, stdout: '' })
      expect(ended.stderr).toMatch(/^\napigw: \[ERROR\]: /)
      expect(ended.stderr).toContain(says(proxy.host))
      expect(ended.stderr).not.toMatch(/secret|^ +at /m)
      expect(proxy.asked).toHaveLength(1)
      expect(received()).toBe(before)
      expect(performance.now() - began).toBeLessThan(10_000)
    },
    PATIENCE,
  )

  test.each<Scheme>(['http', 'https'])(
    'it is not there (%s)',
    async (scheme) => {
      const address = 'http://me:secret@127.0.0.1:1'

      expect(await call(scheme, { HTTP_PROXY: address, HTTPS_PROXY: address })).toEqual({
        exit: 255,
        stdout: '',
        stderr: `\napigw: [ERROR]: ${unreachable('127.0.0.1:1')}\n`,
      })
    },
    PATIENCE,
  )

  test(
    'it closes the tunnel that it dug: nothing was sent, so there is another try',
    { timeout: PATIENCE },
    async () => {
      await using proxy = await startProxy('drop-tunnel')
      const before = received()
      const ended = await call('https', { HTTPS_PROXY: proxy.host, AWS_MAX_ATTEMPTS: '2' })

      expect(ended).toMatchObject({ exit: 255, stdout: '' })
      expect(ended.stderr).not.toMatch(/^ +at /m)
      expect(proxy.asked).toEqual([firstLine('https'), firstLine('https')])
      expect(received()).toBe(before)
    },
  )
})
