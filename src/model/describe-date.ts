/** One EDTF date in words. */
import type { DateWords, WordUnit } from '../words/date-words.ts'
import { fill, type Phrase } from '../words/fill.ts'
import type { DateNode, Mark } from './edtf-tree.ts'
import {
  type PartialDay,
  type WordStyle,
  formatDecade,
  formatPartialDay,
  formatRange,
  formatYear,
  monthName,
} from './format-time.ts'

/** The days that a date begins and ends its candidates with, as its digits say, without its marks. */
export interface DigitRange {
  readonly first: PartialDay
  readonly last: PartialDay
}

/** EDTF codes from here on are quarters, thirds and halves: their words say "of" the year already. */
const FIRST_QUARTER = 33

/** The unit that a date names. */
export function unitOf(date: DateNode): WordUnit {
  if (date.time !== null) return 'time'
  if (date.day !== null) return 'day'
  if (date.season !== null) return 'season'
  return date.month === null ? 'year' : 'month'
}

/** The date, where no digit of it is unknown; otherwise null. */
export function exactDay(date: DateNode): PartialDay | null {
  const { year, month, season, day } = date
  const parts = [year, month, day].filter(part => part !== null)
  if (date.significant !== null && date.significant < String(Math.abs(year.min)).length) return null
  if (parts.some(part => part.min !== part.max)) return null
  return { year: year.min, month: month?.min ?? null, season, day: day?.min ?? null }
}

/** A date without a time of day in words. */
export function describeDate(date: DateNode, range: DigitRange, style: WordStyle, words: DateWords): string {
  const exact = exactDay(date)
  if (exact === null)
    return withNote(describeInexact(date, range, style, words), marksNote(date, words), words)
  const plain = formatPartialDay(exact, style, words)
  const [first] = date.marks
  const even = date.marks.every(mark => sameMark(mark, first))
  if (even || style === 'short') return marked(plain, anyMark(date), style, words)
  return withNote(plain, marksNote(date, words), words)
}

/** "uncertain", "approximate" or both, for whatever is marked; null where nothing is. */
export function markWords({ uncertain, approximate }: Mark, words: DateWords): string | null {
  if (uncertain && approximate) return fill(words.and, { list: words.uncertain, last: words.approximate })
  return uncertain ? words.uncertain : approximate ? words.approximate : null
}

/** A list with its last joined by a word: "1667, 1668 and 1670". */
export function joinList(items: readonly string[], phrase: Phrase, words: DateWords): string {
  const last = items.at(-1) ?? ''
  return items.length < 2 ? last : fill(phrase, { list: items.slice(0, -1).join(words.comma), last })
}

/** "some day from 18 to 24 December 2023", "some day 18–24 Dec 2023". */
export function someBetween(some: string, range: string, style: WordStyle, words: DateWords): string {
  return fill(style === 'long' ? words.someFrom : words.someFromShort, { some, range })
}

function describeInexact(date: DateNode, range: DigitRange, style: WordStyle, words: DateWords): string {
  const { year, month, season, day } = date
  const unit = unitOf(date)
  const someFrom = (): string =>
    someBetween(words.some[unit], formatRange(range.first, range.last, style, words), style, words)
  const whole = yearWords(date, style, words)
  if (season !== null) {
    const of = season < FIRST_QUARTER ? fill(words.ofYear, { whole }) : whole
    return fill(words.seasons[season] ?? '{year}', { year: of })
  }
  if (month === null) return whole
  const exactYear = year.min === year.max
  const someIn = (inside: string): string => fill(words.someIn, { some: words.some[unit], whole: inside })
  const freeDay = day === null || day.written === 'XX'
  if (month.min === month.max) {
    const inMonth = { year: year.min, month: month.min, season: null, day: null }
    if (exactYear) return freeDay ? someIn(formatPartialDay(inMonth, style, words)) : someFrom()
    if (day !== null && day.min !== day.max && !freeDay) return someFrom()
    const part =
      day !== null && !freeDay
        ? fill(words.day, { day: String(day.min), month: monthName(month.min, style, true, words) })
        : monthName(month.min, style, false, words)
    const named = fill(words.someOf, { part, whole })
    return day !== null && freeDay ? someIn(named) : named
  }
  if (month.written === 'XX' && freeDay) return someIn(whole)
  if (month.written === 'XX' && day !== null && day.min === day.max) {
    return fill(words.dayOfSomeMonth, { day: String(day.min), whole })
  }
  return someFrom()
}

function yearWords({ year, significant }: DateNode, style: WordStyle, words: DateWords): string {
  if (significant !== null) {
    const step = 10 ** (String(Math.abs(year.min)).length - significant)
    const first = Math.floor(Math.abs(year.min) / step) * step
    const ends = [first, first + step - 1].map(size => (year.min < 0 ? -size : size))
    const some = yearsWords(Math.min(...ends), Math.max(...ends), style, words)
    return fill(words.estimated, { some, year: formatYear(year.min, words) })
  }
  if (year.min === year.max) return formatYear(year.min, words)
  return year.written === 'XXXX' ? words.unknownYear : yearsWords(year.min, year.max, style, words)
}

function yearsWords(min: number, max: number, style: WordStyle, words: DateWords): string {
  const some = words.some.year
  if (min >= 1000 && min % 10 === 0 && max === min + 9) {
    return fill(words.someIn, { some, whole: formatDecade(min, words) })
  }
  const year = { month: null, season: null, day: null }
  const range = formatRange({ ...year, year: min }, { ...year, year: max }, style, words)
  return someBetween(some, range, style, words)
}

function anyMark(date: DateNode): Mark {
  return {
    uncertain: date.marks.some(mark => mark.uncertain),
    approximate: date.marks.some(mark => mark.approximate),
  }
}

function sameMark(mark: Mark, other: Mark | undefined): boolean {
  return mark.uncertain === other?.uncertain && mark.approximate === other.approximate
}

function marked(date: string, mark: Mark, style: WordStyle, words: DateWords): string {
  const long = style === 'long'
  if (mark.uncertain && mark.approximate) {
    return fill(long ? words.possiblyAbout : words.possiblyAboutShort, { date })
  }
  if (mark.approximate) return fill(long ? words.about : words.aboutShort, { date })
  return mark.uncertain ? fill(long ? words.possibly : words.possiblyShort, { date }) : date
}

function withNote(date: string, note: string, words: DateWords): string {
  return note === '' ? date : fill(words.note, { date, note })
}

/** "approximate", or "year uncertain, day approximate" where only parts are marked. */
function marksNote(date: DateNode, words: DateWords): string {
  const [first] = date.marks
  if (date.marks.every(mark => sameMark(mark, first))) return markWords(anyMark(date), words) ?? ''
  return date.marks
    .flatMap((mark, index) => {
      const said = markWords(mark, words)
      return said === null ? [] : [`${words.parts[index] ?? ''} ${said}`]
    })
    .join(words.comma)
}
