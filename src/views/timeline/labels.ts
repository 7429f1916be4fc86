/** Dates in the few words that fit on an axis, on the dataset's own calendar. */
import { civilFromMs, MS_DAY } from '../../model/calendar.ts'
import { formatClock, formatYear } from '../../model/format-time.ts'
import { fill } from '../../words/fill.ts'
import { say } from '../../words/say.ts'
import { isWholeDay } from '../parts/window-words.ts'

const pad = (value: number) => String(value).padStart(2, '0')
/** The first day of 1970 was a Thursday, the fourth of a week from Monday. */
const FIRST_WEEKDAY = 3

/** `2023`, `44 BCE`. */
export function yearLabel(ms: number): string {
  return formatYear(civilFromMs(ms).year)
}

/** `December`. */
export function monthName(ms: number): string {
  return say().dates.months().alone[civilFromMs(ms).month - 1] ?? ''
}

/** `Dec`. */
export function monthShort(ms: number): string {
  return say().dates.monthsShort().alone[civilFromMs(ms).month - 1] ?? ''
}

/** `26`. */
export function dayNumber(ms: number): string {
  return String(civilFromMs(ms).day)
}

/** `26 Dec`. */
export function dayShort(ms: number): string {
  const { month } = civilFromMs(ms)
  const name = say().dates.monthsShort().afterDay[month - 1] ?? ''
  return fill(say().dates.day, { day: dayNumber(ms), month: name })
}

/** `Tue`. */
export function weekday(ms: number): string {
  const day = Math.floor(ms / MS_DAY) + FIRST_WEEKDAY
  return say().timeline.weekdays()[((day % 7) + 7) % 7] ?? ''
}

/** `06:00`. */
export function clock(ms: number): string {
  return formatClock(ms, false)
}

/** An end of a window, short enough for a flag at a handle: `26 Dec 2023`, `26 Dec, 14:30`. */
export function endShort(ms: number, end: 'from' | 'to'): string {
  return isWholeDay(ms, end)
    ? `${dayShort(ms)} ${yearLabel(ms)}`
    : say().parts.dayAndTime(dayShort(ms), clock(ms))
}

/** An end of a window of whole minutes as text that reads back to the same moment; null for years that four digits cannot hold. */
export function endEdtf(ms: number, end: 'from' | 'to'): string | null {
  const { year, month, day } = civilFromMs(ms)
  if (year < -9999 || year > 9999) return null
  const date = `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}-${pad(month)}-${pad(day)}`
  return isWholeDay(ms, end) ? date : `${date}T${clock(ms)}`
}
