/**
 * Clauses: the independent conditions that a reader's choice puts on events. Each is one bit a row, set where the row
 * fails it, so that "every clause but my own" is one mask away. Time has a bit for each end of the window, once by the
 * widest bounds of an event and once by its narrowest, so that either end moves by itself.
 */
import type { CodeColumn } from '../model/columns.ts'
import { allRows, noRows, removeRow, type RowBits } from '../model/row-bits.ts'
import type { TimeWindow } from '../model/timespan.ts'

/** Bit of each clause in a row of fails; time has bits of its own. */
export const CLAUSE = {
  category: 2,
  claimant: 4,
  evidence: 8,
  text: 16,
  area: 32,
  claims: 64,
} as const
export type Clause = keyof typeof CLAUSE

/** Which events a window keeps: those possibly in it, or only those certainly in it. */
export type Certainty = 'possibly' | 'certainly'

/** `late`: the row starts after the window; `early`: it ends before it. */
export const TIME = {
  possibly: { late: 1, early: 128 },
  certainly: { late: 256, early: 512 },
} as const

export const timeBits = (certainty: Certainty): number => TIME[certainty].late | TIME[certainty].early
/** Undated rows fail all of time in any window. */
export const ALL_TIME = timeBits('possibly') | timeBits('certainly')
const ALL_OTHERS = Object.values(CLAUSE).reduce((bits, bit) => bits | bit, 0)

/**
 * A pool is the rows that pass every clause but one: what one view reads, so that each view is filtered by every
 * clause but its own. `all` leaves none out; `counterpart` is `all` under the other certainty, so that both counts can
 * be told: those certainly in the window where possible ones pass, and those possibly in it where only certain ones do.
 */
export const POOL = {
  all: 1,
  time: 2,
  area: 4,
  category: 8,
  claimant: 16,
  evidence: 32,
  claims: 64,
  counterpart: 128,
} as const
export type Pool = keyof typeof POOL

function blockingBits(pool: Pool, certainty: Certainty): number {
  const time = timeBits(certainty)
  if (pool === 'all') return time | ALL_OTHERS
  if (pool === 'time') return ALL_OTHERS
  if (pool === 'counterpart')
    return timeBits(certainty === 'possibly' ? 'certainly' : 'possibly') | ALL_OTHERS
  return time | (ALL_OTHERS & ~CLAUSE[pool])
}

function buildPools(certainty: Certainty): Uint8Array {
  const pools = new Uint8Array((ALL_TIME | ALL_OTHERS) + 1)
  for (const pool of Object.keys(POOL) as Pool[]) {
    const blocking = blockingBits(pool, certainty)
    for (let fails = 0; fails < pools.length; fails++) {
      if ((fails & blocking) === 0) pools[fails] = (pools[fails] as number) | POOL[pool]
    }
  }
  return pools
}

/** The pools, as bits, that a row with these fails is in. */
export const POOLS: Readonly<Record<Certainty, Uint8Array>> = {
  possibly: buildPools('possibly'),
  certainly: buildPools('certainly'),
}

/** The four bounds of all rows; NaN for rows without a date. */
export interface Bounds {
  readonly earliestStart: Float64Array
  readonly latestStart: Float64Array
  readonly earliestEnd: Float64Array
  readonly latestEnd: Float64Array
}

/** How a row lies outside the window, by both measures, as bits; undated rows are outside every window. */
export function failsTime(bounds: Bounds, row: number, { from, to }: TimeWindow): number {
  const { earliestStart, latestStart, earliestEnd, latestEnd } = bounds
  const { possibly, certainly } = TIME
  let bits = 0
  if (!((earliestStart[row] as number) <= to)) bits |= possibly.late
  if (!((latestEnd[row] as number) >= from)) bits |= possibly.early
  if (!((latestStart[row] as number) <= to)) bits |= certainly.late
  if (!((earliestEnd[row] as number) >= from)) bits |= certainly.early
  return bits
}

/** The rows whose code is marked by a 1 in `failing`, which begins with the entry of the code -`shift`. */
export function failCodes(
  codes: CodeColumn['codes'] | Int32Array,
  failing: Uint8Array,
  shift: 0 | 1,
): RowBits {
  const bits = noRows(codes.length)
  for (let at = 0; at < bits.length; at++) {
    const end = Math.min(codes.length, at * 32 + 32)
    let word = 0
    for (let row = at * 32; row < end; row++) {
      word |= (failing[(codes[row] as number) + shift] as number) << (row & 31)
    }
    bits[at] = word
  }
  return bits
}

/** The rows that have none of the chosen values. An unknown value matches nothing. */
export function failFacet(
  { values, codeOf, offsets, codes }: CodeColumn,
  chosen: readonly string[],
): RowBits {
  const failing = new Uint8Array(values.length).fill(1)
  for (const value of chosen) {
    const code = codeOf.get(value)
    if (code !== undefined) failing[code] = 0
  }
  if (offsets === null) return failCodes(codes, failing, 0)
  const count = offsets.length - 1
  const bits = allRows(count)
  for (let row = 0; row < count; row++) {
    const end = offsets[row + 1] as number
    for (let at = offsets[row] as number; at < end; at++) {
      if (failing[codes[at] as number] === 0) removeRow(bits, row)
    }
  }
  return bits
}
