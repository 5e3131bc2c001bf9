import type { Item } from '../format.ts'

/**
 * A name for each item in the target's own form, each another.
 *
 * @param form makes a name of the language of any text
 */
export function itemNames(items: readonly Pick<Item, 'name'>[], form: (text: string) => string): readonly string[] {
  const taken = new Set<string>()
  return items.map(({ name }) => {
    const wish = form(name === '' ? 'Integration' : name)
    let free = wish
    for (let number = 2; taken.has(free); number++) free = `${wish}${number}`
    taken.add(free)
    return free
  })
}
