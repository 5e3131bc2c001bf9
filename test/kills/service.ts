import { createServer } from 'node:net'
import type { Server, Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { answerText, cutText } from '../faults/answer-text.ts'
import type { Refusal, Stage } from '../faults/draw.ts'
import { readRequest } from '../faults/faulty-service.ts'
import type { Request } from '../faults/faulty-service.ts'
import { bodyOf, FILLED_IN } from './item.ts'
import type { Item, Members } from './item.ts'

/** How one request is treated. Times are in milliseconds from its arrival. */
export interface Fault {
  /** When it creates. It may be after the answer. */
  readonly creates: number | 'never'
  readonly answers: number
  /** A stage is the one in which the answer ends, with the connection; at `nothing` there is none. */
  readonly answer: 'whole' | Stage | Refusal
}

export const GOOD: Fault = { creates: 0, answers: 0, answer: 'whole' }

/** An integration that the service has. */
export interface Kept {
  readonly id: string
  readonly api: string
  readonly body: Members
  /** It was there before anybody asked. */
  readonly old: boolean
  /** Nobody was told its id in a whole answer. */
  lost: boolean
}

export interface Setting {
  /** How a request is to be treated. */
  readonly deal?: (method: string) => Fault
  readonly before?: readonly Item[]
  readonly pageSize?: number
  /** What the service fills in at one of several values, by a number from 0 to 1. */
  readonly chance?: () => number
}

export interface KillService extends AsyncDisposable {
  readonly url: string
  /** All that there is, by its id. */
  readonly kept: ReadonlyMap<string, Kept>
  /** The requests, as method and path. */
  readonly met: readonly string[]
  /** How many of them were not treated well. */
  readonly faults: () => number
  /** Calls back when requests come and when integrations come to be, until told otherwise. */
  readonly watch: (see: (moment: Moment) => void) => void
  /** Resolves once no request is at work any more. */
  readonly settled: () => Promise<void>
}

/** Before and after something is created: here it hurts to be killed. */
export type Moment = 'met' | 'created'

/** What the service remembers. */
interface State {
  readonly setting: Required<Setting>
  readonly kept: Map<string, Kept>
  readonly met: string[]
  readonly sockets: Set<Socket>
  readonly work: Set<Promise<void>>
  faults: number
  see: (moment: Moment) => void
}

/** A service of any number of APIs, which is at its worst whenever it is told to. It never forgets. */
export async function startKillService(given: Setting = {}): Promise<KillService> {
  const setting = { deal: () => GOOD, before: [], pageSize: 500, chance: () => 0, ...given }
  const [kept, met] = [new Map<string, Kept>(), [] as string[]]
  const state: State = { setting, kept, met, sockets: new Set(), work: new Set(), faults: 0, see: () => {} }
  for (const item of setting.before) keep(item.ApiId, bodyOf(item), true, state)
  const server = createServer((socket) => serve(socket, state))
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return {
    url: `http://127.0.0.1:${portOf(server)}`,
    kept,
    met,
    faults: () => state.faults,
    watch: (see) => void (state.see = see),
    settled: async () => void (await Promise.all(state.work)),
    [Symbol.asyncDispose]: async () => {
      for (const socket of state.sockets) socket.destroy()
      await new Promise<void>((closed) => server.close(() => closed()))
    },
  }
}

function portOf(server: Server): number {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the service does not listen')
  return address.port
}

/** Requests come one after the other on a connection. What came whole is done, also where nobody waits for it any more. */
function serve(socket: Socket, state: State): void {
  state.sockets.add(socket)
  socket.setNoDelay()
  socket.on('close', () => state.sockets.delete(socket))
  socket.on('error', () => {}) // the other side may be killed at any time
  let got = Buffer.alloc(0)
  socket.on('data', (bytes: Buffer) => {
    got = Buffer.concat([got, bytes])
    const request = readRequest(got)
    if (request === undefined) return
    got = Buffer.alloc(0)
    const work = meet(request, socket, state).finally(() => state.work.delete(work))
    state.work.add(work)
  })
}

async function meet(request: Request, socket: Socket, state: State): Promise<void> {
  const { method, url, body } = request
  const api = decodeURIComponent(url.pathname.split('/')[3] ?? '')
  const fault = state.setting.deal(method)
  if (fault.answer !== 'whole' || fault.answers > 0) state.faults++
  state.met.push(`${method} ${url.pathname}${url.search}`)
  state.see('met')
  if (method === 'POST') return create(() => keep(api, JSON.parse(body), false, state), fault, socket, state)
  await pass(fault.answers)
  answer(fault, 200, () => listed(api, url, state), socket)
}

async function create(make: () => Kept, fault: Fault, socket: Socket, state: State): Promise<void> {
  const made = (): Kept => {
    const kept = make()
    state.see('created')
    return kept
  }
  const { creates, answers } = fault
  if (creates === 'never' || creates > answers) {
    await pass(answers)
    answer(fault, 201, () => '{}', socket)
    if (creates === 'never') return
    await pass(creates - answers)
    return void made()
  }
  await pass(creates)
  const kept = made()
  await pass(answers - creates)
  kept.lost = !answer(fault, 201, () => JSON.stringify({ ...kept.body, integrationId: kept.id }), socket)
}

const pass = (millis: number): Promise<void> | undefined =>
  millis > 0 ? sleep(millis, undefined, { ref: false }) : undefined

/** Whether a good answer went out whole to somebody who was still there. */
function answer({ answer }: Fault, status: number, body: () => string, socket: Socket): boolean {
  if (socket.destroyed) return false
  if (answer === 'nothing') socket.resetAndDestroy()
  else if (answer === 'whole') socket.write(answerText('plain', status, body()))
  else if (typeof answer !== 'string') socket.write(answerText(answer, status, ''))
  else socket.write(cutText(answerText('plain', status, body()), answer), () => socket.destroySoon())
  return answer === 'whole'
}

/** Ids look like those of the service: few letters and digits. */
function keep(api: string, given: Members, old: boolean, { kept, setting }: State): Kept {
  const id = (kept.size * 7919 + 100_000).toString(36)
  const filled = Object.entries(FILLED_IN).map(([name, values]) => [
    name,
    values[Math.floor(setting.chance() * values.length)],
  ])
  const made = { id, api, body: { ...Object.fromEntries(filled), ...given }, old, lost: !old }
  kept.set(id, made)
  return made
}

/** A page. Its tokens are such that they come back as they were only to those who take care of them. */
function listed(api: string, { searchParams }: URL, { kept, setting }: State): string {
  const from = Number(/\d+/.exec(searchParams.get('nextToken') ?? '0')?.[0])
  const most = Math.min(Number(searchParams.get('maxResults') ?? 25), setting.pageSize)
  const all = [...kept.values()].filter((one) => one.api === api)
  const items = all.slice(from, from + most).map(({ id, body }) => ({ ...body, integrationId: id }))
  return JSON.stringify({ items, ...(from + most < all.length && { nextToken: `+/${from + most}&=é` }) })
}
