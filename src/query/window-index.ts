/**
 * What passes the reader's clauses, kept up to date: a move of the time window costs the rows that come and go, not the
 * rows there are. Everything inside is changed in place; what is read from outside are snapshots.
 */
import type { TimeWindow } from '../model/timespan.ts'
import { ALL_TIME, CLAUSE, failTime, POOL, POOLS, type Certainty, type Clause } from './clauses.ts'
import type { Columns } from './columns.ts'
import { createFacetCounts } from './facet-counts.ts'
import { FACETS, type Facet } from './facets.ts'
import { createLiveRows, type Batch, type RowSet } from './rows.ts'
import { createWindowEnds } from './window-ends.ts'

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
  /** How many rows pass every clause and are certainly in the window. */
  readonly certainly: () => number
  /** All rows without a date, whether they pass or not. */
  readonly undated: Uint32Array
}

/** Rows that are gathered before counts are changed. */
const BATCH = 4096

type Flush = (batch: Batch) => void

/** Takes changes of single rows and hands them on by the batch. */
function createGatherer(flush: Flush) {
  const came = new Uint8Array(BATCH)
  const went = new Uint8Array(BATCH)
  const batch: Batch = { rows: new Uint32Array(BATCH), came, went, length: 0 }
  const end = () => {
    if (batch.length > 0) flush(batch)
    batch.length = 0
  }
  return {
    note(row: number, before: number, after: number): void {
      const at = batch.length++
      batch.rows[at] = row
      came[at] = after & ~before
      went[at] = before & ~after
      if (batch.length === BATCH) end()
    },
    end,
  }
}

/** All that counts rows: three sets of them, facets, and how many are certain. Every row passes at first. */
function createCounters(columns: Columns, pooled: (row: number, bit: number) => boolean) {
  const rowsOf = (bit: number) => createLiveRows(columns.count, bit, row => pooled(row, bit))
  const rows = { all: rowsOf(POOL.all), time: rowsOf(POOL.time), area: rowsOf(POOL.area) }
  const facets = Object.fromEntries(
    FACETS.map(facet => [facet, createFacetCounts(columns.facets[facet], POOL[facet])]),
  ) as Record<Facet, ReturnType<typeof createFacetCounts>>
  let certainly = 0
  const flush: Flush = batch => {
    rows.all.apply(batch)
    rows.time.apply(batch)
    rows.area.apply(batch)
    for (const facet of FACETS) facets[facet].apply(batch)
    for (let at = 0; at < batch.length; at++) {
      if (((batch.came[at] as number) & POOL.certain) !== 0) certainly++
      if (((batch.went[at] as number) & POOL.certain) !== 0) certainly--
    }
  }
  return { rows, facets, flush, certainly: () => certainly }
}

/** Starts with no clause set, so that every row passes. Cost: that of sorting, once for each dataset, and one pass. */
export function createWindowIndex(columns: Columns): WindowIndex {
  const { count } = columns
  const fails = new Uint16Array(count)
  let spare: Uint16Array | null = null
  let pools = POOLS.possibly
  let window: TimeWindow | null = null
  const ends = createWindowEnds(columns)
  const counters = createCounters(
    columns,
    (row, bit) => ((pools[fails[row] as number] as number) & bit) !== 0,
  )
  const gather = createGatherer(counters.flush)

  const turn = (rows: Uint32Array, from: number, to: number, bit: number): void => {
    for (let at = from; at < to; at++) {
      const row = rows[at] as number
      const old = fails[row] as number
      const next = old ^ bit
      fails[row] = next
      const before = pools[old] as number
      const after = pools[next] as number
      if (before !== after) gather.note(row, before, after)
    }
  }

  /** One pass over all rows: `change` rewrites a copy of their fails, and what differs is counted. */
  const sweep = (change: (next: Uint16Array) => void, nextPools: Uint8Array): void => {
    spare ??= new Uint16Array(count)
    spare.set(fails)
    change(spare)
    const oldPools = pools
    pools = nextPools
    for (let row = 0; row < count; row++) {
      const before = oldPools[fails[row] as number] as number
      const next = spare[row] as number
      fails[row] = next
      const after = nextPools[next] as number
      if (before !== after) gather.note(row, before, after)
    }
    gather.end()
  }

  const clear = (column: Uint16Array, bits: number): void => {
    for (let row = 0; row < count; row++) column[row] = (column[row] as number) & ~bits
  }

  for (let row = 0; row < count; row++) gather.note(row, 0, pools[0] as number)
  gather.end()

  return {
    moveTo(next) {
      const turned = (window === null) !== (next === null)
      if (ends.cost(next) > count) {
        ends.go(next, null)
        sweep(column => {
          clear(column, ALL_TIME)
          if (next !== null) failTime(column, columns, next)
        }, pools)
      } else {
        ends.go(next, turn)
        if (turned) turn(ends.undated, 0, ends.undated.length, ALL_TIME)
        gather.end()
      }
      window = next
    },
    setCertainty(certainty) {
      if (pools !== POOLS[certainty]) sweep(() => undefined, POOLS[certainty])
    },
    setClause(clause, mark) {
      sweep(column => {
        clear(column, CLAUSE[clause])
        mark?.(column, CLAUSE[clause])
      }, pools)
    },
    rows: pool => counters.rows[pool].snapshot(),
    facetCounts: facet => counters.facets[facet].snapshot(),
    certainly: counters.certainly,
    undated: ends.undated,
  }
}
