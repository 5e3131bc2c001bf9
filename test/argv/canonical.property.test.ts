import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonical } from '../../src/argv/canonical.ts'
import { tokenize } from '../../src/argv/tokenize.ts'
import type { Tokens } from '../../src/argv/tokenize.ts'
import { ALL_FLAGS, nastyText } from './arbitrary.ts'

const FLAGS = ALL_FLAGS.filter(({ name, choices }) => name !== '--version' && choices === undefined)

const read = (words: readonly string[]): Tokens => tokenize(canonical(words, { flags: FLAGS }).words, FLAGS)

/** A flag with its value, or `true` for one that takes none. */
const pair = fc
  .tuple(fc.constantFrom(...FLAGS), nastyText)
  .map(([{ name, takes }, text]): [string, string | true] => [name, takes === 'nothing' ? true : text])

const joined = ([name, value]: readonly [string, string | true]): string => (value === true ? name : `${name}=${value}`)

test('of each option the last value is given back as it was', () => {
  fc.assert(
    fc.property(fc.array(pair, { maxLength: 6 }), (pairs) => {
      expect(Object.fromEntries(read(pairs.map(joined)))).toEqual(Object.fromEntries(pairs))
    }),
    { numRuns: 500 },
  )
})

/** In a word of its own a value must not look like an option; with one dash and a blank it is a sentence. */
const plainText = nastyText.filter((text) => !text.startsWith('-') || text === '-' || /^-[^-].* /.test(text))

test('a value in a word of its own is the same as one behind an equals sign', () => {
  const valued = FLAGS.filter(({ takes }) => takes === 'value').map(({ name }) => name)
  fc.assert(
    fc.property(fc.constantFrom(...valued), plainText, (name, text) => {
      expect(canonical([name, text], { flags: FLAGS })).toEqual(canonical([`${name}=${text}`], { flags: FLAGS }))
    }),
    { numRuns: 500 },
  )
})

test('any beginning that no other option shares will do', () => {
  fc.assert(
    fc.property(pair, fc.nat(30), ([name, value], cut) => {
      const short = name.slice(0, 3 + cut)
      const ambiguous = short !== name && FLAGS.filter((flag) => flag.name.startsWith(short)).length > 1
      fc.pre(!ambiguous)

      expect(canonical([joined([short, value])], { flags: FLAGS })).toEqual(
        canonical([joined([name, value])], { flags: FLAGS }),
      )
    }),
    { numRuns: 500 },
  )
})

test('every word is known, the positional, or left over', () => {
  const word = fc.oneof(nastyText, pair.map(joined))
  fc.assert(
    fc.property(fc.array(word, { maxLength: 6 }), (rest) => {
      // Behind two dashes nothing is an option, so nothing is lost and nothing is changed.
      const { words, positional, extras } = canonical(['--', ...rest], {
        flags: FLAGS,
        positional: { name: 'help', required: false },
      })

      expect(words).toEqual([])
      expect([...(positional === undefined ? [] : [positional]), ...extras]).toEqual(rest)
    }),
    { numRuns: 500 },
  )
})
