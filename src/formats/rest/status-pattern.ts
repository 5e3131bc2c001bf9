import { isStatus } from '../../grammar/mapping-key.ts'
import { hasMark } from './veil.ts'

/** Letters that stand for digits, classes, and repetition of one character: what no text makes slow. */
const TAME = /^[0-9dD.\\[\]^$|?*+{},-]{1,100}$/
const CODES = /^\^?([0-9]{3})\$?$/

/**
 * The statuses that a pattern stands for: those that it spells out, or those of the given ones that it fits. None where
 * that cannot be told.
 */
export function statusesOf(pattern: string, given: readonly string[]): readonly string[] {
  const inner = /^\^?\(([^()]*)\)\$?$/.exec(pattern)?.[1] ?? pattern
  const spelled = inner.split('|').map((part) => CODES.exec(part)?.[1] ?? '')
  if (spelled.every(isStatus)) return [...new Set(spelled)]
  if (hasMark(inner) || !TAME.test(inner)) return []
  const fits = tested(inner)
  return fits === undefined ? [] : [...new Set(given)].filter((status) => isStatus(status) && fits.test(status))
}

/** The pattern has to fit the whole status. Java's patterns of this kind are JavaScript's too. */
function tested(pattern: string): RegExp | undefined {
  try {
    return new RegExp(`^(?:${pattern})$`)
  } catch {
    return undefined
  }
}
