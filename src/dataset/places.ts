/** What a place must hold beyond its schema: no accidental 0,0, shapes as GeoJSON has them, nothing drawn unknown. */
import { positionsOf } from '../model/geometry.ts'
import type { Geometry, Place } from '../model/schema.ts'
import type { Complaint } from './reading.ts'

/** Complaints about a place whose fields are each in order but do not go together. */
export function checkPlace(place: Place, path: string): Complaint[] {
  const { geometry, precision } = place
  if (geometry === null) return checkWithoutGeometry(place, path)
  if (precision.kind === 'unknown') {
    return [
      {
        path: `${path}.geometry`,
        message: 'holds a position, but `precision.kind` says `unknown`, which is never drawn',
        remedy: 'Set `geometry` to null, or say how precise the position is.',
      },
    ]
  }
  return [...checkShape(geometry, `${path}.geometry`), ...checkNullIsland(place, geometry, path)]
}

function checkWithoutGeometry(place: Place, path: string): Complaint[] {
  const { precision } = place
  if (precision.kind === 'unknown') return []
  if (precision.kind === 'area' && precision.outline !== undefined) return []
  return [
    {
      path: `${path}.geometry`,
      message: `is null, but \`precision.kind\` says \`${precision.kind}\``,
      remedy: 'Give the position, or set `precision` to { "kind": "unknown" }.',
    },
  ]
}

function checkNullIsland(place: Place, geometry: Geometry, path: string): Complaint[] {
  if (place.nullIslandMeant === true) return []
  if (!positionsOf(geometry).some(([longitude, latitude]) => longitude === 0 && latitude === 0)) return []
  return [
    {
      path: `${path}.geometry.coordinates`,
      message: 'is exactly 0,0, where a position that was never filled in ends up',
      remedy:
        'Give the true position, or add `"nullIslandMeant": true` if that point in the Gulf of Guinea is meant.',
    },
  ]
}

function checkShape(geometry: Geometry, path: string): Complaint[] {
  if (geometry.type === 'Point') return []
  if (geometry.type === 'LineString') {
    return geometry.coordinates.length < 2 ? [tooShort(path, 'a line', 2)] : []
  }
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  if (polygons.length === 0 || polygons.some(rings => rings.length === 0)) {
    return [{ path, message: 'has a polygon without a ring', remedy: 'Give its outer ring.' }]
  }
  return polygons.flat().flatMap(ring => {
    if (ring.length < 4) return [tooShort(path, 'a ring', 4)]
    const [first, last] = [ring[0], ring.at(-1)]
    if (first?.[0] === last?.[0] && first?.[1] === last?.[1]) return []
    return [
      { path, message: 'has a ring that does not close', remedy: 'End the ring with its first position.' },
    ]
  })
}

function tooShort(path: string, shape: string, least: number): Complaint {
  return { path, message: `has ${shape} of fewer than ${least} positions`, remedy: 'Give all its positions.' }
}
