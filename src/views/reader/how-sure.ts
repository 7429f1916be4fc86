/** How sure a whole dataset is, in figures: what each is a part of, and the filter that shows those events, if any. */
import type { Standing } from '../../evidence/standing.ts'
import type { Dataset, EventRecord } from '../../model/dataset.ts'
import { AREA_KINDS, type Place, SOURCE_KINDS } from '../../model/schema.ts'
import { howSureOfTime, type Sureness } from '../../model/sureness.ts'
import { EVIDENCE_GRADES, evidenceGrade, type EvidenceGrade, type Facet } from '../../query/facets.ts'
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

/** Counts of all keys of `words`, in their order; keys that nothing has stay, with zero. */
function rowsOf<K extends string>(
  words: Readonly<Record<K, string>>,
  keys: Iterable<K>,
  facet: Facet | null = null,
): SureRow[] {
  const counts = new Map<K, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return (Object.keys(words) as K[]).map(key => ({
    label: words[key],
    count: counts.get(key) ?? 0,
    filter: facet === null ? null : { facet, value: key },
  }))
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

function evidenceGroups(dataset: Dataset): SureGroup[] {
  const grades = Object.fromEntries(EVIDENCE_GRADES.map(grade => [grade, EVIDENCE_WORDS[grade]])) as Record<
    EvidenceGrade,
    string
  >
  const kinds = Object.fromEntries(SOURCE_KINDS.map(kind => [kind, KIND_WORDS[kind]])) as typeof KIND_WORDS
  const states = [...dataset.quotes.keys()].map(id => dataset.quoteStates.get(id) ?? 'not-held')
  return [
    group(
      'Events by evidence',
      rowsOf(
        grades,
        dataset.events.map(event => evidenceGrade(event, dataset)),
        'evidence',
      ),
    ),
    group('Quotes against their source', rowsOf(STATE_ROWS, states)),
    group(
      'Sources by kind',
      rowsOf(
        kinds,
        [...dataset.sources.values()].map(source => source.kind),
      ),
    ),
  ]
}

function precisionGroups({ events, places }: Dataset): SureGroup[] {
  const inferredDates = events.filter(event => event.when.inferred !== undefined).length
  const inferredPlaces = events.filter(event => event.where?.inferred !== undefined).length
  const placeOf = ({ where }: EventRecord) => (where === null ? undefined : places.get(where.place))
  return [
    group('Dates of events', rowsOf(TIME_WORDS, timeKeys(events)), inferredNote(inferredDates, 'date')),
    group(
      'Places of events',
      rowsOf(
        PLACE_WORDS,
        events.map(event => placeKey(placeOf(event))),
      ),
      inferredNote(inferredPlaces, 'place'),
    ),
  ]
}

/** Sureness by date as written, which decides it: datasets repeat dates, and reading one again costs more than looking. */
function timeKeys(events: readonly EventRecord[]): Sureness[] {
  const known = new Map<string, Sureness>()
  return events.map(({ span }) => {
    if (span === null) return 'unknown'
    const sure = known.get(span.edtf) ?? howSureOfTime(span)
    known.set(span.edtf, sure)
    return sure
  })
}

/**
 * Rows of one group exclude each other and add up to its total. Nothing is left out: a state that no quote is in has
 * its row, with zero. `standings` are those of the dataset's events by id. Cost: one pass over all records.
 */
export function howSure(dataset: Dataset, standings: ReadonlyMap<string, Standing>): SureGroup[] {
  const labels = dataset.events.map(event => standings.get(event.id)?.label ?? 'single')
  return [
    ...evidenceGroups(dataset),
    group('Events by how their claims compare', rowsOf(STANDING_WORDS, labels, 'claims')),
    ...precisionGroups(dataset),
  ]
}
