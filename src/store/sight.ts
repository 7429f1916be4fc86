/** What a choice lets be seen: the rows that pass and all counts, derived and never stored. */
import { certainlyIn } from '../model/timespan.ts'
import { extentsOf, failArea } from '../query/area.ts'
import { CLAUSE, countFacet, failFacet, failTime, failUnlisted, passingRows } from '../query/clauses.ts'
import { FACETS, type Facet } from '../query/facets.ts'
import type { Choice } from './choice.ts'
import type { Loaded } from './loaded.ts'

/** All row lists are indices into `dataset.events`, in time order. */
export interface Sight {
  /** Rows that pass every clause. */
  readonly rows: Uint32Array
  /** Rows that pass every clause but the time window: what the timeline draws. */
  readonly rowsOfAllTime: Uint32Array
  /** Rows that pass every clause but the box on the map: what the map draws. */
  readonly rowsOfAllPlaces: Uint32Array
  /** Rows without a date that pass every clause but the time window. */
  readonly undated: readonly number[]
  /** How many passing rows are not merely possibly in the window; all of them where there is no window. */
  readonly certainly: number
  readonly possibly: number
  readonly total: number
  /** For each facet, passing rows by value code, the facet's own clause left out. */
  readonly facetCounts: Readonly<Record<Facet, Uint32Array>>
  /** Rows found by the search text; null where there is none. */
  readonly found: number | null
}

function failsOf(data: Loaded, choice: Choice): { fails: Uint16Array; found: number | null } {
  const fails = new Uint16Array(data.columns.count)
  if (choice.window !== null) failTime(fails, data.columns, choice.window, choice.certainty)
  if (choice.area !== null) failArea(fails, extentsOf(data.dataset), choice.area, choice.certainty)
  for (const facet of FACETS) {
    const chosen = choice.facets[facet]
    if (chosen.length > 0) failFacet(fails, data.columns.facets[facet], chosen, CLAUSE[facet])
  }
  const text = choice.text.trim()
  if (text === '') return { fails, found: null }
  const listed = data.search(text)
  failUnlisted(fails, listed, CLAUSE.text)
  return { fails, found: listed.size }
}

/** Counts and rows for one choice. Cost: a few passes over the columns, no pass over the records. */
export function computeSight(data: Loaded, choice: Choice): Sight {
  const { fails, found } = failsOf(data, choice)
  const rows = passingRows(fails)
  const rowsOfAllTime = passingRows(fails, CLAUSE.time)
  const { events } = data.dataset
  const { window } = choice
  let certainly = 0
  for (const row of rows) {
    const span = events[row]?.span
    if (window === null || (span && certainlyIn(span, window))) certainly++
  }
  return {
    rows,
    rowsOfAllTime,
    rowsOfAllPlaces: passingRows(fails, CLAUSE.area),
    undated: [...rowsOfAllTime].filter(row => events[row]?.span === null),
    certainly,
    possibly: rows.length,
    total: data.columns.count,
    facetCounts: Object.fromEntries(
      FACETS.map(facet => [facet, countFacet(fails, data.columns.facets[facet], CLAUSE[facet])]),
    ) as Record<Facet, Uint32Array>,
    found,
  }
}

/** Returns a selector that computes again only when a part of the choice that filters has changed. */
export function createSightSelector(): (data: Loaded, choice: Choice) => Sight {
  let last: { data: Loaded; choice: Choice; sight: Sight } | null = null
  return (data, choice) => {
    const fresh =
      last !== null &&
      last.data === data &&
      last.choice.window === choice.window &&
      last.choice.certainty === choice.certainty &&
      last.choice.facets === choice.facets &&
      last.choice.text === choice.text &&
      last.choice.area === choice.area
    if (!fresh || last === null) last = { data, choice, sight: computeSight(data, choice) }
    return last.sight
  }
}
