import { conversionReport } from '../../formats/report.ts'
import type { Part } from '../../formats/report.ts'
import type { World } from '../../world.ts'

/** What is said of items while they are read and checked; of much, the first is shown and the rest is counted. */
export interface Tally {
  readonly wrong: (index: number, errors: readonly string[]) => void
  readonly warn: (index: number, warnings: readonly string[]) => void
  readonly tell: (part: Part) => void
  /** How many items cannot be sent. */
  readonly count: () => number
  /** Says how much was not shown. */
  readonly end: () => void
}

/** So many errors, warnings and parts are shown of each. */
const SHOWN = 100

export function openTally({ stderr }: World): Tally {
  const seen = { errors: 0, warnings: 0, parts: 0, wrong: 0 }
  const say = (kind: 'errors' | 'warnings' | 'parts', text: string): void => {
    if (++seen[kind] <= SHOWN) stderr.write(text)
  }
  return {
    wrong: (index, errors) => {
      seen.wrong++
      for (const error of errors) say('errors', `item ${index}: ${error}\n`)
    },
    warn: (index, warnings) => {
      for (const warning of warnings) say('warnings', `item ${index}: ${warning}\n`)
    },
    tell: (part) => say('parts', conversionReport([part])),
    count: () => seen.wrong,
    end: () => {
      const left = (['errors', 'warnings'] as const).map((kind) => [kind, Math.max(0, seen[kind] - SHOWN)] as const)
      const words = left.filter(([, count]) => count > 0).map(([kind, count]) => `${count} more ${kind}`)
      if (words.length > 0) stderr.write(`… and ${words.join(' and ')}; apigw validate shows all\n`)
    },
  }
}
