/**
 * The place in a list that a key goes to from `here`, kept within its `count` places; null for a key that goes nowhere, and
 * in an empty list. `page` is how many places Page Up and Page Down pass.
 */
export function placeByKey(key: string, here: number, count: number, page: number): number | null {
  if (count === 0) return null
  const hold = (place: number) => Math.max(0, Math.min(count - 1, place))
  switch (key) {
    case 'ArrowDown':
      return hold(here + 1)
    case 'ArrowUp':
      return hold(here - 1)
    case 'Home':
      return 0
    case 'End':
      return count - 1
    case 'PageDown':
      return hold(here + page)
    case 'PageUp':
      return hold(here - page)
    default:
      return null
  }
}
