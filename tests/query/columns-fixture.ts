import fc from 'fast-check'
import type { Columns } from '../../src/model/columns.ts'
import { buildCodeColumn } from '../../src/query/code-column.ts'

/** The four bounds of one row, in the order that every span keeps; null for a row without a date. */
export type RowBounds =
  | readonly [earliestStart: number, latestStart: number, earliestEnd: number, latestEnd: number]
  | null

export interface RowGiven {
  readonly bounds: RowBounds
  readonly category: number
  readonly claimants: readonly number[]
}

export function columnsOf(rows: readonly RowGiven[]): Columns {
  const bound = (at: number) => Float64Array.from(rows, row => row.bounds?.[at] ?? Number.NaN)
  const facet = (values: (row: RowGiven) => readonly string[], known: readonly string[] = []) =>
    buildCodeColumn(rows.length, row => values(rows[row] as RowGiven), known)
  return {
    count: rows.length,
    earliestStart: bound(0),
    latestStart: bound(1),
    earliestEnd: bound(2),
    latestEnd: bound(3),
    sureness: new Uint8Array(rows.length),
    category: Uint8Array.from(rows, row => row.category),
    place: { values: [], codes: new Int32Array(rows.length).fill(-1) },
    inferred: new Uint8Array(rows.length),
    facets: {
      category: facet(row => [String(row.category)], ['0', '1', '2']),
      claimant: facet(row => row.claimants.map(String)),
      evidence: facet(row => [row.claimants.length === 0 ? 'none' : 'cited'], ['quoted', 'cited', 'none']),
      claims: facet(() => ['single']),
    },
    sources: facet(row => row.claimants.map(at => `source-${String(at)}`)),
  }
}

/** Days from -20 to 120, so that many are equal. */
export const day = fc.integer({ min: -20, max: 120 })

/** Ends open now and then; the inner two bounds may cross, as those of a day somewhere in a week do. */
const bounds = fc
  .tuple(day, fc.nat(9), fc.nat(9), fc.nat(9), fc.boolean(), fc.integer({ min: 0, max: 9 }))
  .map(([start, a, b, c, crossed, open]): RowBounds => {
    const inner = [start + a, start + a + b] as const
    const [latestStart, earliestEnd] = crossed ? [inner[1], inner[0]] : inner
    return [
      open === 0 || open === 2 ? -Infinity : start,
      latestStart,
      earliestEnd,
      open === 1 || open === 2 ? Infinity : start + a + b + c,
    ]
  })

export const rowGiven: fc.Arbitrary<RowGiven> = fc.record({
  bounds: fc.option(bounds, { freq: 8, nil: null }),
  category: fc.nat(2),
  claimants: fc.uniqueArray(fc.nat(3), { maxLength: 3 }),
})

/** Many rows, one a day, without a value in any facet. */
export function bareColumns(count: number): Columns {
  const days = Float64Array.from({ length: count }, (_, row) => row)
  const facet = {
    values: [],
    codeOf: new Map(),
    offsets: new Uint32Array(count + 1),
    codes: new Uint32Array(0),
  }
  return {
    count,
    earliestStart: days,
    latestStart: days,
    earliestEnd: days,
    latestEnd: days,
    sureness: new Uint8Array(count),
    category: new Uint8Array(count),
    place: { values: [], codes: new Int32Array(count).fill(-1) },
    inferred: new Uint8Array(count),
    facets: { category: facet, claimant: facet, evidence: facet, claims: facet },
    sources: facet,
  }
}
