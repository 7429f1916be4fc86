/** Changing what rows fail, and telling those whose pools this changes: rows of an order, of two sets that differ, or block by block. */
import type { RowBits } from '../model/row-bits.ts'
import type { Batch } from './live-rows.ts'

/** Rows that are gathered before counts are changed. */
const BATCH = 1024

/** What a row fails, and which pools that puts it in. */
export interface State {
  readonly fails: Uint16Array
  pools: Uint8Array
}

/** Gathers the rows that changed and hands them on by the batch. */
export interface Gathering {
  readonly batch: Batch
  readonly flush: (batch: Batch) => void
}

export function createGathering(flush: (batch: Batch) => void): Gathering {
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

export function end({ batch, flush }: Gathering): void {
  if (batch.length > 0) flush(batch)
  batch.length = 0
}

function turnRow({ fails, pools }: State, gathering: Gathering, row: number, bits: number): void {
  const old = fails[row] as number
  fails[row] = old ^ bits
  const before = pools[old] as number
  const after = pools[old ^ bits] as number
  if (before !== after) note(gathering, row, before, after)
}

/** Turns bits in some of the sorted rows: all of them are set, or none is. */
export function turnBits(
  state: State,
  gathering: Gathering,
  rows: Uint32Array,
  from: number,
  to: number,
  bits: number,
): void {
  for (let at = from; at < to; at++) {
    turnRow(state, gathering, rows[at] as number, bits)
  }
}

/** Turns a bit in the rows that are in one of two sets and not in both. */
export function turnDiffering(state: State, gathering: Gathering, bit: number, sets: Sets): void {
  const words = Math.ceil(state.fails.length / 32)
  for (let word = 0; word < words; word++) {
    for (let rest = differenceAt(sets, word); rest !== 0; rest &= rest - 1) {
      const row = word * 32 + 31 - Math.clz32(rest & -rest)
      turnRow(state, gathering, row, bit)
    }
  }
  end(gathering)
}

/** The rows from one up to another, and where the pools that they are in then go. */
export interface Block {
  readonly pools: Uint8Array
  readonly from: number
  readonly to: number
}

/** The same for one block of rows, a whole number of words; answers the pools that differ. */
export function turnBlock({ fails, pools: poolsOf }: State, bit: number, sets: Sets, block: Block): number {
  const { pools, from, to } = block
  let changed = 0
  for (let start = from; start < to; start += 32) {
    const turned = differenceAt(sets, start >>> 5)
    const stop = Math.min(to, start + 32)
    for (let row = start; row < stop; row++) {
      const old = fails[row] as number
      const now = old ^ (((turned >>> (row & 31)) & 1) * bit)
      const pool = poolsOf[now] as number
      fails[row] = now
      pools[row - from] = pool
      changed |= pool ^ (poolsOf[old] as number)
    }
  }
  return changed
}

/** Rows that failed a clause before and that fail it now; null is none. */
export interface Sets {
  readonly before: RowBits | null
  readonly after: RowBits | null
}

const differenceAt = ({ before, after }: Sets, word: number): number =>
  (before === null ? 0 : (before[word] as number)) ^ (after === null ? 0 : (after[word] as number))
