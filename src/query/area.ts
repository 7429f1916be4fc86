/** The box on the map as a clause: which events touch it, and which certainly lie inside it. */
import type { PlaceColumn } from '../model/columns.ts'
import type { RowBits } from '../model/row-bits.ts'
import { EARTH_RADIUS, positionsOf } from '../model/geometry.ts'
import type { Place } from '../model/schema.ts'
import { type Certainty, failCodes } from './clauses.ts'

/** Degrees; `west` exceeds `east` where the box crosses the antimeridian. */
export interface GeoBox {
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
}

const RADIANS = Math.PI / 180

/**
 * How far a place may lie, in degrees. `east` may exceed 180. Places given by a line or a polygon count by their bounds,
 * widened by their radius; all others by their disc.
 */
export interface Extent extends GeoBox {
  /** Middle and radius in radians of a disc; the radius is NaN where only bounds are known. */
  readonly lat: number
  readonly lng: number
  readonly angle: number
}

/** Bounds of the disc of `metres` around a point; all longitudes where it holds a pole. */
function discBounds(lat: number, lng: number, metres: number): GeoBox {
  const angle = metres / EARTH_RADIUS
  const high = angle / RADIANS
  const ratio = Math.sin(angle) / Math.cos(lat * RADIANS)
  const polar = Math.abs(lat) + high >= 90 || ratio >= 1
  const wide = polar ? 180 : Math.asin(ratio) / RADIANS
  return {
    west: lng - wide,
    east: lng + wide,
    south: Math.max(-90, lat - high),
    north: Math.min(90, lat + high),
  }
}

/** The extent of a place; null where it is unknown. */
export function extentOf({ geometry, precision }: Place): Extent | null {
  if (geometry === null || precision.kind === 'unknown') return null
  const metres = precision.kind === 'exact' ? 0 : precision.radiusMetres
  if (geometry.type === 'Point') {
    const [lng, lat] = geometry.coordinates
    return { ...discBounds(lat, lng, metres), lat, lng, angle: metres / EARTH_RADIUS }
  }
  const positions = positionsOf(geometry)
  const start = positions[0]?.[0] ?? 0
  const lngs = positions.map(([lng]) => lng - 360 * Math.round((lng - start) / 360))
  const lats = positions.map(([, lat]) => lat)
  const west = lngs.reduce((least, lng) => Math.min(least, lng), Infinity)
  const east = lngs.reduce((most, lng) => Math.max(most, lng), -Infinity)
  const south = lats.reduce((least, lat) => Math.min(least, lat), Infinity)
  const north = lats.reduce((most, lat) => Math.max(most, lat), -Infinity)
  const wide = widened({ west, south, east, north }, metres)
  return { ...wide, lat: (south + north) / 2, lng: (west + east) / 2, angle: Number.NaN }
}

/** Bounds that hold all that lies within `metres` of these. */
function widened({ west, south, east, north }: GeoBox, metres: number): GeoBox {
  // A degree of longitude is shortest nearest to a pole.
  const nearest = discBounds(Math.abs(south) > Math.abs(north) ? south : north, 0, metres)
  const high = metres / EARTH_RADIUS / RADIANS
  return {
    west: west + nearest.west,
    east: east + nearest.east,
    south: Math.max(-90, south - high),
    north: Math.min(90, north + high),
  }
}

const known = new WeakMap<Place, Extent | null>()

function extentAt(place: Place): Extent | null {
  const before = known.get(place)
  if (before !== undefined) return before
  const extent = extentOf(place)
  known.set(place, extent)
  return extent
}

/** Angle in radians from a point to the nearest point of a meridian between two latitudes; all in degrees. */
function toMeridian(lat: number, lng: number, meridian: number, south: number, north: number): number {
  const from = lat * RADIANS
  const turn = (meridian - lng) * RADIANS
  const foot = Math.atan2(Math.sin(from), Math.cos(from) * Math.cos(turn)) / RADIANS
  const near = Math.max(south, Math.min(north, foot)) * RADIANS
  const cosine = Math.sin(from) * Math.sin(near) + Math.cos(from) * Math.cos(near) * Math.cos(turn)
  return Math.acos(Math.max(-1, Math.min(1, cosine)))
}

/** The extent moved by whole turns so that its west end lies in the turn that starts at `west`. */
function turned(lng: number, west: number): number {
  return lng - 360 * Math.floor((lng - west) / 360)
}

/** Whether the extent and the box have a point in common. */
export function touches(extent: Extent, box: GeoBox): boolean {
  if (!(extent.south <= box.north && extent.north >= box.south)) return false
  const wide = box.east >= box.west ? box.east - box.west : box.east - box.west + 360
  const west = turned(extent.west, box.west)
  if (west - box.west > wide && west + extent.east - extent.west < box.west + 360) return false
  const middle = turned(extent.lng, box.west)
  if (Number.isNaN(extent.angle) || middle - box.west <= wide) return true
  const reach = Math.min(
    toMeridian(extent.lat, middle, box.west, box.south, box.north),
    toMeridian(extent.lat, middle, box.west + wide, box.south, box.north),
  )
  return reach <= extent.angle + 1e-12
}

/** Whether all of the extent lies in the box. */
export function liesInside(extent: Extent, box: GeoBox): boolean {
  if (!(extent.south >= box.south && extent.north <= box.north)) return false
  const wide = box.east >= box.west ? box.east - box.west : box.east - box.west + 360
  if (wide >= 360) return true
  return turned(extent.west, box.west) - box.west + extent.east - extent.west <= wide + 1e-12
}

/**
 * The rows outside the box: those that do not touch it or, where asked for certainty, do not lie inside it, and all
 * that have no place. Cost: a look at every place, and one pass over the rows.
 */
export function failArea(
  { values, codes }: PlaceColumn,
  places: ReadonlyMap<string, Place>,
  box: GeoBox,
  certainty: Certainty,
): RowBits {
  const keeps = certainty === 'possibly' ? touches : liesInside
  const failing = new Uint8Array(values.length + 1).fill(1)
  for (const [code, id] of values.entries()) {
    const place = places.get(id)
    const extent = place === undefined ? null : extentAt(place)
    if (extent !== null && keeps(extent, box)) failing[code + 1] = 0
  }
  return failCodes(codes, failing, 1)
}
