import type { Command } from './scanner.ts'
import { literal } from './word.ts'
import type { Word } from './word.ts'

/** Words in front of a command that do not change what it is given. */
export const KEYWORDS: readonly string[] = ['then', 'else', 'elif', 'do', '!', '{', '}', 'time', 'if', 'while', 'until']
const LOOPS: readonly string[] = ['for', 'while', 'until', 'select']
/** What bash makes other words of, which are not known then. */
const PATTERN = /[*?[\]{}~]/

export interface Loop {
  /** Where `done` stands. */
  readonly end: number
  /** How many of the commands within ask for an integration. */
  readonly asks: number
}

/**
 * The loops among commands, by the positions at which they begin. All at once: in a row of loops that nothing closes, to
 * seek the end of each would take long.
 */
export function loopsIn(commands: readonly Command[], asks: (command: Command) => boolean): ReadonlyMap<number, Loop> {
  const loops = new Map<number, Loop>()
  const open: { readonly at: number; readonly asked: number }[] = []
  let asked = 0
  for (const [at, command] of commands.entries()) {
    const [first] = command.words
    const begun = first !== undefined && isWord(first, ['done']) ? open.pop() : undefined
    if (begun !== undefined) loops.set(begun.at, { end: at, asks: asked - begun.asked })
    if (asks(command)) asked++
    if (command.broken !== true && loopWords(command) !== undefined) open.push({ at, asked })
  }
  return loops
}

/** The words of the loop that a command begins. */
function loopWords({ words }: Command): readonly Word[] | undefined {
  for (const [at, word] of words.entries()) {
    if (isWord(word, LOOPS)) return words.slice(at)
    if (!isWord(word, KEYWORDS)) return undefined
  }
  return undefined
}

/** "for" name "in" { word }, where no word is a pattern. */
export function roundsOf(command: Command): { readonly name: string; readonly words: readonly Word[] } | undefined {
  const [kind, variable, within, ...words] = loopWords(command) ?? []
  if (kind === undefined || variable === undefined || within === undefined) return undefined
  const name = literal(variable.parts) ?? ''
  if (!isWord(kind, ['for']) || !isWord(within, ['in']) || !/^[A-Za-z_]\w*$/.test(name)) return undefined
  const isPattern = words.some(({ parts, quoted }) => !quoted && PATTERN.test(literal(parts) ?? ''))
  return isPattern ? undefined : { name, words }
}

const isWord = ({ parts, quoted }: Word, names: readonly string[]): boolean =>
  !quoted && names.includes(literal(parts) ?? '')
