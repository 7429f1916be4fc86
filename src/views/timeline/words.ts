/** Events and zones named in words, for labels and for those who do not see the drawing. */
import type { EventRecord } from '../../model/dataset.ts'
import { describeSpan } from '../../model/describe-span.ts'
import { howSureOfTime } from '../../model/sureness.ts'
import type { TimeSpan } from '../../model/timespan.ts'
import { say } from '../../words/say.ts'

/** How sure the date is, in the words of the legend. */
export function sureWords(span: TimeSpan): string {
  return say().timeline.sure[howSureOfTime(span)]
}

/** Title, date and how sure: the name of an event on the timeline. */
export function eventName(event: EventRecord): string {
  if (event.span === null) return say().timeline.titleAndDate(event.title, say().parts.noDateKnown)
  return say().timeline.named(event.title, describeSpan(event.span), sureWords(event.span))
}

/** `Europe/Kyiv` is `Kyiv time`. */
export function zoneWords(zone: string): string {
  const city = zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone
  return zone.includes('/') ? say().timeline.zone(city) : zone
}

/** `1 event`, `12 events`. */
export function eventCount(count: number): string {
  return say().timeline.events(count)
}

/** Mean width of a character of a title in its lane, in pixels. */
const CHARACTER_PX = 6

/** As much of a title as fits into so many pixels. */
export function shortTitle(title: string, px: number): string {
  const most = Math.floor(px / CHARACTER_PX)
  return title.length <= most ? title : `${title.slice(0, most - 1).trimEnd()}…`
}
