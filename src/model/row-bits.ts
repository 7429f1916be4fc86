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

/** Takes out of `bits` what is not in `others`. */
export function keepOnly(bits: RowBits, others: RowBits): void {
  for (let at = 0; at < bits.length; at++) bits[at] = (bits[at] as number) & (others[at] as number)
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
