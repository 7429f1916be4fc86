/** The box on the map as a clause: which events touch it, and which certainly lie inside it. */
import type { Dataset } from '../model/dataset.ts'
import type { Geometry, Place } from '../model/schema.ts'
import type { Certainty } from './clauses.ts'

/** Degrees; `west` exceeds `east` where the box crosses the antimeridian. */
export interface GeoBox {
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
}

/** Mean radius of the Earth in metres (IUGG). */
const EARTH_RADIUS = 6_371_008.8
const RADIANS = Math.PI / 180

/**
 * How far the place of each row may lie, in degrees; NaN for rows without a place. `east` may exceed 180. Places given
 * by a line or a polygon count by their bounds, widened by their radius; all others by their disc.
 */
export interface Extents {
  readonly west: Float64Array
  readonly south: Float64Array
  readonly east: Float64Array
  readonly north: Float64Array
  /** Middle and radius in radians of a disc; the radius is NaN where only bounds are known. */
  readonly lat: Float64Array
  readonly lng: Float64Array
  readonly angle: Float64Array
}

interface Extent extends GeoBox {
  readonly lat: number
  readonly lng: number
  readonly angle: number
}

function positionsOf(geometry: Geometry): readonly (readonly [number, number])[] {
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

/** How far a place may lie; null where it is unknown. */
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
  return { west, south, east, north, lat: (south + north) / 2, lng: (west + east) / 2, angle: Number.NaN }
}

const built = new WeakMap<Dataset, Extents>()

/** The extents of a dataset's events, made once. */
export function extentsOf(dataset: Dataset): Extents {
  const known = built.get(dataset)
  if (known) return known
  const byPlace = new Map<string, Extent | null>()
  const rows = dataset.events.map(event => {
    if (event.where === null) return null
    const place = dataset.places.get(event.where.place)
    const extent = byPlace.get(event.where.place) ?? (place === undefined ? null : extentOf(place))
    byPlace.set(event.where.place, extent)
    return extent
  })
  const column = (key: keyof Extent) => Float64Array.from(rows, extent => extent?.[key] ?? Number.NaN)
  const extents: Extents = {
    west: column('west'),
    south: column('south'),
    east: column('east'),
    north: column('north'),
    lat: column('lat'),
    lng: column('lng'),
    angle: column('angle'),
  }
  built.set(dataset, extents)
  return extents
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

/** Whether the row's extent and the box have a point in common. Rows without a place have none. */
export function touches(extents: Extents, row: number, box: GeoBox): boolean {
  const south = extents.south[row] as number
  if (!(south <= box.north && (extents.north[row] as number) >= box.south)) return false
  const width = (extents.east[row] as number) - (extents.west[row] as number)
  const wide = box.east >= box.west ? box.east - box.west : box.east - box.west + 360
  const west = turned(extents.west[row] as number, box.west)
  if (west - box.west > wide && west + width < box.west + 360) return false
  const angle = extents.angle[row] as number
  const lat = extents.lat[row] as number
  const middle = turned(extents.lng[row] as number, box.west)
  if (Number.isNaN(angle) || middle - box.west <= wide) return true
  const reach = Math.min(
    toMeridian(lat, middle, box.west, box.south, box.north),
    toMeridian(lat, middle, box.west + wide, box.south, box.north),
  )
  return reach <= angle + 1e-12
}

/** Whether all of the row's extent lies in the box. */
export function liesInside(extents: Extents, row: number, box: GeoBox): boolean {
  const south = extents.south[row] as number
  if (!(south >= box.south && (extents.north[row] as number) <= box.north)) return false
  const width = (extents.east[row] as number) - (extents.west[row] as number)
  const wide = box.east >= box.west ? box.east - box.west : box.east - box.west + 360
  if (wide >= 360) return true
  const west = turned(extents.west[row] as number, box.west)
  return west - box.west + width <= wide + 1e-12
}

/** Marks rows outside the box: those that do not touch it or, where asked for certainty, do not lie inside it. */
export function failArea(
  fails: Uint16Array,
  extents: Extents,
  box: GeoBox,
  certainty: Certainty,
  bit: number,
): void {
  const keeps = certainty === 'possibly' ? touches : liesInside
  for (let row = 0; row < fails.length; row++) {
    if (!keeps(extents, row, box)) fails[row] = (fails[row] as number) | bit
  }
}
