import { CliError } from '../errors.ts'

/** An instant. Python does not compare a time that was written without a zone with the clock, so that is remembered. */
export interface Time {
  readonly millis: number
  readonly zoned: boolean
}

/** A zone needs a time of day. The AWS CLI writes `UTC` where others write `Z`. */
const ISO =
  /^(\d{4})-?(\d\d)-?(\d\d)(?:[Tt ](\d\d):?(\d\d)(?::?(\d\d)(?:[.,](\d{1,9}))?)?(?: ?([Zz]|UTC|GMT|[+-]\d\d(?::?\d\d)?))?)?$/

/** @throws CliError 255 */
export function readTime(text: string): Time {
  const [, year, month, day, hour = '0', minute = '0', second = '0', fraction = '', zone] = ISO.exec(text.trim()) ?? []
  const days = Date.UTC(Number(year), Number(month) - 1, Number(day))
  const date = new Date(days)
  const isDate = date.getUTCMonth() + 1 === Number(month) && date.getUTCDate() === Number(day)
  const isHour = Number(hour) < 24 && Number(minute) < 60 && Number(second) < 60
  if (!isDate || !isHour) throw new CliError('general', `Unknown string format: ${text}`)
  const minutes = Number(hour) * 60 + Number(minute) - offset(zone)
  const millis = days + minutes * 60_000 + Number(second) * 1000 + Number(fraction.padEnd(3, '0').slice(0, 3))
  return { millis, zoned: zone !== undefined }
}

/** Minutes east of Greenwich. */
function offset(zone = 'Z'): number {
  const [, sign, hours, minutes = '0'] = /^([+-])(\d\d):?(\d\d)?$/.exec(zone) ?? []
  const size = Number(hours ?? 0) * 60 + Number(minutes)
  return sign === '-' ? -size : size
}

/** @throws CliError 255 where the time has no zone */
export function secondsUntil({ millis, zoned }: Time, now: number): number {
  if (!zoned)
    throw new CliError('general', "can't subtract offset-naive and offset-aware datetimes", {
      hint: 'The time when the credentials expire lacks a time zone, such as the Z of 2030-01-31T12:00:00Z.',
    })
  return (millis - now) / 1000
}

/** `2030-01-31T12:00:00Z` */
export function timeText(millis: number): string {
  return new Date(millis).toISOString().replace(/\.\d+Z$/, 'Z')
}
