/** Events as typed-array columns: what filters, counts and drawings read instead of the records themselves. */
import type { Dataset } from '../model/dataset.ts'
import {
  buildFacetColumn,
  type ClaimLabels,
  EVIDENCE_GRADES,
  FACETS,
  facetValues,
  type Facet,
  type FacetColumn,
} from './facets.ts'

/** Row i of every column is `dataset.events[i]`. Undated rows have NaN bounds, which no window holds. */
export interface Columns {
  readonly count: number
  readonly earliestStart: Float64Array
  readonly latestStart: Float64Array
  readonly earliestEnd: Float64Array
  readonly latestEnd: Float64Array
  /** Index into `dataset.categories`. */
  readonly category: Uint8Array
  readonly facets: Readonly<Record<Facet, FacetColumn>>
}

/** Reads every event once. Cost: one pass over events and their claims. */
export function buildColumns(dataset: Dataset, labels: ClaimLabels): Columns {
  const count = dataset.events.length
  const bound = (key: 'earliestStart' | 'latestStart' | 'earliestEnd' | 'latestEnd') =>
    Float64Array.from(dataset.events, event => event.span?.[key] ?? Number.NaN)
  const categoryCode = new Map(dataset.categories.map((category, code) => [category.id, code] as const))
  const known: Record<Facet, readonly string[]> = {
    category: dataset.categories.map(category => category.id),
    claimant: [],
    evidence: EVIDENCE_GRADES,
    claims: [],
  }
  const column = (facet: Facet) =>
    buildFacetColumn(
      dataset.events.map(event => facetValues(event, facet, dataset, labels)),
      known[facet],
    )
  return {
    count,
    earliestStart: bound('earliestStart'),
    latestStart: bound('latestStart'),
    earliestEnd: bound('earliestEnd'),
    latestEnd: bound('latestEnd'),
    category: Uint8Array.from(dataset.events, event => categoryCode.get(event.category) ?? 0),
    facets: Object.fromEntries(FACETS.map(facet => [facet, column(facet)])) as Record<Facet, FacetColumn>,
  }
}
