import { openDesk } from '../../src/batch/desk.ts'
import { openJournal } from '../../src/batch/journal.ts'
import type { Departure, Pace } from '../../src/batch/pace.ts'
import { sendItem } from '../../src/batch/send-item.ts'
import type { Outcome } from '../../src/batch/send-item.ts'
import type { Request } from '../../src/model/request.ts'
import type { Json } from '../../src/value.ts'
import type { Gateway, World } from '../../src/world.ts'
import { CONNECTION } from '../support/connection.ts'
import { fakeWorld } from '../support/fake-world.ts'
import type { ToldReply } from '../support/fake-world.ts'

export const LOST = { why: 'closed', reached: true } as const
export const UNREACHED = { why: 'refused', reached: false } as const
export const CREATED = { body: '{"integrationId":"new"}' }
export const refusal = (code: string, status = 400, headers = {}): ToldReply => ({
  status,
  headers: { 'x-amzn-errortype': code, ...headers },
  body: '{"message":"m"}',
})
export const items = (...ids: readonly string[]): ToldReply => ({
  status: 200,
  body: JSON.stringify({ items: ids.map((integrationId) => ({ integrationId, integrationType: 'MOCK' })) }),
})
export const HEAD = '{"Journal":"create-integrations","Version":1,"Endpoint":"http://h"}'
const NOTHING_BEFORE = '{"Api":"a1","Ids":[]}'

/** What a sender is told, and what it is allowed. */
export interface Scene {
  readonly replies: readonly (ToldReply | Error)[]
  /** What the API has after each doubt; before the first request it has nothing, unless `first` says otherwise. */
  readonly pages?: readonly ToldReply[]
  readonly first?: ToldReply
  readonly allowed?: number
  readonly journal?: boolean
  /** The lines that the journal has from an earlier run. */
  readonly lines?: readonly string[]
  /** All sending is stopped when so many things have happened. */
  readonly stopAt?: number
  /** The journal takes no more than so many lines. */
  readonly room?: number
}

/** A pace that lets all go at once, and tells what it is told. */
export function tellingPace(see: (what: string) => void): Pace {
  let stopped = false
  return {
    turn: async (): Promise<Departure | undefined> =>
      stopped ? undefined : { at: 0, answered: (well) => see(well ? 'answered well' : 'answered badly') },
    slow: (_departure, after) => see(`slow ${after ?? 'a little'}`),
    rate: () => Infinity,
    stop: () => void (stopped = true),
  }
}

/** A client that tells what it is asked. */
export function tellingGateway(inner: Gateway, replies: Scene['replies'], see: (what: string) => void): Gateway {
  let asked = 0
  return {
    createIntegration: async (wire) => {
      see('sent')
      const reply = replies[asked++]
      if (reply instanceof Error) throw reply
      return inner.createIntegration(wire)
    },
    list: async (path, token) => {
      see(token === undefined ? `look ${path}` : `look ${path} from ${token}`)
      return inner.list(path, token)
    },
  }
}

/** Sends one item; all that happened, in order, and what came of it. */
export async function play(scene: Scene) {
  const {
    replies,
    pages = [],
    first = items(),
    allowed = 3,
    journal: isKept = true,
    lines = [HEAD, NOTHING_BEFORE],
  } = scene
  const { world: fake } = fakeWorld({
    replies: replies.map((reply) => (reply instanceof Error ? {} : reply)),
    pages: [first, ...pages],
    journals: { j: lines.map((line) => `${line}\n`).join('') },
    ...(scene.room !== undefined && { journalRoom: scene.room }),
  })
  const log: string[] = []
  let stop = (): void => {}
  const see = (what: string): void => {
    log.push(what)
    if (log.length === scene.stopAt) stop()
  }
  const world: World = { ...fake, sleep: async (millis) => see(`waited ${millis}`) }
  const file = await world.openJournal('j')
  if (!('append' in file)) throw new Error('no journal')
  const append = async (line: string): Promise<void> => {
    await file.append(line)
    see(`noted ${line.replace(/^.*"Step":/, '').replace(/}$/, '')}`)
  }
  const journal = isKept ? await openJournal({ ...file, append }, 'j', CONNECTION.url) : undefined
  const gateway = tellingGateway(await world.connect(CONNECTION), replies, see)
  const desk = openDesk({ gateway, pace: tellingPace(see), journal, connection: CONNECTION }, world)
  stop = desk.stop
  if (scene.stopAt === 0) stop()
  const debug: string[] = []
  const sending = {
    desk,
    journal,
    connection: CONNECTION,
    allowed,
    debug: (text: () => string) => void debug.push(text()),
  }
  const request = new Map<string, Json>([
    ['ApiId', 'a1'],
    ['IntegrationType', 'MOCK'],
  ]) as unknown as Request
  const task = {
    is: 'new',
    index: 7,
    request,
    apiId: 'a1',
    name: isKept ? { digest: 'd', ordinal: 0 } : undefined,
  } as const
  const outcome = await sendItem(task, sending, world).then(shown, (error: unknown) => `threw ${String(error)}`)
  return { log, outcome, debug, owned: [...desk.owned] }
}

/** An outcome in one line. */
function shown(outcome: Outcome): string {
  if ('members' in outcome) return `${outcome.status} ${String(outcome.members.get('IntegrationId'))}`
  if (!('error' in outcome)) return outcome.status
  const { message, hint } = outcome.error
  return `${outcome.status}: ${message}${hint === undefined ? '' : ` (${hint})`}`
}
