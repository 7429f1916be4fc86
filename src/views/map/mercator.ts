/** Web Mercator as a unit square: x runs east from 180° W, y runs south from the northern edge, both from 0 to 1. */
import { EARTH_RADIUS } from '../../model/geometry.ts'

/** Latitude at which the square ends; places nearer to a pole are drawn on its edge. */
export const MAX_LATITUDE = 85.051_128_779_806_6

const RADIANS = Math.PI / 180

/** Width of the whole world in CSS pixels at a zoom level; fractions of a level are allowed. */
export function worldSize(zoom: number): number {
  return 256 * 2 ** zoom
}

/** Degrees of longitude to the unit square. Values beyond 180 go on to the next copy of the world. */
export function unitX(lng: number): number {
  return lng / 360 + 0.5
}

/** Degrees of latitude to the unit square, held within it. */
export function unitY(lat: number): number {
  const held = Math.max(-MAX_LATITUDE, Math.min(MAX_LATITUDE, lat))
  const sine = Math.sin(held * RADIANS)
  return Math.max(0, Math.min(1, 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)))
}

export function lngOf(x: number): number {
  return (x - 0.5) * 360
}

export function latOf(y: number): number {
  return Math.atan(Math.sinh((0.5 - y) * 2 * Math.PI)) / RADIANS
}

/** Length of `metres` on the ground at a latitude, in units of the square: Mercator stretches by 1 / cos(latitude). */
export function unitLength(lat: number, metres: number): number {
  const held = Math.max(-MAX_LATITUDE, Math.min(MAX_LATITUDE, lat))
  return metres / (2 * Math.PI * EARTH_RADIUS * Math.cos(held * RADIANS))
}

/** The point that is reached from a place by going `metres` along the great circle that leaves at `bearing` radians. */
export function destination(lat: number, lng: number, metres: number, bearing: number): [number, number] {
  const angle = metres / EARTH_RADIUS
  const from = lat * RADIANS
  const sine = Math.sin(from) * Math.cos(angle) + Math.cos(from) * Math.sin(angle) * Math.cos(bearing)
  const turn = Math.atan2(
    Math.sin(bearing) * Math.sin(angle) * Math.cos(from),
    Math.cos(angle) - Math.sin(from) * sine,
  )
  return [Math.asin(Math.max(-1, Math.min(1, sine))) / RADIANS, lng + turn / RADIANS]
}
