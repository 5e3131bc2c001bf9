import { expect, test } from 'vitest'
import { readTime, secondsUntil, timeText } from '../../src/credentials/time.ts'

const NOON = Date.UTC(2030, 0, 31, 12)

test.each([
  ['2030-01-31T12:00:00Z', NOON],
  ['2030-01-31T12:00:00z', NOON],
  ['2030-01-31T12:00:00UTC', NOON],
  ['2030-01-31T12:00:00 GMT', NOON],
  ['2030-01-31 12:00:00+00:00', NOON],
  ['2030-01-31T12:00Z', NOON],
  ['20300131T120000Z', NOON],
  ['2030-01-31T14:30:00+02:30', NOON],
  ['2030-01-31T06:30:00-0530', NOON],
  ['2030-01-31T11:00:00-01', NOON],
  ['2030-01-31T12:00:00.5Z', NOON + 500],
  ['2030-01-31T12:00:00,123456Z', NOON + 123],
  [' 2030-01-31T12:00:00Z\n', NOON],
])('%s', (text, millis) => {
  expect(readTime(text)).toEqual({ millis, zoned: true })
})

test.each([
  ['2030-01-31T12:00:00', NOON],
  ['2030-01-31', Date.UTC(2030, 0, 31)],
])('%s has no zone', (text, millis) => {
  const time = readTime(text)

  expect(time).toEqual({ millis, zoned: false })
  expect(() => secondsUntil(time, NOON)).toThrow("can't subtract offset-naive and offset-aware datetimes")
})

test.each([
  'soon',
  '',
  '2030',
  '2030-13-01T00:00:00Z',
  '2030-02-30T00:00:00Z',
  '2030-01-31T24:00:00Z',
  '2030-01-31T12:60:00Z',
  '2030-01-31T12:00:60Z',
  '2030-01-31Z',
])('"%s" is no time', (text) => {
  expect(() => readTime(text)).toThrow(`Unknown string format: ${text}`)
})

test('seconds until, and since', () => {
  expect(secondsUntil(readTime('2030-01-31T12:01:00Z'), NOON)).toBe(60)
  expect(secondsUntil(readTime('2030-01-31T11:59:59.5Z'), NOON)).toBe(-0.5)
})

test('a time is written without a fraction', () => {
  expect(timeText(NOON + 999)).toBe('2030-01-31T12:00:00Z')
})
