import { SHOP, table } from './table.ts'

table('abs', 'null', [
  ['abs(`-5`)', '5'],
  ['abs(`5`)', '5'],
  ['abs(`-1.5`)', '1.5'],
  ['abs(`-0.0`)', '0.0'],
  ['abs(`-12345678901234567890`)', '12345678901234567890'],
])

table('contains', SHOP, [
  ["contains(name, 'ho')", 'true'],
  ["contains(name, '')", 'true'],
  ["contains('', '')", 'true'],
  ["contains(name, 'x')", 'false'],
  ["contains(items[0].tags, 'y')", 'true'],
  ["contains(items[0].tags, 'z')", 'false'],
  ['contains(items[*].price, `1.5`)', 'true'],
  ['contains(`[null]`, none)', 'true'],
  ['contains(`[]`, none)', 'false'],
  ['contains(name, `1`)', "general: 'in <string>' requires string as left operand, not int"],
  ['contains(name, none)', "general: 'in <string>' requires string as left operand, not NoneType"],
  ['contains(name, `["s"]`)', "general: 'in <string>' requires string as left operand, not list"],
  [
    "contains(by, 'n')",
    "general: In function contains(), invalid type for value: {'500': {'n': 1}, '200': {'n': 2}, '__proto__': {'n': 3}}, expected one of: ['array', 'string'], received: \"object\"",
  ],
])

table('ends_with and starts_with', SHOP, [
  ["ends_with(name, 'op')", 'true'],
  ["ends_with(name, 'sh')", 'false'],
  ["ends_with(name, '')", 'true'],
  ["starts_with(name, 'sh')", 'true'],
  ["starts_with(name, 'op')", 'false'],
  ["starts_with('😀a', '😀')", 'true'],
  ["starts_with(name, 'shops')", 'false'],
])

table('join', '["a","b","c"]', [
  ["join(', ', @)", '"a, b, c"'],
  ["join('', @)", '"abc"'],
  ["join('-', `[]`)", '""'],
  ['join(\'😀\', `["a"]`)', '"a"'],
])

table('keys and values', SHOP, [
  ['keys(@)', '["name","open","none","items","by"]'],
  ['keys(by)', '["500","200","__proto__"]'],
  ['values(by)', '[{"n":1},{"n":2},{"n":3}]'],
  ['keys(`{}`)', '[]'],
  ['values(`{}`)', '[]'],
  ['sort(keys(by))', '["200","500","__proto__"]'],
  ['keys(items[0])', '["id","price","tags"]'],
  ['values(by)[*].n', '[1,2,3]'],
])

table('length', SHOP, [
  ['length(name)', '4'],
  ["length('😀é')", '2'],
  ['length(items)', '3'],
  ['length(by)', '3'],
  ["length('')", '0'],
  ['length(`[]`)', '0'],
  ['length(`{}`)', '0'],
])

table('map', SHOP, [
  ['map(&id, items)', '["a","b","c"]'],
  ['map(&price, items)', '[3,1.5,null]'],
  ['map(&tags[0], items)', '["x",null,null]'],
  ['map(&@, `[]`)', '[]'],
  ['map(&to_string(@), `[1, null]`)', '["1","null"]'],
  ['map(&map(&@, @), `[[1],[2]]`)', '[[1],[2]]'],
])

table('max and min', 'null', [
  ['max(`[1, 3.0, 2]`)', '3.0'],
  ['max(`[1, 1.0]`)', '1'],
  ['max(`[1.0, 1]`)', '1.0'],
  ['min(`[2, 1, 1.0]`)', '1'],
  ['max(`["a","c","b"]`)', '"c"'],
  ['min(`["b","～","😀"]`)', '"b"'],
  ['max(`["b","～","😀"]`)', '"😀"'],
  ['max(`[]`)', 'null'],
  ['min(`[]`)', 'null'],
  ['max(`[12345678901234567890, 1e19]`)', '12345678901234567890'],
  ['min(`[-1]`)', '-1'],
])

table('not_null', SHOP, [
  ['not_null(none, name)', '"shop"'],
  ['not_null(none, x)', 'null'],
  ['not_null(name)', '"shop"'],
  ['not_null(x, `false`, name)', 'false'],
  ['not_null(x, `[]`)', '[]'],
])

table('reverse', 'null', [
  ['reverse(`[1,2,3]`)', '[3,2,1]'],
  ["reverse('abc')", '"cba"'],
  ["reverse('a😀b')", '"b😀a"'],
  ["reverse('')", '""'],
  ['reverse(`[]`)', '[]'],
])

table('sort', 'null', [
  ['sort(`[3,1,2]`)', '[1,2,3]'],
  ['sort(`[2, 1.0, 1, 0.5]`)', '[0.5,1.0,1,2]'],
  ['sort(`["b","a"]`)', '["a","b"]'],
  ['sort(`["😀","～","a"]`)', '["a","～","😀"]'],
  ['sort(`[]`)', '[]'],
  ['sort(`[10,9]`)', '[9,10]'],
  ['sort(`["10","9"]`)', '["10","9"]'],
  ['sort(`[9007199254740993, 9007199254740992.0]`)', '[9007199254740992.0,9007199254740993]'],
])

table('to_array', '{"a":1}', [
  ['to_array(a)', '[1]'],
  ['to_array(`[1]`)', '[1]'],
  ['to_array(x)', '[null]'],
  ['to_array(@)', '[{"a":1}]'],
  ['to_array(`[]`)', '[]'],
  ["to_array('ab')", '["ab"]'],
])

table('type', SHOP, [
  ['type(name)', '"string"'],
  ['type(open)', '"boolean"'],
  ['type(none)', '"null"'],
  ['type(x)', '"null"'],
  ['type(items)', '"array"'],
  ['type(by)', '"object"'],
  ['type(`1`)', '"number"'],
  ['type(`1.5`)', '"number"'],
])

table('how many arguments', 'null', [
  ['length()', 'general: Expected 1 argument for function length(), received 0'],
  ['length(@, @)', 'general: Expected 1 argument for function length(), received 2'],
  ['contains(@)', 'general: Expected 2 arguments for function contains(), received 1'],
  ['contains(@, @, @)', 'general: Expected 2 arguments for function contains(), received 3'],
  ['not_null()', 'general: Expected at least 1 argument for function not_null(), received 0'],
  ['merge()', 'general: Expected at least 1 argument for function merge(), received 0'],
  ['sort_by(@)', 'general: Expected 2 arguments for function sort_by(), received 1'],
  ['map(&a)', 'general: Expected 2 arguments for function map(), received 1'],
  ['type()', 'general: Expected 1 argument for function type(), received 0'],
  ['to_string(@, @)', 'general: Expected 1 argument for function to_string(), received 2'],
  ['max_by(@, &a, &b)', 'general: Expected 2 arguments for function max_by(), received 3'],
])

table('no such function', 'null', [
  ['nope(@)', 'general: Unknown function: nope()'],
  ['Length(@)', 'general: Unknown function: Length()'],
  ['__proto__(@)', 'general: Unknown function: __proto__()'],
  ['constructor()', 'general: Unknown function: constructor()'],
  ['toString(@)', 'general: Unknown function: toString()'],
  ['items(@)', 'general: Unknown function: items()'],
  ['(nope)(@)', 'general: Unknown function: nope()'],
  [
    'nope(abs(`"a"`))',
    'general: In function abs(), invalid type for value: a, expected one of: [\'number\'], received: "string"',
  ],
])

table('a comma between arguments may be left out', '[3,1]', [
  ['contains(@ `3`)', 'true'],
  ['sort(@,)', '[1,3]'],
  ['not_null(x y, `1`)', '1'],
])
