import { table } from './table.ts'

table('sum', 'null', [
  ['sum(`[]`)', '0'],
  ['sum(`[1, 2]`)', '3'],
  ['sum(`[1, 2.0]`)', '3.0'],
  ['sum(`[0.1, 0.2]`)', '0.30000000000000004'],
  ['sum(`[-0.0]`)', '0.0'],
  ['sum(`[12345678901234567890, 1]`)', '12345678901234567891'],
  ['sum(`[9007199254740993, 0.0]`)', '9007199254740992.0'],
  ['sum(`[1e308, 1e308]`)', 'Infinity'],
])

table('avg', 'null', [
  ['avg(`[]`)', 'null'],
  ['avg(`[1, 2]`)', '1.5'],
  ['avg(`[2, 2]`)', '2.0'],
  ['avg(`[1.5]`)', '1.5'],
  ['avg(`[12345678901234567890, 1]`)', '6.172839450617284e+18'],
  ['avg(`[9007199254740992, 3, 10]`)', '3002399751580334.5'],
])

table('ceil and floor give integers', 'null', [
  ['ceil(`1.2`)', '2'],
  ['ceil(`-1.5`)', '-1'],
  ['ceil(`-0.5`)', '0'],
  ['ceil(`2`)', '2'],
  ['ceil(`1e22`)', '10000000000000000000000'],
  ['floor(`1.8`)', '1'],
  ['floor(`-1.5`)', '-2'],
  ['floor(`1.0`)', '1'],
  ['floor(`12345678901234567890`)', '12345678901234567890'],
  ['ceil(`NaN`)', 'general: cannot convert float NaN to integer'],
  ['floor(`Infinity`)', 'general: cannot convert float infinity to integer'],
  ['ceil(`-Infinity`)', 'general: cannot convert float infinity to integer'],
])

table('to_number of a string', 'null', [
  ["to_number('5')", '5'],
  ["to_number('-5')", '-5'],
  ["to_number('+5')", '5'],
  ["to_number('007')", '7'],
  ["to_number('1.0')", '1.0'],
  ["to_number('1.50')", '1.5'],
  ["to_number('.5')", '0.5'],
  ["to_number('5.')", '5.0'],
  ["to_number('1e3')", '1000.0'],
  ["to_number('1E-2')", '0.01'],
  ["to_number('1e400')", 'Infinity'],
  ["to_number(' 7 ')", '7'],
  ["to_number('\t1.5\n')", '1.5'],
  ["to_number('1_000')", '1000'],
  ["to_number('1_0.2_5')", '10.25'],
  ["to_number('1__0')", 'null'],
  ["to_number('_1')", 'null'],
  ["to_number('1_')", 'null'],
  ["to_number('1_.5')", 'null'],
  ["to_number('0x10')", 'null'],
  ["to_number('')", 'null'],
  ["to_number('x')", 'null'],
  ["to_number('1a')", 'null'],
  ["to_number('1,5')", 'null'],
  ["to_number('٣')", '3'],
  ["to_number('٣.٥')", '3.5'],
  ["to_number('nan')", 'NaN'],
  ["to_number('-inf')", '-Infinity'],
  ["to_number('Infinity')", 'Infinity'],
  ["to_number('infinit')", 'null'],
  ["to_number('12345678901234567890')", '12345678901234567890'],
  ["to_number('-0')", '0'],
  ["to_number('-0.0')", '-0.0'],
  ["to_number('\u00a01')", '1'],
])

table('to_number of what is no string', '{"l":[1],"m":{}}', [
  ['to_number(`5`)', '5'],
  ['to_number(`5.0`)', '5.0'],
  ['to_number(`true`)', 'null'],
  ['to_number(`null`)', 'null'],
  ['to_number(l)', 'null'],
  ['to_number(m)', 'null'],
  [
    'to_number(&a)',
    "general: int() argument must be a string, a bytes-like object or a real number, not '_Expression'",
  ],
])
