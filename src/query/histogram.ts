/** Counts of events over stretches of time. */
import type { Columns } from '../model/columns.ts'
import type { Bounds, Certainty } from './clauses.ts'
import type { Rows } from './rows.ts'
import { countIn, timesOf, type Times } from './times-of.ts'

/** Counts by bin and category: `counts[bin * categories + category]`, and `totals[bin]`. */
export interface Histogram {
  readonly categories: number
  readonly counts: Uint32Array
  readonly totals: Uint32Array
}

/** Counts by bin that change with single rows; each change costs two binary searches over the edges. */
export interface BinCounts {
  readonly change: (row: number, by: 1 | -1) => void
  /** Cost: one pass over the bins. */
  readonly read: () => Histogram
}

/**
 * Counts how many of the rows a window of each bin would keep: an event counts in every bin that it is possibly (or
 * certainly) going on in, so a bar and a brush over it always agree. Starts without rows.
 *
 * @param edges first milliseconds of the bins, ascending, and one more where the last bin ends.
 */
export function createBinCounts(
  columns: Pick<Columns, 'category' | keyof Bounds>,
  edges: Float64Array,
  categories: number,
  certainty: Certainty,
): BinCounts {
  const bins = Math.max(0, edges.length - 1)
  const start = certainty === 'possibly' ? columns.earliestStart : columns.latestStart
  const end = certainty === 'possibly' ? columns.latestEnd : columns.earliestEnd
  const steps = new Int32Array((bins + 1) * categories)
  return {
    change(row, by) {
      const from = start[row] as number
      const to = end[row] as number
      // NaN bounds of undated rows fail this too, as do rows whose certain bounds cross.
      if (!(from <= (edges[bins] as number) - 1) || !(to >= (edges[0] as number))) return
      const first = Math.max(0, lastEdgeAtOrBefore(edges, from))
      const last = Math.min(bins - 1, lastEdgeAtOrBefore(edges, to))
      const category = columns.category[row] as number
      // A row certainly somewhere in [to, from] is in no bin, unless one bin holds both.
      if (first > last) return
      bump(steps, first * categories + category, by)
      bump(steps, (last + 1) * categories + category, -by)
    },
    read: () => sumUp(steps, bins, categories),
  }
}

/** Fewer rows than this are counted one by one. */
const MANY = 20_000

/**
 * The same for all of these rows at once. Many rows are put in order at the first question and then cost the bins and not
 * the rows, so that a pan of the axis reads none of them.
 */
export function countByBin(
  columns: Columns,
  rows: Rows,
  edges: Float64Array,
  categories: number,
  certainty: Certainty,
): Histogram {
  if (rows.length >= MANY && edges.length * categories * 4 < rows.length) {
    return countSorted(timesOf(columns, rows, categories, certainty), columns, edges, categories, certainty)
  }
  const counts = createBinCounts(columns, edges, categories, certainty)
  rows.forEach(row => counts.change(row, 1))
  return counts.read()
}

/** Two binary searches for each bin and category: what has begun by its end, less what was over before it. */
function countSorted(
  times: Times,
  columns: Columns,
  edges: Float64Array,
  categories: number,
  certainty: Certainty,
): Histogram {
  const crossed = createBinCounts(columns, edges, categories, certainty)
  times.crossed.forEach(row => crossed.change(row, 1))
  const { counts, totals } = crossed.read()
  for (let bin = 0; bin < totals.length; bin++) {
    const window = { from: edges[bin] as number, to: (edges[bin + 1] as number) - 1 }
    for (let category = 0; category < categories; category++) {
      const at = bin * categories + category
      const count = countIn(times, category, window)
      counts[at] = (counts[at] as number) + count
      totals[bin] = (totals[bin] as number) + count
    }
  }
  return { categories, counts, totals }
}

function bump(counts: Int32Array, at: number, by: number): void {
  counts[at] = (counts[at] as number) + by
}

function sumUp(steps: Int32Array, bins: number, categories: number): Histogram {
  const counts = new Uint32Array(bins * categories)
  const totals = new Uint32Array(bins)
  const running = new Int32Array(categories)
  for (let bin = 0; bin < bins; bin++) {
    let total = 0
    for (let category = 0; category < categories; category++) {
      const at = bin * categories + category
      const now = (running[category] as number) + (steps[at] as number)
      running[category] = now
      counts[at] = now
      total += now
    }
    totals[bin] = total
  }
  return { categories, counts, totals }
}

/** Index of the last edge that is not after `ms`; -1 before the first. */
function lastEdgeAtOrBefore(edges: Float64Array, ms: number): number {
  let low = 0
  let high = edges.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((edges[middle] as number) <= ms) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** The most in any bin; 0 where there is none. */
export function peakOf(totals: Uint32Array): number {
  let peak = 0
  for (const total of totals) if (total > peak) peak = total
  return peak
}
