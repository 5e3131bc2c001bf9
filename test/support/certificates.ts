import { readFileSync } from 'node:fs'
import { createServer } from 'node:https'
import type { Server } from 'node:https'
import { join } from 'node:path'
import { ROOT } from './program.ts'

/**
 * Certificates that openssl made once. `good`, `other-host` and `expired` are signed by `authority`; `good` and `expired`
 * name localhost and 127.0.0.1. All but `expired` (February 2024) last until the end of 2099. The keys guard nothing.
 */
const FOLDER = join(ROOT, 'test', 'support', 'pem')

export type Certificate = 'good' | 'other-host' | 'expired'

/** The file of a certificate, or of an authority. */
export const pemPath = (name: Certificate | 'authority' | 'stranger'): string => join(FOLDER, `${name}.pem`)

export interface Secure extends AsyncDisposable {
  readonly port: number
  /** The requests that came through, as method and path. */
  readonly received: readonly string[]
}

/** A service on loopback that shows a certificate and creates whatever it is asked for. */
export async function startSecure(certificate: Certificate): Promise<Secure> {
  const received: string[] = []
  const pair = { cert: readFileSync(pemPath(certificate)), key: readFileSync(join(FOLDER, `${certificate}.key`)) }
  const server = createServer(pair, (request, response) => {
    received.push(`${request.method} ${request.url}`)
    request.resume()
    request.on('end', () => {
      response.writeHead(201, { 'content-type': 'application/json' })
      response.end('{"integrationId":"0abcdef"}')
    })
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return { port: portOf(server), received, [Symbol.asyncDispose]: () => stop(server) }
}

function portOf(server: Server): number {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the service does not listen')
  return address.port
}

function stop(server: Server): Promise<void> {
  server.closeAllConnections()
  return new Promise((stopped) => server.close(() => stopped()))
}
