/** Before so many are done, or so many milliseconds are over, nobody can tell. */
const FIRST = { done: 20, millis: 2000 }

/**
 * How long the rest will take if it goes on as it has gone, in words: `40 s`, `7 min`, `3 h 28 min`.
 *
 * @param total `undefined` where nobody knows it; then there is no telling
 * @param millis since the first was begun
 */
export function timeLeft(done: number, total: number | undefined, millis: number): string | undefined {
  if (total === undefined || done < FIRST.done || millis < FIRST.millis || done >= total) return undefined
  const seconds = Math.ceil(((total - done) * millis) / done / 1000)
  if (seconds < 60) return `${seconds} s`
  const minutes = Math.round(seconds / 60)
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}
