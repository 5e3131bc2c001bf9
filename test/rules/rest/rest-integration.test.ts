import { expect, test } from 'vitest'
import {
  isFromStage,
  isMissing,
  isSettled,
  REST_TYPES,
  textOf,
  typeOf,
} from '../../../src/rules/rest/rest-integration.ts'
import { mapOf } from '../../support/draft.ts'

test('there are the five types of v2', () => {
  expect([...REST_TYPES].sort()).toEqual(['AWS', 'AWS_PROXY', 'HTTP', 'HTTP_PROXY', 'MOCK'])
})

test.each([
  [{ Type: 'MOCK' }, 'MOCK'],
  [{ Type: { Ref: 'Kind' } }, 'unknown'],
  [{ 'Fn::If': [] }, 'unknown'],
  [{ Ref: 'a', Type: 'MOCK' }, 'unknown'],
  [{}, 'wrong'],
  [{ Type: 'mock' }, 'wrong'],
  [{ Type: null }, 'wrong'],
  [{ Type: true }, 'wrong'],
])('the type of %j is %s', (integration, type) => {
  expect(typeOf(mapOf(integration))).toBe(type)
})

test.each([
  [{}, true],
  [{ Uri: null }, true],
  [{ Uri: '' }, true],
  [{ Uri: ' ' }, false],
  [{ Uri: false }, false],
  [{ Uri: { Ref: 'Target' } }, false],
])('of %j the Uri is missing: %j', (integration, missing) => {
  expect(isMissing(mapOf(integration), 'Uri')).toBe(missing)
})

test.each([
  ['a', 'a'],
  ['${stageVariables.a}', '${stageVariables.a}'],
  ['${a}', undefined],
  [7, undefined],
  [null, undefined],
])('the text of %j is %j', (value, text) => {
  expect(textOf(mapOf({ Uri: value }), 'Uri')).toBe(text)
})

test('a variable of a template leaves a text open', () => {
  expect(isSettled('a${stageVariables.b}$c')).toBe(true)
  expect(isSettled('a${stageVariables.b}${c}')).toBe(false)
})

test('what begins with a variable may be anything', () => {
  expect(isFromStage('${stageVariables.a}/b')).toBe(true)
  expect(isFromStage('a/${stageVariables.b}')).toBe(false)
})
