import { readInnerLine, readOperation, readOuterLine } from '../../argv/command-line.ts'
import type { Tokens } from '../../argv/tokenize.ts'
import { CliError } from '../../errors.ts'
import { GLOBAL_FLAGS } from '../../model/flags.ts'
import { literal } from './word.ts'
import type { Invocation, Open, Told } from './word.ts'
import { newMarks } from './marks.ts'
import type { Marks } from './marks.ts'

/** The words of a command, read by the rules of the AWS CLI. What is open in them is marked. */
export interface Arguments {
  readonly globals: Tokens
  readonly tokens: Tokens
  readonly marks: Marks<Open>
  /** A text with marks in the place of what is open. */
  readonly marked: (told: Told) => string
  /** Words that are not known, so that neither is what they would say. */
  readonly dropped: readonly Told[]
}

/** Of these the words are checked, and they say nothing of the integration. */
const CHOSEN: readonly string[] = GLOBAL_FLAGS.filter(({ choices }) => choices !== undefined).map(({ name }) => name)

/** More than people write, and as many as the parsers can take. */
const MOST_WORDS = 10_000

/** @throws CliError as the parsers of the command line do */
export function readArguments({ words, files, stdin }: Invocation): Arguments {
  if (words.length > MOST_WORDS) throw new CliError('param', `it has more than ${MOST_WORDS} words`)
  const texts = [...words, ...files.values(), ...(stdin === undefined ? [] : [stdin])]
  const marks = newMarks<Open>(texts.flatMap(({ parts }) => parts.filter((part) => typeof part === 'string')))
  const marked = ({ parts }: Told): string =>
    parts.map((part) => (typeof part === 'string' ? part : marks.mark(part))).join('')
  const known = withoutOpenChoices(words)
  const dropped = new Set<Told>()
  for (;;) {
    const argv = known.filter((word) => !dropped.has(word)).map(marked)
    const read = attempt(argv)
    if (!(read instanceof CliError)) return { ...read, marks, marked, dropped: [...dropped] }
    const unknown = read.fault === 'unknown-options' ? unknownIn(read, known, marked) : []
    const before = dropped.size
    for (const word of unknown) dropped.add(word)
    if (dropped.size === before) throw read
  }
}

/** The words that an error complains of; not those that have the same text, but are the value of an option. */
function unknownIn({ message }: CliError, words: readonly Told[], marked: (told: Told) => string): readonly Told[] {
  const list = `${message.replace(/^Unknown options: /, ', ')}, `
  const isUnknown = (word: Told): boolean => list.includes(`, ${marked(word)}, `)
  return words.filter((word, at) => {
    const before = words[at - 1]
    const option = before === undefined ? '' : (literal(before.parts) ?? '')
    const isValue = before !== undefined && /^--[^=]+$/.test(option) && !isUnknown(before)
    return isUnknown(word) && !isValue
  })
}

function attempt(argv: readonly string[]): Pick<Arguments, 'globals' | 'tokens'> | CliError {
  try {
    const line = readOuterLine(argv)
    // What is missing the rules will find.
    return { globals: line.globals, tokens: readInnerLine(readOperation(line), { asks: true }) }
  } catch (error) {
    if (error instanceof CliError) return error
    throw error
  }
}

function withoutOpenChoices(words: readonly Told[]): readonly Told[] {
  return words.filter((word, at) => {
    const text = literal(word.parts)
    const [first = ''] = word.parts
    const before = literal(words[at - 1]?.parts ?? []) ?? ''
    const next = words[at + 1]
    const isOpen = next !== undefined && literal(next.parts) === undefined
    if (text !== undefined) return !(CHOSEN.includes(text) && isOpen)
    return !CHOSEN.includes(before) && !CHOSEN.some((name) => typeof first === 'string' && first.startsWith(`${name}=`))
  })
}
