/** How finely the dates of a dataset are known. */
import type { Columns } from '../model/columns.ts'

type Dates = Pick<Columns, 'earliestStart' | 'latestEnd'>

const grains = new WeakMap<Dates, number>()

/** The stretch of time, in milliseconds, that half of the dated events are known within; 0 without any. Made once. */
export function grainOf(columns: Dates): number {
  const known = grains.get(columns)
  if (known !== undefined) return known
  const grain = medianLength(columns)
  grains.set(columns, grain)
  return grain
}

/** Takes over the grain of these dates, found elsewhere. */
export function adoptGrain(columns: Dates, grain: number): void {
  grains.set(columns, grain)
}

function medianLength({ earliestStart, latestEnd }: Dates): number {
  const lengths = new Float64Array(earliestStart.length)
  let dated = 0
  for (let row = 0; row < lengths.length; row++) {
    const length = (latestEnd[row] as number) + 1 - (earliestStart[row] as number)
    if (!Number.isNaN(length)) lengths[dated++] = length
  }
  return dated === 0 ? 0 : nth(lengths.subarray(0, dated), dated >> 1)
}

/** The value that stands at a place once the values are sorted. Cost: a few passes; changes their order. */
function nth(values: Float64Array, place: number): number {
  let low = 0
  let high = values.length - 1
  while (low < high) {
    const pivot = values[(low + high) >>> 1] as number
    let [left, right] = [low, high]
    while (left <= right) {
      while ((values[left] as number) < pivot) left++
      while ((values[right] as number) > pivot) right--
      if (left > right) break
      const swapped = values[left] as number
      values[left++] = values[right] as number
      values[right--] = swapped
    }
    if (place <= right) high = right
    else if (place >= left) low = left
    else break
  }
  return values[place] as number
}
