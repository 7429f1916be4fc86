/** How many rows of a pool have each value of a facet, changed by one as rows come and go. */
import type { CodeColumn } from '../model/columns.ts'
import type { Batch } from './rows.ts'

export interface FacetCounts {
  readonly apply: (batch: Batch) => void
  /** Counts by value code: a copy that stays as it is, and the same object while no count differs. */
  readonly snapshot: () => Uint32Array
}

/** Starts at zero; `bit` is that of the pool in batches. */
export function createFacetCounts({ values, offsets, codes }: CodeColumn, bit: number): FacetCounts {
  const counts = new Uint32Array(values.length)
  let last = counts.slice()
  const change = (row: number, by: 1 | -1): void => {
    const end = offsets === null ? row + 1 : (offsets[row + 1] as number)
    for (let at = offsets === null ? row : (offsets[row] as number); at < end; at++) {
      const code = codes[at] as number
      counts[code] = (counts[code] as number) + by
    }
  }
  return {
    apply({ rows, came, went, length }) {
      for (let at = 0; at < length; at++) {
        if (((came[at] as number) & bit) !== 0) change(rows[at] as number, 1)
        else if (((went[at] as number) & bit) !== 0) change(rows[at] as number, -1)
      }
    },
    snapshot() {
      if (counts.some((count, code) => count !== last[code])) last = counts.slice()
      return last
    },
  }
}
