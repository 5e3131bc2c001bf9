/**
 * Keeps requests apart from looking at what earlier ones have made: who is in doubt waits until nothing is in flight, and
 * nothing is sent while there is a doubt. Else what an equal request has made could be taken for one's own.
 */
export interface Barrier<Doubt> {
  /** Where there is a doubt, resolves when it is over. */
  readonly closed: () => Promise<void> | undefined
  /** One more request is in flight, until the function that is returned is called. */
  readonly enter: () => () => void
  /** Of a request that is in flight, which leaves by that. */
  readonly doubt: (doubt: Doubt, leave: () => void) => void
}

/** @param settle looks into all doubts that have come together; it never rejects */
export function openBarrier<Doubt>(settle: (doubts: readonly Doubt[]) => Promise<void>): Barrier<Doubt> {
  let inFlight = 0
  let doubts: Doubt[] = []
  let gate: Promise<void> | undefined
  let open = (): void => {}

  const settleAll = async (): Promise<void> => {
    const all = doubts
    doubts = []
    await settle(all)
    gate = undefined
    open()
  }
  return {
    closed: () => gate,
    enter: () => {
      inFlight++
      return () => {
        inFlight--
        if (inFlight === 0 && doubts.length > 0) void settleAll()
      }
    },
    doubt: (doubt, leave) => {
      gate ??= new Promise((resolve) => (open = resolve))
      doubts.push(doubt)
      leave()
    },
  }
}
