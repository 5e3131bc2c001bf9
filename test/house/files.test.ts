import { expect, test } from 'vitest'
import { filesBelow, textOf } from './texts.ts'

const MOST_LINES = 300

/** A drawer for what has no name yet. Name it after what it does. */
const DRAWERS = /(^|[-/])(utils?|helpers?|common|misc|managers?|handlers?)([-./]|$)/

/** `create-integration`, `fields.test`, `yargs-parser-browser.d` */
const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)*$/

const files = ['src', 'test', 'scripts', 'bin'].flatMap(filesBelow)
const programs = files.filter((path) => /\.[jt]s$/.test(path))

const isKebab = (path: string): boolean => path.split('/').every((name) => KEBAB.test(name))

test('names are in kebab case', () => {
  expect(programs.filter((path) => !isKebab(path))).toEqual([])
  expect(['src/readDraft.ts', 'src/Yaml/x.ts', 'src/a_b.ts'].filter(isKebab)).toEqual([])
})

test('no name is a drawer', () => {
  expect(files.filter((path) => DRAWERS.test(path))).toEqual([])
  expect(
    ['src/utils.ts', 'src/helpers/x.ts', 'src/json-helper.ts', 'src/task-manager.ts'].every((path) =>
      DRAWERS.test(path),
    ),
  ).toBe(true)
  expect(DRAWERS.test('src/commonplace.ts')).toBe(false)
})

test(`no file is longer than ${MOST_LINES} lines`, () => {
  const lengths = programs.map((path) => [path, textOf(path).text.split('\n').length - 1] as const)

  expect(lengths.filter(([, lines]) => lines > MOST_LINES)).toEqual([])
})
