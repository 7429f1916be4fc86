/** How finely the dates of a dataset are known. */
import type { Columns } from '../../model/columns.ts'

const grains = new WeakMap<Columns, number>()

/** The stretch of time, in milliseconds, that half of the dated events are known within; 0 without any. */
export function grainOf(columns: Columns): number {
  const known = grains.get(columns)
  if (known !== undefined) return known
  const lengths = columns.latestEnd
    .map((end, row) => end + 1 - (columns.earliestStart[row] as number))
    .filter(length => !Number.isNaN(length))
    .toSorted()
  const grain = lengths[lengths.length >> 1] ?? 0
  grains.set(columns, grain)
  return grain
}
