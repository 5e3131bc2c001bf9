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

const ONE = { errors: 'error', warnings: 'warning', losses: 'loss' } as const
type Kind = keyof typeof ONE
const KINDS: readonly Kind[] = ['errors', 'warnings', 'losses']

export function openTally({ stderr }: World): Tally {
  const seen = { errors: 0, warnings: 0, losses: 0, wrong: 0 }
  const say = (kind: Kind, text: string): void => {
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
    tell: (part) => say('losses', conversionReport([part])),
    count: () => seen.wrong,
    end: () => {
      const left = KINDS.map((kind) => [kind, seen[kind] - SHOWN] as const).filter(([, count]) => count > 0)
      const words = left.map(([kind, count]) => `${count} more ${count === 1 ? ONE[kind] : kind}`)
      if (words.length > 0) stderr.write(`… and ${words.join(', ')}; apigw validate and apigw convert show all\n`)
    },
  }
}
