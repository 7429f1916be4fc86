/** Which days the digits of one EDTF date allow: `X` stands for any digit, and the calendar must have the day. */
import { DATES } from '../words/en/dates.ts'
import { type Civil, daysInMonth } from './calendar.ts'
import { fitsDigits, numbersFor } from './edtf-digits.ts'
import type { DateNode } from './edtf-tree.ts'

/** Where a date that cannot be is at fault, why, and what to do. */
export interface NoSuchDate {
  readonly at: number
  readonly message: string
  readonly remedy: string
}

/**
 * First month (1 to 12) and length in months of each grouping of level 2. The specification leaves the months of a season
 * open; these are the meteorological ones (three whole months, as the UK Met Office and NOAA define them): spring from
 * March in the north and from September in the south. 21 to 24, "independent of location", are read as northern. A winter
 * (north) or summer (south) begins in December of the year it is named by and ends in February of the next, so that the four
 * northern seasons of a year follow each other as their codes do.
 */
export const GROUPS: Readonly<Record<number, readonly [month: number, length: number]>> = {
  21: [3, 3],
  22: [6, 3],
  23: [9, 3],
  24: [12, 3],
  25: [3, 3],
  26: [6, 3],
  27: [9, 3],
  28: [12, 3],
  29: [9, 3],
  30: [12, 3],
  31: [3, 3],
  32: [6, 3],
  33: [1, 3],
  34: [4, 3],
  35: [7, 3],
  36: [10, 3],
  37: [1, 4],
  38: [5, 4],
  39: [9, 4],
  40: [1, 6],
  41: [7, 6],
}

/** First days of the earliest and the latest unit that the digits allow. */
export function firstAndLast(date: DateNode): { readonly first: Civil; readonly last: Civil } | NoSuchDate {
  const [low, high] = yearsOf(date)
  if (date.month === null) {
    const month = date.season === null ? 1 : (GROUPS[date.season]?.[0] ?? 1)
    return { first: { year: low, month, day: 1 }, last: { year: high, month, day: 1 } }
  }
  const first = search(date, low, high, 1)
  const last = search(date, high, low, -1)
  return first === null || last === null ? noSuchDay(date) : { first, last }
}

function yearsOf({ year, significant }: DateNode): readonly [low: number, high: number] {
  if (significant === null) return [year.min, year.max]
  const size = Math.abs(year.min)
  const step = 10 ** (String(size).length - significant)
  const floor = Math.floor(size / step) * step
  return year.min < 0 ? [-(floor + step - 1), -floor] : [floor, floor + step - 1]
}

/** The first day, going through the years from `from` to `to`, that the digits allow and the calendar has. */
function search(date: DateNode, from: number, to: number, step: 1 | -1): Civil | null {
  const digits = date.year.written.replace('-', '')
  const months = candidates(date.month?.written ?? 'XX', 12, step)
  const days = date.day === null ? [1] : candidates(date.day.written, 31, step)
  for (let year = from; (to - year) * step >= 0; year += step) {
    if (!fitsDigits(Math.abs(year), digits)) continue
    for (const month of months) {
      const day = days.find(candidate => candidate <= daysInMonth(year, month))
      if (day !== undefined) return { year, month, day }
    }
  }
  return null
}

function candidates(written: string, last: number, step: 1 | -1): readonly number[] {
  const found = numbersFor(written, last)
  return step === 1 ? found : found.toReversed()
}

function noSuchDay(date: DateNode): NoSuchDate {
  const { year, month, day } = date
  const at = day?.at ?? date.at
  const name = month === null ? undefined : DATES.months().alone[month.min - 1]
  if (month === null || name === undefined || month.min !== month.max || year.min !== year.max) {
    const message = 'no year and month that fit have this day'
    return { at, message, remedy: 'Give a day that the month has, or XX.' }
  }
  const count = daysInMonth(year.min, month.min)
  const leap = month.min === 2 && day?.written === '29'
  return {
    at,
    message: leap
      ? `${year.written} is not a leap year: its February has 28 days`
      : `${name} has ${count} days`,
    remedy: `Give a day from 01 to ${count}, or XX.`,
  }
}
