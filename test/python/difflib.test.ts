import { describe, expect, test } from 'vitest'
import { closeMatches } from '../../src/python/difflib.ts'

const FORMATS = ['json', 'text', 'table', 'yaml', 'yaml-stream', 'off']

/** The expectations are those of Python's `difflib.get_close_matches`. */
describe('close to', () => {
  test.each<[word: string, choices: readonly string[], close: readonly string[]]>([
    ['jsn', FORMATS, ['json']],
    ['jsonn', FORMATS, ['json']],
    ['JSON', FORMATS, []],
    ['', FORMATS, []],
    ['yamlstream', FORMATS, ['yaml-stream']],
    ['yamls', FORMATS, ['yaml']],
    ['tabl', FORMATS, ['table']],
    ['txt', FORMATS, ['text']],
    ['of', FORMATS, ['off']],
    ['on', FORMATS, []],
    ['inputs', ['input', 'yaml-input', 'output'], ['input']],
    ['putput', ['input', 'yaml-input', 'output'], ['output']],
    ['create-integratoin', ['apigatewayv2', 'create-integration', 'help'], ['create-integration']],
    ['apigateway', ['apigatewayv2', 'create-integration', 'help'], ['apigatewayv2']],
    ['json', ['json'], ['json']],
    ['', [''], ['']],
    ['x', [], []],
  ])('%j', (word, choices, close) => {
    expect(closeMatches(word, choices)).toEqual(close)
  })
})

describe('the order', () => {
  test.each<[name: string, word: string, choices: readonly string[], close: readonly string[]]>([
    ['the most alike first', 'abcde', ['abcdxx', 'abcde', 'abcdex'], ['abcde', 'abcdex']],
    [
      'equally alike: the later in the alphabet first',
      'abcd',
      ['abcda', 'abcdc', 'abcdb'],
      ['abcdc', 'abcdb', 'abcda'],
    ],
    ['three at most', 'abcd', ['abcda', 'abcdd', 'abcdc', 'abcdb'], ['abcdd', 'abcdc', 'abcdb']],
    ['the same one twice', 'ab', ['ab', 'ab'], ['ab', 'ab']],
  ])('%s', (_, word, choices, close) => {
    expect(closeMatches(word, choices)).toEqual(close)
  })
})

describe('alikeness', () => {
  test.each<[name: string, word: string, choice: string, cutoff: number, close: boolean]>([
    ['just enough', 'abcdx', 'abcdy', 0.8, true],
    ['just too little', 'abcdxy', 'abcdzz', 0.7, false],
    ['counts what is right of the longest run', 'xbcdef', 'abcxef', 0.5, true],
    ['counts nothing across the longest run', 'bcda', 'abcd', 0.76, false],
    ['takes the first of equally long runs of the choice', 'abxab', 'ab', 0.57, true],
    ['looks for runs of the choice in the word', 'baaa', 'aaba', 0.7, true],
    ['and not the other way round', 'aaba', 'baaa', 0.7, false],
    ['counts code points', '😀a', '😁a', 0.51, false],
  ])('%s', (_, word, choice, cutoff, close) => {
    expect(closeMatches(word, [choice], cutoff)).toEqual(close ? [choice] : [])
  })

  test('a word as long as a file is not searched through', () => {
    const started = performance.now()

    expect(closeMatches('--a'.repeat(100_000), Array(40).fill('--description'.repeat(30)))).toEqual([])
    expect(performance.now() - started).toBeLessThan(5000)
  })
})
