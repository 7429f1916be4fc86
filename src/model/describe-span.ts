/** A span of time in words, for people to read: from its EDTF text where that is at hand, and its bounds. */
import type { DateWords } from '../words/date-words.ts'
import { fill } from '../words/fill.ts'
import { say } from '../words/say.ts'
import { MS_DAY, civilFromMs, startOfUnit } from './calendar.ts'
import { describeDate, exactDay, joinList, someBetween, unitOf } from './describe-date.ts'
import { readEdtf } from './edtf-syntax.ts'
import type { DateNode, EdtfNode, IntervalNode, MemberNode, SetNode } from './edtf-tree.ts'
import { plainCandidatesOf } from './edtf-unit.ts'
import {
  type PartialDay,
  type WordStyle,
  formatClock,
  formatDay,
  formatDecade,
  formatMoment,
  formatRange,
} from './format-time.ts'
import type { TimeSpan } from './timespan.ts'

/** Days only are asked for here, never times of day, so the zone has no say. */
const NO_ZONE = 'UTC'

/**
 * A span in words, such as "25 to 26 December 2023", "some day in the week of 18 December 2023" or "about November 2022"; the
 * short style is for lists. Times of day are in the display zone that the span was read with.
 */
export function describeSpan(
  span: TimeSpan,
  style: WordStyle = 'long',
  words: DateWords = say().dates,
): string {
  const read = readEdtf(span.edtf)
  if ('error' in read) return describeBounds(span, style, words)
  const { node } = read
  if (hasTime(node)) return describeTimes(span, node, style, words)
  if (node.kind === 'date') return dateWords(node, style, words)
  return node.kind === 'interval' ? intervalWords(node, style, words) : setWords(node, style, words)
}

/** One date, without its time of day, in words. */
export function dateWords(date: DateNode, style: WordStyle, words: DateWords): string {
  const found = plainCandidatesOf(date, NO_ZONE)
  const start = 'message' in found ? 0 : found.first.start
  const end = 'message' in found ? 0 : found.last.start
  const range = { first: asShaped(start, date), last: asShaped(end, date) }
  return describeDate(date, range, style, words)
}

function asShaped(ms: number, date: DateNode): PartialDay {
  const { year, month, day } = civilFromMs(ms)
  const { season } = date
  return { year, month: date.month === null ? null : month, season, day: date.day === null ? null : day }
}

function intervalWords({ start, end }: IntervalNode, style: WordStyle, words: DateWords): string {
  const a = typeof start === 'string' ? '' : dateWords(start, style, words)
  const b = typeof end === 'string' ? '' : dateWords(end, style, words)
  if (end === 'open') return fill(words.since, { a })
  if (end === 'unknown') return fill(words.endUnknown, { a })
  if (start === 'open') return fill(words.upTo, { b })
  if (start === 'unknown') return fill(words.startUnknown, { b })
  return runWords(start, end, style, words) ?? fill(words.fromTo, { a, b })
}

/** A run between two dates that are both exact and alike: "25 to 26 December 2023", "the 1990s"; otherwise null. */
function runWords(from: DateNode, to: DateNode, style: WordStyle, words: DateWords): string | null {
  const a = plainDay(from)
  const b = plainDay(to)
  if (a === null || b === null || unitOf(from) !== unitOf(to)) return null
  const decade = unitOf(from) === 'year' && a.year % 10 === 0 && b.year === a.year + 9 && a.year >= 1000
  return decade ? formatDecade(a.year, words) : formatRange(a, b, style, words)
}

function plainDay(date: DateNode): PartialDay | null {
  return date.marks.some(mark => mark.uncertain || mark.approximate) ? null : exactDay(date)
}

function setWords({ kind, members }: SetNode, style: WordStyle, words: DateWords): string {
  const [only] = members
  if (members.length === 1 && only !== undefined) {
    return kind === 'one-of' ? oneOfWords(only, style, words) : allOfWords(only, style, words)
  }
  const each = members.map(member => memberWords(member, style, words))
  if (kind === 'all-of') return joinList(each, words.and, words)
  return fill(each.length === 2 ? words.either : words.oneOf, { list: joinList(each, words.or, words) })
}

function oneOfWords(member: MemberNode, style: WordStyle, words: DateWords): string {
  const { from, to } = member
  if (from === null || to === null) {
    const known = from ?? to
    const some = known === null ? '' : words.some[unitOf(known)]
    const named = known === null ? '' : dateWords(known, style, words)
    return from === null
      ? fill(words.someUpTo, { some, b: named })
      : fill(words.someFromOn, { some, a: named })
  }
  if (from === to) return dateWords(from, style, words)
  const some = words.some[unitOf(from)]
  const week = style === 'long' ? weekWords(from, to, style, words) : null
  if (week !== null) return fill(words.someIn, { some, whole: week })
  return someBetween(some, memberWords(member, style, words), style, words)
}

/** The week, where a run of days is exactly one, Monday to Sunday. */
function weekWords(from: DateNode, to: DateNode, style: WordStyle, words: DateWords): string | null {
  if (plainDay(from) === null || plainDay(to) === null || unitOf(from) !== 'day') return null
  const a = plainCandidatesOf(from, NO_ZONE)
  const b = plainCandidatesOf(to, NO_ZONE)
  if ('message' in a || 'message' in b) return null
  const monday = a.first.start
  if (startOfUnit(monday, 'week') !== monday || b.first.start !== monday + 6 * MS_DAY) return null
  return fill(words.week, { day: formatDay(monday, style, words) })
}

function allOfWords(member: MemberNode, style: WordStyle, words: DateWords): string {
  const { from, to } = member
  if (from !== null && to !== null) return memberWords(member, style, words)
  const known = from ?? to
  if (known === null) return ''
  const some = words.all[unitOf(known)]
  const named = dateWords(known, style, words)
  return from === null ? fill(words.someUpTo, { some, b: named }) : fill(words.someFromOn, { some, a: named })
}

function memberWords({ from, to }: MemberNode, style: WordStyle, words: DateWords): string {
  const a = from === null ? '' : dateWords(from, style, words)
  const b = to === null ? '' : dateWords(to, style, words)
  if (from === null) return fill(words.orEarlier, { b })
  if (to === null) return fill(words.orLater, { a })
  if (from === to) return a
  return runWords(from, to, style, words) ?? fill(words.range, { a, b })
}

/** Times of day come from the bounds, which are in the display zone, as the text need not be. */
function describeTimes(span: TimeSpan, node: EdtfNode, style: WordStyle, words: DateWords): string {
  const { earliestStart, latestEnd } = span
  if (node.kind !== 'date') {
    const range = momentRange(span, style, words)
    return node.kind === 'one-of' ? someBetween(words.some.time, range, style, words) : range
  }
  if (node.time?.precision !== 'hour') return formatMoment(earliestStart, span.precision, style, words)
  const day = formatDay(earliestStart, style, words)
  return fill(words.clockHour, {
    day,
    time: formatClock(earliestStart, false),
    end: formatClock(latestEnd + 1, false),
  })
}

function momentRange(span: TimeSpan, style: WordStyle, words: DateWords): string {
  const { earliestStart: from, latestEnd: to, precision } = span
  // An end is the last millisecond of its second or minute, so what it shows is its own: 02:44 for 02:44:59.999.
  const seconds = precision === 'second'
  const a = formatMoment(from, seconds ? 'second' : 'minute', style, words)
  const sameDay = startOfUnit(from, 'day') === startOfUnit(to, 'day')
  const b = sameDay ? formatClock(to, seconds) : formatMoment(to, seconds ? 'second' : 'minute', style, words)
  return fill(words.range, { a, b })
}

function describeBounds(span: TimeSpan, style: WordStyle, words: DateWords): string {
  const unit = span.precision === 'unknown' ? 'day' : span.precision
  const a = formatMoment(span.earliestStart, unit, style, words)
  const b = formatMoment(span.latestEnd, unit, style, words)
  return a === b ? a : fill(words.fromTo, { a, b })
}

function hasTime(node: EdtfNode): boolean {
  if (node.kind === 'date') return node.time !== null
  if (node.kind === 'interval') return false
  return node.members.some(({ from, to }) => (from ?? to)?.time !== null)
}
