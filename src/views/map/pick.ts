/** Which mark is meant by a pointer, and which lies next in a direction. Pure: positions in px of the map, no page. */
import type { Box } from './tags.ts'

/** A mark as it lies on the screen: a round sign, or a tag with its box. */
export interface Target {
  readonly item: number
  readonly x: number
  readonly y: number
  readonly radius: number
  readonly box: Box | null
}

/** How far beside a sign a pointer may be and still mean it, in px. */
export const REACH_MOUSE = 5
export const REACH_TOUCH = 24

function gap(target: Target, x: number, y: number): number {
  const { box } = target
  if (box === null) return Math.hypot(target.x - x, target.y - y) - target.radius
  const dx = Math.max(box.x - x, 0, x - box.x - box.width)
  const dy = Math.max(box.y - y, 0, y - box.y - box.height)
  return Math.hypot(dx, dy)
}

/**
 * The nearest target whose edge is within `reach` px; among those that hold the point, the one whose middle is nearest,
 * signs before tags. Null where none is near.
 */
export function pickAt(targets: readonly Target[], x: number, y: number, reach: number): Target | null {
  let best: Target | null = null
  let least = Infinity
  for (const target of targets) {
    const edge = gap(target, x, y)
    if (edge > reach) continue
    const middle = Math.hypot(target.x - x, target.y - y)
    const cost = edge > 0 ? 1_000 + edge : (target.box === null ? 0 : 500) + Math.min(middle, 400)
    if (cost < least) {
      least = cost
      best = target
    }
  }
  return best
}

export type Direction = 'left' | 'right' | 'up' | 'down'

/** The direction of each arrow key. */
export const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
}

/** Each direction as x and y. */
export const AXES: Record<Direction, readonly [number, number]> = {
  left: [-1, 0],
  right: [1, 0],
  up: [0, -1],
  down: [0, 1],
}

/**
 * The next target from a point in a direction: within 45 degrees of it, nearest first, with what lies off the axis
 * counting double. Wider angles are tried where that finds nothing. Null where nothing lies on that side.
 */
export function nearestInDirection(
  targets: readonly Target[],
  from: { readonly x: number; readonly y: number; readonly item: number | null },
  direction: Direction,
): Target | null {
  const [ax, ay] = AXES[direction]
  let best: Target | null = null
  let least = Infinity
  for (const target of targets) {
    if (target.item === from.item) continue
    const dx = target.x - from.x
    const dy = target.y - from.y
    const along = dx * ax + dy * ay
    const across = Math.abs(dx * ay - dy * ax)
    if (along <= 0) continue
    const cost = along + 2 * across + (across > along ? 100_000 : 0)
    if (cost < least) {
      least = cost
      best = target
    }
  }
  return best
}

/** The copy of an item that lies nearest to a point, where the world repeats; null where none is in view. */
export function nearestCopy(
  targets: readonly Target[],
  item: number,
  at: { readonly x: number; readonly y: number },
): Target | null {
  let best: Target | null = null
  let least = Infinity
  for (const target of targets) {
    if (target.item !== item) continue
    const away = Math.hypot(target.x - at.x, target.y - at.y)
    if (away >= least) continue
    least = away
    best = target
  }
  return best
}
