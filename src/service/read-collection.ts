import { jsonOf } from './reply.ts'
import { isJsonMap, isList } from '../value.ts'
import type { JsonMap } from '../value.ts'
import type { Broken, Gateway, Reply, World } from '../world.ts'

/** An API has at most 300 integrations, unless its quota was raised; a service that goes on and on is not believed. */
const MOST_PAGES = 100

/** A page as it came, from which its items and the next page cannot be read. */
export interface Unread {
  readonly outcome: Reply | Broken
}

/**
 * All items of a collection, page after page.
 *
 * @param ask gets a page by its token, perhaps in several tries
 *
 * @returns what came instead, where a page cannot be had; `undefined` where there is no end of pages
 */
export async function readCollection(
  ask: (token: string | undefined) => ReturnType<Gateway['list']>,
): Promise<readonly JsonMap[] | Unread | undefined> {
  const items: JsonMap[] = []
  let token: string | undefined
  for (let page = 0; page < MOST_PAGES; page++) {
    const outcome = await ask(token)
    const body = isAnswer(outcome) ? jsonOf(outcome.body) : undefined
    if (body === undefined || !isJsonMap(body)) return { outcome }
    const listed = body.get('items') ?? []
    if (!isList(listed) || !listed.every(isJsonMap)) return { outcome }
    items.push(...listed)
    const next = body.get('nextToken')
    if (typeof next !== 'string' || next === '') return items
    token = next
  }
  return undefined
}

/**
 * Asks until there is an answer, as often as is allowed, with a while between. To look twice changes nothing.
 *
 * @param ask sends the question once
 */
export async function askAgain(
  ask: () => Promise<Reply | Broken>,
  allowed: number,
  { sleep, random }: Pick<World, 'sleep' | 'random'>,
): Promise<Reply | Broken> {
  for (let made = 1; ; made++) {
    const outcome = await ask()
    if (isAnswer(outcome) || made >= allowed || !isPassing(outcome)) return outcome
    await sleep(random() * 1000 * 2 ** (made - 1))
  }
}

/** What may be otherwise a moment later. */
export const isPassing = (outcome: Reply | Broken): boolean =>
  !('status' in outcome) || outcome.status === 429 || outcome.status >= 500

export const isAnswer = (outcome: Reply | Broken): outcome is Reply =>
  'status' in outcome && outcome.status >= 200 && outcome.status < 300
