import { expect, test } from 'vitest'
import { isHeaderToken, isStatus, readMappingKey, targetsOf } from '../../src/grammar/mapping-key.ts'

test.each([
  ['append:header.x', { action: 'append', target: 'header', name: 'x' }],
  ['remove:querystring.a.b', { action: 'remove', target: 'querystring', name: 'a.b' }],
  ['overwrite:querystring.a\nb', { action: 'overwrite', target: 'querystring', name: 'a\nb' }],
  ['append:header.my header', { action: 'append', target: 'header', name: 'my header' }],
  ['overwrite:path', { action: 'overwrite', target: 'path', name: '' }],
  ['append:path.id', { action: 'append', target: 'path', name: 'id' }],
  ['overwrite:statuscode', { action: 'overwrite', target: 'statuscode', name: '' }],
])('reads %j', (key, read) => {
  expect(readMappingKey(key)).toEqual(read)
})

test.each([
  '',
  'append:header',
  'append:header.',
  'Append:header.x',
  'append.header.x',
  'append:headers.x',
  ' append:header.x',
  'overwrite.statuscode',
  'overwrite:statuscode.x',
  'overwrite:path.',
  'overwrite:pathname',
  'badaction:header.x',
  'integration.request.header.x',
])('does not read %j', (key) => {
  expect(readMappingKey(key)).toBeUndefined()
})

test('a side has its own targets', () => {
  expect([targetsOf('request'), targetsOf('response')]).toEqual([
    ['header', 'querystring', 'path'],
    ['header', 'statuscode'],
  ])
})

test('names of headers are tokens', () => {
  expect(['X-My_Header.1', 'a b', 'a:b', '', 'ä'].map(isHeaderToken)).toEqual([true, false, false, false, false])
})

test('status codes go from 200 to 599', () => {
  expect(['200', '599', '199', '600', '2xx', ' 200', '2000', ''].map(isStatus)).toEqual([
    ...[true, true],
    ...[false, false, false, false, false, false],
  ])
})
