import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { transformSync } from 'esbuild'
import { expect, test } from 'vitest'
import { ROOT, filesBelow } from './texts.ts'

/** A script of the build, which has no types. */
const SCRIPT = pathToFileURL(join(ROOT, 'scripts', 'build', 'lazy-prose.js')).href
const { lazyProse } = (await import(SCRIPT)) as { readonly lazyProse: (text: string, file: string) => string }

const RULE = /^export const (\w+): (?:Rest)?Rule = \{$/m

test('of every rule the build makes what people read when they read it', () => {
  const files = filesBelow('src/rules').filter((path) => RULE.test(readFileSync(join(ROOT, path), 'utf8')))

  expect(files.length).toBeGreaterThan(80)
  for (const path of files) {
    const text = lazyProse(readFileSync(join(ROOT, path), 'utf8'), path)
    for (const name of ['title', 'why', 'source', 'example']) expect(text, path).toContain(`  get ${name}() { return `)
  }
})

test('it reads as it was', () => {
  const text =
    "export const a: Rule = {\n  id: 'a',\n  title: 'T.',\n  why: 'W.',\n  source: 'S',\n  example: { fails: 1 },\n}\n"
  const { code } = transformSync(lazyProse(text, 'a.ts'), { loader: 'ts', format: 'cjs' })
  const module = { exports: {} as { a?: object } }
  new Function('module', code)(module)

  expect({ ...module.exports.a }).toEqual({ id: 'a', title: 'T.', why: 'W.', source: 'S', example: { fails: 1 } })
})

test('a file without a rule is left alone, and one that only looks like a rule’s stops the build', () => {
  expect(lazyProse('export const a = 1', 'a.ts')).toBe('export const a = 1')
  expect(() => lazyProse('export const a: Rule = {\n  id: 1,\n}\n', 'a.ts')).toThrow('a.ts: no rule')
})
