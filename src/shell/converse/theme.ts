import { clean, columnsOf, shorten, wrap } from './look.ts'
import type { Desk } from './put.ts'

export interface Words {
  readonly message: string
  readonly note?: string | undefined
  /** What was wrong with the answer before. */
  readonly problem?: string | undefined
  /** How to answer, in pairs of a key and what it does. */
  readonly keys: readonly (readonly [string, string])[]
  /** The answer is typed, in the last line. */
  readonly isTyped?: boolean
}

type Style = (text: string) => string

/** What a question looks like, in all that inquirer would decide by the colours of standard output. */
export function themeOf(desk: Desk, words: Words) {
  const { paint, columns } = desk
  const message = clean(words.message)
  const room = (): number => roomBeside(message, columns())
  const plain: Style = (text) => text
  return {
    prefix: { idle: paint.cyan('?'), done: paint.green('✔') },
    spinner: { interval: 80, frames: [paint.cyan('?')] },
    icon: { cursor: '❯', checked: paint.green('◉'), unchecked: '◯' },
    helpMode: 'always',
    style: {
      message: (_: string, status: string) =>
        status === 'done' ? paint.bold(titleOf(message, columns())) : question(desk, words, message),
      answer: (text: string) => paint.cyan(shorten(clean(text), room())),
      defaultAnswer: (text: string) => paint.dim(`(${shorten(clean(text), room() - 3)})`),
      error: (text: string) => paint.red(indented(clean(text), columns())),
      help: paint.dim,
      key: plain,
      highlight: paint.cyan,
      description: (text: string) => paint.dim(indented(shorten(text, 2 * columns() - 10), columns())),
      disabled: paint.dim,
      // Something must follow the blank before the cursor, or inquirer cuts the blank off.
      searchTerm: (text: string) => (text === '' ? '\x1b[0m' : text),
      keysHelpTip: () => paint.dim(shorten(words.keys.map((pair) => pair.join(' ')).join(' · '), columns() - 1)),
    },
  }
}

/** What stays of a question once it is answered, beside its answer in one row. */
export const titleOf = (message: string, width: number): string => shorten(clean(message), Math.max(8, width - 16))

export const roomBeside = (message: string, width: number): number => width - columnsOf(titleOf(message, width)) - 4

/** The question, and below it what else is to be said; what is typed follows the last line. */
function question({ paint, columns }: Desk, words: Words, message: string): string {
  const lines = wrap(message, columns() - 3)
  const title = lines.map(paint.bold).join('\n  ')
  const below = [
    ...(words.note?.split('\n').map((line) => paint.dim(indented(clean(line), columns()))) ?? []),
    ...(words.problem === undefined ? [] : [paint.red(indented(clean(words.problem), columns()))]),
  ]
  if (below.length === 0) return title
  return [title, ...below, ...(words.isTyped ? [paint.cyan('›')] : [])].join('\n')
}

const indented = (text: string, width: number): string =>
  wrap(text, width - 3)
    .map((line) => `  ${line}`)
    .join('\n')
