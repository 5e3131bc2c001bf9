import type { Item } from '../format.ts'

/**
 * A name for each item, each another, and none of those that stand for something else in the same program.
 *
 * @param form makes a name of the language of any text
 */
export function namesBeside(
  items: readonly Pick<Item, 'name'>[],
  form: (text: string) => string,
  others: readonly string[],
): readonly string[] {
  const taken = new Set(others)
  return items.map(({ name }) => {
    const wish = form(name)
    let free = wish
    for (let number = 2; taken.has(free); number++) free = `${wish}${number}`
    taken.add(free)
    return free
  })
}
