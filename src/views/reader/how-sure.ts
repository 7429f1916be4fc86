/** How sure a whole dataset is, in figures: what each is a part of, and the filter that shows those events, if any. */
import { type Columns, DATE_SURENESS, type Facet } from '../../model/columns.ts'
import { type Place, SOURCE_KINDS } from '../../model/schema.ts'
import type { Totals } from '../../model/totals.ts'
import { EVIDENCE_GRADES } from '../../query/facets.ts'
import { wholeOf } from '../../query/whole.ts'
import { say, type Words } from '../../words/say.ts'

export interface SureRow {
  readonly label: string
  readonly count: number
  /** The filter that leaves just these events. */
  readonly filter: { readonly facet: Facet; readonly value: string } | null
}

export interface SureGroup {
  readonly title: string
  /** What the rows are parts of: each thing is in one row, so that they add up to it. */
  readonly total: number
  readonly rows: readonly SureRow[]
  /** A sentence on what the rows do not say. */
  readonly note: string | null
}

type PlaceKey = keyof Words['reader']['sure']['places']

/** A row for each key of `words`, in their order; what nothing has stays, with zero. */
function rowsOf<K extends string>(
  words: Readonly<Record<K, string>>,
  counts: Readonly<Partial<Record<K, number>>>,
  facet: Facet | null = null,
): SureRow[] {
  return (Object.keys(words) as K[]).map(key => ({
    label: words[key],
    count: counts[key] ?? 0,
    filter: facet === null ? null : { facet, value: key },
  }))
}

/** How many events have each value of a facet. */
function countsOf(columns: Columns, facet: Facet): Record<string, number> {
  const counts = wholeOf(columns).facets[facet]
  return Object.fromEntries(columns.facets[facet].values.map((value, code) => [value, counts[code] ?? 0]))
}

/** The words of some keys, in the order of the keys. */
function inOrder<K extends string>(
  words: Readonly<Record<K, string>>,
  keys: readonly K[],
): Readonly<Record<K, string>> {
  return Object.fromEntries(keys.map(key => [key, words[key]])) as Readonly<Record<K, string>>
}

/** Words as the names of rows, with a capital where the script has one. */
function capitalised<K extends string>(words: Readonly<Record<K, string>>): Readonly<Record<K, string>> {
  return Object.fromEntries(
    Object.entries<string>(words).map(([key, text]) => [
      key,
      `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`,
    ]),
  ) as Readonly<Record<K, string>>
}

function group(title: string, rows: readonly SureRow[], note: string | null = null): SureGroup {
  return { title, rows, note, total: rows.reduce((sum, row) => sum + row.count, 0) }
}

function placeKey(place: Place | undefined): PlaceKey {
  if (place === undefined || place.geometry === null) return 'unknown'
  return place.precision.kind === 'area' ? place.precision.area : place.precision.kind
}

function evidenceGroups(columns: Columns, totals: Totals): SureGroup[] {
  const { parts, reader, source } = say()
  const grades = inOrder(parts.evidence, EVIDENCE_GRADES)
  const kinds = inOrder(source.kinds, SOURCE_KINDS)
  return [
    group(reader.sure.eventsByEvidence, rowsOf(grades, countsOf(columns, 'evidence'), 'evidence')),
    group(reader.sure.quotesBySource, rowsOf(capitalised(source.states), totals.quotes)),
    group(reader.sure.sourcesByKind, rowsOf(kinds, totals.sources)),
  ]
}

function precisionGroups(columns: Columns, places: ReadonlyMap<string, Place>): SureGroup[] {
  const { sureness, inferredDates, places: counted } = wholeOf(columns)
  const byDate = Object.fromEntries(DATE_SURENESS.map((sure, code) => [sure, sureness[code] ?? 0]))
  const byPlace = new Map<PlaceKey, number>()
  for (const [code, events] of counted.counts.entries()) {
    const key = placeKey(places.get(columns.place.values[code] ?? ''))
    byPlace.set(key, (byPlace.get(key) ?? 0) + events)
  }
  const inferredPlaces = counted.inferred.reduce((sum, events) => sum + events, 0)
  const { sure: words } = say().reader
  return [
    group(
      words.dates,
      rowsOf(words.times, byDate),
      inferredDates === 0 ? null : words.inferredDates(inferredDates),
    ),
    group(
      words.placesOf,
      rowsOf(words.places, Object.fromEntries(byPlace)),
      inferredPlaces === 0 ? null : words.inferredPlaces(inferredPlaces),
    ),
  ]
}

/**
 * Rows of one group exclude each other and add up to its total. Nothing is left out: a state that no quote is in has
 * its row, with zero. Cost: the values and places, not the rows.
 */
export function howSure(columns: Columns, places: ReadonlyMap<string, Place>, totals: Totals): SureGroup[] {
  return [
    ...evidenceGroups(columns, totals),
    group(
      say().reader.sure.eventsByClaims,
      rowsOf(say().parts.standing, countsOf(columns, 'claims'), 'claims'),
    ),
    ...precisionGroups(columns, places),
  ]
}
