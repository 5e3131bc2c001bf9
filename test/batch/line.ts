import { openPace } from '../../src/batch/pace.ts'
import { fakeClock } from './clock.ts'

/** What becomes of one request: times in milliseconds since it left. */
export interface Fate {
  readonly seen: number
  readonly answered: number
  readonly slow?: boolean
  readonly after?: number
}

export interface Past {
  /** When they left, in the order in which they asked to. */
  readonly left: readonly number[]
  /** When the service saw them, sorted. */
  readonly seen: readonly number[]
  /** The numbers of the senders' turns, in the order in which they were given. */
  readonly order: readonly number[]
  readonly asked: number
  readonly rate: () => number
}

export interface Plan {
  readonly rate: number
  readonly senders: number
  readonly millis: number
  readonly fate: (number: number) => Fate
  /** How long a sender does something else before its next request. */
  readonly idle?: (number: number) => number
  readonly late?: () => number
  readonly random?: () => number
}

/** Lets senders ask for so long, for one request after the other each, and then waits ten minutes for the last ones. */
export async function send({ rate, senders, millis, fate, idle = () => 0, late, random }: Plan): Promise<Past> {
  const clock = fakeClock(late, random)
  const pace = openPace(rate, clock.world)
  const [left, seen, order]: [number[], number[], number[]] = [[], [], []]
  let asked = 0

  const next = (): void => {
    const moment = clock.world.elapsed() + idle(asked)
    if (moment <= millis) clock.at(moment, () => void one())
  }
  const one = async (): Promise<void> => {
    const number = asked
    asked += 1
    const departure = await pace.turn()
    if (departure === undefined) return
    order.push(number)
    left.push(departure.at)
    const { seen: way, answered, slow = false, after } = fate(number)
    seen.push(departure.at + way)
    clock.at(departure.at + answered, () => {
      if (slow) pace.slow(departure, after)
      departure.answered(!slow)
      next()
    })
  }

  for (let sender = 0; sender < senders; sender += 1) next()
  await clock.run(millis + 600_000)
  return { left, seen: seen.sort((one, other) => one - other), order, asked, rate: pace.rate }
}

/** The most requests in a second that begins with one of them, without the first ones. */
export function mostInASecond(seen: readonly number[], first: number): number {
  let most = 0
  for (let start = first, end = first; start < seen.length; start += 1) {
    while (end < seen.length && (seen[end] ?? 0) <= (seen[start] ?? 0) + 1000) end += 1
    most = Math.max(most, end - start)
  }
  return most
}
