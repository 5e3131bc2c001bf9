import { expect, test } from 'vitest'
import { caught, rejected } from '../../support/caught.ts'
import { setValue } from '../../../src/formats/terraform/set-value.ts'
import { open, scopeOf } from '../hcl/open.ts'
import { evaluate } from '../../../src/formats/hcl/evaluate.ts'
import { linesOf, membersOf, plain, readDocument, readHcl } from './reading.ts'
import type { Set } from './reading.ts'

const TYPE = 'aws_apigatewayv2_integration'
const resource = (body: string): string => `resource "${TYPE}" "a" {\n${body}\n}\n`

test.each([
  ['5', 'number', 5],
  ['true', 'bool', true],
  ['null', 'number', 'the variable is a number'],
  ['abc', 'number', 'the variable is a number'],
  ['yes', 'bool', 'the variable is true or false'],
  ['{', 'map(string)', 'the variable is a map, as in { a = "b" }'],
  ['[1]', 'object({ a = string })', 'the variable is a map, as in { a = "b" }'],
  ['a', 'list(string)', 'the variable is a list, as in ["a", "b"]'],
  ['abc', 'string', 'abc'],
  ['["b", "a"]', 'set(string)', ['a', 'b']],
  ['{ "a": 1 }', 'map(string)', { a: '1' }],
  ['{ a = 1 }', 'object({ a = number })', { a: 1 }],
])('%s for a variable of the type %s', async (set, type, expected) => {
  const hcl = await open()
  const means = { parse: hcl.expression, literal: (each: Parameters<typeof evaluate>[0]) => evaluate(each, scopeOf()) }
  const read = (): unknown => plain(setValue('x', set, hcl.expression(type), means))

  if (typeof expected === 'string' && expected !== set)
    expect(caught(read)).toEqual({ fault: 'param', message: `--set x=${JSON.stringify(set)}: ${expected}` })
  else expect(read()).toEqual(expected)
  hcl.close()
})

test('a value that is not of the type of its variable is refused, and not dropped', async () => {
  const text = `${resource('timeout_milliseconds = var.t')}variable "t" {\n  type = number\n}\n`

  expect(await rejected(readHcl(text, { t: 'abc' }))).toEqual({
    fault: 'param',
    message: '--set t="abc": the variable is a number',
  })
})

const EACH = 'for_each = var.m\ndescription = "${each.key}=${each.value}"'
const BOTH = { 'a["k"]': { Description: 'k=v' }, 'a["l"]': { Description: 'l=w' } }
const DYNAMIC =
  'dynamic "response_parameters" {\n for_each = var.m\n content {\n  status_code = response_parameters.key\n  mappings = response_parameters.value\n }\n}'

test.each<[string, string, Set, unknown]>([
  ['for_each, in HCL', EACH, { m: '{ k = "v", l = "w" }' }, BOTH],
  ['for_each, in JSON', EACH, { m: '{"l":"w","k":"v"}' }, BOTH],
  ['a set', 'for_each = toset(var.m)\ndescription = each.value', { m: '["k"]' }, { 'a["k"]': { Description: 'k' } }],
  [
    'a local',
    'for_each = local.m\ndescription = each.value',
    { 'local.m': '{k="v"}' },
    { 'a["k"]': { Description: 'v' } },
  ],
  [
    'a loop',
    'for_each = { for k, v in var.m : k => upper(v) }\ndescription = each.value',
    { m: '{k="v"}' },
    { 'a["k"]': { Description: 'V' } },
  ],
  ['a member', 'description = "${var.m.k} ${var.m["k"]}"', { m: '{k="v"}' }, { a: { Description: 'v v' } }],
  ['a function', 'description = join("-", var.m)', { m: '["k", "v"]' }, { a: { Description: 'k-v' } }],
  [
    'a template',
    'description = "%{ for x in var.m }${x}%{ endfor }"',
    { m: '["k", "v"]' },
    { a: { Description: 'kv' } },
  ],
  ['a map', 'request_parameters = var.m', { m: '{"a":"${b}"}' }, { a: { RequestParameters: { a: '${b}' } } }],
  ['blocks', DYNAMIC, { m: '{200 = { a = "b" }}' }, { a: { ResponseParameters: { 200: { a: 'b' } } } }],
  ['a text', 'description = var.m', { m: '{"k":"v"}' }, { a: { Description: '{"k":"v"}' } }],
])('what is set without a type is the collection that is needed: %s', async (_, body, set, members) => {
  const reading = await readHcl(resource(body), set)

  expect(membersOf(reading)).toEqual(members)
  expect(linesOf([...reading.notes, ...reading.found.flatMap(({ notes }) => notes)])).toEqual([])
})

const NEEDED =
  'skipped var.m: A collection is needed here, and the text that --set gives is none. (write a list or a map, as HCL or JSON has it)'

test.each<[string, string, unknown, readonly string[]]>([
  [
    'for_each',
    EACH,
    {},
    [
      NEEDED,
      `2:12 skipped ${TYPE}.a.for_each: It is a text, which makes none of this resource. (give a map or a set of texts)`,
    ],
  ],
  [
    'count',
    'count = var.m',
    {},
    [`2:9 skipped ${TYPE}.a.count: It is a text, which makes none of this resource. (give a whole number up to 1000)`],
  ],
  [
    'a loop, twice',
    'request_parameters = { for k, v in var.m : k => v }\ndescription = var.m.x',
    { a: { Description: '«var.m.x»', RequestParameters: '«{ for k, v in var.m : k => v }»' } },
    [NEEDED],
  ],
  [
    'blocks',
    DYNAMIC,
    { a: {} },
    [
      NEEDED,
      '2:1 skipped response_parameters: These blocks are made of what is no collection. (write them out, or give the collection with --set)',
    ],
  ],
])('what cannot be read as one is told of: %s', async (_, body, members, notes) => {
  const reading = await readHcl(resource(body), { m: 'k' })

  expect(membersOf(reading)).toEqual(members)
  expect(linesOf([...reading.notes, ...reading.found.flatMap(({ notes }) => notes)])).toEqual(notes)
})

test.each<[string, string, Set, string]>([
  ['a boolean', 'local.on == true ? "a" : "b"', { 'local.on': 'true' }, 'a'],
  ['another boolean', 'local.on != true ? "a" : "b"', { 'local.on': 'false' }, 'a'],
  ['a number', '1 == var.n ? "a" : "b"', { n: '1' }, 'a'],
  ['another number', 'var.n == 1 ? "a" : "b"', { n: '2' }, 'b'],
  ['a text', 'var.n == "1" ? "a" : "b"', { n: '1' }, 'a'],
  ['a collection', 'var.n == { a = 1 } ? "a" : "b"', { n: '{"a":1}' }, 'a'],
  ['nothing', 'var.n == null ? "a" : "b"', { n: '1' }, 'b'],
  ['what it is not', 'var.n == 1 ? "a" : "b"', { n: 'x' }, 'b'],
  ['a condition', 'var.n ? "a" : "b"', { n: '1' }, 'a'],
  ['a condition that is not met', '!var.n && true ? "a" : "b"', { n: 'true' }, 'b'],
])('what is set without a type compares with %s', async (_, expression, set, expected) => {
  expect(membersOf(await readHcl(resource(`description = ${expression}`), set))).toEqual({
    a: { Description: expected },
  })
})

test('what is no text from outside is of its own kind', async () => {
  const reading = await readHcl(resource('description = "1" == 1 ? "a" : "b"'), { n: '2' })

  expect(membersOf(reading)).toEqual({ a: { Description: 'b' } })
})

test('what leads back to itself comes to an end', async () => {
  expect(membersOf(await readHcl(resource('request_parameters = var.m'), { m: '{ a = var.m.a }' }))).toEqual({
    a: { RequestParameters: { a: '«var.m.a»' } },
  })
})

test('in JSON too', async () => {
  const document = { resource: { [TYPE]: { a: { for_each: '${var.m}', description: '${each.value}' } } } }

  expect(membersOf(await readDocument(document, { m: '{k="v"}' }))).toEqual({ 'a["k"]': { Description: 'v' } })
})
