import { CliError } from '../errors.ts'
import type { Flag } from '../model/flags.ts'
import { closeMatches } from '../python/difflib.ts'

/** What one of the parsers knows. The AWS CLI is four of Python's argparse, each fed with what the one before left. */
export interface Grammar {
  readonly flags: readonly Flag[]
  /** One word at most is taken as the positional. */
  readonly positional?: { readonly name: string; readonly required: boolean; readonly choices?: readonly string[] }
}

/**
 * What a word is to a parser. A word that begins like an option may still be a value (a negative number, a sentence),
 * and behind a bare `--` everything is.
 */
export type Kind =
  | { readonly is: 'value' }
  | { readonly is: 'dashes' }
  | { readonly is: 'flag'; readonly flag: Flag; readonly given: string | undefined }
  | { readonly is: 'unknown' }

/** Python's `$` also matches before a line feed that ends the text. */
const NEGATIVE_NUMBER = /^-(?:\p{Nd}+|\p{Nd}*\.\p{Nd}+)\n?$/u

/**
 * All words are looked at before the first is used, so an ambiguous one is reported wherever it stands.
 *
 * @throws CliError `usage` for an abbreviation of several options.
 */
export function classify(words: readonly string[], flags: readonly Flag[]): readonly Kind[] {
  const dashes = words.indexOf('--')
  return words.map((word, index) => {
    if (dashes !== -1 && index >= dashes) return { is: index === dashes ? 'dashes' : 'value' }
    return kindOf(word, flags)
  })
}

function kindOf(word: string, flags: readonly Flag[]): Kind {
  if (!word.startsWith('-') || word === '-') return { is: 'value' }
  const equals = word.indexOf('=')
  const [name, given] = equals === -1 ? [word, undefined] : [word.slice(0, equals), word.slice(equals + 1)]
  const flag = flags.find((flag) => flag.name === word) ?? flags.find((flag) => flag.name === name)
  if (flag) return { is: 'flag', flag, given: flag.name === word ? undefined : given }
  const begun = word.startsWith('--') ? flags.filter((flag) => flag.name.startsWith(name)) : []
  if (begun.length > 1)
    throw new CliError('usage', `ambiguous option: ${word} could match ${begun.map(({ name }) => name).join(', ')}`)
  if (begun[0]) return { is: 'flag', flag: begun[0], given }
  return { is: NEGATIVE_NUMBER.test(word) || word.includes(' ') ? 'value' : 'unknown' }
}

/** @throws CliError `usage`, with what the word may have been meant to be. */
export function checkChoice(name: string, word: string, choices: readonly string[] | undefined): void {
  if (choices === undefined || choices.includes(word)) return
  const close = closeMatches(word, choices)
  const meant = close.length === 0 ? '' : `\n\nMaybe you meant:\n\n${close.map((choice) => `  * ${choice}`).join('\n')}`
  const hint = close.length === 0 ? choiceHint(word, choices) : undefined
  throw new CliError(
    'usage',
    `argument ${name}: Found invalid choice '${word}'${meant}`,
    hint === undefined ? {} : { hint },
  )
}

function choiceHint(word: string, choices: readonly string[]): string | undefined {
  const same = choices.find((choice) => choice === word.toLowerCase())
  if (same !== undefined) return `${same}, in lower case`
  return choices.length > 8 ? undefined : `one of ${choices.join(', ')}`
}
