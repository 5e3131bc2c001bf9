import { expect, test } from 'vitest'
import { CliError } from '../../src/errors.ts'
import { writeText } from '../../src/output/text.ts'
import { readJson } from '../../src/python/json.ts'

// What AWS CLI 2.9.19 printed for these values.
test.each([
  ['scalars of a map, sorted', '{"b":"2","B":"3","a":"1"}', '3\t1\t2\n'],
  [
    'a container after the scalars, under its own key in upper case',
    '{"tlsConfig":{"name":"h"},"id":"x"}',
    'x\nTLSCONFIG\th\n',
  ],
  [
    'the label of the outer map is not carried on',
    '{"ResponseParameters":{"200":{"a":"b"},"404":{"c":"d","a":"e"}}}',
    '200\tb\n404\te\td\n',
  ],
  ['no line for a map without scalars', '{"a":{"b":{"c":"d"}}}', 'B\td\n'],
  ['an empty map', '{}', ''],
  ['an empty list', '[]', ''],
  ['empty containers in a map', '{"a":{},"b":[],"c":"d"}', 'd\n'],
  ['null', 'null', 'None\n'],
  ['an empty string', '""', '\n'],
  ['true', 'true', 'True\n'],
  ['an integer of any size', '123456789012345678901', '123456789012345678901\n'],
  ['a float', '29000.0', '29000.0\n'],
  [
    'floats by repr',
    '[1e22,1.5e-7,0.0001,1e16,-0.0,NaN,Infinity,-Infinity]',
    '1e+22\t1.5e-07\t0.0001\t1e+16\t-0.0\tnan\tinf\t-inf\n',
  ],
  [
    'scalars of every kind in a map',
    '{"a":null,"b":true,"c":false,"d":0,"e":1.0,"f":""}',
    'None\tTrue\tFalse\t0\t1.0\t\n',
  ],
  ['a row', '["a",1,null]', 'a\t1\tNone\n'],
  ['a row under a label', '{"ids":["a","b"],"id":"x"}', 'x\nIDS\ta\nIDS\tb\n'],
  ['rows', '[["a","b"],["c"],[]]', 'a\tb\nc\n'],
  ['rows under a label', '{"ids":[["a","b"],["c"]]}', 'IDS\ta\nIDS\tb\nIDS\tc\n'],
  ['scalars and lists: the scalars first', '["a",["b","c"],"d",["e"]]', 'a\td\nb\tc\ne\n'],
  ['scalars and lists under a label', '{"k":["a",["b","c"],"d"]}', 'K\ta\nK\td\nK\tb\nK\tc\n'],
  ['maps share their columns', '[{"b":1,"a":2},{"a":3,"c":4},{}]', '2\t1\t\n3\t\t4\n\t\t\n'],
  ['maps under a label', '{"Items":[{"b":1,"a":2},{"a":3}],"id":"x"}', 'x\nITEMS\t2\t1\nITEMS\t3\t\n'],
  [
    'a container where others have a scalar is shown as Python writes it',
    '[{"a":[1,"x"],"b":{"c":null}},{"a":1,"b":true}]',
    "[1, 'x']\t{'c': None}\n1\tTrue\n",
  ],
  [
    'containers of maps in a list',
    '[{"a":1,"list":["x","y"]},{"a":2,"map":{"k":"v"}}]',
    '1\nLIST\tx\nLIST\ty\n2\nMAP\tv\n',
  ],
  ['maps without scalars in a list', '[{"a":{"b":1}},{"a":{"b":2}}]', 'A\t1\nA\t2\n'],
  ['a label in full Unicode upper case', '{"straße":{"a":1},"ﬁ":{"a":2},"ǆ":{"a":3}}', 'STRASSE\t1\nǄ\t3\nFI\t2\n'],
  ['an empty label', '{"":{"a":1}}', '\t1\n'],
  ['keys in the order of code points', '{"😀":1,"～":2,"z":3,"é":4}', '3\t4\t2\t1\n'],
  ['keys as on objects', '{"__proto__":"p","constructor":{"toString":"s"},"10":"n"}', 'n\tp\nCONSTRUCTOR\ts\n'],
  ['values stand raw', '{"a":"x\\ty","b":"1\\n2","c":"\\u0000\\u001b[31m"}', 'x\ty\t1\n2\t\u0000\u001b[31m\n'],
])('%s', (_, value, text) => {
  expect(writeText(readJson(value))).toBe(text)
})

test.each([
  ['a map and a scalar in a list', '[{"a":1},"s"]', "'str' object has no attribute 'items'"],
  ['a scalar and a map in a list', '[1,{"a":1}]', "'int' object has no attribute 'items'"],
  ['null and a map', '[null,{"a":1}]', "'NoneType' object has no attribute 'items'"],
  ['a list and a map', '[["x"],{"a":1}]', "'list' object has no attribute 'items'"],
  ['a float and a map', '[1.5,{"a":1}]', "'float' object has no attribute 'items'"],
  ['true and a map', '[{},true]', "'bool' object has no attribute 'items'"],
])('%s do not go together', (_, value, message) => {
  expect(() => writeText(readJson(value))).toThrow(
    new CliError('general', message, { hint: '--output json shows every value' }),
  )
})
