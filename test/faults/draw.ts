/** What a service sends: well formed, or what comes from those that stand before it. */
export type Answer =
  | 'plain'
  | 'chunked'
  | 'until-close'
  | 'after-interim'
  | 'with-more'
  | 'bad-chunk'
  | 'big-head'
  | 'garbage'
  | 'not-json'
  | 'empty'
  | 'redirect'
  | Refusal

export interface Refusal {
  readonly status: number
  readonly body: 'json' | 'html' | 'none'
}

export const STAGES = ['nothing', 'status', 'head', 'body'] as const
export type Stage = (typeof STAGES)[number]

/** How one request is treated. */
export type Fault =
  /** Hangs up once so many bytes of the request are there; with 0, before any. */
  | { readonly kind: 'hang-up'; readonly after: number; readonly reset: boolean }
  /** Takes the request and says nothing, nor creates anything. */
  | { readonly kind: 'mute' }
  /** Hangs up, and is not there any more. */
  | { readonly kind: 'vanish'; readonly creates: boolean }
  /** The answer ends within a stage. */
  | Answered<'cut', { readonly stage: Stage; readonly end: 'close' | 'reset' | 'stall' }>
  /** The answer comes in pieces, with a pause in milliseconds before each. */
  | Answered<'trickle', { readonly pieces: number; readonly pause: number }>
  | Answered<'whole', object>

type Answered<Kind, More> = { readonly kind: Kind; readonly creates: boolean; readonly answer: Answer } & More

/** One command, and what it meets. */
export interface Draw {
  readonly seed: number
  /** AWS_MAX_ATTEMPTS */
  readonly attempts: number
  /** For the first requests; those after them are served well. */
  readonly faults: readonly Fault[]
  /** Integrations that the API has from before, none like the one that is asked for. */
  readonly others: number
  readonly pageSize: number
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export type Chance = () => number

export function chanceOf(seed: number): Chance {
  let state = seed | 0
  return () => {
    state = (state + 0x6d_2b_79_f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** All that is left to chance in one exchange, but for the program's own back-off. */
export function draw(seed: number): Draw {
  const chance = chanceOf(seed)
  const attempts = below(3, chance) + 1
  const many = pick([0, 1, 1, 1, 2, 2, 3, 5], chance)
  return {
    seed,
    attempts,
    faults: Array.from({ length: many }, () => drawFault(chance)),
    others: below(5, chance),
    pageSize: below(3, chance) + 1,
  }
}

function drawFault(chance: Chance): Fault {
  const kind = pick(['hang-up', 'hang-up', 'mute', 'vanish', 'cut', 'cut', 'cut', 'trickle', 'whole', 'whole'], chance)
  switch (kind) {
    case 'hang-up':
      return { kind, after: pick([0, 1, 40, 300, 100_000], chance), reset: chance() < 0.5 }
    case 'mute':
      return { kind }
    case 'vanish':
      return { kind, creates: chance() < 0.5 }
    case 'cut':
      return {
        kind,
        ...drawAnswer(chance),
        stage: pick(STAGES, chance),
        end: pick(['close', 'close', 'reset', 'reset', 'stall'], chance),
      }
    case 'trickle':
      return { kind, ...drawAnswer(chance), pieces: below(6, chance) + 2, pause: below(300, chance) }
    case 'whole':
      return { kind, ...drawAnswer(chance) }
  }
  throw new Error(`no fault is called ${String(kind)}`)
}

const WELL_FORMED: readonly Answer[] = ['plain', 'chunked', 'until-close', 'after-interim', 'with-more']
const BROKEN: readonly Answer[] = ['bad-chunk', 'big-head', 'garbage', 'not-json', 'empty']

/** One that sends the request elsewhere, has no time or does not like the request has created nothing. */
function drawAnswer(chance: Chance): { readonly answer: Answer; readonly creates: boolean } {
  const sort = below(3, chance)
  if (sort === 0) return { answer: pick(WELL_FORMED, chance), creates: true }
  if (sort === 1) return { answer: pick(BROKEN, chance), creates: chance() < 0.5 }
  if (chance() < 0.1) return { answer: 'redirect', creates: false }
  const status = pick([400, 403, 404, 409, 429, 500, 502, 503, 504], chance)
  const body = pick(['json', 'html', 'none'] as const, chance)
  return { answer: { status, body }, creates: status >= 500 && chance() < 0.5 }
}

/** A whole number under a bound. */
export const below = (bound: number, chance: Chance): number => Math.floor(chance() * bound)

export function pick<const Item>(items: readonly Item[], chance: Chance): Item {
  const item = items[below(items.length, chance)]
  if (item === undefined) throw new Error('there is nothing to pick from')
  return item
}
