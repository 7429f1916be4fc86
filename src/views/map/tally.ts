/** Counts of events by mark: what changes while the window moves, one event at a time. */
import { INFERRED } from '../../model/columns.ts'
import { createFollower, type Visited } from '../../query/follow.ts'
import type { Layout } from './clusters.ts'
import type { Marks } from './marks.ts'

/** How many categories a dataset may have. */
export const CATEGORIES = 8

export interface Tally {
  readonly layout: Layout
  /** Events by item, by item and category (`item * 8 + category`), and by spot. */
  readonly counts: Uint32Array
  readonly mix: Uint32Array
  readonly atSpot: Uint32Array
  /** Events by item whose place is inferred. */
  readonly inferred: Uint32Array
  /** Sum of the rows counted at each item: the row itself where it is one. */
  readonly rowSum: Float64Array
  /** At how many spots of each item there are events, and the sum of their numbers. */
  readonly spots: Uint32Array
  readonly spotSum: Float64Array
  /** 1 for items that changed since whoever reads them said so. */
  readonly stale: Uint8Array
}

export function createTally(layout: Layout): Tally {
  return {
    layout,
    counts: new Uint32Array(layout.count),
    mix: new Uint32Array(layout.count * CATEGORIES),
    atSpot: new Uint32Array(layout.itemOf.length),
    inferred: new Uint32Array(layout.count),
    rowSum: new Float64Array(layout.count),
    spots: new Uint32Array(layout.count),
    spotSum: new Float64Array(layout.count),
    stale: new Uint8Array(layout.count).fill(1),
  }
}

/** The one event of an item; -1 where it has none or several. */
export function soleRow({ counts, rowSum }: Tally, item: number): number {
  return counts[item] === 1 ? (rowSum[item] as number) : -1
}

/** The one spot of all events of an item; -1 where they stand at none or several. */
export function soleSpot({ spots, spotSum }: Tally, item: number): number {
  return spots[item] === 1 ? (spotSum[item] as number) : -1
}

function add(counts: Uint32Array | Float64Array, at: number, by: number): void {
  counts[at] = (counts[at] as number) + by
}

type Placed = Pick<Marks, 'spotOf' | 'inferred'>

function change(tally: Tally, marks: Placed, category: Uint8Array, row: number, by: 1 | -1): void {
  const { counts, mix, atSpot, inferred, rowSum, spots, spotSum, stale } = tally
  const spot = marks.spotOf[row] as number
  if (spot < 0) return
  const item = tally.layout.itemOf[spot] as number
  add(counts, item, by)
  add(mix, item * CATEGORIES + ((category[row] as number) % CATEGORIES), by)
  if (((marks.inferred[row] as number) & INFERRED.place) !== 0) add(inferred, item, by)
  add(rowSum, item, by * row)
  add(atSpot, spot, by)
  stale[item] = 1
  if (atSpot[spot] === (by === 1 ? 1 : 0)) {
    add(spots, item, by)
    add(spotSum, item, by * spot)
  }
}

function clear(tally: Tally): void {
  const { counts, mix, atSpot, inferred, rowSum, spots, spotSum, stale } = tally
  for (const array of [counts, mix, atSpot, inferred, rowSum, spots, spotSum]) array.fill(0)
  stale.fill(1)
}

/**
 * Returns a function that brings the tally in step with rows. `category` has a code for each row. Cost: what came and
 * went since the last call, or one pass over the rows where that is not known; no allocation.
 */
export function tallyFollower(tally: Tally, marks: Placed, category: Uint8Array): (rows: Visited) => void {
  return createFollower({
    clear: () => {
      clear(tally)
    },
    change: (row, by) => {
      change(tally, marks, category, row, by)
    },
  })
}
