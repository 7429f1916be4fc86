/** Walking through events in time order. */
import type { Records } from '../model/records.ts'
import type { Sight } from './sight.ts'

/**
 * The row `step` places away from the event `id` among the passing rows, stopping at the first and the last. Where `id` is not
 * among them, the walk starts from where it would stand in time; where it is null, at the first or the last row.
 * Null where nothing passes.
 */
export function neighbour(sight: Sight, records: Records, id: string | null, step: number): number | null {
  const { rows } = sight
  if (rows.length === 0) return null
  const row = id === null ? null : records.rowOf(id)
  let at: number
  if (row === null) {
    at = step > 0 ? 0 : rows.length - 1
  } else {
    const here = rows.rank(row)
    const stands = rows.has(row)
    at = stands || step < 0 ? here + step : here + step - 1
  }
  return rows.at(Math.min(rows.length - 1, Math.max(0, at))) ?? null
}
