import { harmlessLine } from '../../grammar/harmless.ts'
import type { JsonMap } from '../../value.ts'
import type { World } from '../../world.ts'
import type { Progress } from './progress.ts'
import { resultOf, sumOf, wordCounts } from './results.ts'
import type { Result } from './results.ts'
import type { Run } from './run.ts'
import { timeLeft } from './time-left.ts'

/** Says what becomes of the items: their results on standard output, how far the run is on standard error. */
export interface Teller {
  readonly tell: (result: Result) => void
  /** The last word: how many came to what. */
  readonly end: () => void
  /** Nobody reads the results any more. */
  readonly isLeft: () => boolean
}

export interface Telling {
  readonly run: Run
  readonly put: (result: JsonMap) => void
  /** How many items there are, where that is known. */
  readonly total: number | undefined
  readonly progress: Progress
}

/** So many kinds of errors are told of. */
const MOST_KINDS = 10

const LEFT = 'nobody reads the results any more: what is under way is finished, and nothing more is begun\n'

export function openTeller({ run, put, total, progress }: Telling, world: World): Teller {
  const { stdout, stderr } = world
  const began = world.elapsed()
  let isLeft = false
  const told = new Set<string>()
  /** The first of each kind: who only looks here learns why. */
  const tellWhy = ({ task, outcome }: Result): void => {
    if (!('error' in outcome) || task.is === 'wrong' || told.size === MOST_KINDS) return
    const { code = '', message } = outcome.error
    if (told.has(`${outcome.status} ${code}`)) return
    told.add(`${outcome.status} ${code}`)
    stderr.write(`item ${task.index}: ${outcome.status}: ${harmlessLine(message)}\n`)
  }
  const words = (): string => {
    const left = timeLeft(sumOf(run.counts()), total, world.elapsed() - began)
    return wordCounts(run.counts()) + (left === undefined ? '' : `; about ${left} left`)
  }
  return {
    isLeft: () => isLeft,
    tell: (result) => {
      run.count(result)
      tellWhy(result)
      put(resultOf(result))
      progress.show(sumOf(run.counts()), total, words)
      if (!stdout.isGone || isLeft) return
      isLeft = true
      run.halt()
      stderr.write(LEFT)
    },
    end: () => {
      progress.hide()
      const sum = sumOf(run.counts())
      const seconds = ((world.elapsed() - began) / 1000).toFixed(1)
      stderr.write(`${sum} ${sum === 1 ? 'item' : 'items'}: ${wordCounts(run.counts())} (${seconds} s)\n`)
    },
  }
}
