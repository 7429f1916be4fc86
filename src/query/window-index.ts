/**
 * What passes the reader's clauses, kept up to date: a move of the time window costs the rows that come and go, not the
 * rows there are. Everything inside is changed in place; what is read from outside are snapshots.
 */
import type { Columns, Facet } from '../model/columns.ts'
import type { TimeWindow } from '../model/timespan.ts'
import { ALL_TIME, CLAUSE, failTime, POOL, POOLS, type Certainty, type Clause } from './clauses.ts'
import { createFacetCounts } from './facet-counts.ts'
import { type Batch, createLiveRows } from './live-rows.ts'
import type { RowSet } from './rows.ts'
import { createWindowEnds, type Turn } from './window-ends.ts'

/** Sets `bit`, which is clear in all rows, in those that fail a clause. */
export type Mark = (fails: Uint16Array, bit: number) => void

export interface WindowIndex {
  /** Null is the whole of time, undated rows included. */
  readonly moveTo: (window: TimeWindow | null) => void
  /** Which measure of time the pools go by. */
  readonly setCertainty: (certainty: Certainty) => void
  /** Sets a clause anew, or takes it away with null. Cost: one pass over the rows, besides `mark`. */
  readonly setClause: (clause: Clause, mark: Mark | null) => void
  /** Rows that pass every clause, every clause but time, and every clause but the box on the map. */
  readonly rows: (pool: 'all' | 'time' | 'area') => RowSet
  /** Rows by value code that pass every clause but the facet's own. Same object while no count differs. */
  readonly facetCounts: (facet: Facet) => Uint32Array
  /** How many rows pass every clause under the other certainty: certainly in the window where possible ones pass. */
  readonly counterpart: () => number
  /** All rows without a date, whether they pass or not. */
  readonly undated: Uint32Array
}

/** Rows that are gathered before counts are changed. */
const BATCH = 1024

/** What a row fails, and which pools that puts it in. */
interface State {
  readonly fails: Uint16Array
  pools: Uint8Array
}

/** Gathers the rows that changed and hands them on by the batch. */
interface Gathering {
  readonly batch: Batch
  readonly flush: (batch: Batch) => void
}

function createGathering(flush: (batch: Batch) => void): Gathering {
  const column = () => new Uint8Array(BATCH)
  return { batch: { rows: new Uint32Array(BATCH), came: column(), went: column(), length: 0 }, flush }
}

function note({ batch, flush }: Gathering, row: number, before: number, after: number): void {
  const at = batch.length
  batch.rows[at] = row
  batch.came[at] = after & ~before
  batch.went[at] = before & ~after
  batch.length = at + 1
  if (batch.length === BATCH) end({ batch, flush })
}

function end({ batch, flush }: Gathering): void {
  if (batch.length > 0) flush(batch)
  batch.length = 0
}

/** Turns bits in some of the sorted rows: all of them are set, or none is. */
function turnBits(
  { fails, pools }: State,
  gathering: Gathering,
  rows: Uint32Array,
  from: number,
  to: number,
  bits: number,
): void {
  for (let at = from; at < to; at++) {
    const row = rows[at] as number
    const old = fails[row] as number
    fails[row] = old ^ bits
    const before = pools[old] as number
    const after = pools[old ^ bits] as number
    if (before !== after) note(gathering, row, before, after)
  }
}

/** Takes over what rows fail now, and the pools that this puts them in. */
function sweepAll(state: State, gathering: Gathering, next: Uint16Array, nextPools: Uint8Array): void {
  const { fails, pools } = state
  state.pools = nextPools
  for (let row = 0; row < fails.length; row++) {
    const before = pools[fails[row] as number] as number
    const after = nextPools[next[row] as number] as number
    fails[row] = next[row] as number
    if (before !== after) note(gathering, row, before, after)
  }
  end(gathering)
}

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
  return { rows, facets, flush, counterpart: () => counterpart }
}

/** Starts with no clause set, so that every row passes. Cost: that of sorting, once for each dataset, and nothing where that was made elsewhere. */
export function createWindowIndex(columns: Columns): WindowIndex {
  const { count } = columns
  const state: State = { fails: new Uint16Array(count), pools: POOLS.possibly }
  let spare: Uint16Array | null = null
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

  /** One pass over all rows: `change` rewrites a copy of their fails, in which `bits` are clear. */
  const sweep = (bits: number, change: ((next: Uint16Array) => void) | null, pools: Uint8Array): void => {
    spare ??= new Uint16Array(count)
    for (let row = 0; row < count; row++) spare[row] = (state.fails[row] as number) & ~bits
    change?.(spare)
    sweepAll(state, gathering, spare, pools)
  }

  return {
    moveTo(next) {
      const turned = (window === null) !== (next === null)
      if (ends.go(next, count, turn)) {
        if (turned) turn(ends.undated, 0, ends.undated.length, ALL_TIME)
        end(gathering)
      } else sweep(ALL_TIME, next && (fails => failTime(fails, columns, next)), state.pools)
      window = next
    },
    setCertainty(certainty) {
      if (state.pools !== POOLS[certainty]) sweep(0, null, POOLS[certainty])
    },
    setClause(clause, mark) {
      const bit = CLAUSE[clause]
      sweep(bit, mark && (fails => mark(fails, bit)), state.pools)
    },
    rows: pool => counters.rows.snapshot(POOL[pool]),
    facetCounts: counters.facets.snapshot,
    counterpart: counters.counterpart,
    undated: ends.undated,
  }
}
