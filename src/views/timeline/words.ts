/** Events and zones named in words, for labels and for those who do not see the drawing. */
import type { EventRecord } from '../../model/dataset.ts'
import type { TimeSpan } from '../../model/timespan.ts'
import { endWords } from './labels.ts'

/** When it was: `26 December 2023`, `some time between … and …`, `since …`. */
export function spanWords(span: TimeSpan): string {
  const from = Number.isFinite(span.earliestStart) ? endWords(span.earliestStart, 'from') : null
  const to = Number.isFinite(span.latestEnd) ? endWords(span.latestEnd, 'to') : null
  if (from === null || to === null) {
    if (from !== null) return `since ${from}`
    return to === null ? 'at an unknown time' : `until ${to}`
  }
  if (from === to) return from
  const somewhere = span.latestStart > span.earliestEnd
  return somewhere ? `some time between ${from} and ${to}` : `${from} to ${to}`
}

/** How sure the date is, in the words of the legend. */
export function sureWords(span: TimeSpan): string {
  if (span.approximate && span.uncertain) return 'date approximate and uncertain'
  if (span.approximate) return 'date approximate'
  if (span.uncertain) return 'date uncertain'
  return span.latestStart > span.earliestEnd ? 'date known only within bounds' : 'date known'
}

/** Title, date and how sure: the name of an event on the timeline. */
export function eventName(event: EventRecord): string {
  if (event.span === null) return `${event.title}, no date known`
  return `${event.title}, ${spanWords(event.span)}, ${sureWords(event.span)}`
}

/** `Europe/Kyiv` is `Kyiv time`. */
export function zoneWords(zone: string): string {
  const city = zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone
  return zone.includes('/') ? `${city} time` : zone
}

/** `1 event`, `12 events`. */
export function eventCount(count: number): string {
  return count === 1 ? '1 event' : `${count.toLocaleString('en')} events`
}
