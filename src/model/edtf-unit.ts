/** Turns one EDTF date into bounds: one unit (a day, a month, ...) that lies between a first and a last candidate. */
import { type Civil, MS_HOUR, MS_MINUTE, MS_SECOND, msFromCivil, shiftCivil } from './calendar.ts'
import { GROUPS, type NoSuchDate, firstAndLast } from './edtf-days.ts'
import type { DateNode } from './edtf-tree.ts'
import type { TimePrecision } from './timespan.ts'
import { wallClockIn } from './zone.ts'

/** First and last millisecond of one unit, both inclusive. */
export interface Unit {
  readonly start: number
  readonly end: number
}

/** The date is one of the units from `first` to `last`; a date without doubt has the same unit twice. */
export interface Candidates {
  readonly first: Unit
  readonly last: Unit
  readonly precision: TimePrecision
}

/** How far a unit reaches: whole months, or days. */
interface Reach {
  readonly months: number
  readonly days: number
}

const TIME_LENGTH = { second: MS_SECOND, minute: MS_MINUTE, hour: MS_HOUR } as const

/** The candidates of a date with its marks (`?`, `~`, `%`) applied. */
export function candidatesOf(date: DateNode, displayZone: string): Candidates | NoSuchDate {
  return spread(date, displayZone, paddingOf(date))
}

/** The candidates of a date as if it had no marks. */
export function plainCandidatesOf(date: DateNode, displayZone: string): Candidates | NoSuchDate {
  return spread(date, displayZone, { months: 0, days: 0 })
}

function spread(date: DateNode, displayZone: string, padding: Reach): Candidates | NoSuchDate {
  if (date.time !== null) return timeCandidates(date, displayZone)
  const found = firstAndLast(date)
  if ('message' in found) return found
  const reach = reachOf(date)
  return {
    first: unitFrom(shiftCivil(found.first, -padding.months, -padding.days), reach),
    last: unitFrom(shiftCivil(found.last, padding.months, padding.days), reach),
    precision: precisionOf(date),
  }
}

function unitFrom(civil: Civil, reach: Reach): Unit {
  return { start: msFromCivil(civil), end: msFromCivil(shiftCivil(civil, reach.months, reach.days)) - 1 }
}

function timeCandidates(date: DateNode, displayZone: string): Candidates | NoSuchDate {
  const found = firstAndLast(date)
  if ('message' in found) return found
  const { time } = date
  if (time === null)
    throw new Error('timeCandidates needs a date with a time: call it only where time is not null.')
  const written = msFromCivil(found.first) + time.ms
  const start = time.offset === null ? written : wallClockIn(displayZone, written - time.offset)
  const unit = { start, end: start + TIME_LENGTH[time.precision] - 1 }
  return { first: unit, last: unit, precision: time.precision }
}

function reachOf(date: DateNode): Reach {
  if (date.day !== null) return { months: 0, days: 1 }
  if (date.season !== null) return { months: GROUPS[date.season]?.[1] ?? 3, days: 0 }
  return { months: date.month === null ? 12 : 1, days: 0 }
}

/**
 * By the shape of the text, as the specification has it: `199X` is of year precision, `1985-XX-XX` of day precision. With
 * significant digits, the digits say it: `1953S3` is good to the decade, `1950S2` to the century (or worse).
 */
function precisionOf(date: DateNode): TimePrecision {
  if (date.day !== null) return 'day'
  if (date.month !== null) return 'month'
  if (date.season !== null) return 'season'
  if (date.significant === null) return 'year'
  const dropped = String(Math.abs(date.year.min)).length - date.significant
  return dropped === 0 ? 'year' : dropped === 1 ? 'decade' : 'century'
}

/**
 * How far marks widen a date to both sides, by the convention of python-edtf (`edtf/appsettings.py`: padding of one day,
 * month or year; the same for `?` and `~`, twice for `%`). A date marked alike in every part is widened by units of its own
 * precision; where only some parts are marked, each is widened by its own unit, and they add up. One thing differs: a season
 * is widened by one season of its length, not by twelve weeks, so that bounds stay on months.
 */
function paddingOf(date: DateNode): Reach {
  const weights = date.marks.map(mark => Number(mark.uncertain) + Number(mark.approximate))
  const own = reachOf(date)
  const whole = weights[0] ?? 0
  if (weights.every(weight => weight > 0) && sameMarks(date)) {
    return { months: own.months * whole, days: own.days * whole }
  }
  const [year = 0, month = 0, day = 0] = weights
  const perMonth = date.season === null ? 1 : own.months
  return { months: year * 12 + month * perMonth, days: day }
}

function sameMarks(date: DateNode): boolean {
  const [first] = date.marks
  return date.marks.every(
    mark => mark.uncertain === first?.uncertain && mark.approximate === first.approximate,
  )
}
