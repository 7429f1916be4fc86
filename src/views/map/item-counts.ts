/** Counts of events by item of a layout, a mark each: changed along with those of the spots. */
import { createChanged, note, noteAll, type Changed } from './changed.ts'
import type { Layout } from './clusters.ts'
import { add, addMix, CATEGORIES, type Part, type SpotCounts } from './tally.ts'

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
    addMix(mix, item, spots, spot)
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
  const change: Part['change'] = (spot, moves, count) => {
    const item = layout.itemOf[spot] as number
    if (item < 0) return
    const by = moves.counts[spot] as number
    add(items.counts, item, by)
    addMix(items.mix, item, moves, spot)
    add(items.rowSum, item, moves.rowSum[spot] as number)
    const taken = Number(count > 0) - Number(count - by > 0)
    add(items.spots, item, taken)
    add(items.spotSum, item, taken * spot)
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
