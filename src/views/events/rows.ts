/** Decides what the list shows: rows under the month they began in, and the words of each row. */
import { type Columns, datesOf } from '../../model/columns.ts'
import type { EventRecord } from '../../model/dataset.ts'
import { tagPlace, howSureOfPlace } from '../../model/place-words.ts'
import { howSureOfTime, type Sureness } from '../../model/sureness.ts'
import { formatMoment } from '../../model/format-time.ts'
import { evidenceGrade } from '../../query/facets.ts'
import type { Loaded } from '../../store/loaded.ts'
import type { Sight } from '../../store/sight.ts'
import { perLanguage, say } from '../../words/say.ts'
import { whenWords } from '../parts/when-words.ts'
import { windowWords } from '../parts/window-words.ts'

export interface RowWords {
  readonly when: string
  readonly timeSure: Sureness
  readonly where: string | null
  readonly placeSure: Sureness
  readonly quoted: boolean
  /** Whether claims on this event contradict each other. */
  readonly disputed: boolean
}

const cacheIn = perLanguage(() => new WeakMap<EventRecord, RowWords>())

/** The words of a row; kept for each record, so that scrubbing makes none anew. */
export function rowWords(event: EventRecord, row: number, data: Loaded): RowWords {
  const cache = cacheIn()
  const known = cache.get(event)
  if (known) return known
  const place = event.where === null ? undefined : data.dataset.places.get(event.where.place)
  const words: RowWords = {
    when: whenWords(event.span, 'short'),
    timeSure: event.span === null ? 'unknown' : howSureOfTime(event.span),
    where: place === undefined ? null : say().parts.placeWithTag(place.name, tagPlace(place)),
    placeSure: place === undefined ? 'unknown' : howSureOfPlace(place),
    quoted: evidenceGrade(event, data.dataset) === 'quoted',
    disputed: data.disputed(row),
  }
  cache.set(event, words)
  return words
}

/** All rows of the list, those that the window leaves aside for want of a date after the others. */
export interface ListRows {
  readonly length: number
  /** From this position on, rows have no date and are not counted. */
  readonly aside: number
  readonly at: (position: number) => number | undefined
  /** Position of a row; where it is not listed, that of the one after it. */
  readonly positionOf: (row: number) => number
}

/** Undated events stay listed under their own heading while a window is set, because no window can hold them or not. */
export function listOf({ rows, undated }: Sight, hasWindow: boolean): ListRows {
  const aside = rows.length
  const more = hasWindow ? undated : []
  return {
    length: aside + more.length,
    aside,
    at: position => (position < aside ? rows.at(position) : more[position - aside]),
    positionOf: row => {
      const beside = more.indexOf(row)
      return beside === -1 ? Math.min(rows.rank(row), aside) : aside + beside
    },
  }
}

/** When an event may have been, as far as columns know: its record, with the date as written, has not come. */
export function pendingDate(columns: Columns, row: number): string {
  const dates = datesOf(columns, row)
  if (dates === null) return say().parts.noDateKnown
  const { earliestStart: from, latestEnd: to } = dates
  if (!Number.isFinite(from)) return say().events.startUnknown
  return windowWords({ from, to: Number.isFinite(to) ? to : from })
}

export interface ListSection {
  readonly title: string
  readonly note: string | null
  /** Position of its first row that is shown. */
  readonly first: number
  readonly rows: readonly number[]
}

function sectionTitle(start: number): string {
  if (Number.isNaN(start)) return say().events.withoutDate
  return Number.isFinite(start) ? formatMoment(start, 'month') : say().events.startUnknown
}

/** The rows from one position up to another under the months they began in. */
export function listSections(
  list: ListRows,
  first: number,
  last: number,
  columns: Pick<Columns, 'earliestStart'>,
): ListSection[] {
  const sections: { title: string; note: string | null; first: number; rows: number[] }[] = []
  for (let position = first; position < last; position++) {
    const row = list.at(position)
    if (row === undefined) continue
    const title = sectionTitle(columns.earliestStart[row] ?? Number.NaN)
    const before = sections.at(-1)
    if (before?.title === title) before.rows.push(row)
    else
      sections.push({
        title,
        note: position < list.aside ? null : say().events.aside,
        first: position,
        rows: [row],
      })
  }
  return sections
}
