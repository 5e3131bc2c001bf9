import { table } from './table.ts'

table('the type of an argument', '{"s":"x","i":1,"f":1.5,"t":true,"l":[1],"m":{"a":[null,"b"]}}', [
  [
    'abs(s)',
    'general: In function abs(), invalid type for value: x, expected one of: [\'number\'], received: "string"',
  ],
  [
    'abs(x)',
    'general: In function abs(), invalid type for value: None, expected one of: [\'number\'], received: "null"',
  ],
  [
    'avg(s)',
    'general: In function avg(), invalid type for value: x, expected one of: [\'array-number\'], received: "string"',
  ],
  [
    'avg(x)',
    'general: In function avg(), invalid type for value: None, expected one of: [\'array-number\'], received: "null"',
  ],
  [
    'ceil(s)',
    'general: In function ceil(), invalid type for value: x, expected one of: [\'number\'], received: "string"',
  ],
  [
    'ceil(x)',
    'general: In function ceil(), invalid type for value: None, expected one of: [\'number\'], received: "null"',
  ],
  [
    'floor(s)',
    'general: In function floor(), invalid type for value: x, expected one of: [\'number\'], received: "string"',
  ],
  [
    'floor(x)',
    'general: In function floor(), invalid type for value: None, expected one of: [\'number\'], received: "null"',
  ],
  [
    'sum(s)',
    'general: In function sum(), invalid type for value: x, expected one of: [\'array-number\'], received: "string"',
  ],
  [
    'sum(x)',
    'general: In function sum(), invalid type for value: None, expected one of: [\'array-number\'], received: "null"',
  ],
  [
    'abs(t)',
    'general: In function abs(), invalid type for value: True, expected one of: [\'number\'], received: "boolean"',
  ],
  [
    'abs(l)',
    'general: In function abs(), invalid type for value: [1], expected one of: [\'number\'], received: "array"',
  ],
  [
    'abs(m)',
    "general: In function abs(), invalid type for value: {'a': [None, 'b']}, expected one of: ['number'], received: \"object\"",
  ],
  [
    'avg(m)',
    "general: In function avg(), invalid type for value: {'a': [None, 'b']}, expected one of: ['array-number'], received: \"object\"",
  ],
  [
    'ceil(l)',
    'general: In function ceil(), invalid type for value: [1], expected one of: [\'number\'], received: "array"',
  ],
  [
    'floor(t)',
    'general: In function floor(), invalid type for value: True, expected one of: [\'number\'], received: "boolean"',
  ],
  [
    'length(i)',
    "general: In function length(), invalid type for value: 1, expected one of: ['string', 'array', 'object'], received: \"number\"",
  ],
  [
    'length(f)',
    "general: In function length(), invalid type for value: 1.5, expected one of: ['string', 'array', 'object'], received: \"number\"",
  ],
  [
    'length(t)',
    "general: In function length(), invalid type for value: True, expected one of: ['string', 'array', 'object'], received: \"boolean\"",
  ],
  [
    'length(x)',
    "general: In function length(), invalid type for value: None, expected one of: ['string', 'array', 'object'], received: \"null\"",
  ],
  [
    'keys(l)',
    'general: In function keys(), invalid type for value: [1], expected one of: [\'object\'], received: "array"',
  ],
  [
    'keys(s)',
    'general: In function keys(), invalid type for value: x, expected one of: [\'object\'], received: "string"',
  ],
  [
    'values(x)',
    'general: In function values(), invalid type for value: None, expected one of: [\'object\'], received: "null"',
  ],
  [
    'values(i)',
    'general: In function values(), invalid type for value: 1, expected one of: [\'object\'], received: "number"',
  ],
  [
    'reverse(m)',
    "general: In function reverse(), invalid type for value: {'a': [None, 'b']}, expected one of: ['array', 'string'], received: \"object\"",
  ],
  [
    'reverse(i)',
    "general: In function reverse(), invalid type for value: 1, expected one of: ['array', 'string'], received: \"number\"",
  ],
  [
    'contains(i, `1`)',
    "general: In function contains(), invalid type for value: 1, expected one of: ['array', 'string'], received: \"number\"",
  ],
  [
    'contains(m, `1`)',
    "general: In function contains(), invalid type for value: {'a': [None, 'b']}, expected one of: ['array', 'string'], received: \"object\"",
  ],
  [
    "starts_with(i, 'a')",
    'general: In function starts_with(), invalid type for value: 1, expected one of: [\'string\'], received: "number"',
  ],
  [
    'starts_with(s, i)',
    'general: In function starts_with(), invalid type for value: 1, expected one of: [\'string\'], received: "number"',
  ],
  [
    "ends_with(l, 'a')",
    'general: In function ends_with(), invalid type for value: [1], expected one of: [\'string\'], received: "array"',
  ],
  [
    'ends_with(s, x)',
    'general: In function ends_with(), invalid type for value: None, expected one of: [\'string\'], received: "null"',
  ],
  [
    'join(i, l)',
    'general: In function join(), invalid type for value: 1, expected one of: [\'string\'], received: "number"',
  ],
  [
    'join(s, s)',
    'general: In function join(), invalid type for value: x, expected one of: [\'array-string\'], received: "string"',
  ],
  [
    'map(s, l)',
    'general: In function map(), invalid type for value: x, expected one of: [\'expref\'], received: "string"',
  ],
  [
    'map(&a, m)',
    "general: In function map(), invalid type for value: {'a': [None, 'b']}, expected one of: ['array'], received: \"object\"",
  ],
  [
    'max(i)',
    "general: In function max(), invalid type for value: 1, expected one of: ['array-number', 'array-string'], received: \"number\"",
  ],
  [
    'min(s)',
    "general: In function min(), invalid type for value: x, expected one of: ['array-number', 'array-string'], received: \"string\"",
  ],
  [
    'sort(m)',
    "general: In function sort(), invalid type for value: {'a': [None, 'b']}, expected one of: ['array-string', 'array-number'], received: \"object\"",
  ],
  [
    'sort(s)',
    "general: In function sort(), invalid type for value: x, expected one of: ['array-string', 'array-number'], received: \"string\"",
  ],
  [
    'sort_by(m, &a)',
    "general: In function sort_by(), invalid type for value: {'a': [None, 'b']}, expected one of: ['array'], received: \"object\"",
  ],
  [
    'sort_by(l, s)',
    'general: In function sort_by(), invalid type for value: x, expected one of: [\'expref\'], received: "string"',
  ],
  [
    'max_by(s, &a)',
    'general: In function max_by(), invalid type for value: x, expected one of: [\'array\'], received: "string"',
  ],
  [
    'min_by(l, i)',
    'general: In function min_by(), invalid type for value: 1, expected one of: [\'expref\'], received: "number"',
  ],
  [
    'merge(l)',
    'general: In function merge(), invalid type for value: [1], expected one of: [\'object\'], received: "array"',
  ],
  [
    'merge(x, m)',
    'general: In function merge(), invalid type for value: None, expected one of: [\'object\'], received: "null"',
  ],
])

table('the type of an item is named as Python does', 'null', [
  [
    'sum(`[1, "a"]`)',
    'general: In function sum(), invalid type for value: a, expected one of: [\'array-number\'], received: "str"',
  ],
  [
    'sum(`[true]`)',
    'general: In function sum(), invalid type for value: True, expected one of: [\'array-number\'], received: "bool"',
  ],
  [
    'avg(`[1, null]`)',
    'general: In function avg(), invalid type for value: None, expected one of: [\'array-number\'], received: "NoneType"',
  ],
  [
    'avg(`[[1]]`)',
    'general: In function avg(), invalid type for value: [1], expected one of: [\'array-number\'], received: "list"',
  ],
  [
    'max(`[1, "a"]`)',
    "general: In function max(), invalid type for value: a, expected one of: ['array-number', 'array-string'], received: \"str\"",
  ],
  [
    'max(`["a", 1]`)',
    "general: In function max(), invalid type for value: 1, expected one of: ['array-number', 'array-string'], received: \"int\"",
  ],
  [
    'max(`["a", 1.5]`)',
    "general: In function max(), invalid type for value: 1.5, expected one of: ['array-number', 'array-string'], received: \"float\"",
  ],
  [
    'min(`[true]`)',
    "general: In function min(), invalid type for value: True, expected one of: ['array-number', 'array-string'], received: \"bool\"",
  ],
  [
    'min(`[{"a": [1, "it\'s"]}]`)',
    "general: In function min(), invalid type for value: {'a': [1, \"it's\"]}, expected one of: ['array-number', 'array-string'], received: \"dict\"",
  ],
  [
    'sort(`[1, "a"]`)',
    "general: In function sort(), invalid type for value: a, expected one of: ['array-string', 'array-number'], received: \"str\"",
  ],
  [
    'sort(`["a", {}]`)',
    "general: In function sort(), invalid type for value: {}, expected one of: ['array-string', 'array-number'], received: \"dict\"",
  ],
  [
    'sort(`[null, 1]`)',
    "general: In function sort(), invalid type for value: None, expected one of: ['array-string', 'array-number'], received: \"NoneType\"",
  ],
  [
    'join(\'\', `["a", 1]`)',
    'general: In function join(), invalid type for value: 1, expected one of: [\'array-string\'], received: "int"',
  ],
  [
    "join('', `[false]`)",
    'general: In function join(), invalid type for value: False, expected one of: [\'array-string\'], received: "bool"',
  ],
  [
    'sort(`[[]]`)',
    "general: In function sort(), invalid type for value: [], expected one of: ['array-string', 'array-number'], received: \"list\"",
  ],
])
