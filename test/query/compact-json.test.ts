import { SHOP, table } from './table.ts'

table('to_string', SHOP, [
  ['to_string(name)', '"shop"'],
  ['to_string(none)', '"null"'],
  ['to_string(open)', '"true"'],
  ['to_string(items[0])', '"{\\"id\\":\\"a\\",\\"price\\":3,\\"tags\\":[\\"x\\",\\"y\\"]}"'],
  ['to_string(by)', '"{\\"500\\":{\\"n\\":1},\\"200\\":{\\"n\\":2},\\"__proto__\\":{\\"n\\":3}}"'],
  ['to_string(`[]`)', '"[]"'],
  ['to_string(`{}`)', '"{}"'],
  ['to_string(`1`)', '"1"'],
  ['to_string(`12345678901234567890`)', '"12345678901234567890"'],
])

table('floats are written as Python does', 'null', [
  ['to_string(`1.0`)', '"1.0"'],
  ['to_string(`-0.0`)', '"-0.0"'],
  ['to_string(`1e22`)', '"1e+22"'],
  ['to_string(`1e16`)', '"1e+16"'],
  ['to_string(`123456789012345.6`)', '"123456789012345.6"'],
  ['to_string(`1e-5`)', '"1e-05"'],
  ['to_string(`0.0001`)', '"0.0001"'],
  ['to_string(`1.5e-7`)', '"1.5e-07"'],
  ['to_string(`NaN`)', '"NaN"'],
  ['to_string(`Infinity`)', '"Infinity"'],
  ['to_string(`-Infinity`)', '"-Infinity"'],
])

table('all but printable ASCII is escaped', '{}', [
  ["to_string(['é'])", '"[\\"\\\\u00e9\\"]"'],
  ["to_string(['😀'])", '"[\\"\\\\ud83d\\\\ude00\\"]"'],
  [
    'to_string(`["\\"\\\\ \\n\\r\\t\\b\\f\\u0000\\u001f"]`)',
    '"[\\"\\\\\\"\\\\\\\\ \\\\n\\\\r\\\\t\\\\b\\\\f\\\\u0000\\\\u001f\\"]"',
  ],
  ['to_string([\'~\', `"\\u007f\\u0080\\u2028"`])', '"[\\"~\\",\\"\\\\u007f\\\\u0080\\\\u2028\\"]"'],
  ['to_string({"é": \'ü\'})', '"{\\"\\\\u00e9\\":\\"\\\\u00fc\\"}"'],
  ["to_string('é')", '"é"'],
  ['to_string([to_string([`"a"`])])', '"[\\"[\\\\\\"a\\\\\\"]\\"]"'],
])
