/**
 * Comparing times by what they possibly cover: from the earliest start to the latest end. The bounds of an
 * approximate or uncertain time are already widened where it is read, so nothing is added here.
 *
 * Where comparing would mislead: a time claim may speak of another moment of the same event (the first shot,
 * the heavy barrage, the announcement). The format has no word for that, so the words of the claims stay
 * beside the verdict.
 *
 * A time of day without an offset is read by the clock of the dataset, but whoever wrote it may have looked at
 * another one. So where only one of two times names its offset, a gap that clocks alone can explain (26 hours lie
 * between the westernmost and the easternmost) is not called a contradiction.
 */
import type { TimeSpan } from '../model/timespan.ts'
import { say } from '../words/say.ts'
import { bothTexts, type Finding, finding } from './rules.ts'

const sentences = () => say().evidence.times

/** From UTC-12 to UTC+14, in milliseconds. */
const CLOCKS_APART = 26 * 3_600_000

/**
 * Compares two times. Symmetric; a time with at least one known end agrees with itself. `textOf` puts a time in
 * words for the explanation; without it, times stand there as written.
 */
export function compareTimes(
  a: TimeSpan | null,
  b: TimeSpan | null,
  textOf: (span: TimeSpan) => string = asWritten,
): Finding {
  if (a === null || b === null || boundless(a) || boundless(b))
    return finding('not-comparable', 'time-unknown')
  const pair = () => bothTexts(textOf(a), textOf(b))
  if (sameTime(a, b))
    return finding('agree', 'time-same', () => sentences().same([textOf(a), textOf(b)].toSorted()[0] ?? ''))
  const gap = Math.max(a.earliestStart, b.earliestStart) - Math.min(a.latestEnd, b.latestEnd)
  if (gap > 0 && gap < CLOCKS_APART && isTimed(a) && isTimed(b) && namesOffset(a) !== namesOffset(b)) {
    return finding('not-comparable', 'time-zone')
  }
  if (gap > 0) {
    return finding('contradict', 'time-apart', () => sentences().apart(pair()), gap)
  }
  if ([a, b].some(span => span.approximate || span.uncertain)) {
    return finding('compatible', 'time-near', () => sentences().near(pair()))
  }
  if (within(a, b) || within(b, a)) {
    return finding('compatible', 'time-within', () => sentences().within(pair()))
  }
  return finding('compatible', 'time-overlap', () => sentences().overlap(pair()))
}

/** Whether all of `a` lies before all of `b`. False where either is unknown. */
export function wholeBefore(a: TimeSpan | null, b: TimeSpan | null): boolean {
  return a !== null && b !== null && a.latestEnd < b.earliestStart
}

function isTimed(span: TimeSpan): boolean {
  return span.edtf.includes('T')
}

/** Whether a time of day as written says by which clock: `Z`, `+02`, `+02:00`. */
function namesOffset(span: TimeSpan): boolean {
  return /T[0-9X:]*(?:Z|[+-]\d\d)/u.test(span.edtf)
}

function asWritten(span: TimeSpan): string {
  return span.edtf
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
