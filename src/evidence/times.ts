/**
 * Comparing times by what they possibly cover: from the earliest start to the latest end.
 *
 * Where comparing would mislead: a time claim may speak of another moment of the same event (the first shot, the heavy
 * barrage, the announcement). The format has no word for that, so the words of the claims stay beside the verdict.
 */
import type { TimePrecision, TimeSpan } from '../model/timespan.ts'
import { bothTexts, type Finding, finding } from './rules.ts'

const DAY = 86_400_000

/** One unit of each precision in milliseconds, long ones rounded up: what `~` and `?` allow on either side. */
const UNIT: Record<TimePrecision, number> = {
  second: 1000,
  minute: 60_000,
  hour: 3_600_000,
  day: DAY,
  month: 31 * DAY,
  season: 92 * DAY,
  year: 366 * DAY,
  decade: 3653 * DAY,
  century: 36_525 * DAY,
  unknown: 0,
}

/** Compares two times. Symmetric; a time with at least one known end agrees with itself. */
export function compareTimes(a: TimeSpan | null, b: TimeSpan | null): Finding {
  if (a === null || b === null || boundless(a) || boundless(b))
    return finding('not-comparable', 'time-unknown')
  const pair = bothTexts(a.edtf, b.edtf)
  if (sameTime(a, b)) return finding('agree', 'time-same', `Both say ${a.edtf}.`)
  if (within(a, b) || within(b, a)) {
    return finding('compatible', 'time-within', `${pair}: one lies inside the other.`)
  }
  if (meet(a, b, 0)) return finding('compatible', 'time-overlap', `${pair} overlap.`)
  if (meet(a, b, slack(a) + slack(b))) {
    return finding('compatible', 'time-near', `${pair}: near enough where a time is approximate.`)
  }
  return finding('contradict', 'time-apart', `${pair} have no moment in common.`)
}

/** Whether all of `a` lies before all of `b`. False where either is unknown. */
export function wholeBefore(a: TimeSpan | null, b: TimeSpan | null): boolean {
  return a !== null && b !== null && a.latestEnd < b.earliestStart
}

function boundless(span: TimeSpan): boolean {
  return span.earliestStart === -Infinity && span.latestEnd === Infinity
}

function sameTime(a: TimeSpan, b: TimeSpan): boolean {
  return (
    a.earliestStart === b.earliestStart &&
    a.latestStart === b.latestStart &&
    a.earliestEnd === b.earliestEnd &&
    a.latestEnd === b.latestEnd &&
    a.approximate === b.approximate &&
    a.uncertain === b.uncertain
  )
}

function within(inner: TimeSpan, outer: TimeSpan): boolean {
  return outer.earliestStart <= inner.earliestStart && inner.latestEnd <= outer.latestEnd
}

function meet(a: TimeSpan, b: TimeSpan, allowed: number): boolean {
  return a.earliestStart <= b.latestEnd + allowed && b.earliestStart <= a.latestEnd + allowed
}

function slack(span: TimeSpan): number {
  return span.approximate || span.uncertain ? UNIT[span.precision] : 0
}
