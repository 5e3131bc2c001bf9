import type { DateTime } from '../value.ts'
import { wrong } from './odd.ts'
import type { Read } from './odd.ts'

const DATE = /^(\d{4})-(\d\d?)-(\d\d?)/
const TIME = /^(?:[Tt]|[ \t]+)(\d\d?):(\d\d):(\d\d)(?:\.(\d*))?/
const ZONE = /^[ \t]*(?:Z|([-+])(\d\d?)(?::(\d\d))?)$/
const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const DAY_MINUTES = 24 * 60

/**
 * A date, or a date with a time, of the proleptic Gregorian calendar. `undefined` if the text does not have the form.
 * A date that the calendar does not have is refused; the AWS CLI crashes on one.
 */
export function readTimestamp(text: string): Read | undefined {
  const [dateText, ...date] = DATE.exec(text) ?? []
  if (dateText === undefined) return undefined
  const rest = text.slice(dateText.length)
  const [timeText = '', ...time] = TIME.exec(rest) ?? []
  const zone = rest.slice(timeText.length)
  if (zone !== '' && (timeText === '' || !ZONE.test(zone))) return undefined

  const [year = 0, month = 0, day = 0] = date.map(Number)
  const [hour = 0, minute = 0, second = 0] = time.slice(0, 3).map(Number)
  const offset = offsetOf(zone)
  const exists = year > 0 && day > 0 && day <= daysOf(year, month) && hour < 24 && minute < 60 && second < 60
  if (!exists || Math.abs(offset ?? 0) >= DAY_MINUTES)
    return wrong(`There is no such date: ${text}\nput it in quotes if it is text`)
  if (timeText === '') return { kind: 'date', year, month, day }
  const at = { year, month, day, hour, minute, second, micros: 0, offset, ...(zone !== '' && { zone: zone.trim() }) }
  return rounded({ kind: 'datetime', ...at }, time[3] ?? '')
}

function daysOf(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return (MONTH_DAYS[month - 1] ?? 0) + (leap && month === 2 ? 1 : 0)
}

function offsetOf(zone: string): number | undefined {
  const [text, sign, hours = '0', minutes = '0'] = ZONE.exec(zone) ?? []
  if (text === undefined) return undefined
  return (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1)
}

/** Six digits of the fraction count, rounded by the seventh, which may make a whole second. */
function rounded(at: DateTime, fraction: string): DateTime {
  const micros = Number(fraction.slice(0, 6).padEnd(6, '0')) + (Number(fraction.charAt(6)) > 4 ? 1 : 0)
  if (micros < 1_000_000) return { ...at, micros }
  const next = new Date(0)
  next.setUTCFullYear(at.year, at.month - 1, at.day)
  next.setUTCHours(at.hour, at.minute, at.second + 1)
  return {
    ...at,
    year: next.getUTCFullYear(),
    month: next.getUTCMonth() + 1,
    day: next.getUTCDate(),
    hour: next.getUTCHours(),
    minute: next.getUTCMinutes(),
    second: next.getUTCSeconds(),
  }
}
