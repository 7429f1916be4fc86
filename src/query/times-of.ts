/** Sets of rows in order of their starts and ends, so that a stretch of time is counted without reading them. */
import type { Columns } from '../model/columns.ts'
import type { TimeWindow } from '../model/timespan.ts'
import type { Certainty } from './clauses.ts'
import type { Rows } from './rows.ts'
import { countBelow } from './sort-rows.ts'
import { ordersOf } from './window-ends.ts'

export interface Times {
  readonly start: Float64Array
  readonly end: Float64Array
  /** Rows of each category by start and by end. */
  readonly byStart: readonly Uint32Array[]
  readonly byEnd: readonly Uint32Array[]
  /** Rows that certainly start only after they may have ended: "begun less over" does not count these. */
  readonly crossed: readonly number[]
}

const made = new WeakMap<object, Map<string, Times>>()

/**
 * The rows of a set in order. Cost: one pass over all rows for each set, certainty and number of categories; kept for as
 * long as the set, which must be another object once its rows have changed.
 */
export function timesOf(columns: Columns, rows: Rows, categories: number, certainty: Certainty): Times {
  // All rows are the same rows, whoever lists them.
  const owner = rows.length === columns.count ? columns : rows
  const known = made.get(owner) ?? new Map<string, Times>()
  made.set(owner, known)
  const key = `${certainty} ${String(categories)}`
  const times = known.get(key) ?? gather(columns, rows, categories, certainty)
  known.set(key, times)
  return times
}

function gather(columns: Columns, rows: Rows, categories: number, certainty: Certainty): Times {
  const { start, byStart, end, byEnd } = ordersOf(columns)[certainty]
  const { category } = columns
  const holds = new Uint8Array(columns.count)
  const crossed: number[] = []
  const sizes = new Uint32Array(categories)
  rows.forEach(row => {
    // NaN, the start of undated rows, is in neither order.
    if ((start[row] as number) > (end[row] as number)) crossed.push(row)
    else if ((start[row] as number) <= (end[row] as number)) {
      holds[row] = 1
      sizes[category[row] as number] = (sizes[category[row] as number] as number) + 1
    }
  })
  const sorted = (order: Uint32Array): Uint32Array[] => {
    const lists = Array.from(sizes, size => new Uint32Array(size))
    const next = new Uint32Array(categories)
    for (let at = 0; at < order.length; at++) {
      const row = order[at] as number
      if (holds[row] !== 1) continue
      const code = category[row] as number
      const place = next[code] as number
      ;(lists[code] as Uint32Array)[place] = row
      next[code] = place + 1
    }
    return lists
  }
  return { start, end, byStart: sorted(byStart), byEnd: sorted(byEnd), crossed }
}

/** How many rows of a category, the crossed ones left out, go on in a stretch of time. Cost: two binary searches. */
export function countIn({ start, end, byStart, byEnd }: Times, category: number, window: TimeWindow): number {
  const begun = byStart[category]
  const over = byEnd[category]
  if (begun === undefined || over === undefined) return 0
  return countBelow(start, begun, window.to, true) - countBelow(end, over, window.from, false)
}
