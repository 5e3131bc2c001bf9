import { describe, expect, test } from 'vitest'
import { CliError } from '../../src/errors.ts'
import { readJson } from '../../src/python/json.ts'
import { repr } from '../../src/python/repr.ts'
import { advise, mended } from '../../src/shorthand/advise.ts'
import { parseShorthand } from '../../src/shorthand/parse.ts'
import type { Value } from '../../src/value.ts'
import { REFUSES } from './recorded.ts'

const read = (text: string): Value => (text.startsWith('{') ? readJson(text) : parseShorthand(text, String))

function hintFor(text: string): string | undefined {
  try {
    parseShorthand(text, String)
  } catch (error) {
    if (error instanceof CliError) return error.hint
    throw error
  }
  throw new Error(`This is shorthand: ${text}`)
}

describe('says what was meant', () => {
  test.each([
    ['a key that only JSON can hold', '$default=x', '{"$default":"x"}', "{'$default': 'x'}"],
    [
      'a media type with a plus',
      'application/vnd.api+json=x',
      '{"application/vnd.api+json":"x"}',
      "{'application/vnd.api+json': 'x'}",
    ],
    ['a key with an asterisk, before another', '*/*="x, y",a=b', '{"*/*":"x, y","a":"b"}', "{'*/*': 'x, y', 'a': 'b'}"],
    ['a key with a blank', 'a b=c', '{"a b":"c"}', "{'a b': 'c'}"],
    ['such a key in a hash', '200={$a=b,c=d}', '{"200":{"$a":"b","c":"d"}}', "{'200': {'$a': 'b', 'c': 'd'}}"],
    ['keys in quotes', `"a"=b,'c'=d`, 'a=b,c=d', "{'a': 'b', 'c': 'd'}"],
    ['keys in quotes in a hash', '200={"a"=b}', '200={a=b}', "{'200': {'a': 'b'}}"],
    ['a key in quotes that needs them', '"$default"=x', '{"$default":"x"}', "{'$default': 'x'}"],
    [
      'keys that objects treat in their own way',
      '$a=1,__proto__=2,1=3',
      '{"$a":"1","__proto__":"2","1":"3"}',
      "{'$a': '1', '__proto__': '2', '1': '3'}",
    ],
    ['an apostrophe', "a=it's", 'a="it\'s"', `{'a': "it's"}`],
    ['an apostrophe before another pair', "a=it's,b=c", 'a="it\'s",b=c', `{'a': "it's", 'b': 'c'}`],
    ['quotes within', 'a=say "hi" to me', 'a="say \\"hi\\" to me"', `{'a': 'say "hi" to me'}`],
    ['a reference', 'a=${request.header.x}', 'a="${request.header.x}"', "{'a': '${request.header.x}'}"],
    [
      'a reference in a hash',
      '200={a=${context.x},b=c}',
      '200={a="${context.x}",b=c}',
      "{'200': {'a': '${context.x}', 'b': 'c'}}",
    ],
    ['an index', 'a=$request.body.x[0]', 'a="$request.body.x[0]"', "{'a': '$request.body.x[0]'}"],
    ['an emoji', 'a=x😀', 'a="x😀"', "{'a': 'x😀'}"],
    [
      'an empty value whose quotes the shell took',
      '200={remove:header.x=}',
      '200={remove:header.x=""}',
      "{'200': {'remove:header.x': ''}}",
    ],
    ['blanks around it', ' a=b', 'a=b', "{'a': 'b'}"],
    ['a line feed at its end', '200={a=b}\n', '200={a=b}', "{'200': {'a': 'b'}}"],
    ['escaped commas', "a=it's\\, well,b=c", 'a="it\'s, well",b=c', `{'a': "it's, well", 'b': 'c'}`],
    [
      'JSON as a template',
      'application/json={"a": 1}',
      'application/json="{\\"a\\": 1}"',
      `{'application/json': '{"a": 1}'}`,
    ],
    [
      'JSON as a template before another, with an apostrophe',
      `application/json={"a":"$input.params('x')","b":{}},text/plain=c`,
      `application/json="{\\"a\\":\\"$input.params('x')\\",\\"b\\":{}}",text/plain=c`,
      `{'application/json': '{"a":"$input.params(\\'x\\')","b":{}}', 'text/plain': 'c'}`,
    ],
    [
      'JSON under a plus',
      'application/vnd.api+json={"a":1}',
      '{"application/vnd.api+json":"{\\"a\\":1}"}',
      `{'application/vnd.api+json': '{"a":1}'}`,
    ],
    [
      'JSON as the map of a status',
      '200={"a":"b","c":"${d}"}',
      '200={a=b,c="${d}"}',
      "{'200': {'a': 'b', 'c': '${d}'}}",
    ],
  ])('%s', (_, text, instead, value) => {
    expect(mended(text)).toBe(instead)
    expect(repr(read(instead))).toBe(value)
    expect(hintFor(text)).toBe(`try '${instead.replaceAll("'", "'\\''")}'`)
  })
})

describe('says nothing', () => {
  test.each([
    ['no equals sign', 'foo'],
    ['a colon for it', 'a:b,c=d'],
    ['two of them', 'a==b'],
    ['a comma at the end', 'a=b,'],
    ['a comma that may belong to the text', "a=it's, well"],
    ['a comma in torn quotes', 'a=say "hi, b=c"'],
    ['a comma in torn brackets', "a=f(x, b=c)'"],
    ['a pair that is not separated', 'a=1 b="2"'],
    ['a pair separated otherwise', "a=1;b='2'"],
    ['text behind quotes', 'a="b"c'],
    ['quotes that are not closed', 'a="b'],
    ['quotes escaped for a shell', 'a=\\"b\\"'],
    ['a key escaped for a shell', '\\$default=x'],
    ['a list', 'a=[b,c],d=${x}'],
    ['a list not closed', 'a=[b'],
    ['a hash not closed', '200={a=b'],
    ['a closing bracket too many', '200={a=b}}'],
    ['a stray closing brace', 'a=b}'],
    ['a key given twice', 'a=b,a=c'],
    ['a file behind an odd key', '$a@=file://x'],
    ['JSON where it may be a text or a map', 'a={"b":"c"}'],
    ['JSON of no texts under a status', '200={"a":1}'],
    ['JSON whose quotes the shell took', '200={a:b}'],
    ['a control character, which no terminal should get', "a=it's\u001b[2J"],
    ['a text too long to be typed', `a=it's${'x'.repeat(2000)}`],
    ['a template before another pair', `text/plain=a"b,text/html=c`],
    ['a template with a comma at the end', 'text/plain=a,'],
  ])('%s', (_, text) => {
    expect(hintFor(text)).toBeUndefined()
  })
})

describe('names a file where a template is no shorthand', () => {
  test.each([
    ['a template that is no JSON', `application/json=#set($x = "a, b") {"x": $x}`],
    ['JSON whose quotes the shell took', 'application/json={a:1,b:2}'],
    ['quotes that are not closed', 'application/json="{"a"'],
    ['lines', 'application/json={\n  "a": $x\n}'],
    ['a long text', `application/json=it's${'x, '.repeat(50_000)}y`],
  ])('%s', (_, text) => {
    expect(hintFor(text)).toBe("a file can hold the text as it is: 'application/json@=file://FILE'")
  })
})

test('every form that is shown for a recorded mistake can be read', () => {
  const shown = REFUSES.map(([, text]) => mended(text)).filter((instead) => instead !== undefined)

  expect(shown.length).toBeGreaterThan(10)
  for (const instead of shown) expect(read(instead)).toBeInstanceOf(Map)
})

test('a form with a line feed is not shown as one line', () => {
  expect(advise("a=it's\nb")).toBeUndefined()
})
