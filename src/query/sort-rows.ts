/** Sorting rows by a column of numbers, fast enough for ten million. */

/** From so many rows on, digits of sixteen bits are worth their longer tables. */
const MANY = 50_000

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

/** One stable pass over one digit; false, with nothing moved, where all rows have the same one. */
function pass(from: Uint32Array, to: Uint32Array, words: Uint32Array, shift: number, bits: number): boolean {
  const starts = new Uint32Array(2 ** bits + 1)
  const mask = 2 ** bits - 1
  const count = from.length
  for (let at = 0; at < count; at++) {
    const digit = ((words[from[at] as number] as number) >>> shift) & mask
    starts[digit + 1] = (starts[digit + 1] as number) + 1
  }
  if (starts.includes(count)) return false
  for (let digit = 0; digit < mask; digit++) {
    starts[digit + 1] = (starts[digit + 1] as number) + (starts[digit] as number)
  }
  for (let at = 0; at < count; at++) {
    const row = from[at] as number
    const digit = ((words[row] as number) >>> shift) & mask
    const place = starts[digit] as number
    to[place] = row
    starts[digit] = place + 1
  }
  return true
}

/**
 * Rows in ascending order of their key, equal keys in order of row; rows whose key is NaN are left out. Infinities are
 * keys like others. Cost: one pass where the rows stand in order already, else four to eight (radix sort).
 */
export function sortRows(keys: Float64Array): Uint32Array {
  let rows: Uint32Array = keyed(keys)
  if (inOrder(keys, rows)) return rows
  const { high, low } = comparable(keys)
  const bits = rows.length < MANY ? 8 : 16
  let spare: Uint32Array = new Uint32Array(rows.length)
  for (const words of [low, high]) {
    for (let shift = 0; shift < 32; shift += bits) {
      if (pass(rows, spare, words, shift, bits)) [rows, spare] = [spare, rows]
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
