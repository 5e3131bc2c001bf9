import { describe, expect, test } from 'vitest'
import { writeCompactJson, writeJson } from '../../src/output/json.ts'
import { readJson } from '../../src/python/json.ts'
import type { Json } from '../../src/value.ts'

describe('writeJson', () => {
  test('indents by four blanks and keeps the order of keys', () => {
    const value = readJson('{"z":{"10":"a","9":[1,[],{},["b"]]},"a":null,"e":{},"l":[]}')

    expect(writeJson(value)).toBe(
      [
        '{',
        '    "z": {',
        '        "10": "a",',
        '        "9": [',
        '            1,',
        '            [],',
        '            {},',
        '            [',
        '                "b"',
        '            ]',
        '        ]',
        '    },',
        '    "a": null,',
        '    "e": {},',
        '    "l": []',
        '}',
      ].join('\n'),
    )
  })

  // What Python's json.dumps(value, ensure_ascii=False) wrote.
  test.each<[string, Json, string]>([
    ['null', null, 'null'],
    ['true', true, 'true'],
    ['false', false, 'false'],
    ['an empty string', '', '""'],
    ['an empty map', new Map(), '{}'],
    ['an empty list', [], '[]'],
    ['an integer of any size', 123456789012345678901234567890n, '123456789012345678901234567890'],
    ['a float that is whole', 29000, '29000.0'],
    ['negative zero', -0, '-0.0'],
    ['a large float', 1e22, '1e+22'],
    ['the first float with an exponent', 1e16, '1e+16'],
    ['a small float', 1e-7, '1e-07'],
    ['the last small float without an exponent', 0.0001, '0.0001'],
    ['not a number', NaN, 'NaN'],
    ['infinity', Infinity, 'Infinity'],
    ['negative infinity', -Infinity, '-Infinity'],
    ['short escapes', '\n\r\t\b\f"\\/', '"\\n\\r\\t\\b\\f\\"\\\\/"'],
    ['other control characters', '\u0000\u000b\u001b\u001f', '"\\u0000\\u000b\\u001b\\u001f"'],
    ['beyond ASCII', 'é東😀', '"é東😀"'],
    ['what looks like a control character but is not', '\u007f\u0085\u2028\ufeff', '"\u007f\u0085\u2028\ufeff"'],
  ])('%s', (_, value, text) => {
    expect(writeJson(value)).toBe(text)
  })

  test('a lone surrogate is escaped, on which Python would fail', () => {
    expect(writeJson('x\ud800y\udfff\ud83d\ude00')).toBe('"x\\ud800y\\udfff😀"')
  })

  test('keys of objects are plain keys', () => {
    expect(writeJson(readJson('{"__proto__":1}'))).toBe('{\n    "__proto__": 1\n}')
  })
})

describe('writeCompactJson', () => {
  const value = readJson('{"b":[1,2.0,{"é\\u007f":"😀"},[],{}],"a":null,"1":"\\n"}')

  test('has no blanks and keeps the order of keys', () => {
    expect(writeCompactJson(value)).toBe('{"b":[1,2.0,{"é\u007f":"😀"},[],{}],"a":null,"1":"\\n"}')
  })

  test('can escape all but printable ASCII, as Python does', () => {
    expect(writeCompactJson(value, { ascii: true })).toBe(
      '{"b":[1,2.0,{"\\u00e9\\u007f":"\\ud83d\\ude00"},[],{}],"a":null,"1":"\\n"}',
    )
  })

  test.each([
    [NaN, 'NaN'],
    [-Infinity, '-Infinity'],
    [1e22, '1e+22'],
    [9007199254740993n, '9007199254740993'],
    ['\ud800', '"\\ud800"'],
  ])('writes %s exactly', (number, text) => {
    expect(writeCompactJson([number])).toBe(`[${text}]`)
  })
})
