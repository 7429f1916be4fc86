/** Walking through events in time order. */
import type { Dataset } from '../model/dataset.ts'
import type { Sight } from './sight.ts'

/**
 * The event `step` places away from `id` among the passing rows, stopping at the first and the last. Where `id` is not
 * among them, the walk starts from where it would stand in time; where it is null, at the first or the last row.
 * Null where nothing passes.
 */
export function neighbour(sight: Sight, dataset: Dataset, id: string | null, step: number): string | null {
  const { rows } = sight
  if (rows.length === 0) return null
  const row = id === null ? undefined : dataset.eventIndex.get(id)
  let at: number
  if (row === undefined) {
    at = step > 0 ? 0 : rows.length - 1
  } else {
    const here = rows.rank(row)
    const stands = rows.has(row)
    at = stands || step < 0 ? here + step : here + step - 1
  }
  const target = rows.at(Math.min(rows.length - 1, Math.max(0, at)))
  return target === undefined ? null : (dataset.events[target]?.id ?? null)
}
