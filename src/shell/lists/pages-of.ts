/** A token that was there before is not followed: some who imitate the services go in circles. */
export async function* pagesOf<Page>(
  ask: (token: string | undefined) => Promise<Page>,
  next: (page: Page) => string | undefined,
): AsyncGenerator<Page, void, undefined> {
  const seen = new Set<string>()
  let token: string | undefined
  do {
    if (token !== undefined) seen.add(token)
    const page = await ask(token)
    yield page
    token = next(page)
  } while (token && !seen.has(token))
}

/** So many requests at a time are no flood. */
const ABREAST = 8

/** Asks about each of the items, some at a time. */
export async function* eachOf<Item, Answer>(
  items: readonly Item[],
  ask: (item: Item) => Promise<Answer>,
): AsyncGenerator<Answer, void, undefined> {
  for (let at = 0; at < items.length; at += ABREAST)
    yield* await Promise.all(items.slice(at, at + ABREAST).map((item) => ask(item)))
}

export async function allOf<Page, Item>(
  pages: AsyncIterable<Page>,
  itemsOf: (page: Page) => readonly Item[] | undefined,
): Promise<readonly Item[]> {
  const items: Item[] = []
  for await (const page of pages) items.push(...(itemsOf(page) ?? []))
  return items
}
