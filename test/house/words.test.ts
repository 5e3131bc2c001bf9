import { dirname, join, relative } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { nodesOf, placeOf, sourceOf, sourcesBelow } from './sources.ts'
import type { Source } from './sources.ts'
import { ROOT, filesBelow, textOf } from './texts.ts'
import type { TextFile } from './texts.ts'

/** All texts of the repository but this one, which shows what it looks for. */
const texts = filesBelow('')
  .filter((path) => path !== 'test/house/words.test.ts')
  .map(textOf)

/** The lines on which one of the patterns is met, as `path:line: match`. */
function matches(files: readonly TextFile[], pattern: RegExp): readonly string[] {
  return files.flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, index) => {
      const [match] = pattern.exec(line) ?? []
      return match === undefined ? [] : [`${path}:${index + 1}: ${match}`]
    }),
  )
}

test('nothing is left to do', () => {
  const pattern = /\b(TODO|FIXME|XXX|HACK)\b/
  const ours = texts.filter(({ path }) => /^(src|test|scripts|bin)\//.test(path) && !path.startsWith('test/corpus/'))

  expect(matches(ours, pattern)).toEqual([])
  expect(matches([{ path: 'x', text: 'a\n// TODO b' }], pattern)).toEqual(['x:2: TODO'])
})

test('no file names the place where it was written', () => {
  const escaped = ROOT.replace(/\W/g, '\\$&')
  const pattern = new RegExp(`(?<![\\w.~-])${escaped}(?![\\w.-])`)

  expect(matches(texts, pattern)).toEqual([])
  expect(matches([{ path: 'x', text: `see ${ROOT}/src` }], pattern)).toHaveLength(1)
})

/** Text in code that climbs out of the repository. */
function climbing(source: Source): readonly string[] {
  return nodesOf(source.tree).flatMap((node) => {
    if (!ts.isStringLiteralLike(node) || !node.text.startsWith('../')) return []
    const target = relative(ROOT, join(ROOT, dirname(source.path), node.text))
    return target.startsWith('..') ? [`${placeOf(source, node)}: ${node.text}`] : []
  })
}

test('no path leads out of the repository', () => {
  expect([...sourcesBelow('src'), ...sourcesBelow('test')].flatMap(climbing)).toEqual([])
  expect(climbing(sourceOf({ path: 'src/a/b.ts', text: "const paths = ['../../c', '../../../c']" }))).toEqual([
    'src/a/b.ts:1: ../../../c',
  ])
})

test('packages come from the public registry, or the file does not say', () => {
  const host = /registry\.(?!npmjs\.org\b)[\w-]+\.\w+|"resolved": "(?!https:\/\/registry\.npmjs\.org\/)/
  const said = (text: string): number => matches([{ path: 'x', text }], host).length

  expect(matches(texts, host)).toEqual([])
  expect(said('"resolved": "https://registry.npmjs.org/a/-/a-1.tgz"')).toBe(0)
  expect(said('"resolved": "http://127.0.0.1:1/a-1.tgz"')).toBe(1)
  expect(said('registry=https://registry.example.com/')).toBe(1)
})

test('every decision that is mentioned is written down', () => {
  const pattern = /\badr[ /-]?\d{1,4}\b/i
  const known = filesBelow('docs/adr').map((path) => Number.parseInt(path.replace('docs/adr/', '')))
  const unknown = matches(texts, pattern).filter((place) => !known.includes(Number(/\d+$/.exec(place)?.[0])))

  expect(unknown).toEqual([])
  expect(matches([{ path: 'x', text: 'as ADR 7 says, and adr/0012-x.md' }], pattern)).toEqual(['x:1: ADR 7'])
})

/** `test.only`, `describe.skip`, `it.todo`: left behind by someone who wanted to come back. */
function unfinished(source: Source): readonly string[] {
  return nodesOf(source.tree).flatMap((node) => {
    if (!ts.isPropertyAccessExpression(node) || !/^(only|skip|todo|fails)$/.test(node.name.text)) return []
    return /^(test|it|describe)\b/.test(node.expression.getText())
      ? [`${placeOf(source, node)}: ${node.getText()}`]
      : []
  })
}

test('every test runs', () => {
  expect(sourcesBelow('test').flatMap(unfinished)).toEqual([])
  expect(unfinished(sourceOf({ path: 'x.ts', text: "test.only('a', () => {})\nskip.only()" }))).toEqual([
    'x.ts:1: test.only',
  ])
})
