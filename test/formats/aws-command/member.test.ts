import { expect, test } from 'vitest'
import { markedJson, readMember } from '../../../src/formats/aws-command/member.ts'
import { FIELDS } from '../../../src/model/fields.ts'
import { caught } from '../../support/caught.ts'

const load = (file: string): string => `<${file}>`

test.each<[keyof typeof FIELDS, string, unknown]>([
  ['Description', '{"a":', '{"a":'],
  ['TimeoutInMillis', ' +5_0', 50n],
  ['RequestParameters', ' {"a":"b"}', new Map([['a', 'b']])],
  [
    'RequestParameters',
    'a=b,c@=file://x',
    new Map([
      ['a', 'b'],
      ['c', '<file://x>'],
    ]),
  ],
])('%s: %s', (field, text, value) => {
  expect(readMember(text, FIELDS[field].shape, load)).toEqual(value)
})

test('a list is no map', () => {
  const { shape } = FIELDS.RequestParameters

  expect(caught(() => readMember('["a"]', shape, load)).message).toBe('A map is wanted here, not a list.')
})

test.each([
  ['{"a": <1>, "<2>": "x<3>\\"<4>"}', '{"a": "<1>", "<2>": "x<3>\\"<4>"}'],
  ['<1>', '"<1>"'],
  ['{"a": "b\\', '{"a": "b\\'],
])('marks outside of texts: %s', (json, marked) => {
  expect(markedJson(json, '(?:<[0-9]+>)+')).toBe(marked)
})
