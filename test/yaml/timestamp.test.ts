import { describe, expect, test } from 'vitest'
import { readTimestamp } from '../../src/yaml/timestamp.ts'

const at = {
  kind: 'datetime',
  year: 2020,
  month: 2,
  day: 29,
  hour: 23,
  minute: 59,
  second: 59,
  micros: 0,
  offset: undefined,
}

describe('dates and times', () => {
  test.each([
    ['2020-02-29', { kind: 'date', year: 2020, month: 2, day: 29 }],
    ['2020-2-9', { kind: 'date', year: 2020, month: 2, day: 9 }],
    ['2020-02-29T23:59:59', at],
    ['2020-02-29 \t 23:59:59', at],
    ['2020-02-29T23:59:59.5', { ...at, micros: 500_000 }],
    ['2020-02-29T23:59:59.1234564', { ...at, micros: 123_456 }],
    ['2020-02-29T23:59:59.1234565', { ...at, micros: 123_457 }],
    ['2020-02-29T23:59:59.9999995', { ...at, month: 3, day: 1, hour: 0, minute: 0, second: 0 }],
    ['2020-02-29T23:59:59Z', { ...at, offset: 0, zone: 'Z' }],
    ['2020-02-29T23:59:59 -5', { ...at, offset: -300, zone: '-5' }],
    ['2020-02-29T23:59:59+23:59', { ...at, offset: 1439, zone: '+23:59' }],
  ])('%s', (text, value) => {
    expect(readTimestamp(text)).toEqual(value)
  })
})

test.each([
  '',
  'x',
  '2020-02',
  '2020-02-29x',
  '2020-02-29T23',
  '2020-02-29T23:59',
  '2020-02-29Z',
  '2020-02-29T23:59:59+',
])('%j has not the form', (text) => {
  expect(readTimestamp(text)).toBeUndefined()
})

test.each(['2021-02-29', '1900-02-29', '2020-00-01', '2020-13-01', '2020-01-00', '2020-04-31', '0000-01-01'])(
  '%s does not exist',
  (text) => {
    expect(readTimestamp(text)).toEqual({
      odd: 'wrong',
      says: `There is no such date: ${text}\nput it in quotes if it is text`,
    })
  },
)

test.each(['24:00:00', '00:60:00', '00:00:60', '00:00:00+24:00', '00:00:00-23:60'])('nor does %s', (time) => {
  expect(readTimestamp(`2020-01-01T${time}`)).toHaveProperty('odd', 'wrong')
})
