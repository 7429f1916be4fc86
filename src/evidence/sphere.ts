/**
 * Great circles on a sphere with the Earth's mean radius: good to about 0.5 per cent, enough to tell places
 * apart.
 */
import { EARTH_RADIUS, type Position, positionsOf } from '../model/geometry.ts'
import type { Geometry } from '../model/schema.ts'

/** A place as a disc: every position of the place lies within `radius` metres of the centre. */
export interface Disc {
  readonly centre: Position
  readonly radius: number
}

/** Great-circle distance in metres, by the haversine formula. */
export function distanceMetres(a: Position, b: Position): number {
  const toRadians = Math.PI / 180
  const halfLatitude = ((b[1] - a[1]) * toRadians) / 2
  const halfLongitude = ((b[0] - a[0]) * toRadians) / 2
  const square =
    Math.sin(halfLatitude) ** 2 +
    Math.cos(a[1] * toRadians) * Math.cos(b[1] * toRadians) * Math.sin(halfLongitude) ** 2
  return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(square)))
}

/**
 * The disc around the mean of a geometry's corners that reaches all of them, or null for a geometry without
 * any. The mean is taken in space, so a geometry across the antimeridian or a pole keeps its centre.
 */
export function discOf(geometry: Geometry): Disc | null {
  const corners = positionsOf(geometry)
  const first = corners[0]
  if (first === undefined) return null
  if (corners.every(corner => corner[0] === first[0] && corner[1] === first[1])) {
    return { centre: first, radius: 0 }
  }
  const centre = meanOf(corners) ?? first
  return { centre, radius: Math.max(...corners.map(corner => distanceMetres(centre, corner))) }
}

/** Null where the corners cancel out, such as two at opposite ends of the Earth. */
function meanOf(corners: readonly Position[]): Position | null {
  let [x, y, z] = [0, 0, 0]
  for (const [longitude, latitude] of corners) {
    const [along, up] = [(longitude * Math.PI) / 180, (latitude * Math.PI) / 180]
    x += Math.cos(up) * Math.cos(along)
    y += Math.cos(up) * Math.sin(along)
    z += Math.sin(up)
  }
  if (Math.hypot(x, y, z) < 1e-9) return null
  const toDegrees = 180 / Math.PI
  return [Math.atan2(y, x) * toDegrees, Math.atan2(z, Math.hypot(x, y)) * toDegrees]
}
