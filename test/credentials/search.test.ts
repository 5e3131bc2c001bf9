import { expect, test } from 'vitest'
import { homePath, namesRole, profileOf, textIn } from '../../src/credentials/search.ts'
import { outsideOf, searchOf } from './support.ts'

const told = { config: '[profile p]\na = 1\ns3 =\n  x = y\n', credentials: '[p]\na = 2\n' }
const search = searchOf(told, outsideOf(told).outside)

test('a profile is what both files say of it, or nothing', () => {
  expect(textIn(profileOf(search, 'p'), 'a')).toBe('2')
  expect(profileOf(search, 'nope').size).toBe(0)
})

test('a block is taken for a text', () => {
  expect(textIn(profileOf(search, 'p'), 's3')).toBe("{'x': 'y'}")
  expect(textIn(profileOf(search, 'p'), 'b')).toBeUndefined()
})

test.each([
  [['role_arn'], true],
  [['role_arn', 'web_identity_token_file'], false],
  [['source_profile'], false],
])('a profile with %s names a role: %s', (keys, expected) => {
  expect(namesRole(new Map(keys.map((key) => [key, ''])))).toBe(expected)
})

test('paths below the home directory', () => {
  expect(homePath('~/.aws', { home: () => '/home/me/' })).toBe('/home/me/.aws')
  expect(homePath('~/.aws', { home: () => undefined })).toBe('~/.aws')
})
