/**
 * Reads so many ahead, as far as they come without waiting: to prepare several in a go takes a quarter less than one between
 * every two others. No more is read before these have been taken.
 *
 * @throws what the source throws, behind what came before
 */
export async function* readAhead<Item>(source: AsyncGenerator<Item>, count: number): AsyncGenerator<Item> {
  const ready: Item[] = []
  let end: { readonly error?: unknown } | undefined
  let isReading = false
  let wake = (): void => {}
  const fill = async (): Promise<void> => {
    isReading = true
    try {
      for (let read = 0; read < count; read++) {
        const next = await source.next()
        if (next.done === true) {
          end = {}
          break
        }
        ready.push(next.value)
        wake()
      }
    } catch (error) {
      end = { error }
    }
    isReading = false
    wake()
  }
  for (;;) {
    if (ready.length === 0 && end === undefined && !isReading) void fill()
    while (ready.length === 0 && end === undefined) await new Promise<void>((resolve) => (wake = resolve))
    const item = ready.shift()
    if (item !== undefined) yield item
    else if (end !== undefined && 'error' in end) throw end.error
    else if (end !== undefined) return
  }
}
