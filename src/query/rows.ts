/** Sets of rows as views read them: how many, the i-th, all in order, and what came and went. */

import type { Followed, Visited } from './follow.ts'

/** Rows in time order. Any array of numbers is one, as far as reading goes. */
export interface Rows extends Visited, Iterable<number> {
  readonly length: number
  at(index: number): number | undefined
}

/**
 * The rows that pass, kept up to date in place. The object is a new one whenever the rows have changed, so it can be
 * compared by identity; its methods always read what passes now.
 */
export interface RowSet extends Rows, Followed {
  /** Grows by one with every change of these rows. */
  readonly version: number
  /** How many of the rows come before this one. */
  readonly rank: (row: number) => number
}

/** Rows that moved in one go, with the pools that each came into and went out of, as bits. */
export interface Batch {
  readonly rows: Uint32Array
  readonly came: Uint8Array
  readonly went: Uint8Array
  length: number
}

/** A set of rows that takes changes; `snapshot` is what leaves it. */
export interface LiveRows {
  readonly apply: (batch: Batch) => void
  /** The same object while no row came or went. */
  readonly snapshot: () => RowSet
}

/** Rows are counted by blocks of 512 and by 512 of those, so that any of them is found in about a thousand steps. */
const BLOCK = 9
const SUPER = 18
/** Bounds of the log, in changes. */
const LEAST_LOG = 1024
const MOST_LOG = 262_144

/** The power of two that holds a quarter of the rows: beyond that, reading all afresh is cheaper. */
function logSize(count: number): number {
  let size = LEAST_LOG
  while (size < count / 4 && size < MOST_LOG) size *= 2
  return size
}

/** How many rows of the set lie in each block, and in each 512 of those. */
interface Blocks {
  readonly blocks: Uint32Array
  readonly supers: Uint32Array
  readonly has: (row: number) => boolean
  readonly count: number
}

function find({ blocks, supers, has, count }: Blocks, index: number): number | undefined {
  if (!(index >= 0)) return undefined
  let left = index
  let top = 0
  while (top < supers.length && left >= (supers[top] as number)) left -= supers[top++] as number
  let block = top << (SUPER - BLOCK)
  while (block < blocks.length && left >= (blocks[block] as number)) left -= blocks[block++] as number
  const end = Math.min(count, (block + 1) << BLOCK)
  for (let row = block << BLOCK; row < end; row++) {
    if (has(row) && left-- === 0) return row
  }
  return undefined
}

function rankOf({ blocks, supers, has }: Blocks, row: number): number {
  let rank = 0
  const top = row >> SUPER
  for (let at = 0; at < top; at++) rank += supers[at] as number
  for (let at = top << (SUPER - BLOCK); at < row >> BLOCK; at++) rank += blocks[at] as number
  for (let at = (row >> BLOCK) << BLOCK; at < row; at++) if (has(at)) rank++
  return rank
}

function* iterate(set: Blocks): Generator<number> {
  for (let block = 0; block < set.blocks.length; block++) {
    if (set.blocks[block] === 0) continue
    const end = Math.min(set.count, (block + 1) << BLOCK)
    for (let row = block << BLOCK; row < end; row++) if (set.has(row)) yield row
  }
}

function visitAll(set: Blocks, visit: (row: number) => void): void {
  for (let block = 0; block < set.blocks.length; block++) {
    if (set.blocks[block] === 0) continue
    const end = Math.min(set.count, (block + 1) << BLOCK)
    for (let row = block << BLOCK; row < end; row++) if (set.has(row)) visit(row)
  }
}

/** A ring of the last changes, each a row doubled, plus one where it came. */
interface Log {
  readonly ring: Uint32Array
  /** How many changes there have ever been. */
  head: number
}

function replayLog({ ring, head }: Log, since: number, visit: (row: number, by: 1 | -1) => void): boolean {
  if (head - since > ring.length || since > head) return false
  const mask = ring.length - 1
  for (let at = since; at < head; at++) {
    const entry = ring[at & mask] as number
    visit(entry >>> 1, (entry & 1) === 1 ? 1 : -1)
  }
  return true
}

/** How many of the first `held` rows lie in each stretch of two to the power of `bits`. */
function countedBy(held: number, count: number, bits: number): Uint32Array {
  const length = 2 ** bits
  return Uint32Array.from({ length: (count >> bits) + 1 }, (_, at) =>
    Math.max(0, Math.min(length, held - at * length)),
  )
}

/** Counts a batch into the blocks and writes it to the log; returns by how much the set grew. */
function take(
  { blocks, supers }: Blocks,
  log: Log,
  { rows, came, went, length }: Batch,
  bit: number,
): number {
  const { ring } = log
  const mask = ring.length - 1
  let { head } = log
  let grown = 0
  for (let at = 0; at < length; at++) {
    const entered = ((came[at] as number) & bit) !== 0
    if (!entered && ((went[at] as number) & bit) === 0) continue
    const row = rows[at] as number
    const by = entered ? 1 : -1
    blocks[row >> BLOCK] = (blocks[row >> BLOCK] as number) + by
    supers[row >> SUPER] = (supers[row >> SUPER] as number) + by
    ring[head++ & mask] = row * 2 + (entered ? 1 : 0)
    grown += by
  }
  log.head = head
  return grown
}

/**
 * A set over `count` rows, empty or full at first. `has` tells whether a row is in it now and must agree with the batches that
 * are applied; `bit` is the set's own in them.
 */
export function createLiveRows(
  count: number,
  bit: number,
  has: (row: number) => boolean,
  first: 'empty' | 'full' = 'empty',
): LiveRows {
  const held = first === 'full' ? count : 0
  const blocks = countedBy(held, count, BLOCK)
  const supers = countedBy(held, count, SUPER)
  const set: Blocks = { blocks, supers, has, count }
  const log: Log = { ring: new Uint32Array(logSize(count)), head: 0 }
  let size = held
  let version = 0
  const nth = (index: number) => find(set, index)
  const forEach = (visit: (row: number) => void) => {
    visitAll(set, visit)
  }
  const holds = (row: number) => row >= 0 && row < count && has(row)
  const rank = (row: number) => rankOf(set, Math.max(0, Math.min(count, row)))
  const cursor = () => log.head
  const replay: RowSet['replay'] = (since, visit) => replayLog(log, since, visit)
  const snapshot = (): RowSet => ({
    length: size,
    version,
    at: nth,
    forEach,
    has: holds,
    rank,
    source: set,
    cursor,
    replay,
    [Symbol.iterator]: () => iterate(set),
  })
  let last = snapshot()
  let seen = 0
  return {
    apply(batch) {
      size += take(set, log, batch, bit)
    },
    snapshot() {
      if (log.head === seen) return last
      seen = log.head
      version++
      last = snapshot()
      return last
    },
  }
}
