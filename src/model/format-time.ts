/** Dates and moments in words, the same on every machine: no locale and no zone of the reader's is asked for. */
import type { DateWords } from '../words/date-words.ts'
import { fill } from '../words/fill.ts'
import { say } from '../words/say.ts'
import {
  type CalendarUnit,
  MS_DAY,
  MS_HOUR,
  MS_MINUTE,
  MS_SECOND,
  civilFromMs,
  startOfUnit,
} from './calendar.ts'
import type { TimePrecision } from './timespan.ts'

/** `long` for reading ("26 December 2023"), `short` for lists ("26 Dec 2023"). */
export type WordStyle = 'long' | 'short'

/** What is known of a day: the rest is null. `season` is an EDTF code, 21 to 41. */
export interface PartialDay {
  readonly year: number
  readonly month: number | null
  readonly season: number | null
  readonly day: number | null
}

/** A day, such as "26 December 2023" or "26 Dec 2023"; `ms` as `TimeSpan` has it. */
export function formatDay(ms: number, style: WordStyle = 'long', words: DateWords = say().dates): string {
  return formatMoment(ms, 'day', style, words)
}

/**
 * A moment as precisely as `unit` says: "26 December 2023, 02:30", "the week of 18 December 2023", "December 2023", "the
 * 2020s". Seconds are shown to the `second` only, and where they are not zero. An infinite moment is "any earlier time" or
 * "any later time".
 */
export function formatMoment(
  ms: number,
  unit: CalendarUnit | TimePrecision,
  style: WordStyle = 'long',
  words: DateWords = say().dates,
): string {
  if (ms === -Infinity) return words.noStart
  if (ms === Infinity) return words.noEnd
  const { year, month, day } = civilFromMs(ms)
  const inYear = { year, month: null, season: null, day: null }
  if (unit === 'year') return formatPartialDay(inYear, style, words)
  if (unit === 'decade') return formatDecade(year, words)
  if (unit === 'century') {
    const first = Math.floor(year / 100) * 100
    const last = { ...inYear, year: first + 99 }
    return formatRange({ ...inYear, year: first }, last, style, words)
  }
  if (unit === 'month' || unit === 'season') {
    return formatPartialDay({ ...inYear, month }, style, words)
  }
  if (unit === 'week') return fill(words.week, { day: formatDay(startOfUnit(ms, 'week'), style, words) })
  const dayWords = formatPartialDay({ ...inYear, month, day }, style, words)
  return unit === 'day'
    ? dayWords
    : fill(words.clock, { day: dayWords, time: formatClock(ms, unit === 'second') })
}

/** The time of day: "02:30", or "23:20:30" where seconds are asked for and not zero. */
export function formatClock(ms: number, withSeconds: boolean): string {
  const clock = ms - Math.floor(ms / MS_DAY) * MS_DAY
  const parts = [Math.floor(clock / MS_HOUR), Math.floor(clock / MS_MINUTE) % 60]
  const second = withSeconds ? Math.floor(clock / MS_SECOND) % 60 : 0
  return (second === 0 ? parts : [...parts, second]).map(part => String(part).padStart(2, '0')).join(':')
}

/** A year: "2023", "44 BCE" for -43, "44 CE", "170,000,002 CE". */
export function formatYear(year: number, words: DateWords = say().dates): string {
  if (year <= 0) return fill(words.yearBefore, { year: numbered(1 - year, words) })
  return year >= 1000 && year <= 9999 ? String(year) : fill(words.yearEarly, { year: numbered(year, words) })
}

/** The decade that holds a year of this era: "the 1990s". */
export function formatDecade(year: number, words: DateWords = say().dates): string {
  const first = Math.floor(year / 10) * 10
  if (first >= 1000 && first <= 9990) return fill(words.decade, { year: String(first) })
  return fill(words.range, { a: formatYear(first, words), b: formatYear(first + 9, words) })
}

/** A day, a month, a season or a year. */
export function formatPartialDay(date: PartialDay, style: WordStyle, words: DateWords = say().dates): string {
  const year = formatYear(date.year, words)
  if (date.season !== null) {
    // December to February lies in two years, and a reader must not have to guess which two.
    const spans = [24, 28, 30].includes(date.season) && date.year >= 1000 && date.year < 9999
    const years = spans ? `${year}/${String((date.year + 1) % 100).padStart(2, '0')}` : year
    return fill(words.seasons[date.season] ?? '{year}', { year: years })
  }
  if (date.month === null) return year
  const name = monthName(date.month, style, date.day !== null, words)
  const month = fill(words.month, { month: name, year })
  return date.day === null ? month : fill(words.day, { day: String(date.day), month })
}

/** Two days, months or years with what they share said once: "25 to 26 December 2023", "Oct – Dec 1984". */
export function formatRange(
  a: PartialDay,
  b: PartialDay,
  style: WordStyle,
  words: DateWords = say().dates,
): string {
  const end = formatPartialDay(b, style, words)
  const whole = formatPartialDay(a, style, words)
  if (whole === end) return whole
  const sameKind = (a.day === null) === (b.day === null) && (a.month === null) === (b.month === null)
  const start = sameKind ? (shortStart(a, b, style, words) ?? whole) : whole
  if (style === 'long') return fill(words.range, { a: start, b: end })
  const narrow = /^\d+$/u.test(start)
  return fill(narrow ? words.rangeShort : words.rangeShortWide, { a: start, b: end })
}

/** The start without what the end says again, or null. */
function shortStart(a: PartialDay, b: PartialDay, style: WordStyle, words: DateWords): string | null {
  if (a.season !== null || b.season !== null) return null
  if (a.month === null) return a.year <= 0 && b.year <= 0 ? numbered(1 - a.year, words) : null
  if (a.year !== b.year) return null
  const month = monthName(a.month, style, a.day !== null, words)
  if (a.day === null) return month
  return a.month === b.month ? String(a.day) : fill(words.day, { day: String(a.day), month })
}

/** A month, 1 to 12; many languages give it another form after a day than where it stands alone. */
export function monthName(month: number, style: WordStyle, afterDay: boolean, words: DateWords): string {
  const { alone, afterDay: after } = style === 'long' ? words.months() : words.monthsShort()
  const name = (afterDay ? after : alone)[month - 1]
  if (name === undefined) throw new Error(`There is no month ${month}: give one from 1 to 12.`)
  return name
}

function numbered(year: number, words: DateWords): string {
  return year < 10_000 ? String(year) : words.number(year)
}
