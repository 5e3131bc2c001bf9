import { below, chanceOf, pick } from '../faults/draw.ts'
import type { Chance } from '../faults/draw.ts'
import type { Item, Members } from './item.ts'
import { GOOD } from './service.ts'
import type { Fault, Moment } from './service.ts'
import { FORMS } from './write-input.ts'
import type { Form } from './write-input.ts'

/** All that is left to chance in one trial, but for what two processes and their clocks do. */
export interface Plan {
  readonly seed: number
  readonly items: readonly Item[]
  /** Integrations that are there before, some of them such as are asked for. */
  readonly before: readonly Item[]
  readonly form: Form
  readonly from: 'stdin' | 'file' | 'two files'
  /** The API is named once, on the command line. */
  readonly apiByFlag: boolean
  readonly stream: boolean
  readonly concurrency: number
  /** Of the requests that create, and of those that look, how many meet a fault: 0 to 1. */
  readonly share: { readonly post: number; readonly get: number }
  readonly pageSize: number
  /** One a run; the runs after them are left alone. */
  readonly kills: readonly Kill[]
}

/** When a run is killed, and what the crash leaves at the end of the journal: so much of another line, 0 to 1. */
export type Kill = ({ readonly after: number } | { readonly at: number; readonly moment: Moment }) & {
  readonly torn: number
}

const MANY = 200

/** In milliseconds: a bit more than a run usually takes. */
const A_RUN = 3000

export function drawPlan(seed: number): Plan {
  const chance = chanceOf(seed)
  const apis = ['a1', 'b2c3', 'w5x6y7'].slice(0, 1 + below(3, chance))
  const items = Array.from({ length: MANY }, (_, index) => drawItem(pick(apis, chance), index, chance))
  const share = chance() * 0.15
  return {
    seed,
    items,
    before: Array.from({ length: below(6, chance) }, () => pick(items, chance)),
    form: pick(FORMS, chance),
    from: pick(['stdin', 'file', 'two files'], chance),
    apiByFlag: apis.length === 1 && chance() < 0.5,
    stream: chance() < 0.5,
    concurrency: 1 + below(16, chance),
    share: { post: share, get: share * chance() },
    pageSize: pick([10, 30, 100, 500], chance),
    kills: Array.from({ length: 1 + below(4, chance) }, () => drawKill(chance)),
  }
}

/** Half of them at any time, early rather than late; the others where it hurts. */
function drawKill(chance: Chance): Kill {
  const torn = chance() < 0.5 ? chance() : 0
  if (chance() < 0.5) return { after: 30 + Math.floor(A_RUN * chance() ** 2), torn }
  return { at: 1 + below(MANY, chance), moment: pick(['met', 'created'], chance), torn }
}

const USUAL: Members = {
  IntegrationType: 'HTTP_PROXY',
  IntegrationMethod: 'GET',
  IntegrationUri: 'https://example.com/orders',
  PayloadFormatVersion: '1.0',
}

/** Most are like many others; the rest differ from those in one member. */
function drawItem(ApiId: string, index: number, chance: Chance): Item {
  const usual = { ApiId, ...USUAL }
  switch (below(9, chance)) {
    case 0:
      return { ...usual, Description: pick(['a', 'b', 'Größe „é“ 🚚'], chance) }
    case 1:
      return { ...usual, Description: `number ${index}` }
    case 2:
      return { ...usual, TimeoutInMillis: pick([5000, 5001, 30_000], chance) }
    case 3:
      return { ...usual, IntegrationUri: `https://example.com/${pick(['orders/', 'Orders', '%C3%A9'], chance)}` }
    case 4:
      return { ...usual, RequestParameters: drawParameters(chance) }
    case 5:
      return { ...usual, ConnectionType: 'INTERNET' }
    default:
      return usual
  }
}

/** The order of a map says nothing. */
function drawParameters(chance: Chance): Members {
  const parameters = [
    ['append:header.x', pick(['1', '2'], chance)],
    ['overwrite:querystring.q', '$request.path.q'],
  ]
  return Object.fromEntries(chance() < 0.5 ? parameters : parameters.reverse())
}

/** What each request meets, for a plan; the same for the same order of requests. */
export function dealer({ seed, share }: Pick<Plan, 'seed' | 'share'>): (method: string) => Fault {
  const chance = chanceOf(seed + 0x51_7c_c1)
  return (method) => {
    if (method === 'POST') return chance() < share.post ? drawFault(chance) : GOOD
    return chance() < share.get ? drawLookFault(chance) : GOOD
  }
}

const LATE = 300

function drawFault(chance: Chance): Fault {
  const slow = below(200, chance)
  const kinds: readonly Fault[] = [
    { creates: 'never', answers: 0, answer: 'nothing' },
    { creates: 0, answers: 0, answer: 'nothing' },
    { creates: LATE, answers: 0, answer: 'nothing' },
    { creates: 0, answers: 0, answer: { status: pick([500, 503, 504], chance), body: 'json' } },
    { creates: 'never', answers: 0, answer: { status: 500, body: 'json' } },
    { creates: 'never', answers: 0, answer: { status: 429, body: 'json' } },
    { creates: pick([0, slow], chance), answers: slow, answer: 'whole' },
    { creates: 0, answers: 0, answer: pick(['status', 'head', 'body'], chance) },
  ]
  return pick(kinds, chance)
}

function drawLookFault(chance: Chance): Fault {
  const answer = pick(['nothing', 'whole', { status: 429, body: 'json' }, { status: 500, body: 'json' }], chance)
  return { creates: 'never', answers: answer === 'whole' ? below(200, chance) : 0, answer }
}
