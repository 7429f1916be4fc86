/**
 * Clauses: the independent conditions that a reader's choice puts on events. Each is one bit a row, set where the row
 * fails it, so that "every clause but my own" is one mask away.
 */
import type { TimeWindow } from '../model/timespan.ts'
import type { Columns } from './columns.ts'
import type { FacetColumn } from './facets.ts'

/** Bit of each clause in a row of fails. */
export const CLAUSE = {
  time: 1,
  category: 2,
  claimant: 4,
  evidence: 8,
  text: 16,
  area: 32,
  claims: 64,
} as const
export type Clause = keyof typeof CLAUSE

/** Which events a window keeps: those possibly in it, or only those certainly in it. */
export type Certainty = 'possibly' | 'certainly'

/** Marks rows outside the window; undated rows (NaN bounds) are outside every window. */
export function failTime(
  fails: Uint16Array,
  columns: Columns,
  window: TimeWindow,
  certainty: Certainty,
): void {
  const start = certainty === 'possibly' ? columns.earliestStart : columns.latestStart
  const end = certainty === 'possibly' ? columns.latestEnd : columns.earliestEnd
  for (let row = 0; row < columns.count; row++) {
    const inside = (start[row] as number) <= window.to && (end[row] as number) >= window.from
    if (!inside) fails[row] = (fails[row] as number) | CLAUSE.time
  }
}

/** Marks rows that have none of the chosen values. An unknown value matches nothing. */
export function failFacet(
  fails: Uint16Array,
  column: FacetColumn,
  chosen: readonly string[],
  bit: number,
): void {
  const wanted = new Uint8Array(column.values.length)
  for (const value of chosen) {
    const code = column.codeOf.get(value)
    if (code !== undefined) wanted[code] = 1
  }
  const { offsets, codes } = column
  for (let row = 0; row < fails.length; row++) {
    let hit = false
    const end = offsets[row + 1] as number
    for (let at = offsets[row] as number; at < end && !hit; at++) hit = wanted[codes[at] as number] === 1
    if (!hit) fails[row] = (fails[row] as number) | bit
  }
}

/** Marks rows that are not among the given ones. */
export function failUnlisted(fails: Uint16Array, listed: ReadonlySet<number>, bit: number): void {
  for (let row = 0; row < fails.length; row++) {
    if (!listed.has(row)) fails[row] = (fails[row] as number) | bit
  }
}

/** Rows that pass every clause outside `except`, in order. */
export function passingRows(fails: Uint16Array, except = 0): Uint32Array {
  const rows = new Uint32Array(fails.length)
  let found = 0
  for (let row = 0; row < fails.length; row++) {
    if (((fails[row] as number) & ~except) === 0) rows[found++] = row
  }
  return rows.slice(0, found)
}

/** How many passing rows have each value of a facet, the facet's own clause left out. */
export function countFacet(fails: Uint16Array, column: FacetColumn, ownBit: number): Uint32Array {
  const counts = new Uint32Array(column.values.length)
  const { offsets, codes } = column
  for (let row = 0; row < fails.length; row++) {
    if (((fails[row] as number) & ~ownBit) !== 0) continue
    const end = offsets[row + 1] as number
    for (let at = offsets[row] as number; at < end; at++) {
      const code = codes[at] as number
      counts[code] = (counts[code] as number) + 1
    }
  }
  return counts
}
