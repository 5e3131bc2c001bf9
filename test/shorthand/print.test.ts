import { describe, expect, test } from 'vitest'
import { repr } from '../../src/python/repr.ts'
import { DEEPEST } from '../../src/shorthand/cursor.ts'
import { parseShorthand } from '../../src/shorthand/parse.ts'
import { printShorthand } from '../../src/shorthand/print.ts'
import type { Value } from '../../src/value.ts'

const map = (...pairs: [Value, Value][]): Map<Value, Value> => new Map(pairs)

describe('prints', () => {
  test.each<[string, Map<Value, Value>, string]>([
    ['pairs in their order', map(['2', 'b'], ['1', 'c']), '2=b,1=c'],
    ['empty texts and keys', map(['', ''], ['a', '']), '=,a='],
    ['a comma', map(['a', 'b,c']), 'a=b\\,c'],
    ['an equals sign', map(['a', 'b=c'], ['d', '=e']), 'a=b=c,d="=e"'],
    ['blanks', map(['a', 'b c'], ['d', ' e'], ['f', 'g\n']), 'a=b c,d=" e",f="g\n"'],
    ['no-break spaces, which are trimmed at the end only', map(['a', '\u00a0b\u00a0']), 'a="\u00a0b\u00a0"'],
    ['quotes', map(['a', "it's"], ['b', 'say "x"']), 'a="it\'s",b="say \\"x\\""'],
    ['brackets', map(['a', '[b'], ['c', '{d'], ['e', 'f]'], ['g', '${h}']), 'a="[b",c="{d",e="f]",g="${h}"'],
    ['a closing bracket at the start', map(['a', ']'], ['b', '}c']), 'a=],b=}c'],
    [
      'astral and control characters',
      map(['a', '😀'], ['b', 'c\u0000'], ['d', '\u001ce']),
      'a="😀",b="c\u0000",d="\u001ce"',
    ],
    ['a backslash within', map(['a', 'C:\\dir']), 'a=C:\\dir'],
    ['a backslash before a comma of its own', map(['a', 'b\\,c']), 'a=b\\\\,c'],
    ['a backslash before the next pair', map(['a', 'b\\'], ['c', 'd']), 'a=b\\ ,c=d'],
    ['a backslash before the end', map(['a', 'b\\']), 'a=b\\'],
    ['a backslash in quotes', map(['a', '{\\"\\']), 'a="{\\\\\\"\\\\"'],
    ['no list, an empty one', map(['a', []]), 'a=[]'],
    ['a list of one', map(['a', ['b']], ['c', ['']]), 'a=[b],c=[""]'],
    ['a list of more', map(['a', ['b', 'c']], ['d', ['', 'e', 'f g']]), 'a=b,c,d=,e,f g'],
    ['an empty text at the end of a list', map(['a', ['b', '']], ['c', [['']]]), 'a=b,"",c=[[""]]'],
    ['an empty text in the middle', map(['a', ['b', '', 'c']]), 'a=[b,,c]'],
    ['equals signs in a list', map(['a', ['b=1', 'c=2', 'd=3']]), 'a=[b=1,c=2,d=3]'],
    ['closing brackets in a list', map(['a', ['b', 'c}', ']']]), 'a=b,c},]'],
    ['a closing bracket that would end its list', map(['a', [[], ']b']]), 'a=[[],"]b"]'],
    ['a backslash in a list', map(['a', ['b\\', 'c\\']], ['d', [['e\\']]]), 'a=b\\ ,c\\ ,d=[[e\\]]'],
    ['an empty map', map(['a', map()]), 'a={}'],
    ['a map', map(['200', map(['a', 'b'], ['c', 'd=e'])]), '200={a=b,c=d=e}'],
    ['an empty text in a map, and as its last', map(['200', map(['a', ''], ['b', ''])]), '200={a=,b=""}'],
    ['a closing brace in a map', map(['200', map(['a', '}'])]), '200={a=}}'],
    ['all of it, nested', map(['a', [map(['b', ['c', '']]), []]], ['d', 'e']), 'a=[{b=[c,""]},[]],d=e'],
  ])('%s', (_, value, text) => {
    expect(printShorthand(value)).toBe(text)
    expect(repr(parseShorthand(text, String))).toBe(repr(value))
  })
})

// A reader to whom `\\` does not shield must not find a later quote of the kind.
describe('quotes around a text that ends in a backslash', () => {
  test.each<[string, Map<Value, Value>, string]>([
    ['the last', map(['a', '{'], ['b', '{\\']), 'a="{",b="{\\\\"'],
    ['before others', map(['a', '{\\'], ['b', '{']), `a='{\\\\',b="{"`],
    ['twice', map(['a', '{\\'], ['b', '{\\']), `a='{\\\\',b="{\\\\"`],
    ['before single quotes', map(['a', '{\\'], ['b', "it's"]), `a="{\\\\",b='it\\'s'`],
    ['before double quotes', map(['a', '{\\'], ['b', '"']), `a='{\\\\',b="\\""`],
    ['before both, where nothing helps', map(['a', '{\\'], ['b', `"'`]), `a='{\\\\',b="\\"'"`],
  ])('%s', (_, value, text) => {
    expect(printShorthand(value)).toBe(text)
    expect(repr(parseShorthand(text, String))).toBe(repr(value))
  })
})

describe('cannot say', () => {
  const deep = (depth: number): Value => (depth === 0 ? 'x' : [deep(depth - 1)])
  const itself = map()
  itself.set('a', itself).set('b', itself)

  test.each<[string, Map<Value, Value>]>([
    ['an empty map', map()],
    ['a dollar sign in a key', map(['$default', 'x'])],
    ['a plus in a key', map(['application/vnd.api+json', 'x'])],
    ['a blank in a key', map(['a b', 'x'])],
    ['a letter beyond ASCII in a key within', map(['200', map(['é', 'x'])])],
    ['a line feed behind a key', map(['a\n', 'x'])],
    ['a key that is no text', map([200n, 'x'])],
    ['null', map(['a', null])],
    ['true', map(['a', ['b', true]])],
    ['an integer', map(['a', 1n])],
    ['a float', map(['a', map(['b', 1])])],
    ['bytes', map(['a', Uint8Array.of(97)])],
    ['a date', map(['a', { kind: 'date', year: 2020, month: 1, day: 1 }])],
    ['what would be taken for the name of a file', map(['file://a', 'b'])],
    ['or of one of bytes', map(['fileb://a', 'b'])],
    ['more levels than are read', map(['a', deep(DEEPEST + 1)])],
    ['a map that holds itself', itself],
  ])('%s', (_, value) => {
    expect(printShorthand(value)).toBeUndefined()
  })

  test('but as many levels as are read', () => {
    const value = map(['a', deep(DEEPEST)])

    expect(repr(parseShorthand(printShorthand(value) ?? '', String))).toBe(repr(value))
  })

  test('and such a key behind another', () => {
    expect(printShorthand(map(['a', 'b'], ['file://a', 'b']))).toBe('a=b,file://a=b')
  })
})
