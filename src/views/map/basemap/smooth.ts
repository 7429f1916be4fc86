import type { Position } from 'geojson'

/**
 * Chaikin's corner cutting: each pass replaces a corner by two points, at a quarter and at three quarters of the way
 * along the sides that meet there. The ends stay, so arcs that share an end still share it.
 */

/** Sides shorter than this are left as they are: the line is already finer than any zoom shows. Degrees. */
const SHORT = 0.006
/** A corner on the edge of the world is where a polygon was cut in two; it must go on fitting its other half. Degrees. */
const WORLD_EDGE = 179.99
/** Corners that turn less than about five degrees look straight already. Cosine. */
const STRAIGHT = 0.996

/** An open line of [x, y] with its corners cut `passes` times; points that need no cutting are kept. */
export function smoothLine(line: readonly Position[], passes: number): Position[] {
  let points = [...line]
  for (let pass = 0; pass < passes; pass++) points = cutCorners(points)
  return points
}

function cutCorners(line: readonly Position[]): Position[] {
  const out: Position[] = []
  for (const [i, here] of line.entries()) {
    const before = line[i - 1]
    const after = line[i + 1]
    if (before === undefined || after === undefined || !isCorner(before, here, after)) out.push(here)
    else out.push(quarter(here, before), quarter(here, after))
  }
  return out
}

function isCorner(before: Position, here: Position, after: Position): boolean {
  const [x = 0, y = 0] = here
  const [bx = 0, by = 0] = before
  const [ax = 0, ay = 0] = after
  if (Math.abs(x) > WORLD_EDGE) return false
  const inLength = Math.hypot(x - bx, y - by)
  const outLength = Math.hypot(ax - x, ay - y)
  if (Math.max(inLength, outLength) < SHORT) return false
  return (x - bx) * (ax - x) + (y - by) * (ay - y) < STRAIGHT * inLength * outLength
}

function quarter([x = 0, y = 0]: Position, [tox = 0, toy = 0]: Position): Position {
  return [x + (tox - x) / 4, y + (toy - y) / 4]
}
