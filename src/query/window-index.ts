/**
 * What passes the reader's clauses, kept up to date: a move of the time window costs the rows that come and go, not the
 * rows there are. Everything inside is changed in place; what is read from outside are snapshots.
 */
import type { Columns, Facet } from '../model/columns.ts'
import { differing, type RowBits } from '../model/row-bits.ts'
import type { TimeWindow } from '../model/timespan.ts'
import { ALL_TIME, CLAUSE, failsTime, POOL, POOLS, type Certainty, type Clause } from './clauses.ts'
import { createFacetCounts } from './facet-counts.ts'
import { type Batch, createLiveRows } from './live-rows.ts'
import { BLOCK, type RowSet } from './rows.ts'
import {
  createGathering,
  end,
  type Sets,
  type State,
  turnBits,
  turnBlock,
  turnDiffering,
} from './turn-rows.ts'
import { createWindowEnds, type Turn } from './window-ends.ts'

export interface WindowIndex {
  /** Null is the whole of time, undated rows included. */
  readonly moveTo: (window: TimeWindow | null) => void
  /** Which measure of time the pools go by. */
  readonly setCertainty: (certainty: Certainty) => void
  /**
   * Sets the rows that fail a clause, or takes it away with null. Cost: what this changes, and a word for every 32 rows; at
   * most one pass over the rows. The bits are kept.
   */
  readonly setClause: (clause: Clause, failing: RowBits | null) => void
  /** Rows that pass every clause, every clause but time, and every clause but the box on the map. */
  readonly rows: (pool: 'all' | 'time' | 'area') => RowSet
  /** Rows by value code that pass every clause but the facet's own. Same object while no count differs. */
  readonly facetCounts: (facet: Facet) => Uint32Array
  /** How many rows pass every clause under the other certainty: certainly in the window where possible ones pass. */
  readonly counterpart: () => number
  /** All rows without a date, whether they pass or not. */
  readonly undated: Uint32Array
}

/** More changed rows than this share of all are cheaper counted afresh, row after row. */
const MANY = 1 / 8

function grownBy({ came, went, length }: Batch, bit: number): number {
  let grown = 0
  for (let at = 0; at < length; at++) {
    if (((came[at] as number) & bit) !== 0) grown++
    else if (((went[at] as number) & bit) !== 0) grown--
  }
  return grown
}

/** All that counts rows: three sets of them, facets, and how many pass under the other certainty. Every row passes at first. */
function createCounters(columns: Columns, pooled: (row: number, bit: number) => boolean) {
  const rows = createLiveRows(columns.count, pooled, 'full')
  const facets = createFacetCounts(columns)
  let counterpart = columns.count
  const flush = (batch: Batch) => {
    rows.apply(batch)
    facets.apply(batch)
    counterpart += grownBy(batch, POOL.counterpart)
  }
  /** `change` changes what the rows of a block fail, writes the pools that they are in and answers those that differ. */
  const recount = (change: (pools: Uint8Array, from: number, to: number) => number) => {
    const pools = new Uint8Array(2 ** BLOCK)
    let changed = 0
    facets.restart()
    counterpart = 0
    for (let from = 0; from < columns.count; from += pools.length) {
      const length = Math.min(pools.length, columns.count - from)
      changed |= change(pools, from, from + length)
      rows.recount(pools, from >> BLOCK, length)
      facets.recount(pools, from, length)
      for (let at = 0; at < length; at++) counterpart += (pools[at] as number) >> COUNTERPART
    }
    rows.recounted(changed)
  }
  return { rows, facets, flush, recount, counterpart: () => counterpart }
}

/** The highest of the pools' bits. */
const COUNTERPART = Math.log2(POOL.counterpart)

/** Starts with no clause set, so that every row passes. Cost: that of sorting, once for each dataset, and nothing where that was made elsewhere. */
export function createWindowIndex(columns: Columns): WindowIndex {
  const { count } = columns
  const state: State = { fails: new Uint16Array(count), pools: POOLS.possibly }
  const held = new Map<Clause, RowBits>()
  let window: TimeWindow | null = null
  const ends = createWindowEnds(columns)
  const counters = createCounters(
    columns,
    (row, bit) => ((state.pools[state.fails[row] as number] as number) & bit) !== 0,
  )
  const gathering = createGathering(counters.flush)

  const turn: Turn = (rows, from, to, bits) => {
    turnBits(state, gathering, rows, from, to, bits)
  }

  /** One pass over all rows: what each fails becomes what `next` makes of it, and pools are those of `nextPools`. */
  const sweep = (nextPools: Uint8Array, next: (row: number, fails: number) => number): void => {
    const last = state.pools
    state.pools = nextPools
    counters.recount((pools, from, to) => {
      let changed = 0
      for (let row = from; row < to; row++) {
        const old = state.fails[row] as number
        const now = next(row, old)
        state.fails[row] = now
        pools[row - from] = nextPools[now] as number
        changed |= (nextPools[now] as number) ^ (last[old] as number)
      }
      return changed
    })
  }

  return {
    moveTo(next) {
      const turned = (window === null) !== (next === null)
      if (ends.go(next, count, turn)) {
        if (turned) turn(ends.undated, 0, ends.undated.length, ALL_TIME)
        end(gathering)
      } else if (next === null) sweep(state.pools, (_, fails) => fails & ~ALL_TIME)
      else sweep(state.pools, (row, fails) => (fails & ~ALL_TIME) | failsTime(columns, row, next))
      window = next
    },
    setCertainty(certainty) {
      if (state.pools !== POOLS[certainty]) sweep(POOLS[certainty], (_, fails) => fails)
    },
    setClause(clause, failing) {
      const bit = CLAUSE[clause]
      const sets: Sets = { before: held.get(clause) ?? null, after: failing }
      if (failing === null) held.delete(clause)
      else held.set(clause, failing)
      if (differing(sets.before, sets.after) < count * MANY) turnDiffering(state, gathering, bit, sets)
      else counters.recount((pools, from, to) => turnBlock(state, bit, sets, { pools, from, to }))
    },
    rows: pool => counters.rows.snapshot(POOL[pool]),
    facetCounts: counters.facets.snapshot,
    counterpart: counters.counterpart,
    undated: ends.undated,
  }
}
