/** Sets of rows that take changes, and a log of what came and went. */
import { type Blocks, BLOCK, find, iterate, rankOf, type RowSet, SUPER, visitAll } from './rows.ts'

/** Rows that moved in one go, with the pools that each came into and went out of, as bits. */
export interface Batch {
  readonly rows: Uint32Array
  readonly came: Uint8Array
  readonly went: Uint8Array
  length: number
}

/** Bounds of the log, in changes. */
const LEAST_LOG = 1024
const MOST_LOG = 262_144

/** The power of two that holds a quarter of the rows: beyond that, reading all afresh is cheaper. */
function logSize(count: number): number {
  let size = LEAST_LOG
  while (size < count / 4 && size < MOST_LOG) size *= 2
  return size
}

/** How many of the first `held` rows lie in each stretch of two to the power of `bits`. */
function countedBy(held: number, count: number, bits: number): Uint32Array {
  const length = 2 ** bits
  return Uint32Array.from({ length: (count >> bits) + 1 }, (_, at) =>
    Math.max(0, Math.min(length, held - at * length)),
  )
}

/** One of the sets, as it is counted. */
interface Counted extends Blocks {
  size: number
  /** How many changes there have ever been. */
  changes: number
}

function change(set: Counted, row: number, by: number): void {
  const { blocks, supers } = set
  blocks[row >> BLOCK] = (blocks[row >> BLOCK] as number) + by
  supers[row >> SUPER] = (supers[row >> SUPER] as number) + by
  set.size += by
  set.changes++
}

/**
 * A ring of the last changes of all three sets, as most are changes of several. An entry is a row, and in its lowest bits
 * those of the sets that it came into and went out of.
 */
interface Log {
  readonly ring: Uint32Array
  /** How many changes there have ever been. */
  head: number
}

/** Bits of the three sets in batches. */
const BITS = [1, 2, 4] as const
export type SetBit = (typeof BITS)[number]
const ALL_BITS = 7
/** Beyond so many rows an entry of the log would not hold a row and its bits. */
const MOST_ROWS = 2 ** 26

function replayLog(
  { ring, head }: Log,
  bit: number,
  since: number,
  visit: (row: number, by: 1 | -1) => void,
): boolean {
  if (head - since > ring.length || since > head) return false
  const mask = ring.length - 1
  for (let at = since; at < head; at++) {
    const entry = ring[at & mask] as number
    if (((entry >>> 3) & bit) !== 0) visit(entry >>> 6, 1)
    else if ((entry & bit) !== 0) visit(entry >>> 6, -1)
  }
  return true
}

/** Counts a batch into the sets and writes it to the log. */
function take(
  [one, two, four]: readonly [Counted, Counted, Counted],
  log: Log,
  { rows, came, went, length }: Batch,
): void {
  const { ring } = log
  const mask = ring.length - 1
  let { head } = log
  for (let at = 0; at < length; at++) {
    const into = (came[at] as number) & ALL_BITS
    const touched = into | ((went[at] as number) & ALL_BITS)
    if (touched === 0) continue
    const row = rows[at] as number
    ring[head++ & mask] = row * 64 + into * 8 + (touched & ~into)
    if ((touched & 1) !== 0) change(one, row, (into & 1) * 2 - 1)
    if ((touched & 2) !== 0) change(two, row, (into & 2) - 1)
    if ((touched & 4) !== 0) change(four, row, (into & 4) / 2 - 1)
  }
  log.head = head
}

/** Counts the sets afresh, a block at a time, where many rows have changed at once. */
function takeBlock(
  sets: readonly [Counted, Counted, Counted],
  pools: Uint8Array,
  block: number,
  length: number,
) {
  let [ones, twos, fours] = [0, 0, 0]
  for (let at = 0; at < length; at++) {
    const pool = pools[at] as number
    ones += pool & 1
    twos += (pool >> 1) & 1
    fours += (pool >> 2) & 1
  }
  const top = block >> (SUPER - BLOCK)
  for (const [at, { blocks, supers }] of sets.entries()) {
    const now = at === 0 ? ones : at === 1 ? twos : fours
    supers[top] = (supers[top] as number) + now - (blocks[block] as number)
    blocks[block] = now
  }
}

/** Three sets over the same rows that take changes together; `snapshot` is what leaves each. */
export interface LiveRows {
  readonly apply: (batch: Batch) => void
  /** Every block in turn, where many rows have changed: the pools of its rows, as many as `length` says. */
  readonly recount: (pools: Uint8Array, block: number, length: number) => void
  /** After the last block; `changed` are the pools that any row came into or went out of. */
  readonly recounted: (changed: number) => void
  /** The same object while no row came or went. */
  readonly snapshot: (bit: SetBit) => RowSet
}

/**
 * Sets over `count` rows, empty or full at first. `has` tells whether a row is now in the set of a bit and must agree with
 * the batches that are applied, in which each set has its bit.
 *
 * @throws where there are more than 67 million rows
 */
export function createLiveRows(
  count: number,
  has: (row: number, bit: SetBit) => boolean,
  first: 'empty' | 'full' = 'empty',
): LiveRows {
  if (count > MOST_ROWS)
    throw new Error(`${count} events are too many: split the dataset below ${MOST_ROWS}.`)
  const held = first === 'full' ? count : 0
  const log: Log = { ring: new Uint32Array(logSize(count)), head: 0 }
  const counted = (bit: SetBit): Counted => ({
    blocks: countedBy(held, count, BLOCK),
    supers: countedBy(held, count, SUPER),
    has: row => has(row, bit),
    count,
    size: held,
    changes: 0,
  })
  const sets = [counted(1), counted(2), counted(4)] as const
  const views = sets.map((set, at) => createSnapshots(set, log, BITS[at] as SetBit))
  return {
    apply: batch => {
      take(sets, log, batch)
    },
    recount: (pools, block, length) => {
      takeBlock(sets, pools, block, length)
    },
    recounted: changed => {
      // Whoever follows the log has to read afresh: it has been overrun.
      log.head += log.ring.length + 1
      for (const [at, set] of sets.entries()) {
        set.size = set.supers.reduce((sum, many) => sum + many, 0)
        if ((changed & (BITS[at] as SetBit)) !== 0) set.changes++
      }
    },
    snapshot: bit => (views[BITS.indexOf(bit)] as () => RowSet)(),
  }
}

function createSnapshots(set: Counted, log: Log, bit: SetBit): () => RowSet {
  const { count, has } = set
  let version = 0
  const nth = (index: number) => find(set, index)
  const forEach = (visit: (row: number) => void) => {
    visitAll(set, visit)
  }
  const holds = (row: number) => row >= 0 && row < count && has(row)
  const rank = (row: number) => rankOf(set, Math.max(0, Math.min(count, row)))
  const cursor = () => log.head
  const replay: RowSet['replay'] = (since, visit) => replayLog(log, bit, since, visit)
  const snapshot = (): RowSet => ({
    length: set.size,
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
  return () => {
    if (set.changes === seen) return last
    seen = set.changes
    version++
    last = snapshot()
    return last
  }
}
