/** Dates as most are written: one whole day, or a time of day to the second, with no doubt about any part. */
import { daysInMonth, MS_DAY, MS_HOUR, MS_MINUTE, MS_SECOND, msFromCivil } from './calendar.ts'
import type { TimeSpan } from './timespan.ts'
import { wallClockIn } from './zone.ts'

const PLAIN = /^([0-9]{4})-([0-9]{2})-([0-9]{2})(?:T([0-9]{2}):([0-9]{2}):([0-9]{2})(Z?))?$/u

/** Whether the text has that form; it may still name a day that no month has. */
export function isPlain(edtf: string): boolean {
  return PLAIN.test(edtf)
}

/**
 * The span of such a date, which the whole grammar gives as well, only slower. Null for any other text, and for a day or
 * a time of day that does not exist.
 */
export function plainSpan(edtf: string, displayZone: string): TimeSpan | null {
  const match = PLAIN.exec(edtf)
  if (match === null) return null
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null
  const midnight = msFromCivil({ year, month, day })
  if (match[4] === undefined) return sharp(edtf, midnight, MS_DAY, 'day')
  const [hour, minute, second] = [Number(match[4]), Number(match[5]), Number(match[6])]
  if (hour > 23 || minute > 59 || second > 59) return null
  const written = midnight + hour * MS_HOUR + minute * MS_MINUTE + second * MS_SECOND
  const start = match[7] === 'Z' ? wallClockIn(displayZone, written) : written
  return sharp(edtf, start, MS_SECOND, 'second')
}

function sharp(edtf: string, start: number, length: number, precision: 'day' | 'second'): TimeSpan {
  const end = start + length - 1
  return {
    edtf,
    earliestStart: start,
    latestStart: start,
    earliestEnd: end,
    latestEnd: end,
    precision,
    approximate: false,
    uncertain: false,
  }
}
