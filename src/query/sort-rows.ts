/** Sorting rows by a column of numbers, fast enough for ten million. */

/** Whether the rows that have a key already stand in its order. */
function inOrder(keys: Float64Array, rows: Uint32Array): boolean {
  for (let at = 1; at < rows.length; at++) {
    if ((keys[rows[at - 1] as number] as number) > (keys[rows[at] as number] as number)) return false
  }
  return true
}

/** Rows whose key is a number, in order of row. */
function keyed(keys: Float64Array): Uint32Array {
  let count = 0
  for (const key of keys) if (!Number.isNaN(key)) count++
  const rows = new Uint32Array(count)
  let at = 0
  for (let row = 0; row < keys.length; row++) if (!Number.isNaN(keys[row])) rows[at++] = row
  return rows
}

/** Up to so many rows are sorted by moving each to its place. */
const FEW = 24
/** Keys that fall into ever smaller heaps so often are left to a comparing sort. */
const DEEPEST = 12

function insert(keys: Float64Array, rows: Uint32Array): void {
  for (let at = 1; at < rows.length; at++) {
    const row = rows[at] as number
    const key = keys[row] as number
    let place = at
    while (place > 0 && (keys[rows[place - 1] as number] as number) > key) {
      rows[place] = rows[place - 1] as number
      place--
    }
    rows[place] = row
  }
}

function finiteRange(keys: Float64Array, rows: Uint32Array): { least: number; most: number } {
  let least = Infinity
  let most = -Infinity
  for (let at = 0; at < rows.length; at++) {
    const key = keys[rows[at] as number] as number
    if (key < least && key !== -Infinity) least = key
    if (key > most && key !== Infinity) most = key
  }
  return { least, most }
}

/**
 * Deals rows into heaps of equal stretches of the key, about one for every eight rows, and puts the heaps one after
 * another; infinite keys have heaps of their own. Null where the keys lie too near for numbers to tell heaps apart.
 */
function deal(keys: Float64Array, rows: Uint32Array): Uint32Array | null {
  const { least, most } = finiteRange(keys, rows)
  const heaps = 4 + (rows.length >> 3)
  // Halves, because the distance between the ends of all numbers is infinite.
  const scale = most > least ? (heaps - 2.001) / (most / 2 - least / 2) : 0
  if (!Number.isFinite(scale)) return null
  const heapOf = (key: number): number => {
    if (key === -Infinity) return 0
    if (key === Infinity) return heaps - 1
    return Math.min(heaps - 2, 1 + Math.floor((key / 2 - least / 2) * scale))
  }
  const starts = new Uint32Array(heaps + 1)
  for (let at = 0; at < rows.length; at++) {
    const heap = heapOf(keys[rows[at] as number] as number)
    starts[heap + 1] = (starts[heap + 1] as number) + 1
  }
  for (let heap = 0; heap < heaps; heap++) {
    starts[heap + 1] = (starts[heap + 1] as number) + (starts[heap] as number)
  }
  const next = starts.slice()
  const dealt = new Uint32Array(rows.length)
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] as number
    const heap = heapOf(keys[row] as number)
    const place = next[heap] as number
    dealt[place] = row
    next[heap] = place + 1
  }
  rows.set(dealt)
  return starts
}

function sortPart(keys: Float64Array, rows: Uint32Array, depth: number): void {
  if (rows.length <= FEW) {
    insert(keys, rows)
    return
  }
  if (inOrder(keys, rows)) return
  const starts = depth < DEEPEST ? deal(keys, rows) : null
  if (starts === null) {
    rows.sort((a, b) => {
      const [x, y] = [keys[a] as number, keys[b] as number]
      return x < y ? -1 : x > y ? 1 : a - b
    })
    return
  }
  for (let heap = 0; heap < starts.length - 1; heap++) {
    const [from, to] = [starts[heap] as number, starts[heap + 1] as number]
    if (to - from > 1) sortPart(keys, rows.subarray(from, to), depth + 1)
  }
}

/**
 * Rows in ascending order of their key, equal keys in order of row; rows whose key is NaN are left out. Infinities are
 * keys like others. Cost: one pass where the rows stand in order already; else a few, the nearer to order the cheaper,
 * because neighbours are dealt to neighbouring heaps.
 *
 * @param rows to be sorted in place, in ascending order and with a key each; all that have one where none are given.
 */
export function sortRows(keys: Float64Array, rows: Uint32Array = keyed(keys)): Uint32Array {
  sortPart(keys, rows, 0)
  return rows
}

/** Some rows in ascending order of a key. */
export interface Order {
  readonly keys: Float64Array
  readonly rows: Uint32Array
  /** The key of every so many rows, side by side: a search in all rows would wait for memory at every step. */
  readonly steps: Float64Array
}

/** Two to this power are the rows from one step to the next: so few that the last steps of a search stay where memory has just been read. */
const STEP = 5

export function orderOf(keys: Float64Array, sorted: Uint32Array): Order {
  const steps = new Float64Array(sorted.length >> STEP)
  for (let at = 0; at < steps.length; at++) steps[at] = keys[sorted[at << STEP] as number] as number
  return { keys, rows: sorted, steps }
}

/** How many of the sorted rows have a key below `limit`, or at it where `inclusive`. Cost: a binary search. */
export function countBelow({ keys, rows, steps }: Order, limit: number, inclusive: boolean): number {
  const isBelow = (key: number) => key < limit || (inclusive && key === limit)
  let low = 0
  let high = steps.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (isBelow(steps[middle] as number)) low = middle + 1
    else high = middle
  }
  // The step found is above, and the one before it is not.
  high = low === steps.length ? rows.length : low << STEP
  low = low === 0 ? 0 : ((low - 1) << STEP) + 1
  while (low < high) {
    const middle = (low + high) >>> 1
    if (isBelow(keys[rows[middle] as number] as number)) low = middle + 1
    else high = middle
  }
  return low
}
