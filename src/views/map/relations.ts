/** Curves from the open event to those that it relates to: their geometry. */
interface Point {
  readonly x: number
  readonly y: number
}

/** A quadratic curve in px, with its arrow head and the place of its label. */
export interface Curve {
  readonly start: Point
  readonly control: Point
  readonly end: Point
  /** Points of the head: left, tip, right. */
  readonly head: readonly [Point, Point, Point]
  readonly label: Point
}

/** How far from the middle of a box a line that leaves it towards `to` comes out, in px. */
export function clearOfBox(middle: Point, width: number, height: number, to: Point): number {
  const dx = Math.abs(to.x - middle.x)
  const dy = Math.abs(to.y - middle.y)
  const length = Math.hypot(dx, dy)
  if (length === 0) return 0
  return Math.min((width / 2) * (length / Math.max(dx, 1e-9)), (height / 2) * (length / Math.max(dy, 1e-9)))
}

const BEND = 0.18
const HEAD = 7

/** Moves from `a` towards `b` by `by` px. */
function towards(a: Point, b: Point, by: number): Point {
  const length = Math.hypot(b.x - a.x, b.y - a.y)
  if (length === 0) return a
  return { x: a.x + ((b.x - a.x) * by) / length, y: a.y + ((b.y - a.y) * by) / length }
}

/**
 * A curve that bends to the left of its direction, so that two lines between the same events lie apart. Its ends keep
 * `clearA` and `clearB` px away from the middles of the marks. Null where the marks are too near for a line.
 */
export function curveBetween(a: Point, b: Point, clearA: number, clearB: number): Curve | null {
  const dx = b.x - a.x
  const dy = b.y - a.y
  const length = Math.hypot(dx, dy)
  if (!Number.isFinite(length)) {
    throw new Error('A curve needs finite ends: project both places before asking for a line between them.')
  }
  if (length < clearA + clearB + 2 * HEAD) return null
  const control = { x: (a.x + b.x) / 2 + dy * BEND, y: (a.y + b.y) / 2 - dx * BEND }
  const start = towards(a, control, clearA)
  const end = towards(b, control, clearB)
  const back = towards(end, control, HEAD)
  const side = { x: ((back.y - end.y) / HEAD) * HEAD * 0.45, y: (-(back.x - end.x) / HEAD) * HEAD * 0.45 }
  return {
    start,
    control,
    end,
    head: [{ x: back.x + side.x, y: back.y + side.y }, end, { x: back.x - side.x, y: back.y - side.y }],
    label: { x: (start.x + 2 * control.x + end.x) / 4, y: (start.y + 2 * control.y + end.y) / 4 },
  }
}
