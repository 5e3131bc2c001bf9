import { expect, test } from 'vitest'
import { laidOut } from '../../../src/formats/code/layout.ts'
import { pairsOf } from '../../../src/formats/code/pairs.ts'
import { typescriptWith } from '../../../src/formats/code/typescript.ts'

const NAMES = { list: 'list', destination: 'to', source: 'from' }
const LANGUAGE = typescriptWith(({ name }) => name)
const whole = { kind: 'whole', reference: { kind: 'reference', name: 'X', text: 'x' }, of: 'mappings' } as const

test('a list of pairs for each status', () => {
  const fit = new Map([['200', new Map([['a', 'b']])]])

  expect(laidOut(pairsOf(fit, NAMES, LANGUAGE), '', '')).toBe(
    `{\n'200': {\nlist: [\n{\nto: 'a',\nfrom: 'b',\n},\n],\n},\n}`,
  )
  expect(
    laidOut(
      pairsOf(fit, NAMES, LANGUAGE, (name) => `"${name}"=`),
      '',
      '',
    ),
  ).toContain(`"list"=[\n{\n"to"='a',`)
})

test('a reference in the place of a map stays', () => {
  expect(pairsOf(whole, NAMES, LANGUAGE)).toBe('X')
  expect(laidOut(pairsOf(new Map([['200', whole]]), NAMES, LANGUAGE), '', '')).toBe(`{\n'200': X,\n}`)
})
