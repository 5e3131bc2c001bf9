import { incomplete, refused, table } from './table.ts'

table('nothing', 'null', [['', 'param: Bad value for --query : Invalid JMESPath expression: cannot be empty.']])

incomplete('nothing', [' '])

incomplete('the end comes too soon', [
  'foo[',
  'foo[*',
  'foo[0',
  'foo[?a',
  'foo[?',
  '(a',
  'f(',
  'f(a',
  'f(a,',
  '[',
  '[a',
  '[a,',
  '{',
  '{a',
  '{a:',
  '{a: b',
  '{a: b,',
  'a |',
  'a ||',
  'a &&',
  'a ==',
  'a <',
  '!',
  '&',
  'foo.[',
  'foo.{',
  '[*',
  'f(&a',
])

refused('the end comes where a dot or a slice goes on', [
  ['foo.', "Expecting: ['quoted_identifier', 'unquoted_identifier', 'lbracket', 'lbrace'], got: eof", 4, '"" (EOF)'],
  ['foo[1:', 'syntax error', 6, '"" (EOF)'],
  ['[:', 'syntax error', 2, '"" (EOF)'],
  ['[1:2:3', 'syntax error', 6, '"" (EOF)'],
  ['*.', "Expecting: ['quoted_identifier', 'unquoted_identifier', 'lbracket', 'lbrace'], got: eof", 2, '"" (EOF)'],
])

refused('a token that starts nothing', [
  ['| a', 'invalid token', 0, '"|" (PIPE)'],
  ['|| a', 'invalid token', 0, '"||" (OR)'],
  ['&& a', 'invalid token', 0, '"&&" (AND)'],
  ['.a', 'invalid token', 0, '"." (DOT)'],
  ['==a', 'invalid token', 0, '"==" (EQ)'],
  ['< a', 'invalid token', 0, '"<" (LT)'],
  [')', 'invalid token', 0, '")" (RPAREN)'],
  [']', 'invalid token', 0, '"]" (RBRACKET)'],
  ['}', 'invalid token', 0, '"}" (RBRACE)'],
  [',', 'invalid token', 0, '"," (COMMA)'],
  [':', 'invalid token', 0, '":" (COLON)'],
  ['-1', 'invalid token', 0, '"-1" (NUMBER)'],
  ['1', 'invalid token', 0, '"1" (NUMBER)'],
  ['a.[0]', 'invalid token', 3, '"0" (NUMBER)'],
  ['a[?]', 'invalid token', 3, '"]" (RBRACKET)'],
  ['[?]', 'invalid token', 2, '"]" (RBRACKET)'],
  ['f(,a)', 'invalid token', 2, '"," (COMMA)'],
  ['f(a :b)', 'invalid token', 4, '":" (COLON)'],
  ['a && ) b', 'invalid token', 5, '")" (RPAREN)'],
  ['a == == b', 'invalid token', 5, '"==" (EQ)'],
  ['{a: :}', 'invalid token', 4, '":" (COLON)'],
  ['(|', 'invalid token', 1, '"|" (PIPE)'],
])

refused('a token too many', [
  ['foo)', 'Unexpected token: )', 3, '")" (RPAREN)'],
  ['a]', 'Unexpected token: ]', 1, '"]" (RBRACKET)'],
  ['a}', 'Unexpected token: }', 1, '"}" (RBRACE)'],
  ['a,b', 'Unexpected token: ,', 1, '"," (COMMA)'],
  ['a:b', 'Unexpected token: :', 1, '":" (COLON)'],
  ['a b', 'Unexpected token: b', 2, '"b" (UNQUOTED_IDENTIFIER)'],
  ['a "b"', 'Unexpected token: b', 2, '"b" (QUOTED_IDENTIFIER)'],
  ["a 'b'", 'Unexpected token: b', 2, '"b" (LITERAL)'],
  [
    'a `[1, "x", null, 1.0, {"a": true}]`',
    "Unexpected token: [1, 'x', None, 1.0, {'a': True}]",
    2,
    "\"[1, 'x', None, 1.0, {'a': True}]\" (LITERAL)",
  ],
  ['a @', 'Unexpected token: @', 2, '"@" (CURRENT)'],
  ['a &b', 'Unexpected token: &', 2, '"&" (EXPREF)'],
  ['[*]b', 'Unexpected token: b', 3, '"b" (UNQUOTED_IDENTIFIER)'],
  ['a[] b', 'Unexpected token: b', 4, '"b" (UNQUOTED_IDENTIFIER)'],
  ['*b', 'Unexpected token: b', 1, '"b" (UNQUOTED_IDENTIFIER)'],
  ['a[?b]c', 'Unexpected token: c', 5, '"c" (UNQUOTED_IDENTIFIER)'],
  ['a[0]b', 'Unexpected token: b', 4, '"b" (UNQUOTED_IDENTIFIER)'],
  ['(a)b', 'Unexpected token: b', 3, '"b" (UNQUOTED_IDENTIFIER)'],
  ['a.*b', 'Unexpected token: b', 3, '"b" (UNQUOTED_IDENTIFIER)'],
  ['f(a)b', 'Unexpected token: b', 4, '"b" (UNQUOTED_IDENTIFIER)'],
])

refused('a token that joins nothing', [
  ['a!', 'invalid token', 1, '"!" (NOT)'],
  ['a!b', 'invalid token', 1, '"!" (NOT)'],
  ['a{b:c}', 'invalid token', 1, '"{" (LBRACE)'],
  ['a {b: c}', 'invalid token', 2, '"{" (LBRACE)'],
  ['a *', 'invalid token', 2, '"*" (STAR)'],
  ['**', 'syntax error', 1, '"*" (STAR)'],
  ['a**', 'invalid token', 1, '"*" (STAR)'],
  ['@*', 'invalid token', 1, '"*" (STAR)'],
])

refused('behind a projection', [
  ['*!b', 'syntax error', 1, '"!" (NOT)'],
  ['[]!b', 'syntax error', 2, '"!" (NOT)'],
  ['a[*]{b:c}', 'syntax error', 4, '"{" (LBRACE)'],
  ['a[*](b)', 'syntax error', 4, '"(" (LPAREN)'],
  ['a[*]!b', 'syntax error', 4, '"!" (NOT)'],
  ['a.*{', 'syntax error', 3, '"{" (LBRACE)'],
  ['[0:1](a)', 'syntax error', 5, '"(" (LPAREN)'],
  ['**', 'syntax error', 1, '"*" (STAR)'],
  ['a.**', 'syntax error', 3, '"*" (STAR)'],
])

refused('behind a dot', [
  [
    'foo..bar',
    "Expecting: ['quoted_identifier', 'unquoted_identifier', 'lbracket', 'lbrace'], got: dot",
    4,
    '"." (DOT)',
  ],
  [
    'foo.1',
    "Expecting: ['quoted_identifier', 'unquoted_identifier', 'lbracket', 'lbrace'], got: number",
    4,
    '"1" (NUMBER)',
  ],
  [
    'foo.-1',
    "Expecting: ['quoted_identifier', 'unquoted_identifier', 'lbracket', 'lbrace'], got: number",
    4,
    '"-1" (NUMBER)',
  ],
  [
    'foo.[]',
    "Expecting: ['quoted_identifier', 'unquoted_identifier', 'lbracket', 'lbrace'], got: flatten",
    4,
    '"[]" (FLATTEN)',
  ],
  [
    'foo.(a)',
    "Expecting: ['quoted_identifier', 'unquoted_identifier', 'lbracket', 'lbrace'], got: lparen",
    4,
    '"(" (LPAREN)',
  ],
  [
    "foo.'a'",
    "Expecting: ['quoted_identifier', 'unquoted_identifier', 'lbracket', 'lbrace'], got: literal",
    4,
    '"a" (LITERAL)',
  ],
  [
    'foo.`a`',
    "Expecting: ['quoted_identifier', 'unquoted_identifier', 'lbracket', 'lbrace'], got: literal",
    4,
    '"a" (LITERAL)',
  ],
  [
    'foo.@',
    "Expecting: ['quoted_identifier', 'unquoted_identifier', 'lbracket', 'lbrace'], got: current",
    4,
    '"@" (CURRENT)',
  ],
  [
    'foo.&a',
    "Expecting: ['quoted_identifier', 'unquoted_identifier', 'lbracket', 'lbrace'], got: expref",
    4,
    '"&" (EXPREF)',
  ],
  ['foo.!a', "Expecting: ['quoted_identifier', 'unquoted_identifier', 'lbracket', 'lbrace'], got: not", 4, '"!" (NOT)'],
  [
    'foo.[?a]',
    "Expecting: ['quoted_identifier', 'unquoted_identifier', 'lbracket', 'lbrace'], got: filter",
    4,
    '"[?" (FILTER)',
  ],
  [
    'foo[*].1',
    "Expecting: ['quoted_identifier', 'unquoted_identifier', 'lbracket', 'lbrace'], got: number",
    7,
    '"1" (NUMBER)',
  ],
  [
    'foo.)',
    "Expecting: ['quoted_identifier', 'unquoted_identifier', 'lbracket', 'lbrace'], got: rparen",
    4,
    '")" (RPAREN)',
  ],
  [
    '*.1',
    "Expecting: ['quoted_identifier', 'unquoted_identifier', 'lbracket', 'lbrace'], got: number",
    2,
    '"1" (NUMBER)',
  ],
  [
    '*.[]',
    "Expecting: ['quoted_identifier', 'unquoted_identifier', 'lbracket', 'lbrace'], got: flatten",
    2,
    '"[]" (FLATTEN)',
  ],
])

refused('in brackets', [
  ['foo[a]', 'Expecting: star, got: unquoted_identifier', 4, '"a" (UNQUOTED_IDENTIFIER)'],
  ['foo["a"]', 'Expecting: star, got: quoted_identifier', 4, '"a" (QUOTED_IDENTIFIER)'],
  ['foo[1 2]', 'Expecting: rbracket, got: number', 6, '"2" (NUMBER)'],
  ['foo[1,2]', 'Expecting: rbracket, got: comma', 5, '"," (COMMA)'],
  ['[1:a]', 'syntax error', 3, '"a" (UNQUOTED_IDENTIFIER)'],
  ['a[1:2:3:4]', 'syntax error', 7, '":" (COLON)'],
  ['[:::]', 'syntax error', 3, '":" (COLON)'],
  ['[::::]', 'syntax error', 3, '":" (COLON)'],
  ['[1 a]', 'Expecting: rbracket, got: unquoted_identifier', 3, '"a" (UNQUOTED_IDENTIFIER)'],
  ['foo[* a]', 'Expecting: rbracket, got: unquoted_identifier', 6, '"a" (UNQUOTED_IDENTIFIER)'],
  ['foo[1.5]', 'Expecting: rbracket, got: dot', 5, '"." (DOT)'],
  ['[0 b', 'Expecting: rbracket, got: unquoted_identifier', 3, '"b" (UNQUOTED_IDENTIFIER)'],
  ['foo[@]', 'Expecting: star, got: current', 4, '"@" (CURRENT)'],
])

refused('in a hash', [
  ['{a}', 'Expecting: colon, got: rbrace', 2, '"}" (RBRACE)'],
  ['{a b}', 'Expecting: colon, got: unquoted_identifier', 3, '"b" (UNQUOTED_IDENTIFIER)'],
  ['{1: a}', "Expecting: ['quoted_identifier', 'unquoted_identifier'], got: number", 1, '"1" (NUMBER)'],
  ['{: a}', "Expecting: ['quoted_identifier', 'unquoted_identifier'], got: colon", 1, '":" (COLON)'],
  ['{a: b,}', "Expecting: ['quoted_identifier', 'unquoted_identifier'], got: rbrace", 6, '"}" (RBRACE)'],
  ['{a: b ]', "Expecting: ['quoted_identifier', 'unquoted_identifier'], got: rbracket", 6, '"]" (RBRACKET)'],
  ['{}', "Expecting: ['quoted_identifier', 'unquoted_identifier'], got: rbrace", 1, '"}" (RBRACE)'],
  ['{a: b, }', "Expecting: ['quoted_identifier', 'unquoted_identifier'], got: rbrace", 7, '"}" (RBRACE)'],
  ['{`a`: b}', "Expecting: ['quoted_identifier', 'unquoted_identifier'], got: literal", 1, '"a" (LITERAL)'],
  ["{'a': b}", "Expecting: ['quoted_identifier', 'unquoted_identifier'], got: literal", 1, '"a" (LITERAL)'],
  ['{a:b}(c)', "Invalid function name '}'", 4, '"}" (RBRACE)'],
  ['{*: a}', "Expecting: ['quoted_identifier', 'unquoted_identifier'], got: star", 1, '"*" (STAR)'],
  ['{a: b : c}', "Expecting: ['quoted_identifier', 'unquoted_identifier'], got: colon", 6, '":" (COLON)'],
])

refused('of a list', [
  ['[a b]', 'Expecting: comma, got: unquoted_identifier', 3, '"b" (UNQUOTED_IDENTIFIER)'],
  ['[a,]', 'invalid token', 3, '"]" (RBRACKET)'],
  ['[,a]', 'invalid token', 1, '"," (COMMA)'],
  ['[a}', 'Expecting: comma, got: rbrace', 2, '"}" (RBRACE)'],
  ['[a)', 'Expecting: comma, got: rparen', 2, '")" (RPAREN)'],
])

refused('in parentheses', [
  ['(a]', 'Expecting: rparen, got: rbracket', 2, '"]" (RBRACKET)'],
  ['()', 'invalid token', 1, '")" (RPAREN)'],
  ['(a b)', 'Expecting: rparen, got: unquoted_identifier', 3, '"b" (UNQUOTED_IDENTIFIER)'],
  ['(a,b)', 'Expecting: rparen, got: comma', 2, '"," (COMMA)'],
  ['f(a]', 'invalid token', 3, '"]" (RBRACKET)'],
  ['f(a}', 'invalid token', 3, '"}" (RBRACE)'],
  ['f(a|)', 'invalid token', 4, '")" (RPAREN)'],
])

incomplete('in parentheses', ['(a'])

refused('what is called', [
  ['"foo"(a)', 'Quoted identifier not allowed for function names.', 0, '"(" (LPAREN)'],
  ['a."foo"(b)', 'Quoted identifier not allowed for function names.', 0, '"(" (LPAREN)'],
  ['@(a)', "Invalid function name '@'", 0, '"@" (CURRENT)'],
  ['`1`(a)', "Invalid function name '1'", 0, '"1" (LITERAL)'],
  ["'f'(a)", "Invalid function name 'f'", 0, '"f" (LITERAL)'],
  ['a[0](b)', "Invalid function name ']'", 3, '"]" (RBRACKET)'],
  ['f(a)(b)', "Invalid function name ')'", 3, '")" (RPAREN)'],
  ['[a](b)', "Invalid function name ']'", 2, '"]" (RBRACKET)'],
  ['{a: b}(c)', "Invalid function name '}'", 5, '"}" (RBRACE)'],
  ['`{"a": [1.0, null]}`(a)', "Invalid function name '{'a': [1.0, None]}'", 0, '"{\'a\': [1.0, None]}" (LITERAL)'],
  ['(a.b)(c)', "Invalid function name ')'", 4, '")" (RPAREN)'],
  ['!a(b)(c)', "Invalid function name ')'", 4, '")" (RPAREN)'],
])
