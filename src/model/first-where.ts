/**
 * The first index from `from` and below `to` for which `holds`, which must hold for all after it too; `to` where it holds for
 * none. Cost: a binary search.
 */
export function firstWhere(from: number, to: number, holds: (at: number) => boolean): number {
  let [low, high] = [from, to]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}
