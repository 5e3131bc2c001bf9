import { Language, Parser } from 'web-tree-sitter'
import { expect, test } from 'vitest'
import { boundedParse } from '../../../src/formats/hcl/bounded-parse.ts'
import { shipped } from './open.ts'

test.each([
  ['what is right', `a = 1\n${'b = [2, 3]\n'.repeat(10_000)}`, false],
  ['what is wrong', `a = 1\n${'b = [2 3]\n'.repeat(10_000)}`, false],
  ['what the parser would go over again and again', `a =${' '.repeat(50_000)}1\n`, true],
])('%s', async (_, text, expected) => {
  await Parser.init({ wasmBinary: await shipped('web-tree-sitter.wasm') })
  const parser = new Parser().setLanguage(await Language.load(await shipped('tree-sitter-terraform.wasm')))
  const { tree, isStopped } = boundedParse(parser, text)

  expect(isStopped).toBe(expected)
  tree?.delete()
  parser.delete()
})
