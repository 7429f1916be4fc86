/** The view that a dataset opens with: all its events, unless a few far ones would make the rest a speck. */
import type { MapBounds } from '../../store/choice.ts'
import type { Spot } from './marks.ts'
import { latOf, lngOf } from './mercator.ts'

/** Part of the events that the home view must hold, where holding all would be much wider. */
const DENSE_PART = 0.7
/** How many times wider or higher all must be than the dense part before far events are left out. */
const MUCH_WIDER = 3
/** Margin on each side, as a part of the width or height, and the least width in units of the square (about 80 km). */
const MARGIN = 0.06
const LEAST = 0.002

type Place = Pick<Spot, 'x' | 'y' | 'events' | 'radius'>

/** The spots on a line that starts in the widest empty stretch of the globe, so that no group is cut in two. */
function unrolled(spots: readonly Place[]): Place[] {
  const sorted = spots
    .map(spot => ({ ...spot, x: spot.x - Math.floor(spot.x) }))
    .toSorted((a, b) => a.x - a.radius - b.x + b.radius)
  // What reaches beyond the eastern end of the square lies before the first spot, too.
  let reach = sorted.reduce((most, { x, radius }) => Math.max(most, x + radius), 0) - 1
  let widest = -Infinity
  let start = 0
  for (const [at, { x, radius }] of sorted.entries()) {
    const empty = x - radius - reach
    if (empty > widest) {
      widest = empty
      start = at
    }
    reach = Math.max(reach, x + radius)
  }
  return sorted.map((spot, at) => (at < start ? { ...spot, x: spot.x + 1 } : spot))
}

interface Frame {
  minX: number
  maxX: number
  minY: number
  maxY: number
}

function frameOf(spots: readonly Place[]): Frame {
  const frame = { minX: Infinity, maxX: -Infinity, minY: Infinity, maxY: -Infinity }
  for (const { x, y, radius } of spots) {
    frame.minX = Math.min(frame.minX, x - radius)
    frame.maxX = Math.max(frame.maxX, x + radius)
    frame.minY = Math.min(frame.minY, Math.max(0, y - radius))
    frame.maxY = Math.max(frame.maxY, Math.min(1, y + radius))
  }
  return frame
}

/** Value at which half of the weight lies on either side. */
function median(spots: readonly Place[], key: 'x' | 'y'): number {
  const sorted = spots.toSorted((a, b) => a[key] - b[key])
  let left = spots.reduce((sum, spot) => sum + spot.events, 0) / 2
  for (const spot of sorted) {
    left -= spot.events
    if (left <= 0) return spot[key]
  }
  return 0.5
}

/** The spots nearest to the middle that together hold the wanted part of all events. */
function densest(spots: readonly Place[]): Place[] {
  const x = median(spots, 'x')
  const y = median(spots, 'y')
  const nearest = spots.toSorted((a, b) => Math.hypot(a.x - x, a.y - y) - Math.hypot(b.x - x, b.y - y))
  let left = spots.reduce((sum, spot) => sum + spot.events, 0) * DENSE_PART
  return nearest.filter(spot => {
    const wanted = left > 0
    left -= spot.events
    return wanted
  })
}

function toBounds(frame: Frame): MapBounds {
  const dx = Math.max((frame.maxX - frame.minX) * MARGIN, LEAST - (frame.maxX - frame.minX)) / 2
  const dy = Math.max((frame.maxY - frame.minY) * MARGIN, LEAST - (frame.maxY - frame.minY)) / 2
  return {
    west: lngOf(frame.minX - 2 * dx),
    east: lngOf(frame.maxX + 2 * dx),
    north: latOf(Math.max(0, frame.minY - 2 * dy)),
    south: latOf(Math.min(1, frame.maxY + 2 * dy)),
  }
}

/**
 * Bounds that hold all of these spots, as far as each may lie, the short way around the globe; `east` may exceed 180.
 * Null for none.
 */
export function boundsOf(spots: readonly Place[]): MapBounds | null {
  return spots.length === 0 ? null : toBounds(frameOf(unrolled(spots)))
}

/**
 * Bounds of the home view: the middles of all spots, because the areas of a few would draw it far out; the whole
 * inhabited world where no event has a place.
 */
export function homeBounds(spots: readonly Place[]): MapBounds {
  if (spots.length === 0) return { west: -170, east: 190, south: -56, north: 75 }
  const line = unrolled(spots.map(({ x, y, events }) => ({ x, y, events, radius: 0 })))
  const all = frameOf(line)
  const dense = frameOf(densest(line))
  const wider =
    all.maxX - all.minX > MUCH_WIDER * Math.max(LEAST, dense.maxX - dense.minX) ||
    all.maxY - all.minY > MUCH_WIDER * Math.max(LEAST, dense.maxY - dense.minY)
  return toBounds(wider ? dense : all)
}
