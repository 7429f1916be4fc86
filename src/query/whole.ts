/** Counts over all rows of a dataset, whatever the reader chooses: what views say of the whole without reading it. */
import { type Columns, DATE_SURENESS, type Facet, FACETS, INFERRED } from '../model/columns.ts'
import { totalsOf } from './facet-keys.ts'

/** How many categories a dataset may have. */
const CATEGORIES = 8

/** By code of the place; the last entry is for rows without one. */
export interface PlaceCounts {
  readonly counts: Uint32Array
  /** By place and category: `place * 8 + category`. */
  readonly mix: Uint32Array
  /** Rows whose place is inferred. */
  readonly inferred: Uint32Array
  /** Sum of the rows. */
  readonly rowSum: Float64Array
}

export interface WholeCounts {
  /** Rows by value code. */
  readonly facets: Readonly<Record<Facet, Uint32Array>>
  /** Rows by index into `DATE_SURENESS`. */
  readonly sureness: Uint32Array
  readonly inferredDates: number
  readonly places: PlaceCounts
}

const made = new WeakMap<Columns, WholeCounts>()

/** Cost: one pass over the rows, once for each dataset. */
export function wholeOf(columns: Columns): WholeCounts {
  const known = made.get(columns)
  if (known) return known
  const facets = FACETS.map(
    facet => [facet, totalsOf(columns.facets[facet].codes, columns.facets[facet].values.length)] as const,
  )
  const whole: WholeCounts = {
    facets: Object.fromEntries(facets) as Record<Facet, Uint32Array>,
    sureness: totalsOf(columns.sureness, DATE_SURENESS.length),
    inferredDates: columns.inferred.reduce((sum, bits) => sum + ((bits & INFERRED.date) === 0 ? 0 : 1), 0),
    places: placeCounts(columns),
  }
  made.set(columns, whole)
  return whole
}

/** Takes over counts that were made of the same columns elsewhere. */
export function adoptWhole(columns: Columns, whole: WholeCounts): void {
  made.set(columns, whole)
}

function placeCounts({ count, place, category, inferred }: Columns): PlaceCounts {
  const none = place.values.length
  const found: PlaceCounts = {
    counts: new Uint32Array(none + 1),
    mix: new Uint32Array((none + 1) * CATEGORIES),
    inferred: new Uint32Array(none + 1),
    rowSum: new Float64Array(none + 1),
  }
  for (let row = 0; row < count; row++) {
    const code = place.codes[row] as number
    const at = code < 0 ? none : code
    const cell = at * CATEGORIES + ((category[row] as number) % CATEGORIES)
    found.counts[at] = (found.counts[at] as number) + 1
    found.mix[cell] = (found.mix[cell] as number) + 1
    found.rowSum[at] = (found.rowSum[at] as number) + row
    if (((inferred[row] as number) & INFERRED.place) !== 0)
      found.inferred[at] = (found.inferred[at] as number) + 1
  }
  return found
}
