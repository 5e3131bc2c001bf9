import { describe, expect, test } from 'vitest'
import { tokenize } from '../../src/argv/tokenize.ts'
import type { Flag } from '../../src/model/flags.ts'

const FLAGS: readonly Flag[] = [
  { name: '--text', takes: 'value', help: '' },
  { name: '--dash-ed', takes: 'value', help: '' },
  { name: '--quiet', takes: 'nothing', help: '' },
  { name: '--no-paginate', takes: 'nothing', help: '' },
  { name: '--version', takes: 'nothing', help: '' },
  { name: '--skeleton', takes: 'optional', choices: ['input'], help: '' },
]

/** yargs-parser would make something else of most of these. */
describe('the text of a value is its text', () => {
  test.each([
    ['nothing', ''],
    ['an integer', '123'],
    ['leading zeros', '007'],
    ['a negative number', '-5'],
    ['hexadecimal', '0x10'],
    ['an exponent', '1e3'],
    ['more than a float holds', '12345678901234567890'],
    ['true', 'true'],
    ['false', 'false'],
    ['null', 'null'],
    ['undefined', 'undefined'],
    ['an option', '--quiet'],
    ['two dashes', '--'],
    ['a dash', '-'],
    ['equals signs', '=a=b='],
    ['dots', 'a.b.c'],
    ['commas', 'a,b'],
    ['brackets', '[a]'],
    ['single quotes around', "'a'"],
    ['double quotes around', '"a"'],
    ['two pairs of quotes', `"'a'"`],
    ['a single quote', "'"],
    ['a double quote', '"'],
    ['no more than quotes', '""'],
    ['one quote of each kind', `'"`],
    ['quotes within', 'a"b"c'],
    ['blanks around', ' a '],
    ['lines', 'a\nb=c\n'],
    ['a line feed first', '\n'],
    ['a key of every object', '__proto__'],
    ['a backslash', 'a\\'],
    ['what a replacement would take for a pattern', '$&$1$`'],
    ['an emoji', '😀'],
    ['half a pair', '\ud83d'],
  ])('%s', (_, text) => {
    expect(tokenize([`--text=${text}`], FLAGS)).toEqual(new Map([['--text', text]]))
    expect(tokenize([`--skeleton=${text}`, `--dash-ed=${text}`], FLAGS)).toEqual(
      new Map([
        ['--dash-ed', text],
        ['--skeleton', text],
      ]),
    )
  })
})

describe('the tokens', () => {
  test.each<[name: string, words: readonly string[], tokens: readonly (readonly [string, string | true])[]]>([
    ['none', [], []],
    ['an option that takes nothing', ['--quiet'], [['--quiet', true]]],
    ['one given twice', ['--quiet', '--quiet'], [['--quiet', true]]],
    ['one that is no negation', ['--no-paginate'], [['--no-paginate', true]]],
    ['one that yargs-parser’s users know', ['--version'], [['--version', true]]],
    ['of a repeated option the last', ['--text=a', '--text=', '--text=b'], [['--text', 'b']]],
    ['of a repeated option the last, empty', ['--text=a', '--text='], [['--text', '']]],
    [
      'in the order of the flags',
      ['--quiet', '--dash-ed=a', '--text=b'],
      [
        ['--text', 'b'],
        ['--dash-ed', 'a'],
        ['--quiet', true],
      ],
    ],
  ])('%s', (_, words, tokens) => {
    expect([...tokenize(words, FLAGS)]).toEqual(tokens)
  })
})
