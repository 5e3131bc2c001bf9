import { table } from './table.ts'

table('merge', '{"a":{"x":1,"y":2},"b":{"y":3,"z":4},"n":null}', [
  ['merge(a)', '{"x":1,"y":2}'],
  ['merge(a, b)', '{"x":1,"y":3,"z":4}'],
  ['merge(b, a)', '{"y":2,"z":4,"x":1}'],
  ['merge(a, b, a)', '{"x":1,"y":2,"z":4}'],
  ['merge(`{}`, a)', '{"x":1,"y":2}'],
  ['merge(a, {"200": `1`, "100": `2`})', '{"x":1,"y":2,"200":1,"100":2}'],
  ['merge(a, `{"__proto__": 1}`)', '{"x":1,"y":2,"__proto__":1}'],
])

table('what Python makes of another argument', '{"a":{"x":1}}', [
  ['merge(a, `1`)', "general: 'int' object is not iterable"],
  ['merge(a, `1.5`)', "general: 'float' object is not iterable"],
  ['merge(a, n)', "general: 'NoneType' object is not iterable"],
  ['merge(a, `true`)', "general: 'bool' object is not iterable"],
  ["merge(a, '')", '{"x":1}'],
  ['merge(a, `[]`)', '{"x":1}'],
  ["merge(a, 'ab')", 'general: dictionary update sequence element #0 has length 1; 2 is required'],
  ['merge(a, `[["y", 2], ["x", 3]]`)', '{"x":3,"y":2}'],
  ['merge(a, `["yz"]`)', '{"x":1,"y":"z"}'],
  ['merge(a, `[["y"]]`)', 'general: dictionary update sequence element #0 has length 1; 2 is required'],
  ['merge(a, `[["y", 1], ["y", 1, 2]]`)', 'general: dictionary update sequence element #1 has length 3; 2 is required'],
  ['merge(a, `[1]`)', 'general: cannot convert dictionary update sequence element #0 to a sequence'],
  ['merge(a, `[["y", 1], null]`)', 'general: cannot convert dictionary update sequence element #1 to a sequence'],
  ['merge(a, `[{"y": 1, "z": 2}]`)', '{"x":1,"y":"z"}'],
  ['merge(a, `[[[1], 2]]`)', "general: unhashable type: 'list'"],
  ['merge(a, `[[{}, 2]]`)', "general: unhashable type: 'dict'"],
  ['merge(a, `[[null, 1], [1.5, 2], [true, 3]]`)', '{"x":1,"null":1,"1.5":2,"true":3}'],
])
