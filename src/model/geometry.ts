/** What all rooms know of places on the Earth. */
import type { Geometry } from './schema.ts'

/** Mean radius of the Earth in metres (IUGG, R1). */
export const EARTH_RADIUS = 6_371_008.8

/** [longitude, latitude] in degrees, WGS 84. */
export type Position = readonly [number, number]

/** All positions of a geometry, in their order. */
export function positionsOf(geometry: Geometry): readonly Position[] {
  switch (geometry.type) {
    case 'Point':
      return [geometry.coordinates]
    case 'LineString':
      return geometry.coordinates
    case 'Polygon':
      return geometry.coordinates.flat()
    case 'MultiPolygon':
      return geometry.coordinates.flat(2)
  }
}
