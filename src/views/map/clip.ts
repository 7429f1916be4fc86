/** Cuts outlines to what a canvas shows, and leaves out points that no pixel tells apart: strokes and clips cost by point. */

/** A rectangle on the unit square. */
export interface Bounds {
  readonly minX: number
  readonly minY: number
  readonly maxX: number
  readonly maxY: number
}

/** x and y in turn, without points nearer than `least` to the one before; first and last stay. */
export function thinned(ring: Float64Array, least: number): Float64Array {
  const kept = new Float64Array(ring.length)
  let length = 0
  for (let at = 0; at < ring.length; at += 2) {
    const [x, y] = [ring[at] as number, ring[at + 1] as number]
    const near =
      length > 0 &&
      Math.abs(x - (kept[length - 2] as number)) < least &&
      Math.abs(y - (kept[length - 1] as number)) < least
    if (near && at < ring.length - 2) continue
    kept[length++] = x
    kept[length++] = y
  }
  return kept.slice(0, length)
}

/** One side of the rectangle: points at or beyond `limit` on the axis are inside where `above`. */
function cutSide(points: readonly number[], axis: 0 | 1, limit: number, above: boolean): number[] {
  const kept: number[] = []
  const inside = (value: number) => (above ? value >= limit : value <= limit)
  let bx = points.at(-2) ?? 0
  let by = points.at(-1) ?? 0
  for (let at = 0; at < points.length; at += 2) {
    const ax = points[at] as number
    const ay = points[at + 1] as number
    const [a, b] = axis === 0 ? [ax, bx] : [ay, by]
    if (inside(a) !== inside(b)) {
      const part = (limit - b) / (a - b)
      kept.push(axis === 0 ? limit : bx + part * (ax - bx), axis === 0 ? by + part * (ay - by) : limit)
    }
    if (inside(a)) kept.push(ax, ay)
    bx = ax
    by = ay
  }
  return kept
}

/**
 * The part of a closed ring within the bounds, by Sutherland and Hodgman: where the ring leaves them it runs along their
 * sides, so that its inside stays the same within. Empty where nothing of it lies there.
 */
export function cutRing(ring: ArrayLike<number>, { minX, minY, maxX, maxY }: Bounds): readonly number[] {
  let points: readonly number[] = Array.from(ring)
  points = cutSide(points, 0, minX, true)
  points = cutSide(points, 0, maxX, false)
  points = cutSide(points, 1, minY, true)
  return cutSide(points, 1, maxY, false)
}
