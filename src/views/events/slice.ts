/** Which part of a long list is in the page, and how far from its top it stands. Knows nothing of what the rows hold. */

/** Lists up to so many rows are in the page as a whole, so that find-in-page sees all of them. */
export const LONG = 300

/** Positions in the list, `last` exclusive; `top` is the room left above them in px. */
export interface Slice {
  readonly first: number
  readonly last: number
  readonly top: number
}

export interface Port {
  /** How many rows the list has. */
  readonly count: number
  /** Height of the part of the list that can be seen, in px. */
  readonly height: number
  /** Mean height of a row, in px. */
  readonly mean: number
}

/**
 * Room for the rows that are not in the page, in px: browsers end elements somewhere above 17 million px. Beyond this, a row
 * outside the page stands for fewer px than it has, so that the scroll bar still spans the whole list.
 */
const MOST_ROOM = 5_000_000

/** How many px of room a row outside the page has. */
export function pitchOf({ count, mean }: Pick<Port, 'count' | 'mean'>): number {
  return Math.min(mean, MOST_ROOM / Math.max(1, count))
}

/** Whether the room above has grown so far by scrolling row by row that it should be made anew. */
export function isFar(top: number): boolean {
  return top > 2 * MOST_ROOM
}

/** Rows kept on either side of those that can be seen: a third of them, and enough for Tab to find the next. */
function marginOf({ height, mean }: Port): number {
  return 3 + Math.ceil(height / mean / 3)
}

/** The slice for a list whose row `at` stands at the upper edge of what can be seen. */
export function sliceAt(at: number, port: Port): Slice {
  const { count, height, mean } = port
  const margin = marginOf(port)
  const fits = Math.ceil(height / mean)
  const top = Math.max(0, Math.min(at, count - fits))
  const first = Math.max(0, top - margin)
  return { first, last: Math.min(count, top + fits + margin), top: first * pitchOf(port) }
}

/** The row that stands at so many px from the top, if all had the same room. */
export function rowAtPixel(px: number, port: Port): number {
  return Math.max(0, Math.min(port.count - 1, Math.floor(px / pitchOf(port))))
}

/**
 * The slice once rows `from` up to `to` can be seen: the same object while enough rows stand on both sides of them.
 * `bottomOf` gives the end of a row of the present slice in px from its first row, so that what leaves above gives its
 * true height to the room there, and nothing moves.
 */
export function follow(
  slice: Slice,
  from: number,
  to: number,
  port: Port,
  bottomOf: (row: number) => number,
): Slice {
  const { count } = port
  const spare = Math.floor(marginOf(port) / 2)
  const enough =
    (slice.first === 0 || from - slice.first >= spare) && (slice.last >= count || slice.last - to >= spare)
  if (enough && slice.last <= count) return slice
  const next = sliceAt(from, port)
  if (next.first < slice.first) {
    return { ...next, top: slice.top - (slice.first - next.first) * port.mean }
  }
  if (next.first === slice.first) return { ...next, top: slice.top }
  return { ...next, top: slice.top + bottomOf(next.first - 1) }
}

/**
 * The room above the slice after its rows were measured, and by how much to scroll, so that the row that was looked at
 * stays where it was. `moved` is how far it has come down since. The room takes it up, unless the slice begins the list,
 * where there can be none, or the room would end before the top.
 */
export function settle(slice: Slice, moved: number, pitch: number): { top: number; scroll: number } {
  const top = slice.top - moved
  if (slice.first === 0) return { top: 0, scroll: moved - slice.top }
  if (top > 0) return { top, scroll: 0 }
  const fresh = slice.first * pitch
  return { top: fresh, scroll: fresh - top }
}
