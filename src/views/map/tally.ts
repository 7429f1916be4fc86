/** Counts of events by spot, and by what is drawn of the spots: changed one event at a time while the window moves. */
import { INFERRED } from '../../model/columns.ts'
import { createFollower, type Visited } from '../../query/follow.ts'
import { createChanged, drain, note } from './changed.ts'
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

/** What came, less what went, at the spots since the last look. */
export interface Moves {
  readonly counts: Int32Array
  /** By spot and category: `spot * 8 + category`. */
  readonly mix: Int32Array
  readonly rowSum: Float64Array
}

/** Something that is counted along with the spots: told of every spot that changed, or to count all spots afresh. */
export interface Part {
  /** `count` is how many events stand at the spot after the change. */
  readonly change: (spot: number, moves: Moves, count: number) => void
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

export function add(counts: Int32Array | Uint32Array | Float64Array, at: number, by: number): void {
  counts[at] = (counts[at] as number) + by
}

/** Adds the counts of a spot by category, or what moved there, to counts that keep eight numbers for each place of theirs. */
export function addMix(
  mix: Uint32Array,
  at: number,
  from: Pick<SpotCounts | Moves, 'mix'>,
  spot: number,
): void {
  for (let kind = 0; kind < CATEGORIES; kind++) {
    add(mix, at * CATEGORIES + kind, from.mix[spot * CATEGORIES + kind] as number)
  }
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
  const moves: Moves = {
    counts: new Int32Array(size),
    mix: new Int32Array(size * CATEGORIES),
    rowSum: new Float64Array(size),
  }
  const moved = createChanged(size)
  const parts = new Set<Part>()
  let unplaced = 0
  let placed = 0
  let afresh = false
  // Thousands of rows may come and go at a few spots: what each changes is summed up first.
  const change = (row: number, by: 1 | -1) => {
    const spot = spotOf(row)
    if (spot < 0) {
      unplaced += by
      return
    }
    note(moved, spot)
    add(moves.counts, spot, by)
    add(moves.mix, spot * CATEGORIES + ((category[row] as number) % CATEGORIES), by)
    add(moves.rowSum, spot, by * row)
    if (((marks.inferred[row] as number) & INFERRED.place) !== 0) add(spots.inferred, spot, by)
  }
  const settle = (spot: number) => {
    const by = moves.counts[spot] as number
    placed += by
    add(spots.counts, spot, by)
    addMix(spots.mix, spot, moves, spot)
    add(spots.rowSum, spot, moves.rowSum[spot] as number)
    if (!afresh) for (const part of parts) part.change(spot, moves, spots.counts[spot] as number)
    moves.counts[spot] = 0
    moves.mix.fill(0, spot * CATEGORIES, (spot + 1) * CATEGORIES)
    moves.rowSum[spot] = 0
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
      drain(moved, settle)
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
