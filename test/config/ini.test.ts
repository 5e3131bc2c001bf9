import { describe, expect, test } from 'vitest'
import { parseIni } from '../../src/config/ini.ts'
import type { Block, Ini } from '../../src/config/ini.ts'
import { CliError } from '../../src/errors.ts'

/** As nested lists, which keep the order. The expectations below were compared with Python's own parser. */
function lists(ini: Ini): unknown {
  return [...ini].map(([name, section]) => [name, [...section].map(([key, value]) => [key, blockList(value)])])
}

const blockList = (value: string | Block): unknown => (typeof value === 'string' ? value : [...value])

const inA = (...pairs: [string, unknown][]): unknown => [['a', pairs]]

describe('reads', () => {
  test.each<[what: string, text: string, is: unknown]>([
    ['an empty file', '', []],
    ['a section without keys', '[a]', inA()],
    ['a key and a value', '[a]\nregion = eu-west-1\n', inA(['region', 'eu-west-1'])],
    ['a colon in place of the equals sign', '[a]\nregion: x', inA(['region', 'x'])],
    ['the first of several separators', '[a]\nx = a=b:c', inA(['x', 'a=b:c'])],
    ['no blanks around the separator', '[a]\nx=1', inA(['x', '1'])],
    ['an empty value', '[a]\nx =\n', inA(['x', ''])],
    ['keys in lower case, sections as they are', '[A]\nREGION = X', [['A', [['region', 'X']]]]],
    ['blanks at the ends', '[a]  \n\tx\t=  1  ', inA(['x', '1'])],
    ['blanks within a section name', '[ a ]\nx=1', [[' a ', [['x', '1']]]]],
    ['text behind the bracket', '[a] # x\nx=1', inA(['x', '1'])],
    ['a bracket in that text, which ends the name', '[a] # ]\nx=1', [['a] # ', [['x', '1']]]]],
    ['a name that is a bracket', '[]]\nx=1', [[']', [['x', '1']]]]],
    ['an unclosed bracket that makes a key', '[a]\n[b = 1', inA(['[b', '1'])],
    ['comments of both kinds', '# c\n; c\n[a]\n  # c\nx=1\n;y=2', inA(['x', '1'])],
    ['a comment sign behind a value', '[a]\nx = 1 # c ; d', inA(['x', '1 # c ; d'])],
    ['percent signs', '[a]\nx = %(y)s %', inA(['x', '%(y)s %'])],
    ['CR LF', '[a]\r\nx=1\r\n', inA(['x', '1'])],
    ['CR alone', '[a]\rx=1\ry=2', inA(['x', '1'], ['y', '2'])],
    ['a line separator, which does not end a line', '[a]\nx=1\u2028y=2', inA(['x', '1\u2028y=2'])],
    ['blanks that only Python takes for such', '[a]\n\x1cx\x1f=\x851\x85', inA(['x', '1'])],
    ['an indented section and its keys', '  [a]\n  x=1\n  y=2', inA(['x', '1'], ['y', '2'])],
    ['a key less indented than the section', '  [a]\nx=1', inA(['x', '1'])],
    ['keys of JavaScript', '[a]\n__proto__ = 1\nconstructor = 2', inA(['__proto__', '1'], ['constructor', '2'])],
  ])('%s', (_, text, is) => {
    expect(lists(parseIni(text, 'p'))).toEqual(is)
  })
})

describe('values of several lines', () => {
  test.each<[what: string, text: string, is: unknown]>([
    ['a deeper line', '[a]\nx = 1\n  2\n y=3', inA(['x', '1\n2\ny=3'])],
    ['a deeper line that looks like a section', '[a]\nx = 1\n [b]', inA(['x', '1\n[b]'])],
    ['empty lines between', '[a]\nx = 1\n\n\n  2\n\n', inA(['x', '1\n\n\n2'])],
    ['a comment between, which leaves no line', '[a]\nx = 1\n\n# c\n  2', inA(['x', '1\n\n2'])],
    ['a line as deep as the key', '[a]\n  x = 1\n  y = 2', inA(['x', '1'], ['y', '2'])],
    ['a section between', '[a]\nx = 1\n[b]\n  y = 2', [...[['a', [['x', '1']]]], ...[['b', [['y', '2']]]]]],
    [
      'a block',
      '[a]\ns3 =\n  b = 1\n  C=2 = 3\ny = 4',
      inA(
        [
          's3',
          [
            ['b', '1'],
            ['C', '2 = 3'],
          ],
        ],
        ['y', '4'],
      ),
    ],
    ['a block behind an empty line', '[a]\ns3 =\n\n  b = 1', inA(['s3', [['b', '1']]])],
    ['a block with a name twice', '[a]\ns3 =\n  b = 1\n  b = 2', inA(['s3', [['b', '2']]])],
    [
      'a block cut by a vertical tab',
      '[a]\ns3 =\n  b = 1\vc = 2',
      inA([
        's3',
        [
          ['b', '1'],
          ['c', '2'],
        ],
      ]),
    ],
    ['two empty lines at the end', '[a]\nx =\n\n\n', inA(['x', ''])],
  ])('%s', (_, text, is) => {
    expect(lists(parseIni(text, 'p'))).toEqual(is)
  })
})

describe('[DEFAULT]', () => {
  test.each<[what: string, text: string, is: unknown]>([
    ['is no section', '[DEFAULT]\nx=1', []],
    [
      'adds its keys behind those of every section',
      '[a]\nx=1\n[DEFAULT]\ny=2\nx=3\n[b]',
      [
        [
          'a',
          [
            ['x', '1'],
            ['y', '2'],
          ],
        ],
        [
          'b',
          [
            ['y', '2'],
            ['x', '3'],
          ],
        ],
      ],
    ],
    ['may come twice', '[DEFAULT]\nx=1\n[DEFAULT]\ny=2\n[a]', inA(['x', '1'], ['y', '2'])],
    ['may have a block', '[DEFAULT]\ns3=\n  b=1\n[a]', inA(['s3', [['b', '1']]])],
    ['may have a broken block while there is no section', '[DEFAULT]\ns3=\n  b', []],
    [
      'is spelled in capitals',
      '[default]\nx=1\n[a]',
      [
        ['default', [['x', '1']]],
        ['a', []],
      ],
    ],
  ])('%s', (_, text, is) => {
    expect(lists(parseIni(text, 'p'))).toEqual(is)
  })
})

describe('refuses', () => {
  test.each<[what: string, text: string, hint: string]>([
    ['a byte order mark', '\uFEFF[a]\nx=1', 'It begins with a byte order mark. Save it as UTF-8 without one.'],
    ['text before a section', 'x = 1\n[a]', 'Line 1 stands before the first [section].'],
    ['an unclosed section', '[a\nx = 1', 'Line 1 stands before the first [section].'],
    ['an empty name', '[]\nx = 1', 'Line 1 stands before the first [section].'],
    ['a line without a separator', '[a]\n\nsecret', 'Line 3 has neither "=" nor ":".'],
    ['a line without a key', '[a]\n= secret', 'Line 2 has no key.'],
    ['a section twice', '[a]\n[b]\n[a]', 'Line 3 opens a section for the second time.'],
    ['a key twice', '[a]\nx = 1\nX = 2', 'Line 3 repeats a key of its section.'],
    ['a key twice among the defaults', '[DEFAULT]\nx=1\n[a]\n[DEFAULT]\nx=1', 'Line 5 repeats a key of its section.'],
    [
      'a block with a line of another form',
      '[a]\ns3 =\n  b',
      'Every indented line under "s3" must read "name = value".',
    ],
  ])('%s', (_, text, hint) => {
    expect(() => parseIni(text, '/h/.aws/config')).toThrow(
      new CliError('general', 'Unable to parse config file: /h/.aws/config', { hint }),
    )
  })
})
