import { createServer } from 'node:net'
import type { Server, Socket } from 'node:net'
import { answerText, cutText } from './answer-text.ts'
import type { Draw, Fault } from './draw.ts'

export interface FaultyService extends AsyncDisposable {
  readonly url: string
  /** The identifiers of what it created, in order. */
  readonly created: readonly string[]
  /** The requests it began to read, as method and path; `?` where it did not read so far. */
  readonly met: readonly string[]
}

export interface Request {
  readonly method: string
  readonly url: URL
  readonly body: string
}

/** What the service remembers. */
interface State {
  readonly server: Server
  readonly draw: Draw
  readonly items: object[]
  readonly created: string[]
  readonly met: string[]
  readonly sockets: Set<Socket>
  dealt: number
}

const GOOD: Fault = { kind: 'whole', answer: 'plain', creates: true }

/** A service of one API that treats its first requests as drawn. It stands on bare sockets: HTTP servers are too polite. */
export async function startFaultyService(draw: Draw): Promise<FaultyService> {
  const server = createServer()
  const items = Array.from({ length: draw.others }, (_, index) => ({
    integrationId: `old${index}`,
    integrationType: 'MOCK',
    description: `from before ${index}`,
    ...(index === 0 && { apiGatewayManaged: true }),
  }))
  const state: State = { server, draw, items, created: [], met: [], sockets: new Set(), dealt: 0 }
  server.on('connection', (socket) => serve(socket, state))
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the service does not listen')
  return {
    url: `http://127.0.0.1:${address.port}`,
    created: state.created,
    met: state.met,
    [Symbol.asyncDispose]: async () => {
      for (const socket of state.sockets) socket.destroy()
      if (server.listening) await new Promise<void>((closed) => server.close(() => closed()))
    },
  }
}

/** Requests come one after the other on a connection; for each a fault is dealt, for the first at once. */
function serve(socket: Socket, state: State): void {
  state.sockets.add(socket)
  socket.on('close', () => state.sockets.delete(socket))
  socket.on('error', () => {}) // the other side may hang up at any time
  let fault: Fault | undefined = deal(state)
  let got = Buffer.alloc(0)
  if (hangsUp(fault, 0, socket)) return
  socket.on('data', (bytes: Buffer) => {
    got = Buffer.concat([got, bytes])
    fault ??= deal(state)
    if (hangsUp(fault, got.length, socket)) return
    const request = readRequest(got)
    if (request === undefined) return
    got = Buffer.alloc(0)
    state.met[state.met.length - 1] = `${request.method} ${request.url.pathname}${request.url.search}`
    meet(request, fault, socket, state)
    fault = undefined
  })
}

function deal(state: State): Fault {
  state.met.push('?')
  return state.draw.faults[state.dealt++] ?? GOOD
}

function hangsUp(fault: Fault, read: number, socket: Socket): boolean {
  if (fault.kind !== 'hang-up' || read < fault.after) return false
  close(socket, fault.reset ? 'reset' : 'close')
  return true
}

function close(socket: Socket, end: 'close' | 'reset'): void {
  if (end === 'reset') socket.resetAndDestroy()
  else socket.destroySoon()
}

/** `undefined` while it is not whole. */
export function readRequest(got: Buffer): Request | undefined {
  const text = got.toString('utf8')
  const head = text.indexOf('\r\n\r\n')
  const length = Number(/^content-length: *(\d+)/im.exec(text.slice(0, head))?.[1] ?? 0)
  if (head < 0 || got.length < Buffer.byteLength(text.slice(0, head)) + 4 + length) return undefined
  const [method = '', target = ''] = text.split(' ', 2)
  return { method, url: new URL(target, 'http://service'), body: text.slice(head + 4) }
}

function meet(request: Request, fault: Fault, socket: Socket, state: State): void {
  if (fault.kind === 'mute') return
  if (fault.kind === 'hang-up') return close(socket, fault.reset ? 'reset' : 'close')
  const { status, body } = request.method === 'POST' ? created(request, fault.creates, state) : listed(request, state)
  if (fault.kind === 'vanish') {
    state.server.close()
    return state.sockets.forEach((open) => open.destroy())
  }
  const text = answerText(fault.answer, status, body)
  if (fault.kind === 'trickle') return trickle(text, fault, socket)
  if (fault.kind === 'whole') return finish(text, socket)
  socket.write(cutText(text, fault.stage), () => fault.end !== 'stall' && close(socket, fault.end))
}

function created({ body }: Request, creates: boolean, { items, created, draw }: State) {
  const integrationId = `new${draw.seed}x${created.length}`
  const item = { ...JSON.parse(body), integrationId }
  if (creates) {
    items.push(item)
    created.push(integrationId)
  }
  return { status: 201, body: JSON.stringify(item) }
}

function listed({ url }: Request, { items, draw }: State) {
  const from = Number(url.searchParams.get('nextToken') ?? 0)
  const to = from + draw.pageSize
  const more = to < items.length && { nextToken: String(to) }
  return { status: 200, body: JSON.stringify({ items: items.slice(from, to), ...more }) }
}

function trickle(text: string, { pieces, pause }: { pieces: number; pause: number }, socket: Socket): void {
  const size = Math.ceil(text.length / pieces)
  const next = (from: number): void => {
    if (socket.destroyed) return
    if (from + size >= text.length) return finish(text.slice(from), socket)
    socket.write(text.slice(from, from + size))
    setTimeout(() => next(from + size), pause)
  }
  setTimeout(() => next(0), pause)
}

/** A connection is kept where the client can tell the end of the answer. */
function finish(text: string, socket: Socket): void {
  socket.write(text, () => /connection: close|SSH-/.test(text) && close(socket, 'close'))
}
