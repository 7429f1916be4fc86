/**
 * A date with its uncertainty: the EDTF text as written and four bounds.
 *
 * Bounds are milliseconds on the dataset's own calendar (proleptic Gregorian), written as if UTC; the two ends are
 * inclusive, so a day ends at 23:59:59.999. An open or unknown end is -Infinity or Infinity.
 * Invariants: earliestStart <= latestStart, earliestEnd <= latestEnd, earliestStart <= earliestEnd,
 * latestStart <= latestEnd. The two inner bounds may cross: then there is no time at which it certainly was going on.
 */
export interface TimeSpan {
  readonly edtf: string
  readonly earliestStart: number
  readonly latestStart: number
  readonly earliestEnd: number
  readonly latestEnd: number
  /** `day` for a date without a time of day and so on: the coarsest precision among the parts. */
  readonly precision: TimePrecision
  /** EDTF `~` or `%` on any part. */
  readonly approximate: boolean
  /** EDTF `?` or `%` on any part. */
  readonly uncertain: boolean
}

/** From finest to coarsest. */
export const PRECISIONS = [
  'second',
  'minute',
  'hour',
  'day',
  'month',
  'season',
  'year',
  'decade',
  'century',
  'unknown',
] as const

export type TimePrecision = (typeof PRECISIONS)[number]

/** A window on time: both ends inclusive, in milliseconds as `TimeSpan` has them. */
export interface TimeWindow {
  readonly from: number
  readonly to: number
}

/** Whether the event may have been going on at some time in the window. */
export function possiblyIn(span: TimeSpan, window: TimeWindow): boolean {
  return span.earliestStart <= window.to && span.latestEnd >= window.from
}

/** Whether the event was going on at some time in the window, whatever its true dates within its bounds. */
export function certainlyIn(span: TimeSpan, window: TimeWindow): boolean {
  return span.latestStart <= window.to && span.earliestEnd >= window.from
}

/**
 * Order in time, for sorting: earliest start, then the coarser date first. Zero is a tie, which the caller breaks by id.
 */
export function compareSpans(a: TimeSpan, b: TimeSpan): number {
  if (a.earliestStart !== b.earliestStart) return a.earliestStart < b.earliestStart ? -1 : 1
  return PRECISIONS.indexOf(b.precision) - PRECISIONS.indexOf(a.precision)
}
