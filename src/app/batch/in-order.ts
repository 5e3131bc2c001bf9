/** Puts what is finished in any order into its own again. */
export interface Order<Item> {
  /** What has become of the item at a position, from 0; nothing, where it is left out. */
  readonly settle: (at: number, item: Item | undefined) => void
  /** The first position of which nothing is known yet. */
  readonly next: () => number
}

/** @param emit takes the items in the order of their positions, each as soon as all before it are known */
export function openOrder<Item>(emit: (item: Item) => void): Order<Item> {
  const settled = new Map<number, Item | undefined>()
  let next = 0
  return {
    next: () => next,
    settle: (at, item) => {
      settled.set(at, item)
      while (settled.has(next)) {
        const ready = settled.get(next)
        settled.delete(next++)
        if (ready !== undefined) emit(ready)
      }
    },
  }
}
