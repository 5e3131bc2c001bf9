import { spawn, spawnSync } from 'node:child_process'
import { createServer } from 'node:net'

/** Moto, an imitation of AWS by others, as a server of its own. */
export interface Moto extends AsyncDisposable {
  readonly url: string
  /** Sends an operation and its members in the way of the service: JSON with a target, JSON to a path, or a form. */
  readonly call: (service: string, what: string, members: Readonly<Record<string, unknown>>) => Promise<string>
}

export function hasMoto(): boolean {
  return spawnSync('python3', ['-c', 'import moto.server'], { stdio: 'ignore' }).status === 0
}

export async function startMoto(): Promise<Moto> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const server = spawn('python3', ['-m', 'moto.server', '-H', '127.0.0.1', '-p', String(port)], { stdio: 'ignore' })
  const ended = new Promise<void>((end) => server.on('exit', () => end()))
  for (let tries = 0; !(await answers(url)); tries++) {
    if (tries === 150) throw new Error('moto does not start')
    await new Promise((later) => setTimeout(later, 100))
  }
  return {
    url,
    call: (service, what, members) => call(url, service, what, members),
    [Symbol.asyncDispose]: async () => {
      server.kill()
      await ended
    },
  }
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  await new Promise((closed) => server.close(closed))
  if (address === null || typeof address === 'string') throw new Error('no port is free')
  return address.port
}

const answers = (url: string): Promise<boolean> =>
  fetch(`${url}/moto-api/`).then(
    ({ ok }) => ok,
    () => false,
  )

async function call(url: string, service: string, what: string, members: Readonly<Record<string, unknown>>) {
  const credential = `Credential=AKIDEXAMPLE/20260101/eu-west-1/${service}/aws4_request`
  const authorization = `AWS4-HMAC-SHA256 ${credential}, SignedHeaders=host, Signature=0`
  const { headers, body } = /^(?:\/|\w+\.)/.test(what) ? asJson(what, members) : asForm(what, members)
  const path = what.startsWith('/') ? what : '/'
  const reply = await fetch(url + path, { method: 'POST', headers: { authorization, ...headers }, body })
  const text = await reply.text()
  if (!reply.ok) throw new Error(`${what}: ${reply.status} ${text}`)
  return text
}

interface Sent {
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

function asJson(what: string, members: object): Sent {
  const type = { 'content-type': 'application/x-amz-json-1.1' }
  const headers = what.startsWith('/') ? type : { ...type, 'x-amz-target': what }
  return { headers, body: JSON.stringify(members) }
}

function asForm(what: string, members: Readonly<Record<string, unknown>>): Sent {
  const pairs = Object.entries(members).map(([name, value]) => [name, String(value)])
  const body = new URLSearchParams({ Action: what, ...Object.fromEntries(pairs) }).toString()
  return { headers: { 'content-type': 'application/x-www-form-urlencoded' }, body }
}
