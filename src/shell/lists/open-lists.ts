import type { Env } from '../../config/expand.ts'
import type { Choice, ListName, Lists, Loaded } from '../../conversation.ts'
import type { Connection } from '../../world.ts'
import { apis, restVpcLinks, vpcLinks } from './api-gateway.ts'
import { cloudMapServices } from './cloud-map.ts'
import { eventBuses } from './event-bridge.ts'
import { failureOf, tooLong } from './failure-of.ts'
import { roles } from './iam.ts'
import { streams } from './kinesis.ts'
import { functions } from './lambda.ts'
import { listeners } from './load-balancing.ts'
import type { Candidate, Look, Source } from './source.ts'
import { queues } from './sqs.ts'
import { stateMachines } from './step-functions.ts'

const SOURCES: Readonly<Record<ListName, Source>> = {
  apis,
  'vpc-links': vpcLinks,
  'rest-vpc-links': restVpcLinks,
  functions,
  listeners,
  'cloud-map-services': cloudMapServices,
  roles,
  queues,
  'event-buses': eventBuses,
  'state-machines': stateMachines,
  streams,
}

interface Options {
  readonly env: Env
  /** For one list, in milliseconds. */
  readonly budget?: number
  readonly sources?: Readonly<Record<ListName, Source>>
}

/** The lists of an account. Each is looked up when it is first asked for, and never again, not even if that failed. */
export function openLists(connection: Connection, { env, budget = 3000, sources = SOURCES }: Options): Lists {
  const known = new Map<ListName, Promise<Loaded>>()
  return (name) => {
    const loaded = known.get(name) ?? lookUp(sources[name], { connection, env, budget })
    known.set(name, loaded)
    return loaded
  }
}

async function lookUp(source: Source, given: Omit<Look, 'signal'>): Promise<Loaded> {
  const { budget } = given
  const over = new AbortController()
  const found: Candidate[] = []
  // Half a list is better than none: the rest can be typed.
  const short = (why: string): Loaded => (found.length === 0 ? { failed: why } : { choices: inOrder(found), cut: why })
  const deadline = after(budget)
  try {
    const inTime = await Promise.race([collect(source, { ...given, signal: over.signal }, found), deadline.reached])
    return inTime ? { choices: inOrder(found) } : short(tooLong(budget))
  } catch (error) {
    return short(failureOf(error, source, budget))
  } finally {
    deadline.drop()
    over.abort()
  }
}

async function collect(source: Source, look: Look, found: Candidate[]): Promise<true> {
  for await (const candidates of source.find(look)) {
    if (look.signal.aborted) break
    found.push(...candidates)
  }
  return true
}

/** A timer that does not keep the process. */
function after(millis: number): { readonly reached: Promise<false>; readonly drop: () => void } {
  let timer: NodeJS.Timeout | undefined
  const reached = new Promise<false>((reach) => (timer = setTimeout(() => reach(false), millis)))
  timer?.unref()
  return { reached, drop: () => clearTimeout(timer) }
}

/** By name, as one reads a list; the unfit only where all are. */
function inOrder(found: readonly Candidate[]): readonly Choice[] {
  const fit = found.filter(({ unfit }) => !unfit)
  const keyed = (fit.length > 0 ? fit : found).map(
    ({ unfit: _, ...choice }) => [choice.name.toLowerCase(), choice] as const,
  )
  return keyed.sort(([left], [right]) => (left < right ? -1 : left > right ? 1 : 0)).map(([, choice]) => choice)
}
