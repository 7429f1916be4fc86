/** A set of rows as bits: row r is bit r % 32 of the word r / 32. A few operations on whole sets. */

/** Bits beyond the last row are clear. */
export type RowBits = Uint32Array<ArrayBuffer>

/** No rows of so many. */
export const noRows = (count: number): RowBits => new Uint32Array(Math.ceil(count / 32))

export function allRows(count: number): RowBits {
  const bits = noRows(count).fill(0xffffffff)
  const rest = count % 32
  if (rest > 0) bits[bits.length - 1] = 2 ** rest - 1
  return bits
}

export function addRow(bits: RowBits, row: number): void {
  bits[row >>> 5] = (bits[row >>> 5] as number) | (1 << (row & 31))
}

export function removeRow(bits: RowBits, row: number): void {
  bits[row >>> 5] = (bits[row >>> 5] as number) & ~(1 << (row & 31))
}

/** Takes out of `bits` what is not in `others`. */
export function keepOnly(bits: RowBits, others: RowBits): void {
  for (let at = 0; at < bits.length; at++) bits[at] = (bits[at] as number) & (others[at] as number)
}

/** All rows but these, of so many. */
export function rowsBut(bits: RowBits, count: number): RowBits {
  const others = allRows(count)
  for (let at = 0; at < others.length; at++) others[at] = (others[at] as number) & ~(bits[at] as number)
  return others
}

/** How many rows are in one set and not in the other; null is the set of none. */
export function differing(a: RowBits | null, b: RowBits | null): number {
  let sum = 0
  const length = (a ?? b)?.length ?? 0
  for (let at = 0; at < length; at++) {
    let word = (a === null ? 0 : (a[at] as number)) ^ (b === null ? 0 : (b[at] as number))
    word -= (word >>> 1) & 0x55555555
    word = (word & 0x33333333) + ((word >>> 2) & 0x33333333)
    sum += Math.imul((word + (word >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
  }
  return sum
}

/** In ascending order. */
export function visitRows(bits: RowBits, visit: (row: number) => void): void {
  for (let at = 0; at < bits.length; at++) {
    for (let rest = bits[at] as number; rest !== 0; rest &= rest - 1) {
      visit(at * 32 + 31 - Math.clz32(rest & -rest))
    }
  }
}

export function rowsOf(bits: RowBits): number[] {
  const rows: number[] = []
  visitRows(bits, row => rows.push(row))
  return rows
}
