import { afterAll, beforeAll, expect, test } from 'vitest'
import { openHcl } from '../../../src/formats/hcl/parse.ts'
import type { Hcl } from '../../../src/formats/hcl/parse.ts'
import type { Expression, Part, Step } from '../../../src/formats/hcl/tree.ts'
import { caught, rejected } from '../../support/caught.ts'
import { open } from './open.ts'

let hcl: Hcl
beforeAll(async () => {
  hcl = await open()
})
afterAll(() => {
  hcl.close()
})

/** An expression with a bracket around each part, so that it can be seen what belongs to what. */
function shape(of: Expression): string {
  switch (of.kind) {
    case 'literal':
      return String(of.value)
    case 'template':
      return `"${of.parts.map(part).join('|')}"`
    case 'tuple':
      return `[${of.items.map(shape).join(' ')}]`
    case 'object':
      return `{${of.entries.map(({ key, value }) => `${shape(key)}=${shape(value)}`).join(' ')}}`
    case 'traversal':
      return `${typeof of.root === 'string' ? of.root : shape(of.root)}${of.steps.map(step).join('')}`
    case 'call':
      return `${of.name}(${of.args.map(shape).join(' ')}${of.spreads ? '...' : ''})`
    case 'conditional':
      return `<${shape(of.condition)} ? ${shape(of.yes)} : ${shape(of.no)}>`
    case 'unary':
      return `<${of.operator} ${shape(of.operand)}>`
    case 'binary':
      return `<${shape(of.left)} ${of.operator} ${shape(of.right)}>`
    case 'parens':
      return `(${shape(of.inner)})`
    case 'for':
      return [
        `for ${of.keyName ?? '-'} ${of.valueName} ${shape(of.of)}: ${of.key === undefined ? '' : `${shape(of.key)} => `}`,
        shape(of.value) + (of.groups ? '...' : '') + (of.condition === undefined ? '' : ` if ${shape(of.condition)}`),
      ].join('')
  }
}

function part(of: Part): string {
  if (typeof of === 'string') return of
  if (of.kind === 'value') return `\${${shape(of.value)}}`
  if (of.kind === 'if')
    return `if ${shape(of.condition)} {${of.yes.map(part).join('|')}} {${of.no.map(part).join('|')}}`
  return `for ${of.keyName ?? '-'} ${of.valueName} ${shape(of.of)} {${of.body.map(part).join('|')}}`
}

function step(of: Step): string {
  if (of.kind === 'attribute') return `.${of.name}`
  return of.kind === 'index' ? `[${shape(of.key)}]` : `[*]{${of.steps.map(step).join('')}}`
}

test.each([
  ['1', '1'],
  ['-1.5', '<- 1.5>'],
  ['1.0', '1'],
  ['1e3', '1000'],
  ['null', 'null'],
  ['"a"', '"a"'],
  ['""', '""'],
  [String.raw`"\u00e9\t\"$${'${'}"`, '"é\t"${"'],
  ['" a ${b} c "', '" a |${b}| c "'],
  ['"${~ b ~} c"', '"${b}|c"'],
  ['"%{ if a }b%{ else }c%{ endif }"', '"if a {b} {c}"'],
  ['"%{ for k, v in a }${v}%{ endfor }"', '"for k v a {${v}}"'],
  ['<<E\na ${b}\nE\n', '"a |${b}|\n"'],
  ['<<-E\n    a\n      b\n  E\n', '"a\n  b\n"'],
  ['[1, "a", [],]', '[1 "a" []]'],
  ['{ a = 1, "b" : 2\n (c) = d }', '{"a"=1 "b"=2 (c)=d}'],
  ['{ a = b\n (c) = d }', '{"a"=b (c)=d}'],
  ['a.b[0].c["d"][*].e.f', 'a.b[0].c["d"][*]{.e.f}'],
  ['a.0.b', 'a[0].b'],
  ['a.*.b', 'a[*]{.b}'],
  ['f(1, a...)', 'f(1 a...)'],
  ['a::b::c(1)', 'a::b::c(1)'],
  ['(a).b', '(a).b'],
  ['f(a).b[0]', 'f(a).b[0]'],
  ['1 - 2 - 3 * 4', '<<1 - 2> - <3 * 4>>'],
  ['!a.b == c && d || e', '<<<<! a.b> == c> && d> || e>'],
  ['a ? b : c ? d : e ? f : g', '<a ? b : <c ? d : <e ? f : g>>>'],
  ['(a ? b : c) ? d : e', '<(<a ? b : c>) ? d : e>'],
  ['a ? b ? c : d : e', '<a ? <b ? c : d> : e>'],
  ['[for a in b : c if d]', 'for - a b: c if d'],
  ['{ for k, v in b : k => v... if d }', 'for k v b: k => v... if d'],
])('%s', (text, expected) => {
  expect(shape(hcl.expression(text))).toBe(expected)
})

test('an expression has its own text', () => {
  const whole = hcl.expression('a ? b : c ? d.e : f')

  expect(whole).toMatchObject({
    at: 0,
    text: 'a ? b : c ? d.e : f',
    no: { at: 8, text: 'c ? d.e : f', yes: { text: 'd.e' } },
  })
})

test('a body has attributes and blocks, with their places', () => {
  const { attributes, blocks } = hcl.body('\ufeff# c\né = 1\nb "x" y {\r\n  a = [\n    "😀", z ]\n  c {}\n}\n')
  const [block] = blocks
  const [attribute] = block?.body.attributes ?? []
  const item = attribute?.value.kind === 'tuple' ? attribute.value.items[1] : undefined

  expect(attributes.map(({ name, place }) => [name, place()])).toEqual([['é', { line: 2, column: 1 }]])
  expect([block?.type, block?.labels, block?.place()]).toEqual(['b', ['x', 'y'], { line: 3, column: 1 }])
  expect([attribute?.name, attribute?.place(), item?.place()]).toEqual([
    'a',
    { line: 4, column: 3 },
    { line: 5, column: 10 },
  ])
  expect(block?.body.blocks.map(({ type }) => type)).toEqual(['c'])
})

test('an empty text has an empty body', () => {
  expect(hcl.body('')).toEqual({ attributes: [], blocks: [] })
})

test.each([
  ['a${b}c', '"a|${b}|c"'],
  ['${b}', '"${b}"'],
  ['a\\n"$${b} ${c}', '"a\\n"${b} |${c}"'],
  ['E EE ${a}\n', '"E EE |${a}|\n"'],
  ['%{ if a }b%{ endif }', '"if a {b} {}"'],
])('the template %j of a JSON document', (text, expected) => {
  expect(shape(hcl.template(text, () => ({ line: 7, column: 8 })))).toBe(expected)
})

test('all of such a template stands where its text does', () => {
  const whole = hcl.template('a${b}', () => ({ line: 7, column: 8 }))
  const [, value] = whole.kind === 'template' ? whole.parts : []

  expect(whole.place()).toEqual({ line: 7, column: 8 })
  expect(typeof value === 'object' && value.kind === 'value' ? value.value.place() : undefined).toEqual({
    line: 7,
    column: 8,
  })
})

test('a parser that does not start is no fault of the program', async () => {
  expect(await rejected(openHcl(() => Promise.resolve(new Uint8Array([0]))))).toEqual({
    fault: 'general',
    message: expect.stringMatching(/^HCL cannot be read: its parser does not start: ./),
  })
})

const HEADER = 'The labels of a block and its { stand on the line of its name.'

test('a comment of several lines, and one between any two words, is no break', () => {
  const { blocks } = hcl.body('a /* b\n */ "c" /* { */ { // d\n e /* = */ = /* 1 */ f( # g\n 2 /* 3 */, 4)[/**/0]\n}\n')
  const [attribute] = blocks[0]?.body.attributes ?? []

  expect(blocks.map(({ type, labels }) => [type, labels])).toEqual([['a', ['c']]])
  expect(attribute?.name).toBe('e')
  expect(attribute?.value.kind === 'traversal' && attribute.value.steps).toMatchObject([
    { kind: 'index', key: { kind: 'literal', value: 0n } },
  ])
})

test.each([
  ['a = \nb = 2', 'Invalid HCL at line 2, column 1: This cannot be read, near "b = 2".'],
  ['a "b" {\n', 'Invalid HCL at line 2, column 1: This cannot be read, near the end.'],
  ['a = "${}" b', 'Invalid HCL at line 1, column 11: This cannot be read, near "b".'],
  ['resource "x" "y" {\n  a = [1, 2\n}\n', 'Invalid HCL at line 3, column 1: This cannot be read, near "}".'],
  ['a = "\\q"', 'Invalid HCL at line 1, column 6: \\q is not an escape that HCL knows.'],
  ['a = 1e9999', 'Invalid HCL at line 1, column 5: 1e9999 is not a number that can be read.'],
  ['foo bar\nresource "x" "y" {\n}\n', `Invalid HCL at line 1, column 1: ${HEADER}`],
  ['a {\n  resource "x"\n  "y"\n  {\n}\n}\n', `Invalid HCL at line 2, column 3: ${HEADER}`],
  ['a # b\n{\n}\n', `Invalid HCL at line 1, column 1: ${HEADER}`],
  ['a = 0x1f', 'Invalid HCL at line 1, column 5: 0x1f is not a number that can be read.'],
])('%j is refused where it is broken', (text, message) => {
  expect(caught(() => hcl.body(text))).toMatchObject({ fault: 'param', message })
})
