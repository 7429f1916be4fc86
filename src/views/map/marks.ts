/** Where each event stands on the map and how precisely: read once from a dataset, then only looked at. */
import type { Columns } from '../../model/columns.ts'
import { discOf } from '../../evidence/sphere.ts'
import type { Geometry, Place } from '../../model/schema.ts'
import { type PlaceCounts, wholeOf } from '../../query/whole.ts'
import { latOf, lngOf, unitLength, unitX, unitY } from './mercator.ts'
import { geometryShape, middleOf, type Shape } from './shape.ts'
import { CATEGORIES } from './tally.ts'

export type MarkKind = 'exact' | 'approximate' | 'area' | 'displaced'

/** A place at which at least one event stands. Several events share one spot. */
export interface Spot {
  readonly place: Place
  readonly kind: MarkKind
  readonly lat: number
  readonly lng: number
  /** Position on the unit square of `mercator.ts`. */
  readonly x: number
  readonly y: number
  /** Radius within which the true place lies; 0 for `exact`. */
  readonly metres: number
  /** The same radius on the unit square, true at the latitude of the spot. */
  readonly radius: number
  /** The place's own line or polygon; null where it is given as a point, or known to within a distance only. */
  readonly shape: Shape | null
  /** How many events of the whole dataset stand here. */
  readonly events: number
}

export interface Marks {
  readonly spots: readonly Spot[]
  /** Spot of each row of the dataset; -1 for an event that has no place on the map. */
  readonly spotOf: (row: number) => number
  /** Bits of `INFERRED` by row: whether its place is inferred by us, not stated by a source. */
  readonly inferred: Uint8Array
  /** Counts of all rows by spot, so that a board that begins with all of them reads none. */
  readonly whole: WholeSpots
  /** Rows without a place on the map. They are counted and listed, never drawn. Cost: one pass over the rows at the first question. */
  readonly unplaced: () => readonly number[]
  /** How many rows there are. */
  readonly count: number
}

/** Counts of all rows by spot, as a tally has them; by category for the column `category` alone. */
export interface WholeSpots extends Omit<PlaceCounts, 'mix'> {
  readonly category: Uint8Array
  /** By spot and category: `spot * 8 + category`. */
  readonly mix: Uint32Array
  readonly unplaced: number
}

function wholeSpots(columns: Columns, spotOfCode: Int32Array, size: number): WholeSpots {
  const { places } = wholeOf(columns)
  const whole = {
    counts: new Uint32Array(size),
    mix: new Uint32Array(size * CATEGORIES),
    inferred: new Uint32Array(size),
    rowSum: new Float64Array(size),
  }
  let unplaced = 0
  for (const [code, events] of places.counts.entries()) {
    const spot = spotOfCode[code] ?? -1
    if (spot < 0) {
      unplaced += events
      continue
    }
    whole.counts[spot] = events
    whole.inferred[spot] = places.inferred[code] as number
    whole.rowSum[spot] = places.rowSum[code] as number
    whole.mix.set(places.mix.subarray(code * CATEGORIES, (code + 1) * CATEGORIES), spot * CATEGORIES)
  }
  return { ...whole, category: columns.category, unplaced }
}

function radiusOf(place: Place): { kind: MarkKind; metres: number } | null {
  const { precision } = place
  switch (precision.kind) {
    case 'exact':
      return { kind: 'exact', metres: 0 }
    case 'approximate':
    case 'area':
    case 'displaced':
      return { kind: precision.kind, metres: precision.radiusMetres }
    case 'unknown':
      return null
  }
}

/** Where a spot stands, and what it is known to: a radius around that, or a shape of its own. */
type Stand = Pick<Spot, 'lat' | 'lng' | 'metres' | 'shape'>

/** A line or polygon that is known to within a distance lies somewhere in the disc that holds all of that. */
function discOfAll(geometry: Geometry, metres: number): Stand | null {
  const disc = discOf(geometry)
  if (disc === null) return null
  const [lng, lat] = disc.centre
  return { lat, lng, metres: disc.radius + metres, shape: null }
}

function standOf(geometry: Geometry, kind: MarkKind, metres: number): Stand | null {
  if (geometry.type === 'Point') {
    const [lng, lat] = geometry.coordinates
    return { lat, lng, metres, shape: null }
  }
  const isOutline = kind === 'exact' || (kind === 'area' && geometry.type !== 'LineString')
  if (!isOutline) return discOfAll(geometry, metres)
  const shape = geometryShape(geometry)
  const [x, y] = shape === null ? [Number.NaN, Number.NaN] : middleOf(shape)
  return { lat: latOf(y), lng: lngOf(x), metres, shape }
}

/** The spot of a place; null where it is unknown or has no geometry. Throws where its numbers are no position. */
export function spotOfPlace(place: Place, events: number): Spot | null {
  const known = radiusOf(place)
  if (known === null || place.geometry === null) return null
  const { kind } = known
  const stand = standOf(place.geometry, kind, known.metres)
  if (stand === null) return null
  const { lat, lng, metres } = stand
  if (!Number.isFinite(lat) || !Number.isFinite(lng) || !Number.isFinite(metres)) {
    throw new Error(
      `The place "${place.id}" has a position that is not a finite number: read datasets through src/dataset, which refuses such places.`,
    )
  }
  const radius = unitLength(lat, metres)
  return { place, kind, ...stand, x: unitX(lng), y: unitY(lat), radius, events }
}

/** Cost: a look at every place, where counts of the whole are at hand. Spots come in the order of the place column. */
export function buildMarks(columns: Columns, places: ReadonlyMap<string, Place>): Marks {
  const { count, place, inferred } = columns
  const { codes } = place
  const { counts: events } = wholeOf(columns).places
  const spots: Spot[] = []
  const spotOfCode = Int32Array.from(place.values, (id, code) => {
    const held = places.get(id)
    const spot = events[code] === 0 || held === undefined ? null : spotOfPlace(held, events[code] as number)
    return spot === null ? -1 : spots.push(spot) - 1
  })
  // Two looks, of which one is into a small table: a list by row would be four bytes for each of ten million.
  const spotOf = (row: number): number => {
    const code = codes[row] as number
    return code < 0 ? -1 : (spotOfCode[code] as number)
  }
  let unplaced: readonly number[] | null = null
  return {
    spots,
    spotOf,
    inferred,
    count,
    whole: wholeSpots(columns, spotOfCode, spots.length),
    unplaced: () => (unplaced ??= rowsWithout(count, spotOf)),
  }
}

function rowsWithout(count: number, spotOf: Marks['spotOf']): number[] {
  const rows: number[] = []
  for (let row = 0; row < count; row++) if (spotOf(row) < 0) rows.push(row)
  return rows
}

/** Spots that have a disc, or a line or outline of their own. */
export function discSpots(spots: readonly Spot[]): number[] {
  return [...spots.keys()].filter(at => {
    const { kind, shape } = spots[at] as Spot
    return kind === 'approximate' || kind === 'displaced' || (kind === 'exact' && shape !== null)
  })
}
