/** How many rows of a pool have each value of a facet, changed by one as rows come and go. */
import { type CodeColumn, type Columns, FACETS, type Facet } from '../model/columns.ts'
import { POOL } from './clauses.ts'
import { type FacetKeys, facetKeysOf, totalsOf } from './facet-keys.ts'
import type { Batch } from './live-rows.ts'

export interface FacetCounts {
  readonly apply: (batch: Batch) => void
  /** Counts by value code: a copy that stays as it is, and the same object while no count differs. */
  readonly snapshot: (facet: Facet) => Uint32Array
}

/** Counts of one facet; `read` sums them up. */
interface Counter {
  readonly apply: (batch: Batch) => void
  readonly read: (counts: Uint32Array) => void
}

/** Rows are counted by key, and keys are taken apart only when somebody looks. */
function byKey({ keys, totals, codesOf }: FacetKeys, facet: Facet): Counter {
  const bit = POOL[facet]
  const lists = codesOf[facet] ?? []
  const of = totals.slice()
  return {
    apply({ rows, came, went, length }) {
      for (let at = 0; at < length; at++) {
        const key = keys[rows[at] as number] as number
        if (((came[at] as number) & bit) !== 0) of[key] = (of[key] as number) + 1
        else if (((went[at] as number) & bit) !== 0) of[key] = (of[key] as number) - 1
      }
    },
    read(counts) {
      for (const [key, codes] of lists.entries()) {
        const many = of[key] as number
        if (many > 0) for (const code of codes) counts[code] = (counts[code] as number) + many
      }
    },
  }
}

function byValue({ values, offsets, codes }: CodeColumn, facet: Facet): Counter {
  const bit = POOL[facet]
  const of = totalsOf(codes, values.length)
  const change = (row: number, by: 1 | -1): void => {
    const end = offsets === null ? row + 1 : (offsets[row + 1] as number)
    for (let at = offsets === null ? row : (offsets[row] as number); at < end; at++) {
      const code = codes[at] as number
      of[code] = (of[code] as number) + by
    }
  }
  return {
    apply({ rows, came, went, length }) {
      for (let at = 0; at < length; at++) {
        if (((came[at] as number) & bit) !== 0) change(rows[at] as number, 1)
        else if (((went[at] as number) & bit) !== 0) change(rows[at] as number, -1)
      }
    },
    read(counts) {
      counts.set(of)
    },
  }
}

/** Starts with all rows in every pool. */
export function createFacetCounts(columns: Columns): FacetCounts {
  const keyed = facetKeysOf(columns)
  const counters = FACETS.map(facet => {
    const keys = keyed.find(({ facets }) => facets.includes(facet))
    return keys === undefined ? byValue(columns.facets[facet], facet) : byKey(keys, facet)
  })
  const last = FACETS.map(facet => new Uint32Array(columns.facets[facet].values.length))
  return {
    apply(batch) {
      for (const counter of counters) counter.apply(batch)
    },
    snapshot(facet) {
      const at = FACETS.indexOf(facet)
      const before = last[at] as Uint32Array
      const now = new Uint32Array(before.length)
      counters[at]?.read(now)
      if (now.some((count, code) => count !== before[code])) last[at] = now
      return last[at] as Uint32Array
    },
  }
}
