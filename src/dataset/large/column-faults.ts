/** What a column must fit before anything relies on its numbers. Each gives what is wrong, or null. */
import type { Columns } from '../../model/columns.ts'

/** Codes lead to one of `values`; those of places are -1 where there is none. */
export function codesFault(
  codes: Uint8Array | Uint16Array | Uint32Array | Int32Array,
  values: number,
): string | null {
  const least = codes instanceof Int32Array ? -1 : 0
  for (let at = 0; at < codes.length; at++) {
    const code = codes[at] as number
    if (code >= values || code < least) return `has the code ${code} at ${at}, and there are ${values} values`
  }
  return null
}

/** Lists follow each other without a gap, from the first code to the last. */
export function offsetsFault(offsets: Uint32Array, count: number, codes: number): string | null {
  if (offsets.length !== count + 1) return `has lists for ${offsets.length - 1} rows, not for ${count}`
  for (let row = 0; row < count; row++) {
    if ((offsets[row + 1] as number) < (offsets[row] as number))
      return `has a list that ends before it begins, in row ${row}`
  }
  if (offsets[0] === 0 && offsets[count] === codes) return null
  return `has lists from ${String(offsets[0])} to ${String(offsets[count])} over ${codes} codes`
}

type Bounds = Pick<Columns, 'earliestStart' | 'latestStart' | 'earliestEnd' | 'latestEnd'>

/** Rows by earliest start, those without a date last and without any bound; the bounds of a row as `TimeSpan` has them. */
export function timeOrderFault({
  earliestStart,
  latestStart,
  earliestEnd,
  latestEnd,
}: Bounds): string | null {
  let before = -Infinity
  let dated = true
  for (let row = 0; row < earliestStart.length; row++) {
    const a = earliestStart[row] as number
    const b = latestStart[row] as number
    const c = earliestEnd[row] as number
    const d = latestEnd[row] as number
    if (a !== a) {
      if (b === b || c === c || d === d) return `has no date in row ${row}, and other bounds there`
      dated = false
    } else if (!dated || a < before) {
      return `is out of time order in row ${row}`
    } else if (!(a <= b && c <= d && a <= c && b <= d)) {
      return `has bounds in row ${row} that end before they begin`
    } else {
      before = a
    }
  }
  return null
}
