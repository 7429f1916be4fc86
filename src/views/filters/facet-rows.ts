/** Decides what a facet shows: its values with labels and counts, in an order that helps. */
import type { Facet, CodeColumn } from '../../model/columns.ts'
import type { Loaded } from '../../store/loaded.ts'
import { wholeOf } from '../../query/whole.ts'
import { facetLabel } from '../parts/facet-words.ts'
import { perLanguage } from '../../words/say.ts'

export interface FacetValue {
  readonly code: number
  readonly value: string
  readonly label: string
  /** Events of the whole dataset that have the value. */
  readonly total: number
}

export interface FacetRow extends FacetValue {
  readonly chosen: boolean
}

const knownIn = perLanguage(() => new WeakMap<CodeColumn, readonly FacetValue[]>())

/** The values of a facet in the order in which they are shown while none is chosen. Made once for each dataset. */
function knownValues(facet: Facet, { columns, dataset }: Loaded): readonly FacetValue[] {
  const column = columns.facets[facet]
  const known = knownIn()
  const made = known.get(column)
  if (made) return made
  const totals = wholeOf(columns).facets[facet]
  const values = column.values.map((value, code) => ({
    code,
    value,
    label: facetLabel(facet, value, dataset),
    total: totals[code] ?? 0,
  }))
  const shown =
    facet === 'category'
      ? values
      : values
          .filter(({ total }) => total > 0)
          .toSorted((a, b) => b.total - a.total || (a.label < b.label ? -1 : 1))
  known.set(column, shown)
  return shown
}

/**
 * Categories keep the dataset's order, so that they can be learned by place; a value that no event has at all is left
 * out of the other facets; those come chosen first, then by how many events of the whole dataset have them, so that
 * rows do not jump about while the reader scrubs. Cost: the values, not the events.
 */
export function facetRows(facet: Facet, data: Loaded, chosen: readonly string[]): readonly FacetRow[] {
  const wanted = new Set(chosen)
  const rows = knownValues(facet, data).map(value => ({ ...value, chosen: wanted.has(value.value) }))
  if (facet === 'category' || chosen.length === 0) return rows
  return [...rows.filter(row => row.chosen), ...rows.filter(row => !row.chosen)]
}
