/** How many rows of a pool have each value of a facet, changed by one as rows come and go. */
import { type CodeColumn, type Columns, FACETS, type Facet } from '../model/columns.ts'
import { POOL } from './clauses.ts'
import { type FacetKeys, facetKeysOf, totalsOf } from './facet-keys.ts'
import type { Batch } from './live-rows.ts'

export interface FacetCounts {
  readonly apply: (batch: Batch) => void
  /** Counts all rows afresh where many have changed; the next rows are those from `from` on, `length` of them with these pools. */
  readonly restart: () => void
  readonly recount: (pools: Uint8Array, from: number, length: number) => void
  readonly recounted: () => void
  /** Counts by value code: a copy that stays as it is, and the same object while no count differs. */
  readonly snapshot: (facet: Facet) => Uint32Array
}

/** Counts of one facet; `read` sums them up. */
interface Counter {
  readonly apply: (batch: Batch) => void
  readonly read: (counts: Uint32Array) => void
}

type Recounts = Pick<FacetCounts, 'restart' | 'recount' | 'recounted'>

/** The pools of the four facets are neighbouring bits: those of a row are a number below 16. */
const FIRST = Math.log2(POOL[FACETS.reduce((first, facet) => (POOL[facet] < POOL[first] ? facet : first))])
const MIXES = 2 ** FACETS.length

/** Rows are counted by key, and keys are taken apart only when somebody looks. */
function byKey({ keys, totals, codesOf }: FacetKeys, facet: Facet): Counter & { readonly of: Uint32Array } {
  const bit = POOL[facet]
  const lists = codesOf[facet] ?? []
  const of = totals.slice()
  return {
    of,
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

/** Counts the rows of each key once for all facets that it stands for, by which of their pools they are in. */
function recountKeys(
  { keys, totals }: FacetKeys,
  counters: readonly { readonly facet: Facet; readonly of: Uint32Array }[],
): Recounts {
  let mixes = new Uint32Array(0)
  return {
    restart() {
      mixes = new Uint32Array(totals.length * MIXES)
    },
    recount(pools, from, length) {
      for (let at = 0; at < length; at++) {
        const mix = ((pools[at] as number) >> FIRST) & (MIXES - 1)
        if (mix === 0) continue
        const slot = (keys[from + at] as number) * MIXES + mix
        mixes[slot] = (mixes[slot] as number) + 1
      }
    },
    recounted() {
      for (const { facet, of } of counters) {
        of.fill(0)
        for (let at = 0; at < mixes.length; at++) {
          if ((((at % MIXES) << FIRST) & POOL[facet]) === 0) continue
          const key = Math.floor(at / MIXES)
          of[key] = (of[key] as number) + (mixes[at] as number)
        }
      }
    },
  }
}

function byValue({ values, offsets, codes }: CodeColumn, facet: Facet): Counter & Recounts {
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
    restart: () => void of.fill(0),
    recount(pools, from, length) {
      for (let at = 0; at < length; at++) if (((pools[at] as number) & bit) !== 0) change(from + at, 1)
    },
    recounted: () => {},
    read(counts) {
      counts.set(of)
    },
  }
}

/** Starts with all rows in every pool. */
export function createFacetCounts(columns: Columns): FacetCounts {
  const counters = new Map<Facet, Counter>()
  const recounts: Recounts[] = []
  for (const keys of facetKeysOf(columns)) {
    const own = keys.facets.map(facet => ({ facet, ...byKey(keys, facet) }))
    for (const counter of own) counters.set(counter.facet, counter)
    recounts.push(recountKeys(keys, own))
  }
  for (const facet of FACETS) {
    if (counters.has(facet)) continue
    const counter = byValue(columns.facets[facet], facet)
    counters.set(facet, counter)
    recounts.push(counter)
  }
  const last = FACETS.map(facet => new Uint32Array(columns.facets[facet].values.length))
  return {
    apply(batch) {
      for (const counter of counters.values()) counter.apply(batch)
    },
    restart() {
      for (const part of recounts) part.restart()
    },
    recount(pools, from, length) {
      for (const part of recounts) part.recount(pools, from, length)
    },
    recounted() {
      for (const part of recounts) part.recounted()
    },
    snapshot(facet) {
      const at = FACETS.indexOf(facet)
      const before = last[at] as Uint32Array
      const now = new Uint32Array(before.length)
      counters.get(facet)?.read(now)
      if (now.some((count, code) => count !== before[code])) last[at] = now
      return last[at] as Uint32Array
    },
  }
}
