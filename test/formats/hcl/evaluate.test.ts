import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Hcl } from '../../../src/formats/hcl/parse.ts'
import type { Value } from '../../../src/value.ts'
import { plain } from '../terraform/reading.ts'
import { open, valueOf } from './open.ts'

let hcl: Hcl
beforeAll(async () => {
  hcl = await open()
})
afterAll(() => {
  hcl.close()
})

const each = new Map<Value, Value>([
  ['key', 'k"${1}'],
  ['value', new Map([['uri', 'u']])],
])

/** References stand in guillemets. What Terraform makes of whole values is in evaluate.oracle.test.ts. */
test.each<readonly [string, unknown]>([
  // What is not known.
  ['a.b.c', '«a.b.c»'],
  ['"x ${a.b} ${"y"} ${c[0]}"', 'x «a.b» y «c[0]»'],
  ['"${a.b}"', '«a.b»'],
  ['[a.b, 1]', ['«a.b»', 1]],
  ['{ x = a.b, "${c.d}" = 2 }', { x: '«a.b»', '«c.d»': 2 }],
  ['a.b == 1 ? "x" : "y"', '«a.b == 1 ? "x" : "y"»'],
  ['true ? a.b : "y"', '«a.b»'],
  ['a.b && true', '«a.b && true»'],
  ['upper(a.b)', '«upper(a.b)»'],
  ['join("/", ["x", a.b])', 'x/«a.b»'],
  ['format("%s-%s", "x", a.b)', 'x-«a.b»'],
  ['format("%5s", a.b)', '«format("%5s", a.b)»'],
  ['merge({ x = a.b }, { y = 1 }).x', '«a.b»'],
  ['merge(a.b, { y = 1 })', '«merge(a.b, { y = 1 })»'],
  ['concat([a.b], ["c"])[0]', '«a.b»'],
  ['length([a.b, c.d])', 2],
  ['length("é")', '«length("é")»'],
  ['length(a.b)', '«length(a.b)»'],
  ['lookup({ x = a.b }, "x", "d")', '«a.b»'],
  ['element([a.b, "c"], 2)', '«a.b»'],
  ['toset([a.b])', '«toset([a.b])»'],
  ['coalesce(a.b, "x")', '«coalesce(a.b, "x")»'],
  ['tostring(a.b)', '«a.b»'],
  ['try(a.b, "x")', '«try(a.b, "x")»'],
  ['can(a.b)', '«can(a.b)»'],
  ['max(a.b...)', '«max(a.b...)»'],
  ['[for x in a.b : x]', '«[for x in a.b : x]»'],
  ['[for x in [1] : a.b if c.d]', '«[for x in [1] : a.b if c.d]»'],
  ['a.b[*].c', '«a.b[*].c»'],
  ['file("x.json")', '«file("x.json")»'],
  ['base64encode("x")', '«base64encode("x")»'],
  ['f(\n  a,\n  b\n)', '«f( a, b )»'],
  ['jsonencode({ b = a.b, c = "x${d.e}\\"" })', '{"b":"«a.b»","c":"x«d.e»\\""}'],
  ['jsonencode([1, a.b])', '[1,"«a.b»"]'],
  // What Terraform would refuse is not known either.
  ['{ a = 1 }.b', '«{ a = 1 }.b»'],
  ['[1][5]', '«[1][5]»'],
  ['1 / 0', '«1 / 0»'],
  ['1 / 3', '«1 / 3»'],
  ['"a" + 1', '«"a" + 1»'],
  ['"${null}"', null],
  ['"x${null}"', '«"x${null}"»'],
  ['"x${[1]}"', '«"x${[1]}"»'],
  ['upper()', '«upper()»'],
  ['{ x = [1][5] }', { x: '«[1][5]»' }],
  // Loops: what is bound stands in references as it is.
  ['[for k in ["p", "q"] : a.b[k].arn]', ['«a.b["p"].arn»', '«a.b["q"].arn»']],
  ['[for i, k in ["p"] : a.b[i][k]]', ['«a.b[0]["p"]»']],
  ['a.b[each.key].c', '«a.b["k\\"$${1}"].c»'],
  ['each.value.uri', 'u'],
  ['each.value.other', '«each.value.other»'],
  ['"%{ for x in [1, 2] }${x}${a.b}%{ endfor }"', '1«a.b»2«a.b»'],
  ['[for x in ["p"] : [for x in ["q"] : x]]', [['q']]],
])('%s', (text, expected) => {
  expect(plain(valueOf(hcl, text, { each }))).toEqual(expected)
})
