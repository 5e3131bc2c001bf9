import { describe, expect, test } from 'vitest'
import { CliError } from '../../../src/errors.ts'
import { caught } from '../../support/caught.ts'
import { readHcl } from '../terraform/reading.ts'
import { open, valueOf } from './open.ts'

const resource = (body: string, rest = ''): string =>
  `resource "aws_apigatewayv2_integration" "a" {\n${body}\n}\n${rest}`
const doubled = (count: number, make: (name: string) => string): string =>
  Array.from(
    { length: count },
    (_, index) => `  l${index} = ${index === 0 ? '"x"' : make(`local.l${index - 1}`)}\n`,
  ).join('')

/** Each text, and what is said of it in the place of a result. */
const REFUSED: Readonly<Record<string, readonly [string, RegExp]>> = {
  'brackets that are never closed': [`a = ${'['.repeat(100_000)}`, /^Invalid HCL at line 1, column \d+: /],
  'brackets nested deeply': [`a = ${'['.repeat(100_000)}${']'.repeat(100_000)}`, /Nested more than 150 levels deep\.$/],
  'blocks nested deeply': ['b {\n'.repeat(10_000) + '}\n'.repeat(10_000), /Nested more than 150 levels deep\.$/],
  'templates nested deeply': [`a = ${'"${'.repeat(1000)}1${'}"'.repeat(1000)}`, /Templates are nested too deeply\.$/],
  'signs without number': [`a = ${'!'.repeat(100_000)}b`, /Nested more than 150 levels deep\.$/],
  'names in names': [`a = ${'f('.repeat(20_000)}${')'.repeat(20_000)}`, /Nested more than 150 levels deep\.$/],
  'texts that double': [
    resource('description = local.l40', `locals {\n${doubled(41, (name) => `"\${${name}}\${${name}}"`)}}`),
    /^The expressions of the document grow too large to be evaluated\.$/,
  ],
  'lists that double': [
    resource('request_parameters = local.l60', `locals {\n${doubled(61, (name) => `[${name}, ${name}]`)}}`),
    /^The expressions of the document grow too large to be evaluated\.$/,
  ],
  'locals that lead on and on': [
    resource('description = local.l9999', `locals {\n${doubled(10_000, (name) => name)}}`),
    /^The expressions of the document lead on to others too deeply\.$/,
  ],
  'loops in loops': [
    resource(
      'request_parameters = { for a in local.l : a => [for b in local.l : [for c in local.l : [for d in local.l : d]]] }',
      'locals {\n  l = range(2000)\n}\n',
    ),
    /^The expressions of the document grow too large to be evaluated\.$/,
  ],
}

const LINES = `# ${'x'.repeat(58)}\n`.repeat(3000)
const FILLINGS: Readonly<Record<string, string>> = {
  'lines of comments': LINES,
  'a long comment': `/*${'x'.repeat(190_000)}*/\n`,
  'blank lines': '\n'.repeat(190_000),
  'many blanks': `${' '.repeat(190_000)}\n`,
}

/** The grammar takes each blank for a word, and looks past all that follow before it does. */
describe.each(Object.entries(FILLINGS))('%s are passed over soon', (_, filling) => {
  const end = filling.split('\n').length - 1
  test.each<readonly [string, string, string]>([
    ['a name', resource(`uri\n${filling}`), `line ${end + 4}, column 1: This cannot be read, near "}".`],
    ['an equals sign', resource(`uri = ${filling}`), `line ${end + 3}, column 1: This cannot be read, near "}".`],
    ['two names', `foo bar ${filling}}`, `line ${end + 1}, column 1: This cannot be read, near "}".`],
    ['a bracket', `a = [b c\n${filling}`, 'line 1, column 6: This cannot be read, near "b c".'],
    ['a list', `a = [ ${filling} 1, ${filling} 2\n]\n`, ''],
    ['an object', `a = { ${filling} b = 1\n ${filling} c = 2 ${filling} }\n`, ''],
    ['a block', `a "b" {\n${filling} b = 1\n ${filling}}\n${filling}`, ''],
  ])('behind %s', async (_, text, says) => {
    const hcl = await open()
    const started = Date.now()
    const read = (): unknown => hcl.body(text)

    if (says === '') expect(read).not.toThrow()
    else expect(caught(read)).toEqual({ fault: 'param', message: `Invalid HCL at ${says}` })
    expect(Date.now() - started).toBeLessThan(2_000)
  })
})

test('what takes too many readings is not read to its end', async () => {
  const hcl = await open()
  const started = Date.now()

  expect(caught(() => hcl.body(`a = ${'\v'.repeat(190_000)}\n`)).message).toMatch(
    /^Invalid HCL at line 1, column \d+: /,
  )
  expect(Date.now() - started).toBeLessThan(2_000)
})

test.each(Object.entries(REFUSED))('%s are refused, and soon', { timeout: 20_000 }, async (_, [text, says]) => {
  const started = Date.now()
  const error: unknown = await readHcl(text).catch((error: unknown) => error)

  expect(error).toBeInstanceOf(CliError)
  expect(error instanceof CliError ? error.message : '').toMatch(says)
  expect(Date.now() - started).toBeLessThan(10_000)
})

test.each([
  ['of dollar signs', '$'],
  ['of escapes', '\\\\'],
  ['of escaped sequences', '$${'],
  ['of what begins a comment', '/*'],
  ['of blanks', ' '],
])('a string of five million characters %s is read, and soon', { timeout: 20_000 }, async (_, unit) => {
  const count = Math.floor(5_000_000 / unit.length)
  const started = Date.now()
  const hcl = await open()
  const { attributes } = hcl.body(`a = "${unit.repeat(count)}"\n`)
  const [part] = attributes[0]?.value.kind === 'template' ? attributes[0].value.parts : []

  expect(String(part).length).toBe(unit === '\\\\' ? count : unit === '$${' ? 2 * count : count * unit.length)
  expect(Date.now() - started).toBeLessThan(10_000)
})

test('names of what every object has are names like others', async () => {
  const hcl = await open()

  expect(valueOf(hcl, '{ __proto__ = 1, constructor = 2 }["__proto__"]')).toBe(1n)
  expect(valueOf(hcl, '[constructor("x"), toString("x")]')).toEqual([
    { kind: 'template', parts: [{ kind: 'reference', name: 'ConstructorX', text: 'constructor("x")' }] },
    { kind: 'template', parts: [{ kind: 'reference', name: 'ToStringX', text: 'toString("x")' }] },
  ])
})
