/** How many rows of a pool have each value of a facet, changed by one as rows come and go. */
import type { FacetColumn } from './facets.ts'
import type { Batch } from './rows.ts'

export interface FacetCounts {
  readonly apply: (batch: Batch) => void
  /** Counts by value code: a copy that stays as it is, and the same object while no count differs. */
  readonly snapshot: () => Uint32Array
}

/** Starts at zero; `bit` is that of the pool in batches. */
export function createFacetCounts({ values, offsets, codes }: FacetColumn, bit: number): FacetCounts {
  const counts = new Uint32Array(values.length)
  let last = counts.slice()
  return {
    apply({ rows, came, went, length }) {
      for (let at = 0; at < length; at++) {
        const entered = ((came[at] as number) & bit) !== 0
        if (!entered && ((went[at] as number) & bit) === 0) continue
        const by = entered ? 1 : -1
        const row = rows[at] as number
        const end = offsets[row + 1] as number
        for (let value = offsets[row] as number; value < end; value++) {
          const code = codes[value] as number
          counts[code] = (counts[code] as number) + by
        }
      }
    },
    snapshot() {
      if (counts.some((count, code) => count !== last[code])) last = counts.slice()
      return last
    },
  }
}
