import { describe, expect, test } from 'vitest'
import { expandHome, expandVariables } from '../../src/python/path.ts'

const variables = new Map([
  ['HOME', '/home/u'],
  ['X', '$Y'],
  ['Y', '~'],
  ['E', ''],
  ['A_1', 'a$&$1'],
  ['x(86)', '/p'],
])
const homes = new Map([
  ['root', '/root'],
  ['daemon', '/usr/sbin/'],
  ['nobody', '/'],
])

/** The expectations are those of Python's `expandvars`. */
describe('variables', () => {
  test.each<[path: string, is: string]>([
    ['$HOME/c', '/home/u/c'],
    ['${HOME}c', '/home/uc'],
    ['a$E/b', 'a/b'],
    ['$NOPE/${NOPE}', '$NOPE/${NOPE}'],
    ['$X', '$Y'],
    ['${X}${Y}', '$Y~'],
    ['$A_1', 'a$&$1'],
    ['${x(86)}/c', '/p/c'],
    ['$HOMEé', '/home/ué'],
    ['${}$', '${}$'],
    ['$$HOME', '$/home/u'],
    ['${HOME', '${HOME'],
    ['${NOPE}$HOME', '${NOPE}/home/u'],
    ['$HOME-$HOME', '/home/u-/home/u'],
    ['%HOME%', '%HOME%'],
    ['', ''],
  ])('%j', (path, is) => {
    expect(expandVariables(path, (name) => variables.get(name))).toBe(is)
  })
})

/** The expectations are those of Python's `expanduser`. */
describe('the home directory', () => {
  test.each<[path: string, is: string]>([
    ['~', '/home/u'],
    ['~/', '/home/u/'],
    ['~/c', '/home/u/c'],
    ['~//c', '/home/u//c'],
    ['~root', '/root'],
    ['~root/c', '/root/c'],
    ['~daemon/c', '/usr/sbin/c'],
    ['~nobody', '/'],
    ['~nobody/c', '/c'],
    ['~nope/c', '~nope/c'],
    ['~~', '~~'],
    ['a~', 'a~'],
    [' ~', ' ~'],
    ['a/~/c', 'a/~/c'],
    ['', ''],
  ])('%j', (path, is) => {
    expect(expandHome(path, (user) => (user === undefined ? '/home/u' : homes.get(user)))).toBe(is)
  })

  test.each<[home: string | undefined, path: string, is: string]>([
    ['/home/u//', '~/c', '/home/u/c'],
    ['/', '~/c', '/c'],
    ['/', '~', '/'],
    ['', '~/c', '/c'],
    ['', '~', '/'],
    ['h', '~/c', 'h/c'],
    [undefined, '~/c', '~/c'],
  ])('%j of %j', (home, path, is) => {
    expect(expandHome(path, () => home)).toBe(is)
  })
})
