import { describe, expect, test } from 'vitest'
import { canonical } from '../../src/argv/canonical.ts'
import type { Grammar } from '../../src/argv/grammar.ts'
import type { Flag } from '../../src/model/flags.ts'
import { caught } from '../support/caught.ts'

const FLAGS: readonly Flag[] = [
  { name: '--text', takes: 'value', help: '' },
  { name: '--color', takes: 'value', choices: ['on', 'off'], help: '' },
  { name: '--quiet', takes: 'nothing', help: '' },
  { name: '--version', takes: 'nothing', help: '' },
  { name: '--skeleton', takes: 'optional', choices: ['input', 'output'], help: '' },
]
const PLAIN: Grammar = { flags: FLAGS }
const WANTS_WORD: Grammar = {
  flags: FLAGS,
  positional: { name: 'command', required: true, choices: ['go', 'stop', '--'] },
}
const MAY_HAVE_WORD: Grammar = { flags: FLAGS, positional: { name: 'help', required: false } }

type Words = readonly string[]

const AMBIGUOUS = 'ambiguous option: --= could match --text, --color, --quiet, --version, --skeleton'

describe('an option', () => {
  test.each<[name: string, words: Words, known: Words, extras: Words]>([
    ['nothing', [], [], []],
    ['with the next word', ['--text', 'a'], ['--text=a'], []],
    ['with an equals sign', ['--text=a'], ['--text=a'], []],
    ['shortened', ['--t', 'a', '--q'], ['--text=a', '--quiet'], []],
    ['shortened, with an equals sign', ['--te=a=b'], ['--text=a=b'], []],
    ['with an empty word', ['--text', ''], ['--text='], []],
    ['with nothing behind an equals sign', ['--text=', 'a'], ['--text='], ['a']],
    ['with an option behind an equals sign', ['--text=--quiet'], ['--text=--quiet'], []],
    ['with two dashes behind it', ['--text=--'], ['--text=--'], []],
    ['with a dash', ['--text', '-'], ['--text=-'], []],
    ['with a negative number', ['--text', '-5'], ['--text=-5'], []],
    ['with a sentence', ['--text', '--no such'], ['--text=--no such'], []],
    ['given twice', ['--text', 'a', '--quiet', '--text=b'], ['--text=a', '--quiet', '--text=b'], []],
    ['that takes nothing, twice', ['--quiet', '--quiet'], ['--quiet', '--quiet'], []],
    ['that takes nothing, before a word', ['--quiet', 'a'], ['--quiet'], ['a']],
    ['with one value, before another', ['--text', 'a', 'b'], ['--text=a'], ['b']],
    ['unknown', ['--nope', 'a', '--text', 'b'], ['--text=b'], ['--nope', 'a']],
    ['unknown, with an equals sign', ['--nope=a', '-x'], [], ['--nope=a', '-x']],
    ['behind words', ['a', 'b', '--text', 'c', 'd'], ['--text=c'], ['a', 'b', 'd']],
    ['whose value is optional, with it', ['--skeleton', 'output'], ['--skeleton=output'], []],
    ['whose value is optional, at the end', ['--skeleton'], ['--skeleton=input'], []],
    ['whose value is optional, before an option', ['--sk', '--quiet'], ['--skeleton=input', '--quiet'], []],
    ['whose value is optional, before an unknown one', ['--skeleton', '-x'], ['--skeleton=input'], ['-x']],
    ['whose value is optional, before two dashes', ['--skeleton', '--'], ['--skeleton=input'], ['--']],
    ['behind two dashes', ['--quiet', '--', '--text', 'a'], ['--quiet'], ['--', '--text', 'a']],
  ])('%s', (_, words, known, extras) => {
    expect(canonical(words, PLAIN)).toEqual({ words: known, positional: undefined, extras })
  })

  test.each<[name: string, words: Words, message: string]>([
    ['without its value', ['--text'], 'argument --text: expected one argument'],
    ['shortened, without it', ['--te'], 'argument --text: expected one argument'],
    ['before an option', ['--text', '--quiet'], 'argument --text: expected one argument'],
    ['before an unknown one', ['--text', '-x'], 'argument --text: expected one argument'],
    ['before two dashes', ['--text', '--', 'a'], 'argument --text: expected one argument'],
    ['with a value it does not take', ['--quiet=true'], "argument --quiet: ignored explicit argument 'true'"],
    ['with an empty one', ['--q='], "argument --quiet: ignored explicit argument ''"],
    ['with one in quotes', [`--quiet=it's\n`], `argument --quiet: ignored explicit argument "it's\\n"`],
    ['--version with a value', ['--version=1'], "argument --version: ignored explicit argument '1'"],
    [
      'with a wrong choice',
      ['--color', 'of'],
      "argument --color: Found invalid choice 'of'\n\nMaybe you meant:\n\n  * off",
    ],
    ['with an empty choice', ['--color='], "argument --color: Found invalid choice ''"],
    ['with a wrong choice that may be left out', ['--skeleton', 'x'], "argument --skeleton: Found invalid choice 'x'"],
    ['the first of two mistakes', ['--quiet=1', '--text'], "argument --quiet: ignored explicit argument '1'"],
    ['not the first of those that are ambiguous', ['--text', '--=', 'a'], AMBIGUOUS],
  ])('is refused: %s', (_, words, message) => {
    expect(caught(() => canonical(words, PLAIN))).toMatchObject({ fault: 'usage', message })
  })
})

describe('a word that must be there', () => {
  test.each<[name: string, words: Words, known: Words, positional: string, extras: Words]>([
    ['alone', ['go'], [], 'go', []],
    ['before options', ['go', '--quiet'], ['--quiet'], 'go', []],
    ['between', ['--quiet', 'go', '--text', 'a'], ['--quiet', '--text=a'], 'go', []],
    ['behind', ['--text', 'a', 'go'], ['--text=a'], 'go', []],
    ['before others', ['go', 'a', '--quiet', 'b'], ['--quiet'], 'go', ['a', 'b']],
    ['that is the value of an unknown option', ['--nope', 'go', 'a'], [], 'go', ['--nope', 'a']],
    ['before two dashes, which are swallowed', ['go', '--', '--quiet'], [], 'go', ['--quiet']],
    ['behind two dashes', ['--', 'go', '--quiet'], [], 'go', ['--quiet']],
    ['before two dashes that stand behind an option', ['go', '--quiet', '--', 'a'], ['--quiet'], 'go', ['--', 'a']],
    ['of two dashes', ['--', '--', 'a'], [], '--', ['a']],
  ])('%s', (_, words, known, positional, extras) => {
    expect(canonical(words, WANTS_WORD)).toEqual({ words: known, positional, extras })
  })

  const required = 'the following arguments are required: command'

  test.each<[name: string, words: Words, message: string]>([
    ['nothing', [], required],
    ['options alone', ['--quiet', '--nope'], required],
    ['an option that takes the word', ['--text', 'go'], required],
    ['two dashes', ['--'], required],
    ['another word', ['gone'], "argument command: Found invalid choice 'gone'"],
    ['an empty word', ['', 'go'], "argument command: Found invalid choice ''"],
    ['the wrong one first', ['--nope', 'x', 'go'], "argument command: Found invalid choice 'x'"],
    ['a mistake before the word', ['--quiet=1', 'x'], "argument --quiet: ignored explicit argument '1'"],
    ['a mistake behind it', ['x', '--quiet=1'], "argument command: Found invalid choice 'x'"],
    ['a missing value is met first', ['--text'], 'argument --text: expected one argument'],
  ])('is refused: %s', (_, words, message) => {
    expect(caught(() => canonical(words, WANTS_WORD))).toMatchObject({ fault: 'usage', message })
  })
})

describe('a word that may be there', () => {
  test.each<[name: string, words: Words, known: Words, positional: string | undefined, extras: Words]>([
    ['is not', ['--quiet'], ['--quiet'], undefined, []],
    ['before options', ['a', '--quiet'], ['--quiet'], 'a', []],
    ['behind them', ['--quiet', 'a'], ['--quiet'], 'a', []],
    ['is the first of several', ['a', 'b', '--text', 't', 'c'], ['--text=t'], 'a', ['b', 'c']],
    ['may be empty', ['', 'b'], [], '', ['b']],
    ['behind an unknown option', ['--nope', 'a', 'b'], [], 'a', ['--nope', 'b']],
    ['behind two dashes', ['--quiet', '--', '--text', 'x'], ['--quiet'], '--text', ['x']],
    ['before two dashes', ['a', '--', 'b'], [], 'a', ['b']],
    ['two dashes alone are swallowed', ['--quiet', '--'], ['--quiet'], undefined, []],
  ])('%s', (_, words, known, positional, extras) => {
    expect(canonical(words, MAY_HAVE_WORD)).toEqual({ words: known, positional, extras })
  })
})

describe('--version ends it', () => {
  test.each<[name: string, words: Words, known: Words, positional: string | undefined, extras: Words]>([
    ['alone', ['--version'], ['--version'], undefined, []],
    ['shortened', ['--v'], ['--version'], undefined, []],
    ['before what is wrong', ['--version', 'x', '--quiet=1', '--text'], ['--version'], undefined, []],
    ['behind what is unknown', ['--nope', 'go', '--version', 'a'], ['--version'], 'go', ['--nope']],
  ])('%s', (_, words, known, positional, extras) => {
    expect(canonical(words, WANTS_WORD)).toEqual({ words: known, positional, extras })
  })

  test.each<[name: string, words: Words, message: string]>([
    ['behind a wrong word', ['x', '--version'], "argument command: Found invalid choice 'x'"],
    ['as the value that is missing', ['--text', '--version'], 'argument --text: expected one argument'],
    ['before what is ambiguous', ['--version', '--='], AMBIGUOUS],
  ])('but not %s', (_, words, message) => {
    expect(caught(() => canonical(words, WANTS_WORD))).toMatchObject({ fault: 'usage', message })
  })
})
