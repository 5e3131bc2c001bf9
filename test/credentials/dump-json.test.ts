import { expect, test } from 'vitest'
import { dumpJson } from '../../src/credentials/dump-json.ts'
import type { Json } from '../../src/value.ts'

const VALUE = new Map<string, Json>([
  ['a', 'x"\\\n'],
  ['é', ['ü😀\u007f', 1n, 1.5, 29_000, null, true]],
  ['m', new Map<string, Json>([['__proto__', []]])],
  ['e', new Map()],
])

test('as Python writes it', () => {
  expect(dumpJson(VALUE)).toBe(
    '{"a": "x\\"\\\\\\n", "\\u00e9": ["\\u00fc\\ud83d\\ude00\\u007f", 1, 1.5, 29000.0, null, true], ' +
      '"m": {"__proto__": []}, "e": {}}',
  )
})

test('without blanks', () => {
  expect(dumpJson(VALUE, { tight: true })).toBe(
    '{"a":"x\\"\\\\\\n","\\u00e9":["\\u00fc\\ud83d\\ude00\\u007f",1,1.5,29000.0,null,true],"m":{"__proto__":[]},"e":{}}',
  )
})
