import { describe, expect, test } from 'vitest'
import { checkChoice, classify } from '../../src/argv/grammar.ts'
import type { Flag } from '../../src/model/flags.ts'
import { caught } from '../support/caught.ts'

const FLAGS: readonly Flag[] = [
  { name: '--api-id', takes: 'value', help: '' },
  { name: '--cli-input-json', takes: 'value', help: '' },
  { name: '--cli-input-yaml', takes: 'value', help: '' },
  { name: '--integration', takes: 'value', help: '' },
  { name: '--integration-type', takes: 'value', help: '' },
  { name: '--debug', takes: 'nothing', help: '' },
]

/** `value`, `dashes`, `unknown`, or the name of the flag and what was given with it. */
function kinds(words: readonly string[]): string[] {
  return classify(words, FLAGS).map((kind) => {
    if (kind.is !== 'flag') return kind.is
    return kind.given === undefined ? kind.flag.name : `${kind.flag.name} given ${JSON.stringify(kind.given)}`
  })
}

describe('a word', () => {
  test.each<[name: string, word: string, kind: string]>([
    ['plain', 'a', 'value'],
    ['empty', '', 'value'],
    ['a blank', ' ', 'value'],
    ['an assignment', 'a=b', 'value'],
    ['a name without dashes', 'api-id', 'value'],
    ['an option', '--api-id', '--api-id'],
    ['an option that takes nothing', '--debug', '--debug'],
    ['an option that begins as another', '--integration', '--integration'],
    ['an option and a value', '--api-id=x', '--api-id given "x"'],
    ['an option and an empty value', '--api-id=', '--api-id given ""'],
    ['a value with equals signs', '--api-id==a=b', '--api-id given "=a=b"'],
    ['a value with blanks and lines', '--api-id=a b\n=c', '--api-id given "a b\\n=c"'],
    ['a value that looks like an option', '--api-id=--debug', '--api-id given "--debug"'],
    ['a value of two dashes', '--api-id=--', '--api-id given "--"'],
    ['a value for what takes nothing', '--debug=1', '--debug given "1"'],
    ['a beginning', '--ap', '--api-id'],
    ['one letter', '--d', '--debug'],
    ['all but one letter', '--integration-typ', '--integration-type'],
    ['a beginning and a value', '--ap=x y', '--api-id given "x y"'],
    ['a single dash', '-', 'value'],
    ['a negative number', '-5', 'value'],
    ['a long one', '-0123456789', 'value'],
    ['a negative fraction', '-0.5', 'value'],
    ['a fraction without a whole', '-.5', 'value'],
    ['a negative number of another script', '-४२.५', 'value'],
    ['a negative number and a line feed', '-5\n', 'value'],
    ['a negative number and two', '-5\n\n', 'unknown'],
    ['a negative number and a carriage return', '-5\r', 'unknown'],
    ['a fraction without a part', '-5.', 'unknown'],
    ['an exponent', '-5e3', 'unknown'],
    ['an underscore', '-1_000', 'unknown'],
    ['two minus signs', '--5', 'unknown'],
    ['a superscript', '-²', 'unknown'],
    ['a sentence', '-foo bar', 'value'],
    ['a sentence that begins as an option', '--api-id is nice', 'value'],
    ['a sentence that begins as a beginning', '--ap is', 'value'],
    ['a tab, which makes no sentence', '-a\tb', 'unknown'],
    ['a line feed, which makes none either', '--a\nb', 'unknown'],
    ['a no-break space, likewise', '-a\u00a0b', 'unknown'],
    ['an assignment with a blank, whose name is none', '--foo=x y', 'value'],
    ['three dashes', '---', 'unknown'],
    ['one dash and letters', '-a', 'unknown'],
    ['one dash and an option’s name', '-api-id', 'unknown'],
    ['a dash and an equals sign', '-=', 'unknown'],
    ['another case', '--API-ID', 'unknown'],
    ['underscores', '--api_id', 'unknown'],
    ['too long', '--api-idx', 'unknown'],
    ['a name of JavaScript', '--__proto__', 'unknown'],
    ['another', '--constructor', 'unknown'],
  ])('%s: %j', (_, word, kind) => {
    expect(kinds([word])).toEqual([kind])
  })
})

describe('two dashes', () => {
  test.each<[name: string, words: readonly string[], is: readonly string[]]>([
    ['alone', ['--'], ['dashes']],
    ['turn all behind them into values', ['--debug', '--', '--debug', '-x'], ['--debug', 'dashes', 'value', 'value']],
    ['a second time are a value', ['--', '--', 'a'], ['dashes', 'value', 'value']],
    ['make what is ambiguous a value', ['--', '--cli'], ['dashes', 'value']],
  ])('%s', (_, words, is) => {
    expect(kinds(words)).toEqual(is)
  })
})

describe('ambiguous', () => {
  test.each<[name: string, words: readonly string[], message: string]>([
    ['a beginning of two', ['--cli'], '--cli could match --cli-input-json, --cli-input-yaml'],
    ['with its value', ['--cli-i=a=b c'], '--cli-i=a=b c could match --cli-input-json, --cli-input-yaml'],
    ['a beginning of a name and of a longer one', ['--integ'], '--integ could match --integration, --integration-type'],
    [
      'no letter at all',
      ['--=x'],
      '--=x could match --api-id, --cli-input-json, --cli-input-yaml, --integration, --integration-type, --debug',
    ],
    ['the first of them', ['--integr', '--cli'], '--integr could match --integration, --integration-type'],
    ['wherever it stands', ['-x', '--api-id', '--cli', '--'], '--cli could match --cli-input-json, --cli-input-yaml'],
  ])('%s', (_, words, message) => {
    expect(caught(() => kinds(words))).toEqual({ fault: 'usage', message: `ambiguous option: ${message}` })
  })
})

test('where no option is known, none is', () => {
  expect(classify(['--', '--a'], [])).toEqual([{ is: 'dashes' }, { is: 'value' }])
  expect(classify(['--a', '--=x', '-5'], [])).toEqual([{ is: 'unknown' }, { is: 'unknown' }, { is: 'value' }])
})

describe('a choice', () => {
  const FORMATS = ['json', 'text', 'table', 'yaml', 'yaml-stream', 'off']
  const MANY = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i']

  test.each<[name: string, word: string, choices: readonly string[] | undefined]>([
    ['that is one of them', 'yaml-stream', FORMATS],
    ['where everything is allowed', 'x', undefined],
  ])('is taken: %s', (_, word, choices) => {
    expect(() => {
      checkChoice('--output', word, choices)
    }).not.toThrow()
  })

  test.each<[name: string, word: string, choices: readonly string[], message: string, hint: string | undefined]>([
    ['one is close', 'jsn', FORMATS, "'jsn'\n\nMaybe you meant:\n\n  * json", undefined],
    ['several are', 'ab', ['abc', 'ab ', 'xab'], "'ab'\n\nMaybe you meant:\n\n  * xab\n  * abc\n  * ab ", undefined],
    ['none is', 'xml', FORMATS, "'xml'", 'one of json, text, table, yaml, yaml-stream, off'],
    ['none is, of many', 'xml', MANY, "'xml'", undefined],
    ['the empty word', '', FORMATS, "''", 'one of json, text, table, yaml, yaml-stream, off'],
    ['capitals', 'JSON', FORMATS, "'JSON'", 'json, in lower case'],
    ['a capital', 'Json', FORMATS, "'Json'", 'json, in lower case'],
    ['quotes stand as they are', "it's", FORMATS, "'it's'", 'one of json, text, table, yaml, yaml-stream, off'],
    ['a name of JavaScript', '__proto__', ['a'], "'__proto__'", 'one of a'],
  ])('is refused: %s', (_, word, choices, message, hint) => {
    expect(
      caught(() => {
        checkChoice('--output', word, choices)
      }),
    ).toEqual({
      fault: 'usage',
      message: `argument --output: Found invalid choice ${message}`,
      ...(hint !== undefined && { hint }),
    })
  })
})
