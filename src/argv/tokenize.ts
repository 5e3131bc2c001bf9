// The build for browsers: the one for Node looks for config files, and for itself on disk, before it splits a word.
import parse from 'yargs-parser/browser'
import type { Flag } from '../model/flags.ts'

/** The options of a command line, split: the text of each, or `true` for those that take none. */
export type Tokens = ReadonlyMap<string, string | true>

/**
 * Splits canonical words. Everything that yargs-parser would guess (numbers, negation, dots, camel case, arrays from
 * repetition) is off: the words have been read by the AWS CLI's rules already, and the text of a value is its text.
 */
export function tokenize(words: readonly string[], flags: readonly Flag[]): Tokens {
  const bare = (takes: boolean): string[] =>
    flags.filter((flag) => (flag.takes === 'nothing') === takes).map(({ name }) => name.slice('--'.length))
  const parsed = parse(words.map(quoted), {
    string: bare(false),
    boolean: bare(true),
    configuration: {
      'boolean-negation': false,
      'camel-case-expansion': false,
      'dot-notation': false,
      'duplicate-arguments-array': false,
      'greedy-arrays': false,
      'parse-numbers': false,
      'parse-positional-numbers': false,
      'short-option-groups': false,
    },
  })
  const tokens = new Map<string, string | true>()
  for (const { name } of flags) {
    const value: unknown = parsed[name.slice('--'.length)]
    if (typeof value === 'string' || value === true) tokens.set(name, value)
  }
  return tokens
}

/** yargs-parser takes one pair of quotes off the value behind an equals sign, so each value gets a pair to lose. */
function quoted(word: string): string {
  const equals = word.indexOf('=')
  return equals === -1 ? word : `${word.slice(0, equals)}="${word.slice(equals + 1)}"`
}
