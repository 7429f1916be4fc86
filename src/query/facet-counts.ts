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
  /** Counts by value code: a copy that stays as it is, and the same object while no count differs. */
  readonly snapshot: (facet: Facet) => Uint32Array
}

/** Counts for one facet or several; `read` adds up those of one by value code. */
interface Counter extends Pick<FacetCounts, 'apply' | 'restart' | 'recount'> {
  readonly facets: readonly Facet[]
  readonly read: (facet: Facet, counts: Uint32Array) => void
}

/** For each byte of pools, those of the facets alone, as a number of as many bits. */
function mixTable(facets: readonly Facet[]): Uint8Array {
  return Uint8Array.from({ length: 256 }, (_, pools) =>
    facets.reduce((mix, facet, at) => mix | ((pools & POOL[facet]) === 0 ? 0 : 1 << at), 0),
  )
}

/**
 * Rows are counted by key and by the facets whose pools they come into or go out of, so that one look at a row does for all
 * facets of the keys; what that is for a facet and a value is added up only when somebody looks. One that came into some
 * pools and went out of others leaves its one more and its one less in two places: only the sums mean anything.
 */
function byKey({ facets, keys, totals, codesOf }: FacetKeys): Counter {
  const mixOf = mixTable(facets)
  const bits = facets.length
  const mixes = 2 ** bits
  const slots = new Int32Array(totals.length * mixes)
  for (const [key, many] of totals.entries()) slots[key * mixes + mixes - 1] = many
  return {
    facets,
    apply({ rows, came, went, length }) {
      for (let at = 0; at < length; at++) {
        const slot = (keys[rows[at] as number] as number) << bits
        const into = slot | (mixOf[came[at] as number] as number)
        const out = slot | (mixOf[went[at] as number] as number)
        slots[into] = (slots[into] as number) + 1
        slots[out] = (slots[out] as number) - 1
      }
    },
    restart: () => void slots.fill(0),
    recount(pools, from, length) {
      for (let at = 0; at < length; at++) {
        const mix = mixOf[pools[at] as number] as number
        if (mix === 0) continue
        const slot = ((keys[from + at] as number) << bits) | mix
        slots[slot] = (slots[slot] as number) + 1
      }
    },
    read(facet, counts) {
      const bit = 1 << facets.indexOf(facet)
      // By number: this is read at every move, and pairs of `entries` would be made for each key.
      const held = codesOf[facet] ?? []
      for (let key = 0; key < held.length; key++) {
        let many = 0
        for (let mix = bit; mix < mixes; mix++)
          if ((mix & bit) !== 0) many += slots[key * mixes + mix] as number
        if (many > 0) for (const code of held[key] ?? []) counts[code] = (counts[code] as number) + many
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
    facets: [facet],
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
    read(_, counts) {
      counts.set(of)
    },
  }
}

/** Starts with all rows in every pool. */
export function createFacetCounts(columns: Columns): FacetCounts {
  const counters = facetKeysOf(columns).map(byKey)
  for (const facet of FACETS) {
    if (!counters.some(({ facets }) => facets.includes(facet)))
      counters.push(byValue(columns.facets[facet], facet))
  }
  const last = FACETS.map(facet => new Uint32Array(columns.facets[facet].values.length))
  return {
    apply(batch) {
      for (const counter of counters) counter.apply(batch)
    },
    restart() {
      for (const counter of counters) counter.restart()
    },
    recount(pools, from, length) {
      for (const counter of counters) counter.recount(pools, from, length)
    },
    snapshot(facet) {
      const at = FACETS.indexOf(facet)
      const before = last[at] as Uint32Array
      const now = new Uint32Array(before.length)
      counters.find(({ facets }) => facets.includes(facet))?.read(facet, now)
      if (now.some((count, code) => count !== before[code])) last[at] = now
      return last[at] as Uint32Array
    },
  }
}
