/** How sure a whole dataset is, in figures: what each is a part of, and the filter that shows those events, if any. */
import { type CodeColumn, type Columns, DATE_SURENESS, type Facet, INFERRED } from '../../model/columns.ts'
import { AREA_KINDS, type Place, SOURCE_KINDS } from '../../model/schema.ts'
import type { Sureness } from '../../model/sureness.ts'
import type { Totals } from '../../model/totals.ts'
import { EVIDENCE_GRADES, type EvidenceGrade } from '../../query/facets.ts'
import { EVIDENCE_WORDS, STANDING_WORDS } from '../parts/facet-words.ts'
import { countOf, KIND_WORDS, STATE_WORDS } from './source-words.ts'

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

const TIME_WORDS: Readonly<Record<Sureness, string>> = {
  known: 'Known',
  approximate: 'Approximate',
  somewhere: 'Somewhere inside a span',
  unknown: 'No date',
}

const AREA_WORDS: Readonly<Record<(typeof AREA_KINDS)[number], string>> = {
  district: 'Somewhere in a district',
  city: 'Somewhere in a city or town',
  region: 'Somewhere in a region',
  country: 'Somewhere in a country',
  sea: 'Somewhere at sea',
}

const PLACE_WORDS = {
  exact: 'Exact spot',
  approximate: 'Approximate spot',
  ...AREA_WORDS,
  displaced: 'Moved on purpose',
  unknown: 'No place on the map',
} as const

const STATE_ROWS = Object.fromEntries(
  Object.entries(STATE_WORDS).map(([state, words]) => [
    state,
    `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`,
  ]),
) as typeof STATE_WORDS

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
function countsOf({ values, codes }: CodeColumn): Record<string, number> {
  const counts = new Uint32Array(values.length)
  for (const code of codes) counts[code] = (counts[code] as number) + 1
  return Object.fromEntries(values.map((value, code) => [value, counts[code] ?? 0]))
}

function group(title: string, rows: readonly SureRow[], note: string | null = null): SureGroup {
  return { title, rows, note, total: rows.reduce((sum, row) => sum + row.count, 0) }
}

function placeKey(place: Place | undefined): keyof typeof PLACE_WORDS {
  if (place === undefined || place.geometry === null) return 'unknown'
  return place.precision.kind === 'area' ? place.precision.area : place.precision.kind
}

function inferredNote(count: number, what: string): string | null {
  if (count === 0) return null
  const one = count === 1
  return `Of these, ${countOf(count, what)} ${one ? 'is' : 'are'} inferred: no source states ${one ? 'it' : 'them'}.`
}

function evidenceGroups({ facets }: Columns, totals: Totals): SureGroup[] {
  const grades = Object.fromEntries(EVIDENCE_GRADES.map(grade => [grade, EVIDENCE_WORDS[grade]])) as Record<
    EvidenceGrade,
    string
  >
  const kinds = Object.fromEntries(SOURCE_KINDS.map(kind => [kind, KIND_WORDS[kind]])) as typeof KIND_WORDS
  return [
    group('Events by evidence', rowsOf(grades, countsOf(facets.evidence), 'evidence')),
    group('Quotes against their source', rowsOf(STATE_ROWS, totals.quotes)),
    group('Sources by kind', rowsOf(kinds, totals.sources)),
  ]
}

function precisionGroups(columns: Columns, places: ReadonlyMap<string, Place>): SureGroup[] {
  const { count, sureness, place, inferred } = columns
  const keys = place.values.map(id => placeKey(places.get(id)))
  const byDate = new Map<Sureness, number>()
  const byPlace = new Map<keyof typeof PLACE_WORDS, number>()
  const inferredOnes = { date: 0, place: 0 }
  for (let row = 0; row < count; row++) {
    const sure = DATE_SURENESS[sureness[row] as number] ?? 'unknown'
    byDate.set(sure, (byDate.get(sure) ?? 0) + 1)
    const key = keys[place.codes[row] as number] ?? 'unknown'
    byPlace.set(key, (byPlace.get(key) ?? 0) + 1)
    if (((inferred[row] as number) & INFERRED.date) !== 0) inferredOnes.date++
    if (((inferred[row] as number) & INFERRED.place) !== 0) inferredOnes.place++
  }
  return [
    group(
      'Dates of events',
      rowsOf(TIME_WORDS, Object.fromEntries(byDate)),
      inferredNote(inferredOnes.date, 'date'),
    ),
    group(
      'Places of events',
      rowsOf(PLACE_WORDS, Object.fromEntries(byPlace)),
      inferredNote(inferredOnes.place, 'place'),
    ),
  ]
}

/**
 * Rows of one group exclude each other and add up to its total. Nothing is left out: a state that no quote is in has
 * its row, with zero. Cost: one pass over the rows.
 */
export function howSure(columns: Columns, places: ReadonlyMap<string, Place>, totals: Totals): SureGroup[] {
  return [
    ...evidenceGroups(columns, totals),
    group(
      'Events by how their claims compare',
      rowsOf(STANDING_WORDS, countsOf(columns.facets.claims), 'claims'),
    ),
    ...precisionGroups(columns, places),
  ]
}
