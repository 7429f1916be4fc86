/**
 * The dataset's own calendar: proleptic Gregorian, counted in milliseconds from 1970-01-01T00:00:00 as if UTC. Year 0 is
 * 1 BCE. Nothing here asks the machine for its zone or its clock.
 */

/** One day of the calendar: month 1 to 12, day 1 to 31. */
export interface Civil {
  readonly year: number
  readonly month: number
  readonly day: number
}

export type CalendarUnit = 'hour' | 'day' | 'week' | 'month' | 'year' | 'decade' | 'century'

export const MS_SECOND = 1000
export const MS_MINUTE = 60_000
export const MS_HOUR = 3_600_000
export const MS_DAY = 86_400_000

const YEARS_PER_ERA = 400
const DAYS_PER_ERA = 146_097
/** Days from 0000-03-01 to 1970-01-01. */
const EPOCH_SHIFT = 719_468

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

/** Days in a month (1 to 12) of a year. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/**
 * Days from 1970-01-01 to a day, exact for years of up to 13 digits. Method: Howard Hinnant, "chrono-Compatible
 * Low-Level Date Algorithms" (`days_from_civil`): years that begin in March, in eras of 400 years.
 */
export function daysFromCivil(civil: Civil): number {
  const year = civil.month <= 2 ? civil.year - 1 : civil.year
  const era = Math.floor(year / YEARS_PER_ERA)
  const yearOfEra = year - era * YEARS_PER_ERA
  const dayOfYear = Math.floor((153 * ((civil.month + 9) % 12) + 2) / 5) + civil.day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * DAYS_PER_ERA + dayOfEra - EPOCH_SHIFT
}

/** The day that lies so many days after 1970-01-01 (`civil_from_days` of the same source). */
export function civilFromDays(days: number): Civil {
  const shifted = days + EPOCH_SHIFT
  const era = Math.floor(shifted / DAYS_PER_ERA)
  const dayOfEra = shifted - era * DAYS_PER_ERA
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
  const year = era * YEARS_PER_ERA + yearOfEra + (month <= 2 ? 1 : 0)
  return { year, month, day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1 }
}

/** First millisecond of a day. */
export function msFromCivil(civil: Civil): number {
  return daysFromCivil(civil) * MS_DAY
}

/** The day that holds a moment. */
export function civilFromMs(ms: number): Civil {
  return civilFromDays(Math.floor(ms / MS_DAY))
}

/** A day moved by whole months, then days; a day that the month does not have becomes its last (31 May - 1 = 30 April). */
export function shiftCivil(civil: Civil, months: number, days: number): Civil {
  const count = civil.year * 12 + (civil.month - 1) + months
  const year = Math.floor(count / 12)
  const month = count - year * 12 + 1
  const moved = { year, month, day: Math.min(civil.day, daysInMonth(year, month)) }
  return days === 0 ? moved : civilFromDays(daysFromCivil(moved) + days)
}

/** First millisecond of the unit that holds `ms`; weeks begin on Monday, the decade of 1995 in 1990, its century in 1900. */
export function startOfUnit(ms: number, unit: CalendarUnit): number {
  if (unit === 'hour') return Math.floor(ms / MS_HOUR) * MS_HOUR
  const day = Math.floor(ms / MS_DAY)
  if (unit === 'day') return day * MS_DAY
  // 1970-01-01 was a Thursday, three days after its Monday.
  if (unit === 'week') return (Math.floor((day + 3) / 7) * 7 - 3) * MS_DAY
  const { year, month } = civilFromDays(day)
  if (unit === 'month') return msFromCivil({ year, month, day: 1 })
  const every = MONTHS_IN[unit] / 12
  return msFromCivil({ year: Math.floor(year / every) * every, month: 1, day: 1 })
}

const MS_IN = { hour: MS_HOUR, day: MS_DAY, week: 7 * MS_DAY } as const
const MONTHS_IN = { month: 1, year: 12, decade: 120, century: 1200 } as const

/** A moment moved by whole units, keeping its time of day; months clamp the day as `shiftCivil` does. */
export function addUnits(ms: number, unit: CalendarUnit, count: number): number {
  if (unit === 'hour' || unit === 'day' || unit === 'week') return ms + count * MS_IN[unit]
  const day = Math.floor(ms / MS_DAY)
  const moved = shiftCivil(civilFromDays(day), count * MONTHS_IN[unit], 0)
  return msFromCivil(moved) + (ms - day * MS_DAY)
}
