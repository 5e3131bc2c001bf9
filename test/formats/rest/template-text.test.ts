import { expect, test } from 'vitest'
import { mappingOf, templateParts } from '../../../src/formats/rest/template-text.ts'

test.each([
  ['$input.body', '$request.body'],
  ["$input.path('$')", '$request.body'],
  ['$input.json("$.a[0].b-c")', '$request.body.a[0].b-c'],
  ['$util.escapeJavaScript( $input.body )', '$request.body'],
  ["$util.urlEncode($input.json('$'))", '$request.body'],
  ["$input.params().header.get('x-a')", '$request.header.x-a'],
  ['$input.params().querystring.a', '$request.querystring.a'],
  ['${context.requestId}', '$context.requestId'],
  ['a-$stageVariables.env-$context.stage.', 'a-${stageVariables.env}-${context.stage}.'],
  ['costs $5 # and more', 'costs $5 # and more'],
])('%s', (template, value) => {
  expect(mappingOf(templateParts(template) ?? [])).toBe(value)
})

test.each([
  "$input.params('a')",
  '$input.body.a',
  '$util.base64Encode($input.body)',
  '$util.escapeJavaScript($input.body',
  '$context.resourcePath',
  '#set($a = 1)',
  '## a comment',
  '$a',
  '${a}',
  '$!{a}',
])('nothing that a mapping can say: %s', (template) => {
  expect(templateParts(template)).toBeUndefined()
})

test('a text that would be read as a source is no text', () => {
  expect(mappingOf([{ kind: 'text', text: '$request.body' }])).toBeUndefined()
  expect(mappingOf([{ kind: 'text', text: 'a'.repeat(513) }])).toBeUndefined()
  expect(mappingOf([])).toBeUndefined()
})
