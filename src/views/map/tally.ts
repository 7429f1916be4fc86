/** Counts of events by spot, and by what is drawn of the spots: changed one event at a time while the window moves. */
import { INFERRED } from '../../model/columns.ts'
import { createFollower, type Visited } from '../../query/follow.ts'
import { createChanged, note, noteAll, type Changed } from './changed.ts'
import type { Layout } from './clusters.ts'
import type { Marks } from './marks.ts'

/** How many categories a dataset may have. */
export const CATEGORIES = 8

/** Counts by spot, whatever the zoom. */
export interface SpotCounts {
  readonly counts: Uint32Array
  /** By spot and category: `spot * 8 + category`. */
  readonly mix: Uint32Array
  /** Events whose place is inferred. */
  readonly inferred: Uint32Array
  /** Sum of the rows counted at each spot: the row itself where it is one. */
  readonly rowSum: Float64Array
}

/** Something that is counted along with the spots: told of every change, or to count all spots afresh. */
export interface Part {
  /** `count` is how many events stand at the spot after the change. */
  readonly change: (spot: number, category: number, row: number, by: 1 | -1, count: number) => void
  readonly recount: (spots: SpotCounts) => void
}

export interface Tally {
  readonly spots: SpotCounts
  /** Rows without a place on the map. */
  readonly unplaced: () => number
  /** Rows with one. */
  readonly placed: () => number
  /**
   * Brings the counts in step with rows. Cost: what came and went since the last call, or one pass over the rows where
   * that is not known; no allocation.
   */
  readonly follow: (rows: Visited) => void
  /** Counts a part from what is there now, and along from then on. */
  readonly attach: (part: Part) => void
  readonly detach: (part: Part) => void
}

function add(counts: Uint32Array | Float64Array, at: number, by: number): void {
  counts[at] = (counts[at] as number) + by
}

/** `category` has a code for each row. */
export function createTally(
  marks: Pick<Marks, 'spotOf' | 'count' | 'inferred' | 'spots' | 'whole'>,
  category: Uint8Array,
): Tally {
  const { spotOf } = marks
  const size = marks.spots.length
  const spots: SpotCounts = {
    counts: new Uint32Array(size),
    mix: new Uint32Array(size * CATEGORIES),
    inferred: new Uint32Array(size),
    rowSum: new Float64Array(size),
  }
  const parts = new Set<Part>()
  let unplaced = 0
  let placed = 0
  let afresh = false
  const change = (row: number, by: 1 | -1) => {
    const spot = spotOf(row)
    if (spot < 0) {
      unplaced += by
      return
    }
    placed += by
    const kind = (category[row] as number) % CATEGORIES
    add(spots.counts, spot, by)
    add(spots.mix, spot * CATEGORIES + kind, by)
    if (((marks.inferred[row] as number) & INFERRED.place) !== 0) add(spots.inferred, spot, by)
    add(spots.rowSum, spot, by * row)
    if (afresh) return
    for (const part of parts) part.change(spot, kind, row, by, spots.counts[spot] as number)
  }
  const clear = () => {
    for (const array of Object.values(spots)) array.fill(0)
    unplaced = 0
    placed = 0
    afresh = true
  }
  const { whole } = marks
  const all = {
    count: marks.count,
    add: () => {
      for (const key of ['counts', 'mix', 'inferred', 'rowSum'] as const) spots[key].set(whole[key])
      unplaced = whole.unplaced
      placed = marks.count - whole.unplaced
    },
  }
  const keepUp = createFollower({ clear, change, ...(whole.category === category ? { all } : {}) })
  return {
    spots,
    unplaced: () => unplaced,
    placed: () => placed,
    follow(rows) {
      keepUp(rows)
      if (!afresh) return
      afresh = false
      for (const part of parts) part.recount(spots)
    },
    attach(part) {
      parts.add(part)
      part.recount(spots)
    },
    detach(part) {
      parts.delete(part)
    },
  }
}

/** Counts by item of a layout. */
export interface ItemCounts {
  readonly layout: Layout
  readonly counts: Uint32Array
  /** By item and category: `item * 8 + category`. */
  readonly mix: Uint32Array
  readonly rowSum: Float64Array
  /** At how many spots of each item there are events, and the sum of their numbers. */
  readonly spots: Uint32Array
  readonly spotSum: Float64Array
  /** Items that changed since whoever reads them drained it. */
  readonly stale: Changed
}

/** The one event of an item; -1 where it has none or several. */
export function soleRow({ counts, rowSum }: ItemCounts, item: number): number {
  return counts[item] === 1 ? (rowSum[item] as number) : -1
}

/** The one spot of all events of an item; -1 where they stand at none or several. */
export function soleSpot({ spots, spotSum }: ItemCounts, item: number): number {
  return spots[item] === 1 ? (spotSum[item] as number) : -1
}

function recount(items: ItemCounts, spots: SpotCounts): void {
  const { layout, counts, mix, rowSum, stale } = items
  for (const array of [counts, mix, rowSum, items.spots, items.spotSum]) array.fill(0)
  for (let spot = 0; spot < spots.counts.length; spot++) {
    const count = spots.counts[spot] as number
    const item = layout.itemOf[spot] as number
    if (count === 0 || item < 0) continue
    add(counts, item, count)
    add(rowSum, item, spots.rowSum[spot] as number)
    add(items.spots, item, 1)
    add(items.spotSum, item, spot)
    for (let kind = 0; kind < CATEGORIES; kind++) {
      add(mix, item * CATEGORIES + kind, spots.mix[spot * CATEGORIES + kind] as number)
    }
  }
  noteAll(stale)
}

/** Items of a layout as a part of a tally. Spots that the layout leaves out are not counted. */
export function countItems(layout: Layout): { readonly items: ItemCounts; readonly part: Part } {
  const items: ItemCounts = {
    layout,
    counts: new Uint32Array(layout.count),
    mix: new Uint32Array(layout.count * CATEGORIES),
    rowSum: new Float64Array(layout.count),
    spots: new Uint32Array(layout.count),
    spotSum: new Float64Array(layout.count),
    stale: createChanged(layout.count),
  }
  const change: Part['change'] = (spot, category, row, by, count) => {
    const item = layout.itemOf[spot] as number
    if (item < 0) return
    add(items.counts, item, by)
    add(items.mix, item * CATEGORIES + category, by)
    add(items.rowSum, item, by * row)
    if (count === (by === 1 ? 1 : 0)) {
      add(items.spots, item, by)
      add(items.spotSum, item, by * spot)
    }
    note(items.stale, item)
  }
  return {
    items,
    part: {
      change,
      recount: spots => {
        recount(items, spots)
      },
    },
  }
}
