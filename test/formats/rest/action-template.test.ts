import { expect, test } from 'vitest'
import { formFields, jsonMembers, onlyEntry } from '../../../src/formats/rest/action-template.ts'

test.each([
  ['{"a":"$input.body"}', { a: '$request.body' }],
  ['{"a": $input.json("$.b"), "n": 5, "l": [true]}', { a: '$request.body.b', n: '5', l: '[true]' }],
  ['{"a":"{\\"b\\":\\"$context.stage\\"}"}', { a: '{"b":"${context.stage}"}' }],
  [`{"input":"$util.escapeJavaScript($input.json('$.b'))"}`, { input: '$request.body.b' }],
  ['{"__proto__":"a"}', { ['__proto__']: 'a' }],
])('an object: %s', (template, members) => {
  expect(Object.fromEntries(jsonMembers(template) ?? [])).toEqual(members)
})

test.each([
  '[]',
  '{"a":}',
  '{"a":null}',
  '{"$input.body":"a"}',
  '{"a":{"b":"$input.body"}}',
  '{"a":""}',
  '{"a":"\ufdd2"}',
  // As JSON it has quotes around a text, which a mapping has not.
  `{"a":"$util.escapeJavaScript($input.json('$.b'))"}`,
  `{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
])('no object that a mapping can make: %#', (template) => {
  expect(jsonMembers(template)).toBeUndefined()
})

test('the only entry', () => {
  expect(onlyEntry('{"Entries":[{"Source":"a"}]}')).toEqual(new Map([['Source', 'a']]))
  expect(
    ['{"Entries":[{},{}]}', '{"Entries":[1]}', '{"Other":[{}]}', '[]', '{}', '{"Entries":[{}],"b":1}'].map(onlyEntry),
  ).toEqual(Array(6).fill(undefined))
})

test.each([
  ['Action=SendMessage&MessageBody=$input.body', { Action: 'SendMessage', MessageBody: '$request.body' }],
  ['a=b%20c+d&e=x-$util.urlEncode($context.stage)', { a: 'b c d', e: 'x-${context.stage}' }],
])('a form: %s', (template, fields) => {
  expect(Object.fromEntries(formFields(template) ?? [])).toEqual(fields)
})

test.each(['a', 'a=%zz', 'a=1&a=2', '$input.body=a', "a=$input.params('b')"])('no form: %s', (template) => {
  expect(formFields(template)).toBeUndefined()
})
