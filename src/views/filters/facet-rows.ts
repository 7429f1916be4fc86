/** Decides what a facet shows: its values with labels and counts, in an order that helps. */
import type { Facet } from '../../query/facets.ts'
import type { Loaded } from '../../store/loaded.ts'
import { facetLabel } from '../parts/facet-words.ts'
import type { Sight } from '../../store/sight.ts'

export interface FacetRow {
  readonly value: string
  readonly label: string
  /** Events that would show with this value, every other filter kept. */
  readonly count: number
  readonly chosen: boolean
}

/**
 * Categories keep the dataset's order, so that they can be learned by place; a value that no event has at all is left
 * out of the other facets; those come chosen first, then by how many events of the whole dataset have them, so that
 * rows do not jump about while the reader scrubs.
 */
export function facetRows(facet: Facet, data: Loaded, sight: Sight, chosen: readonly string[]): FacetRow[] {
  const column = data.columns.facets[facet]
  const totals = new Uint32Array(column.values.length)
  for (const code of column.codes) totals[code] = (totals[code] as number) + 1
  const rows = column.values.map((value, code) => ({
    value,
    label: facetLabel(facet, value, data.dataset),
    count: sight.facetCounts[facet][code] ?? 0,
    chosen: chosen.includes(value),
    total: totals[code] ?? 0,
  }))
  if (facet === 'category') return rows
  return rows
    .filter(row => row.total > 0)
    .toSorted(
      (a, b) => Number(b.chosen) - Number(a.chosen) || b.total - a.total || (a.label < b.label ? -1 : 1),
    )
}
