/** Finds a lane for each event. */
import { freeLanes, type FreeLanes } from './free-lanes.ts'
import { SIGN_PX } from './segments.ts'

/** White space between two marks of a lane, in pixels. */
const GAP_PX = 2

/** One event with the pixels that it takes up, from the left edge of the axis. */
export interface Candidate {
  readonly row: number
  readonly from: number
  readonly to: number
  /** A day or less, and known: its sign may stand anywhere in it. */
  readonly short: boolean
}

/** Where a mark stands: its lane, and its left edge in pixels from where the event may have begun. */
export interface Place {
  readonly lane: number
  readonly offset: number
  readonly signOnly: boolean
}

/**
 * Places by row; a row without room has none. With `signs`, events of one day take up no more than their sign.
 *
 * @param width pixels of the axis: what is longer than half of it comes last, as it would hide most others.
 */
export function pack(
  items: readonly Candidate[],
  lanes: number,
  width: number,
  signs: boolean,
): ReadonlyMap<number, Place> {
  const places = new Map<number, Place>()
  const free = freeLanes(lanes, GAP_PX)
  const long = (item: Candidate) => item.to - item.from > width / 2
  const place = (wanted: (item: Candidate) => boolean, among: number) => {
    for (const item of items) {
      const sign = signs && item.short && !long(item)
      if (!places.has(item.row) && wanted(item)) put(free, places, item, sign, among)
    }
  }
  // Bars get the upper half first, so that a day full of signs does not crowd out what is drawn with its uncertainty.
  if (signs) place(item => !item.short && !long(item), Math.ceil(lanes / 2))
  if (signs) place(item => item.short && !long(item), lanes)
  place(item => !long(item), lanes)
  place(() => true, lanes)
  return places
}

function put(
  free: FreeLanes,
  places: Map<number, Place>,
  { row, from, to }: Candidate,
  signOnly: boolean,
  among: number,
): void {
  const found = free.take(from, to, signOnly ? SIGN_PX : to - from, among)
  if (found !== null) places.set(row, { lane: found.lane, offset: found.x - from, signOnly })
}
