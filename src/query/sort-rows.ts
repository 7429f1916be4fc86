/** Sorting rows by a column of numbers, fast enough for ten million. */

/** How many values one digit has. */
const DIGITS = 256

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

/**
 * The bits of each key as two integers that compare, unsigned, as the numbers do: negative numbers have all bits turned,
 * others the sign alone. Minus zero is read as zero, so that the two are equal.
 */
function comparable(keys: Float64Array): { high: Uint32Array; low: Uint32Array } {
  const high = new Uint32Array(keys.length)
  const low = new Uint32Array(keys.length)
  const number = new Float64Array(1)
  const [first, second] = littleEndian() ? [0, 1] : [1, 0]
  const words = new Uint32Array(number.buffer)
  for (let row = 0; row < keys.length; row++) {
    number[0] = (keys[row] as number) + 0
    const top = words[second] as number
    const rest = words[first] as number
    const negative = top >>> 31 === 1
    high[row] = negative ? ~top : top ^ 0x80000000
    low[row] = negative ? ~rest : rest
  }
  return { high, low }
}

function littleEndian(): boolean {
  return new Uint8Array(Uint32Array.of(1).buffer)[0] === 1
}

/** One stable pass over eight bits; false, with nothing moved, where all rows have the same ones. */
function pass(from: Uint32Array, to: Uint32Array, words: Uint32Array, shift: number): boolean {
  const starts = new Uint32Array(DIGITS + 1)
  for (const row of from) {
    const digit = ((words[row] as number) >>> shift) & 255
    starts[digit + 1] = (starts[digit + 1] as number) + 1
  }
  if (starts.includes(from.length)) return false
  for (let digit = 0; digit < DIGITS; digit++) {
    starts[digit + 1] = (starts[digit + 1] as number) + (starts[digit] as number)
  }
  for (const row of from) {
    const digit = ((words[row] as number) >>> shift) & 255
    const at = starts[digit] as number
    to[at] = row
    starts[digit] = at + 1
  }
  return true
}

/**
 * Rows in ascending order of their key, equal keys in order of row; rows whose key is NaN are left out. Infinities are
 * keys like others. Cost: one pass where the rows stand in order already, else at most eight (radix sort by bytes).
 */
export function sortRows(keys: Float64Array): Uint32Array {
  let rows: Uint32Array = keyed(keys)
  if (inOrder(keys, rows)) return rows
  const { high, low } = comparable(keys)
  let spare: Uint32Array = new Uint32Array(rows.length)
  for (const words of [low, high]) {
    for (let shift = 0; shift < 32; shift += 8) {
      if (pass(rows, spare, words, shift)) [rows, spare] = [spare, rows]
    }
  }
  return rows
}

/** How many of the sorted rows have a key below `limit`, or at it where `inclusive`. Cost: a binary search. */
export function countBelow(
  keys: Float64Array,
  sorted: Uint32Array,
  limit: number,
  inclusive: boolean,
): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const key = keys[sorted[middle] as number] as number
    if (key < limit || (inclusive && key === limit)) low = middle + 1
    else high = middle
  }
  return low
}
