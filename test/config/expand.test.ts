import { describe, expect, test } from 'vitest'
import { expandHome, expandPath } from '../../src/config/expand.ts'

const variables = new Map([
  ['HOME', '/home/u'],
  ['X', '$Y'],
  ['Y', '~'],
  ['E', ''],
  ['ProgramFiles(x86)', '/p'],
])
const env = (name: string): string | undefined => variables.get(name)

/** The expectations are those of Python's `expandvars`, then `expanduser`. */
describe('a path', () => {
  test.each<[path: string, is: string]>([
    ['~/.aws/config', '/home/u/.aws/config'],
    ['~', '/home/u'],
    ['$HOME/c', '/home/u/c'],
    ['${HOME}/c', '/home/u/c'],
    ['a$E/b', 'a/b'],
    ['$NOPE/${NOPE}', '$NOPE/${NOPE}'],
    ['$X', '$Y'],
    ['$Y/c', '/home/u/c'],
    ['${ProgramFiles(x86)}/c', '/p/c'],
    ['$HOMEé', '/home/ué'],
    ['a/~/$', 'a/~/$'],
    ['~ann/c', '~ann/c'],
    ['${HOME', '${HOME'],
    ['', ''],
  ])('%j', (path, is) => {
    expect(expandPath(path, env, '/home/u')).toBe(is)
  })
})

describe('the home directory', () => {
  test.each<[home: string, path: string, is: string]>([
    ['/home/u/', '~/c', '/home/u/c'],
    ['/', '~/c', '/c'],
    ['/', '~', '/'],
  ])('%j of %j', (home, path, is) => {
    expect(expandHome(path, home)).toBe(is)
  })
})
