/** Counts of events by mark: what changes while the window moves. The arrays are made once for a layout and used again. */
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
  /** First row counted at each item; -1 for none. */
  readonly first: Int32Array
  /** The one spot of all events counted at an item; -1 for none, -2 for several. */
  readonly spot: Int32Array
}

export function createTally(layout: Layout): Tally {
  return {
    layout,
    counts: new Uint32Array(layout.count),
    mix: new Uint32Array(layout.count * CATEGORIES),
    atSpot: new Uint32Array(layout.itemOf.length),
    inferred: new Uint32Array(layout.count),
    first: new Int32Array(layout.count).fill(-1),
    spot: new Int32Array(layout.count).fill(-1),
  }
}

/** Counts these rows afresh. `category` has a code for each row. Cost: one pass over the rows, no allocation. */
export function tallyRows(
  tally: Tally,
  marks: Pick<Marks, 'spotOf' | 'inferred'>,
  category: Uint8Array,
  rows: Iterable<number> & ArrayLike<number>,
): void {
  const { counts, mix, atSpot, inferred, first, spot: single } = tally
  const { itemOf } = tally.layout
  for (const array of [counts, mix, atSpot, inferred]) array.fill(0)
  first.fill(-1)
  single.fill(-1)
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] as number
    const spot = marks.spotOf[row] as number
    if (spot < 0) continue
    const item = itemOf[spot] as number
    const slot = item * CATEGORIES + ((category[row] as number) % CATEGORIES)
    if (counts[item] === 0) {
      first[item] = row
      single[item] = spot
    } else if (single[item] !== spot) {
      single[item] = -2
    }
    counts[item] = (counts[item] as number) + 1
    mix[slot] = (mix[slot] as number) + 1
    atSpot[spot] = (atSpot[spot] as number) + 1
    inferred[item] = (inferred[item] as number) + (marks.inferred[row] as number)
  }
}
