import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join, posix } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT, filesBelow, textOf } from './texts.ts'

test.each(['fields.md', 'formats.md', 'rules.md'])('docs/%s is what `npm run docs` writes', (name) => {
  const script = join(ROOT, 'scripts', 'write-docs.js')
  const page = execFileSync(process.execPath, [script, '--print', name], { encoding: 'utf8' })

  expect(textOf(`docs/${name}`).text).toBe(page)
})

test.each(['index.ts', 'rest-index.ts'])('src/rules/%s is what its script writes', (name) => {
  const script = join(ROOT, 'scripts', 'write-rules.js')
  const text = execFileSync(process.execPath, [script, '--print', name], { encoding: 'utf8' })

  expect(textOf(`src/rules/${name}`).text).toBe(text)
})

/** `[words](place)`: the places in this repository that a page sends its reader to. */
function linksOf(page: string): readonly string[] {
  const places = [...textOf(page).text.matchAll(/\]\(([^)#]+)[^)]*\)/g)].map(([, place = '']) => place)
  return places.filter((place) => !/^[a-z]+:/.test(place)).map((place) => posix.join(posix.dirname(page), place))
}

test('the pages send nobody to what is not there', () => {
  const pages = filesBelow('').filter((path) => path.endsWith('.md'))

  expect(pages.flatMap(linksOf).filter((place) => !existsSync(join(ROOT, place)))).toEqual([])
})

test('docs/architecture.md names files that exist', () => {
  const { text } = textOf('docs/architecture.md')
  const named = [...text.matchAll(/`((?:src|test|scripts)\/[\w./-]+|[\w-]+\/[\w./-]*)`/g)].map(([, name = '']) => name)
  const missing = named.filter((name) => !['', 'src', 'docs'].some((folder) => existsSync(join(ROOT, folder, name))))

  expect(named.length).toBeGreaterThan(20)
  expect(missing).toEqual([])
})
