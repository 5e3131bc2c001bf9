import { collectionPath } from '../../src/service/wire.ts'
import { writeCompactJson } from '../../src/output/json.ts'
import type { Json, JsonMap } from '../../src/value.ts'
import type { Broken, Gateway, Reply } from '../../src/world.ts'
import type { Clock } from './clock.ts'

/** What may become of a request. `late` creates when the sender has been told that the exchange broke. */
export type Fate =
  | 'created'
  | 'refused'
  | 'throttled'
  | 'busy'
  | 'unreached'
  | 'dropped before'
  | 'dropped after'
  | 'late'
  | '500 before'
  | '500 after'
  | '504 of another kind'
  | 'no id'
  | 'unreadable'

export const FAULTS: readonly Fate[] = [
  'refused',
  'throttled',
  'busy',
  'unreached',
  'dropped before',
  'dropped after',
  'late',
  '500 before',
  '500 after',
  '504 of another kind',
  'no id',
  'unreadable',
]

export interface Kept {
  readonly id: string
  readonly apiId: string
  /** What was asked for. */
  readonly asked: JsonMap
}

export interface SimulatedService {
  /** A client for it, which is as dead as the run that has it. */
  readonly gateway: (isAlive: () => boolean) => Gateway
  readonly kept: Kept[]
}

export interface Weather {
  /** What becomes of the next request; asked once for each. */
  readonly fate: () => Fate
  /** Whether the next look fails. */
  readonly isBlind: () => boolean
  readonly draw: () => number
}

const DEFAULTS: readonly (readonly [string, Json])[] = [
  ['connectionType', 'INTERNET'],
  ['passthroughBehavior', 'WHEN_NO_MATCH'],
  ['payloadFormatVersion', '1.0'],
  ['timeoutInMillis', 30_000n],
]
/** Items on a page. */
const PAGE = 7
const BROKEN = { code: 'ECONNRESET', says: 'socket hang up' } as const

export const never = <T>(): Promise<T> => new Promise(() => {})

export function reply(status: number, body: string, type?: string): Reply {
  return { status, headers: new Map(type === undefined ? [] : [['x-amzn-errortype', type]]), body: Buffer.from(body) }
}

/** What is kept of what was asked for. */
export const filledIn = (asked: JsonMap): JsonMap => new Map([...DEFAULTS, ...asked])

const shown = ({ id, asked }: Kept): JsonMap => new Map([...filledIn(asked), ['integrationId', id]])

/** A service that takes its time for everything, and of which some exchanges go wrong. */
export function simulateService(clock: Clock, weather: Weather): SimulatedService {
  const kept: Kept[] = []
  const later = <T>(millis: number, act: () => T): Promise<T> =>
    new Promise((resolve) => clock.at(clock.world.elapsed() + millis, () => resolve(act())))
  const create = (apiId: string, asked: JsonMap): Reply => {
    const made = { id: `n${kept.length}`, apiId, asked }
    kept.push(made)
    return reply(201, writeCompactJson(shown(made)))
  }
  const exchange = async (fate: Fate, apiId: string, asked: JsonMap): Promise<Reply | Broken> => {
    const way = 5 + 40 * weather.draw()
    if (fate === 'late') {
      clock.at(clock.world.elapsed() + way + 300 * weather.draw(), () => void create(apiId, asked))
      return later(way, () => ({ why: 'read-timeout', reached: true, ...BROKEN }))
    }
    const outcome = await later(way, () => answer(fate, () => create(apiId, asked)))
    return later(way, () => outcome)
  }
  return {
    kept,
    gateway: (isAlive) => ({
      createIntegration: ({ path, body }) =>
        isAlive() ? exchange(weather.fate(), path.split('/')[3] ?? '', body) : never(),
      list: async (path, token) => {
        if (!isAlive()) return never()
        if (weather.isBlind()) return later(10, () => reply(503, ''))
        return later(10, () => page(kept.filter(({ apiId }) => collectionPath(apiId) === path).map(shown), token))
      },
    }),
  }
}

function page(all: readonly JsonMap[], token: string | undefined): Reply {
  const from = Number(token ?? 0)
  const rest: [string, Json][] = from + PAGE < all.length ? [['nextToken', String(from + PAGE)]] : []
  return reply(200, writeCompactJson(new Map<string, Json>([['items', all.slice(from, from + PAGE)], ...rest])))
}

function answer(fate: Fate, create: () => Reply): Reply | Broken {
  switch (fate) {
    case 'created':
    case 'late':
      return create()
    case 'refused':
      return reply(400, '{"message":"no"}', 'BadRequestException')
    case 'throttled':
      return reply(429, '{"message":"slow"}', 'TooManyRequestsException')
    case 'busy':
      return reply(503, '{"message":"slow"}', 'SlowDown')
    case 'unreached':
      return { why: 'refused', reached: false, ...BROKEN }
    case 'dropped before':
      return { why: 'closed', reached: true, ...BROKEN }
    case '500 before':
      return reply(500, '{"message":null}', 'InternalFailure')
  }
  create()
  switch (fate) {
    case 'dropped after':
      return { why: 'closed', reached: true, ...BROKEN }
    case '500 after':
      return reply(500, '')
    case '504 of another kind':
      return reply(504, '"timed out"')
    case 'no id':
      return reply(201, '{}')
    case 'unreadable':
      return reply(201, '[]')
  }
}
