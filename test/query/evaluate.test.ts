import { SHOP, table } from './table.ts'

table('fields', SHOP, [
  ['name', '"shop"'],
  ['"name"', '"shop"'],
  ['Name', 'null'],
  ['by."200".n', '2'],
  ['by.__proto__.n', '3'],
  ['by.constructor', 'null'],
  ['name.length', 'null'],
  ['items.id', 'null'],
  ['none.x', 'null'],
  ['open.x', 'null'],
  ['"\\u006eame"', '"shop"'],
  ['items[0].id', '"a"'],
  ['@.name', '"shop"'],
])

table('what is no list has no place', SHOP, [
  ['name[0]', 'null'],
  ['by[0]', 'null'],
  ['none[0]', 'null'],
  ['name[0:1]', 'null'],
  ['by[*]', 'null'],
  ['by[]', 'null'],
  ['by[?n]', 'null'],
  ['none[*].x', 'null'],
])

table('an index counts from either end', '[0,1,2,3,4]', [
  ['[0]', '0'],
  ['[4]', '4'],
  ['[5]', 'null'],
  ['[-1]', '4'],
  ['[-5]', '0'],
  ['[-6]', 'null'],
  ['[01]', '1'],
  ['[99999999999999999999]', 'null'],
  ['[-99999999999999999999]', 'null'],
  ['@[1]', '1'],
  ['[0][0]', 'null'],
])

table('a slice is as in Python', '[0,1,2,3,4]', [
  ['[:]', '[0,1,2,3,4]'],
  ['[::]', '[0,1,2,3,4]'],
  ['[1:3]', '[1,2]'],
  ['[1:]', '[1,2,3,4]'],
  ['[:-1]', '[0,1,2,3]'],
  ['[-2:]', '[3,4]'],
  ['[::2]', '[0,2,4]'],
  ['[1::2]', '[1,3]'],
  ['[::-1]', '[4,3,2,1,0]'],
  ['[3:0:-1]', '[3,2,1]'],
  ['[-1:0:-2]', '[4,2]'],
  ['[10:0:-3]', '[4,1]'],
  ['[:10]', '[0,1,2,3,4]'],
  ['[5:]', '[]'],
  ['[-10:2]', '[0,1]'],
  ['[2:1]', '[]'],
  ['[0:3:-1]', '[]'],
  ['[99999999999999999999:]', '[]'],
  ['[:-99999999999999999999:-1]', '[4,3,2,1,0]'],
  ['[::99999999999999999999]', '[0]'],
  ['[:1 3]', '[0,1,2]'],
])

table('a slice projects, save behind a bracket', '[[{"a":1},{"a":2}],[{"a":3},{}]]', [
  ['[0:2][0]', '[{"a":1},{"a":3}]'],
  ['[0:2][0].a', '[1,3]'],
  ['[0][0:2]', '[{"a":1},{"a":2}]'],
  ['[0][0:2].a', 'null'],
  ['[0][0:2][0]', '{"a":1}'],
  ['[0][0:1][0:1]', '[{"a":1}]'],
  ['[0][0:1][0:1].a', 'null'],
  ['([0])[0:2].a', 'null'],
  ['[0:1][]', '[{"a":1},{"a":2}]'],
  ['[0:1][].a', '[1,2]'],
])

table('a list projects and drops nulls', SHOP, [
  ['items[*].id', '["a","b","c"]'],
  ['items[*].price', '[3,1.5]'],
  ['items[*].none', '[]'],
  ['items[*]', '[{"id":"a","price":3,"tags":["x","y"]},{"id":"b","price":1.5,"tags":[]},{"id":"c","price":null}]'],
  ['items[*].tags[0]', '["x"]'],
  ['items[*].tags[]', '["x","y"]'],
  ['items[*].tags | [0]', '["x","y"]'],
  ['(items[*].tags)[0]', '["x","y"]'],
  ['items[*].[id,price]', '[["a",3],["b",1.5],["c",null]]'],
  ['items[*].{i: id}', '[{"i":"a"},{"i":"b"},{"i":"c"}]'],
  ['[*]', 'null'],
  ['items[*].tags[*]', '[["x","y"],[]]'],
])

table('a map projects its values', SHOP, [
  ['by.*.n', '[1,2,3]'],
  ['by.*', '[{"n":1},{"n":2},{"n":3}]'],
  ['*.n', '[]'],
  ['by.*.n | [0]', '1'],
  ['*.*.n', '[[1,2,3]]'],
  ['*.*', '[[{"n":1},{"n":2},{"n":3}]]'],
  ['by.* | [*].n', '[1,2,3]'],
  ['name.*', 'null'],
  ['items.*', 'null'],
  ['none.*', 'null'],
  ['*[0]', '[{"id":"a","price":3,"tags":["x","y"]}]'],
  [
    '@.*[]',
    '["shop",true,{"id":"a","price":3,"tags":["x","y"]},{"id":"b","price":1.5,"tags":[]},{"id":"c","price":null},{"500":{"n":1},"200":{"n":2},"__proto__":{"n":3}}]',
  ],
])

table('flatten opens one level', '[[1,[2,[3]]],4,{"a":[5]},[],null]', [
  ['[]', '[1,[2,[3]],4,{"a":[5]}]'],
  ['[][]', '[1,2,[3],4,{"a":[5]}]'],
  ['[][][]', '[1,2,3,4,{"a":[5]}]'],
  ['[] | [0]', '1'],
  ['[].a', '[[5]]'],
  ['[].a[]', '[5]'],
  ['[2].a[]', '[5]'],
  ['@[]', '[1,[2,[3]],4,{"a":[5]}]'],
  ['[:2][]', '[1,[2,[3]],4]'],
])

table('a filter keeps what is true', SHOP, [
  ["items[?id=='b'].price", '[1.5]'],
  ['items[?price].id', '["a","b"]'],
  ['items[?tags].id', '["a"]'],
  ['items[?!tags].id', '["b","c"]'],
  ['items[?price > `1`].id', '["a","b"]'],
  ['items[?price > `1` && tags].id', '["a"]'],
  ['items[?price == `3` || price == `null`].id', '["a","c"]'],
  ["items[?tags[0]=='x'] | [0].id", '"a"'],
  ['items[?contains(id, `"a"`)].id', '["a"]'],
  ['items[?@]|length(@)', '3'],
  ['items[?price][]', '[{"id":"a","price":3,"tags":["x","y"]},{"id":"b","price":1.5,"tags":[]}]'],
  ['items[?tags].tags[]', '["x","y"]'],
  ['items[?tags].tags[] | [1]', '"y"'],
  ['items[?`true`].id', '["a","b","c"]'],
  ['items[?`0`].id', '["a","b","c"]'],
  ["items[?'']", '[]'],
  ['[?a]', 'null'],
])

table('a filter at the start', '[{"a":1},{"a":2},3]', [
  ['[?a]', '[{"a":1},{"a":2}]'],
  ['[?a==`2`]', '[{"a":2}]'],
  ['[?@ > `1`]', '[3]'],
  ['[?a].a', '[1,2]'],
  ['[?a][?a > `1`].a', '[]'],
  ['[?a] | [1]', '{"a":2}'],
])

table('a list of expressions', SHOP, [
  ['[name, open, none]', '["shop",true,null]'],
  ['[name]', '["shop"]'],
  ['none.[a]', 'null'],
  ['x.[a]', 'null'],
  ['name.[@, length(@)]', '["shop",4]'],
  ['[[name]]', '[["shop"]]'],
  ['[items[*].id, name][]', '["a","b","c","shop"]'],
  ['items[0].[id, tags[0]]', '["a","x"]'],
  [
    '[*, name]',
    '[["shop",true,[{"id":"a","price":3,"tags":["x","y"]},{"id":"b","price":1.5,"tags":[]},{"id":"c","price":null}],{"500":{"n":1},"200":{"n":2},"__proto__":{"n":3}}],"shop"]',
  ],
])

table('a hash of expressions', SHOP, [
  ['{b: name, a: open}', '{"b":"shop","a":true}'],
  ['{"200": name, "100": open}', '{"200":"shop","100":true}'],
  ['none.{a: a}', 'null'],
  ['name.{n: @}', '{"n":"shop"}'],
  ['{a: name, b: open, a: none}', '{"a":null,"b":true}'],
  ['{a: {b: {c: name}}}', '{"a":{"b":{"c":"shop"}}}'],
  ['{a: name b: open}', '{"a":"shop","b":true}'],
  ['{"": name}', '{"":"shop"}'],
  ['{"__proto__": name}', '{"__proto__":"shop"}'],
  ['items[*].{id: id, p: price}', '[{"id":"a","p":3},{"id":"b","p":1.5},{"id":"c","p":null}]'],
])

table('or takes the first that is true', SHOP, [
  ['none || name', '"shop"'],
  ['name || none', '"shop"'],
  ['x || y', 'null'],
  ['none || `0` || name', '0'],
  ["'' || `[]`", '[]'],
  ['`{}` || `0`', '0'],
  ['`false` || `null`', 'null'],
  ['x || y && name', 'null'],
  ['(x || name) && open', 'true'],
  ['x | y || name', 'null'],
])

table('and takes the first that is false', SHOP, [
  ['name && open', 'true'],
  ['none && name', 'null'],
  ['`[]` && name', '[]'],
  ["'' && name", '""'],
  ['`0` && name', '"shop"'],
  ['`0.0` && name', '"shop"'],
  ['open && name && `1`', '1'],
  ['name && x || open', 'true'],
])

table('not', SHOP, [
  ['!name', 'false'],
  ['!none', 'true'],
  ['!x', 'true'],
  ['!`0`', 'false'],
  ['!`0.0`', 'false'],
  ['!`[]`', 'true'],
  ['![`null`]', 'false'],
  ['!`{}`', 'true'],
  ["!''", 'true'],
  ['!!name', 'true'],
  ['!open', 'false'],
  ['!name == open', 'false'],
  ['!items[0]', 'false'],
  ['!by.x', 'null'],
  ['!(by.x)', 'true'],
  ['!&name', 'false'],
])

table('a pipe ends a projection', SHOP, [
  ['items[*].id | [0]', '"a"'],
  ['items[*].id[0]', '[]'],
  ['items | [0].id', '"a"'],
  ['name | @ | @', '"shop"'],
  ['none | x', 'null'],
  ['items[?price] | [*].id | join(`","`, @)', '"a,b"'],
])

table('the current node', SHOP, [
  ['@ == @', 'true'],
  ['@ | name', '"shop"'],
  ['items[*] | [0].id', '"a"'],
  ['items[0] | @.id', '"a"'],
  ['length(@)', '5'],
])

table('an expression is a value too', '[1,2]', [
  ['type(&a)', 'null'],
  ['to_array(&a) | length(@)', '1'],
  ['[&a] | [0] == [0]', 'true'],
  ['(&a) == (&a)', 'false'],
  ['map(&@ | [0], [[`7`], [`8`]])', '[7,8]'],
  ['map(&[0] || [1], `[[0,1],[null,2]]`)', '[0,2]'],
  ['(&a) | @ == @', 'true'],
  ['(&a).b', 'null'],
  ['(&a)[0]', 'null'],
  ['(&a).*', 'null'],
  ['(&a) < `1`', 'null'],
  ['!(&a)', 'false'],
  ['(&[0]) | map(@, [[7], [8]])', '[null,null]'],
  ['not_null(&a) | type(@)', 'null'],
  ['(&a) && `1`', '1'],
  ['contains([&a], `1`)', 'false'],
  ['(&a).[type(@), b]', '[null,null]'],
  ['(&a).{t: type(@)}', '{"t":null}'],
  ['&a', 'general: Circular reference detected'],
  ['[&a]', 'general: Circular reference detected'],
  ['{a: &a}', 'general: Circular reference detected'],
  ['map(&(&a), @)', 'general: Circular reference detected'],
])

table('a chain of links', '{"a":{"a":{"a":[[[1]]]}}}', [
  ['a.a.a[0][0][0]', '1'],
  ['a.a.a[0].b.c.d', 'null'],
  ['a|a|a', '[[[1]]]'],
  ['a.a | a[0] | [0][0]', '1'],
  ['a.*.a', '[[[[1]]]]'],
  ['*.*.*[][]', '[[[[1]]]]'],
])
