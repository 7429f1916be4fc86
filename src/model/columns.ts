/** Events as columns of numbers: what filters, counts and drawings read instead of the records themselves. */

export const FACETS = ['category', 'claimant', 'evidence', 'claims'] as const
/** What readers filter by. */
export type Facet = (typeof FACETS)[number]

/** One property of all events as numbers. */
export interface CodeColumn {
  /** Values by code. */
  readonly values: readonly string[]
  readonly codeOf: ReadonlyMap<string, number>
  /** Row i has the codes from `offsets[i]` up to `offsets[i + 1]`; null where every row has exactly one, `codes[i]`. */
  readonly offsets: Uint32Array | null
  readonly codes: Uint8Array | Uint16Array | Uint32Array
}

/** The place of each event: its code in `values`, -1 for none. */
export interface PlaceColumn {
  /** Ids of places by code. */
  readonly values: readonly string[]
  readonly codes: Int32Array
}

/** How sure a date is, by code: see `howSureOfTime`. Undated rows are `unknown`. */
export const DATE_SURENESS = ['known', 'approximate', 'somewhere', 'unknown'] as const

/** Bits of `Columns.inferred`: what we worked out, and no source states. */
export const INFERRED = { place: 1, date: 2 } as const

/** Rows are in time order, those without a date last. Undated rows have NaN bounds, which no window holds. */
export interface Columns {
  readonly count: number
  /** The four bounds of `TimeSpan`, infinite where they are open. */
  readonly earliestStart: Float64Array
  readonly latestStart: Float64Array
  readonly earliestEnd: Float64Array
  readonly latestEnd: Float64Array
  /** Index into `DATE_SURENESS`. */
  readonly sureness: Uint8Array
  /** Index into the dataset's categories. */
  readonly category: Uint8Array
  readonly place: PlaceColumn
  /** Bits of `INFERRED`. */
  readonly inferred: Uint8Array
  readonly facets: Readonly<Record<Facet, CodeColumn>>
  /** Ids of the sources that the event's claims and citations rest on. */
  readonly sources: CodeColumn
}

/** When one event may have been going on, without the text that it was written as. */
export interface RowDates {
  readonly earliestStart: number
  readonly latestStart: number
  readonly earliestEnd: number
  readonly latestEnd: number
  readonly sureness: (typeof DATE_SURENESS)[number]
}

/** Null for a row without a date. */
export function datesOf(columns: Columns, row: number): RowDates | null {
  const earliestStart = columns.earliestStart[row] ?? Number.NaN
  if (Number.isNaN(earliestStart)) return null
  return {
    earliestStart,
    latestStart: columns.latestStart[row] as number,
    earliestEnd: columns.earliestEnd[row] as number,
    latestEnd: columns.latestEnd[row] as number,
    sureness: DATE_SURENESS[columns.sureness[row] as number] ?? 'unknown',
  }
}

/** An array for codes below `values`, as small as can be. */
export function codeArray(values: number, length: number): CodeColumn['codes'] {
  if (values <= 0x100) return new Uint8Array(length)
  return values <= 0x1_0000 ? new Uint16Array(length) : new Uint32Array(length)
}

/** The rows that have a value, in order; none for a value that no row has. Cost: one pass over the column. */
export function rowsWith({ codeOf, offsets, codes }: CodeColumn, value: string): readonly number[] {
  const code = codeOf.get(value)
  const rows: number[] = []
  if (code === undefined) return rows
  let row = 0
  const rowAt = (at: number): number => {
    if (offsets === null) return at
    while ((offsets[row + 1] as number) <= at) row++
    return row
  }
  for (let at = codes.indexOf(code); at !== -1; at = codes.indexOf(code, at + 1)) rows.push(rowAt(at))
  return rows
}

/** Tells of a row whether its claims contradict each other. */
export function contradictions({ facets: { claims } }: Pick<Columns, 'facets'>): (row: number) => boolean {
  const code = claims.codeOf.get('contradict')
  return row => code !== undefined && claims.codes[row] === code
}
