import { expect, test } from 'vitest'
import { importsOf, placeOf, sourceOf, sourcesBelow } from './sources.ts'
import type { Source } from './sources.ts'
import { textOf } from './texts.ts'

/**
 * The parts of `src/` from the ground up, as docs/architecture.md draws them. A file imports from its own part or from a
 * lower floor; types obey as values do, or two parts would come to need each other's words.
 */
const FLOORS: readonly (readonly string[])[] = textOf('docs/architecture.md')
  .text.split('\n')
  .flatMap((line) => (/^ ?\d+ {2}/.test(line) ? [line.trim().split(/ +/).slice(1)] : []))
  .reverse()

/** The door of the house: it starts the commands, so it stands above them, though it lives in `shell/`. */
const ENTRANCE = 'src/shell/launch.ts'

function partOf(path: string): string {
  const [, part = path] = path === ENTRANCE ? ['', 'shell/launch.ts'] : path.split('/')
  return part
}

const floorOf = (path: string): number => FLOORS.findIndex((parts) => parts.includes(partOf(path)))

function breachesOf(source: Source): readonly string[] {
  const mine = floorOf(source.path)
  if (mine < 0) return [`${source.path}: its part stands on no floor`]
  return importsOf(source).flatMap(({ node, target }) => {
    if (!target.startsWith('src/') || partOf(target) === partOf(source.path)) return []
    return floorOf(target) < mine ? [] : [`${placeOf(source, node)} imports ${target}`]
  })
}

test('every part is drawn once, and nothing else', () => {
  const parts = sourcesBelow('src').map(({ path }) => partOf(path))

  expect(FLOORS.flat().sort()).toEqual([...new Set(parts)].sort())
})

test('nothing is imported from the same floor or from above', () => {
  expect(sourcesBelow('src').flatMap(breachesOf)).toEqual([])
})

test.each([
  ['up', 'src/rules/x.ts', "import { run } from '../app/run.ts'", ['src/rules/x.ts:1 imports src/app/run.ts']],
  [
    'up, for a type',
    'src/rules/x.ts',
    "import type { App } from '../app/run.ts'",
    ['src/rules/x.ts:1 imports src/app/run.ts'],
  ],
  ['up, later', 'src/yaml/x.ts', "\nawait import('../app/run.ts')", ['src/yaml/x.ts:2 imports src/app/run.ts']],
  [
    'sideways',
    'src/argv/x.ts',
    "export { judge } from '../rules/judge.ts'",
    ['src/argv/x.ts:1 imports src/rules/judge.ts'],
  ],
  ['within the part', 'src/argv/x.ts', "import { y } from './y.ts'", []],
  ['down', 'src/app/x.ts', "import { y } from '../rules/y.ts'", []],
  ['a part without a floor', 'src/utils/x.ts', '', ['src/utils/x.ts: its part stands on no floor']],
])('the law sees an import %s', (_, path, text, breaches) => {
  expect(breachesOf(sourceOf({ path, text }))).toEqual(breaches)
})
