/** Decides what the list shows: rows under the month they began in, and the words of each row. */
import type { Dataset, EventRecord } from '../../model/dataset.ts'
import { tagPlace, howSureOfPlace } from '../../model/place-words.ts'
import { howSureOfTime, type Sureness } from '../../model/sureness.ts'
import { describeSpan } from '../../model/describe-span.ts'
import { formatMoment } from '../../model/format-time.ts'
import { evidenceGrade } from '../../query/facets.ts'
import type { Loaded } from '../../store/loaded.ts'
import type { Sight } from '../../store/sight.ts'

export interface RowWords {
  readonly when: string
  readonly timeSure: Sureness
  readonly where: string | null
  readonly placeSure: Sureness
  readonly quoted: boolean
  /** Whether claims on this event contradict each other. */
  readonly disputed: boolean
}

const cache = new WeakMap<EventRecord, RowWords>()

/** The words of a row; kept for each record, so that scrubbing makes none anew. */
export function rowWords(event: EventRecord, data: Loaded): RowWords {
  const known = cache.get(event)
  if (known) return known
  const place = event.where === null ? undefined : data.dataset.places.get(event.where.place)
  const words: RowWords = {
    when: event.span === null ? 'no date known' : describeSpan(event.span, 'short'),
    timeSure: event.span === null ? 'unknown' : howSureOfTime(event.span),
    where: place === undefined ? null : `${place.name} (${tagPlace(place)})`,
    placeSure: place === undefined ? 'unknown' : howSureOfPlace(place),
    quoted: evidenceGrade(event, data.dataset) === 'quoted',
    disputed: (data.standings.get(event.id)?.contradictions ?? null) !== null,
  }
  cache.set(event, words)
  return words
}

export interface ListSection {
  readonly title: string
  readonly note: string | null
  readonly rows: readonly number[]
}

function sectionTitle(event: EventRecord): string {
  if (event.span === null) return 'Without a date'
  return Number.isFinite(event.span.earliestStart)
    ? formatMoment(event.span.earliestStart, 'month')
    : 'Start unknown'
}

/** Undated events stay listed under their own heading while a window is set, because no window can hold them or not. */
export function listSections(sight: Sight, dataset: Dataset, hasWindow: boolean): ListSection[] {
  const sections: { title: string; note: string | null; rows: number[] }[] = []
  for (const row of sight.rows) {
    const event = dataset.events[row]
    if (event === undefined) continue
    const title = sectionTitle(event)
    const last = sections.at(-1)
    if (last?.title === title) last.rows.push(row)
    else sections.push({ title, note: null, rows: [row] })
  }
  if (hasWindow && sight.undated.length > 0) {
    sections.push({
      title: 'Without a date',
      note: 'Not counted above: a time window can neither hold these nor leave them out.',
      rows: [...sight.undated],
    })
  }
  return sections
}
