/** Time order of events: earliest start, then the coarser date first, then id by code unit. */
import type { EventRecord } from './dataset.ts'
import { compareSpans } from './timespan.ts'

/** Comparator for sorting; events without a date come last, by id. */
export function compareEvents(a: EventRecord, b: EventRecord): number {
  if (a.span === null && b.span !== null) return 1
  if (a.span !== null && b.span === null) return -1
  const byTime = a.span === null || b.span === null ? 0 : compareSpans(a.span, b.span)
  if (byTime !== 0) return byTime
  if (a.id === b.id) return 0
  return a.id < b.id ? -1 : 1
}
