/** What a choice lets be seen: the rows that pass and all counts, derived and never stored. */
import { type Columns, FACETS, type Facet } from '../model/columns.ts'
import { type RowBits, rowsBut } from '../model/row-bits.ts'
import { failArea } from '../query/area.ts'
import { failFacet } from '../query/clauses.ts'
import type { RowSet } from '../query/rows.ts'
import { createWindowIndex, type WindowIndex } from '../query/window-index.ts'
import { NO_CHOICE, type Choice } from './choice.ts'
import type { Loaded } from './loaded.ts'
import type { Found } from './search.ts'

/**
 * All rows are those of the columns, in time order. A part is the same object as before while it says the same,
 * and so is the whole.
 */
export interface Sight {
  /** Rows that pass every clause. */
  readonly rows: RowSet
  /** Rows that pass every clause but the time window: what the timeline draws. */
  readonly rowsOfAllTime: RowSet
  /** Rows that pass every clause but the box on the map: what the map draws. */
  readonly rowsOfAllPlaces: RowSet
  /** Rows without a date that pass every clause but the time window. */
  readonly undated: readonly number[]
  /** How many rows pass every other clause and are certainly, and possibly, in the window, whichever of both passes. */
  readonly certainly: number
  readonly possibly: number
  readonly total: number
  /** For each facet, passing rows by value code, the facet's own clause left out. */
  readonly facetCounts: Readonly<Record<Facet, Uint32Array>>
}

/** Keeps one dataset in step with a choice that changes; what it gives is read before it is stepped on. */
interface Watch {
  readonly see: (data: Loaded, choice: Choice, found: Found | null) => Sight
}

function samePlaces(before: Choice, after: Choice): boolean {
  if (before.area === null && after.area === null) return true
  return before.area === after.area && before.certainty === after.certainty
}

/** Tells the index what differs between two choices. */
function follow(index: WindowIndex, data: Loaded, before: Choice, after: Choice): void {
  index.setCertainty(after.certainty)
  if (before.window !== after.window) index.moveTo(after.window)
  for (const facet of FACETS) {
    const chosen = after.facets[facet]
    if (before.facets[facet] === chosen) continue
    const column = data.columns.facets[facet]
    index.setClause(facet, chosen.length === 0 ? null : failFacet(column, chosen))
  }
  if (!samePlaces(before, after)) {
    const { area, certainty } = after
    const { place } = data.columns
    const { places } = data.dataset
    index.setClause('area', area === null ? null : failArea(place, places, area, certainty))
  }
}

/**
 * The rows that the text was found in; null for no text. While the answer to a new text has not come, it is that to the
 * text before, so that typing never waits.
 */
function listedBy(data: Loaded, { text }: Choice, found: Found | null): RowBits | null {
  const wanted = text.trim()
  if (wanted === '') return null
  return data.search.now(wanted) ?? (found && data.search.told(found.rows))
}

function sameSight(a: Sight, b: Sight): boolean {
  return (
    a.rows === b.rows &&
    a.rowsOfAllTime === b.rowsOfAllTime &&
    a.rowsOfAllPlaces === b.rowsOfAllPlaces &&
    a.certainly === b.certainly &&
    a.possibly === b.possibly &&
    a.facetCounts === b.facetCounts
  )
}

function createWatch(columns: Columns): Watch {
  const index = createWindowIndex(columns)
  let choice = NO_CHOICE
  let lastFound: Found | null = null
  let text = ''
  let listed: RowBits | null = null
  let last: Sight | null = null

  const facetCounts = (): Sight['facetCounts'] => {
    const now = Object.fromEntries(FACETS.map(facet => [facet, index.facetCounts(facet)] as const))
    if (last !== null && FACETS.every(facet => last?.facetCounts[facet] === now[facet])) {
      return last.facetCounts
    }
    return now as Record<Facet, Uint32Array>
  }
  const read = (): Sight => {
    const rows = index.rows('all')
    const rowsOfAllTime = index.rows('time')
    return {
      rows,
      rowsOfAllTime,
      rowsOfAllPlaces: index.rows('area'),
      undated:
        last?.rowsOfAllTime === rowsOfAllTime
          ? last.undated
          : Array.from(index.undated).filter(row => rowsOfAllTime.has(row)),
      certainly: choice.certainty === 'certainly' ? rows.length : index.counterpart(),
      possibly: choice.certainty === 'certainly' ? index.counterpart() : rows.length,
      total: columns.count,
      facetCounts: facetCounts(),
    }
  }
  return {
    see(data, next, found) {
      if (next === choice && found === lastFound && last !== null) return last
      follow(index, data, choice, next)
      if (next.text.trim() !== text || found !== lastFound) {
        const before = listed
        const now = listedBy(data, next, found)
        if (now !== before) index.setClause('text', now && rowsBut(now, columns.count))
        listed = now
        text = next.text.trim()
      }
      choice = next
      lastFound = found
      const sight = read()
      if (last === null || !sameSight(last, sight)) last = sight
      return last
    },
  }
}

/** Counts and rows for one choice, by an index of their own. */
export function computeSight(data: Loaded, choice: Choice): Sight {
  return createWatch(data.columns).see(data, choice, null)
}

/**
 * Returns a selector that costs what the choice changed. It keeps one index, for the columns that it was asked about
 * last; what it returned before reads the present state.
 */
export function createSightSelector(): (data: Loaded, choice: Choice, found?: Found | null) => Sight {
  let last: { columns: Columns; watch: Watch } | null = null
  return (data, choice, found = null) => {
    const { columns } = data
    if (last === null || last.columns !== columns) last = { columns, watch: createWatch(columns) }
    return last.watch.see(data, choice, found)
  }
}
