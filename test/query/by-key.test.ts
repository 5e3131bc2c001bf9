import { table } from './table.ts'

table('sort_by', '[{"n":2,"s":"b","i":0},{"n":1.0,"s":"～","i":1},{"n":1,"s":"😀","i":2},{"n":null,"s":"a","i":3}]', [
  ['sort_by([0:3], &n)[*].i', '[1,2,0]'],
  ['sort_by(@, &s)[*].i', '[3,0,1,2]'],
  ['sort_by(@, &i)[::-1].s', '["a","😀","～","b"]'],
  ['sort_by(`[]`, &n)', '[]'],
  [
    'sort_by(@, &n)',
    'general: In function sort_by(), invalid type for value: None, expected one of: [\'number\'], received: "null"',
  ],
  [
    'sort_by(@[::-1], &n)',
    "general: In function sort_by(), invalid type for value: {'n': None, 's': 'a', 'i': 3}, expected one of: ['string', 'number'], received: \"null\"",
  ],
  [
    'sort_by(@, &x)',
    "general: In function sort_by(), invalid type for value: {'n': 2, 's': 'b', 'i': 0}, expected one of: ['string', 'number'], received: \"null\"",
  ],
  [
    'sort_by([0:2], &@)',
    "general: In function sort_by(), invalid type for value: {'n': 2, 's': 'b', 'i': 0}, expected one of: ['string', 'number'], received: \"object\"",
  ],
  [
    'sort_by(@, &[n][0])',
    'general: In function sort_by(), invalid type for value: None, expected one of: [\'number\'], received: "null"',
  ],
  [
    'sort_by([[0].n, [0].s], &@)',
    'general: In function sort_by(), invalid type for value: b, expected one of: [\'number\'], received: "string"',
  ],
  ['sort_by(@, &to_string(n))[*].i', '[2,1,0,3]'],
  [
    'sort_by(@, &(n == `1`))',
    "general: In function sort_by(), invalid type for value: {'n': 2, 's': 'b', 'i': 0}, expected one of: ['string', 'number'], received: \"boolean\"",
  ],
  ['sort_by(`[3,1,2]`, &@)', '[1,2,3]'],
  ['sort_by(`[3,1,2]`, &abs(@))', '[1,2,3]'],
  ['sort_by(`["b","a"]`, &@)', '["a","b"]'],
  [
    'sort_by(@, &(&n))',
    "general: In function sort_by(), invalid type for value: {'n': 2, 's': 'b', 'i': 0}, expected one of: ['string', 'number'], received: \"expref\"",
  ],
])

table(
  'max_by and min_by',
  '[{"n":2,"s":"b","i":0},{"n":3,"s":"～","i":1},{"n":3.0,"s":"😀","i":2},{"n":1,"s":"a","i":3},{"n":1.0,"i":4}]',
  [
    ['max_by(@, &n).i', '1'],
    ['min_by(@, &n).i', '3'],
    ['max_by([0:4], &s).i', '2'],
    ['min_by([0:4], &s).i', '3'],
    ['max_by(`[]`, &n)', 'null'],
    ['min_by(`[]`, &n)', 'null'],
    [
      'max_by(@, &s)',
      "general: In function max_by(), invalid type for value: None, expected one of: ['number', 'string'], received: \"null\"",
    ],
    [
      'min_by(@, &x)',
      "general: In function min_by(), invalid type for value: None, expected one of: ['number', 'string'], received: \"null\"",
    ],
    ['max_by(@, &not_null(s, i))', "general: '>' not supported between instances of 'int' and 'str'"],
    ['min_by(@, &not_null(s, i))', "general: '<' not supported between instances of 'int' and 'str'"],
    [
      'max_by([4:], &(!n))',
      "general: In function max_by(), invalid type for value: False, expected one of: ['number', 'string'], received: \"boolean\"",
    ],
    [
      'max_by([0:1], &@)',
      "general: In function max_by(), invalid type for value: {'n': 2, 's': 'b', 'i': 0}, expected one of: ['number', 'string'], received: \"object\"",
    ],
  ],
)
