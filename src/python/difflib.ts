/**
 * `difflib.get_close_matches(word, choices)` with the AWS CLI's cutoff: the choices that are alike enough, the most
 * alike first, three at most. Equally alike ones: the later in the alphabet first, as Python's heap gives them.
 */
export function closeMatches(word: string, choices: readonly string[], cutoff = 0.8, most = 3): string[] {
  return choices
    .map((choice) => ({ choice, ratio: ratio(choice, word, cutoff) }))
    .filter(({ ratio }) => ratio >= cutoff)
    .sort((a, b) => b.ratio - a.ratio || (a.choice < b.choice ? 1 : -1))
    .slice(0, most)
    .map(({ choice }) => choice)
}

/** 0 where the lengths alone keep it below `least`: a word as long as a file is not searched through for nothing. */
function ratio(choice: string, word: string, least: number): number {
  const [a, b] = [[...choice], [...word]]
  const length = a.length + b.length
  if (length === 0) return 1
  return (2 * Math.min(a.length, b.length)) / length < least ? 0 : (2 * matched(a, b)) / length
}

/** The longest common run, and recursively what is alike to its left and to its right. */
function matched(a: readonly string[], b: readonly string[]): number {
  const { size, inA, inB } = longestRun(a, b)
  if (size === 0) return 0
  return size + matched(a.slice(0, inA), b.slice(0, inB)) + matched(a.slice(inA + size), b.slice(inB + size))
}

/** Of equally long runs the one that starts first in `a`, then in `b`. */
function longestRun(a: readonly string[], b: readonly string[]): { size: number; inA: number; inB: number } {
  let best = { size: 0, inA: 0, inB: 0 }
  for (let inA = 0; inA < a.length; inA++)
    for (let inB = 0; inB < b.length; inB++) {
      let size = 0
      while (inA + size < a.length && a[inA + size] === b[inB + size]) size++
      if (size > best.size) best = { size, inA, inB }
    }
  return best
}
