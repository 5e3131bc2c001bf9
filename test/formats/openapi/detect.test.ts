import { expect, test } from 'vitest'
import { isOpenapi } from '../../../src/formats/openapi/detect.ts'
import { sourceOf } from './source.ts'

test.each([
  ['openapi: 3.0.1', true],
  ["openapi: '3.1.0'", true],
  ['openapi: 3', true],
  ['swagger: 2.0', true],
  ['swagger: {}', false],
  ['paths: {}', false],
])('%s: %s', (text, is) => {
  expect(isOpenapi(sourceOf(text))).toBe(is)
})

test('a text is none', () => {
  expect(isOpenapi({ kind: 'text', text: 'openapi: 3.0.1' })).toBe(false)
})
