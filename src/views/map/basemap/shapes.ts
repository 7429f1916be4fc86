/**
 * Shapes from the two topologies. Everything is made of the same arcs, so that a coast, a border and the outline of an
 * area always coincide.
 */
import type { MultiLineString, MultiPolygon, Position } from 'geojson'
import { merge, mesh } from 'topojson-client'
import type {
  GeometryCollection,
  GeometryObject,
  MultiPolygon as TopoMultiPolygon,
  Polygon as TopoPolygon,
  Topology,
} from 'topojson-specification'

/** A piece of land has the properties `c`, its country (ISO 3166-1), and `d`, the name of the dispute about it, or empty. */
export type LandFile = Topology<{ land: GeometryCollection<object>; seas: GeometryCollection<object> }>
/** A river has the property `r`, its rank: 0 for the longest, to 3. */
export type WaterFile = Topology<{ rivers: GeometryCollection<object>; lakes: GeometryCollection<object> }>

type Piece = GeometryObject<object>
/** Whether an arc between two pieces of land belongs to a line; the pieces are the same one where only one is there. */
type EdgeFilter = (a: Piece, b: Piece) => boolean

/** Degrees from the edge of the world at which a line only closes a polygon that was cut there. */
const FRAME = 0.01
const SOUTH_FRAME = 0.5

export const isCoast: EdgeFilter = (a, b) => a === b
export const isDisputedEdge: EdgeFilter = (a, b) =>
  a !== b && `${dispute(a)}${dispute(b)}` !== '' && (dispute(a) !== dispute(b) || country(a) !== country(b))
export const isBorder: EdgeFilter = (a, b) => country(a) !== country(b) && !isDisputedEdge(a, b)
export const isRegionEdge: EdgeFilter = (a, b) =>
  a !== b && country(a) === country(b) && !isDisputedEdge(a, b)

function country({ properties }: Piece): string {
  return properties !== undefined && 'c' in properties ? String(properties.c) : ''
}

function dispute({ properties }: Piece): string {
  return properties !== undefined && 'd' in properties ? String(properties.d) : ''
}

function rank({ properties }: Piece): number {
  return properties !== undefined && 'r' in properties ? Number(properties.r) : Number.NaN
}

/** All edges of land that the filter takes, without those that run along the edge of the world. */
export function landLines(land: LandFile, filter: EdgeFilter): MultiLineString {
  const { coordinates } = mesh(land, land.objects.land, filter)
  return { type: 'MultiLineString', coordinates: coordinates.flatMap(withoutFrame) }
}

/** All rivers of one rank. */
export function riverLines(water: WaterFile, ofRank: number): MultiLineString {
  const geometries = water.objects.rivers.geometries.filter(river => rank(river) === ofRank)
  return mesh(water, { type: 'GeometryCollection', geometries })
}

/** All areas of a layer as one. */
export function mergeAreas(file: Topology, layer: GeometryCollection<object>): MultiPolygon {
  return merge(file, layer.geometries.filter(isArea))
}

/** The pieces of a country (`UA`), a region (`UA-43`) or a sea (`sea:black-sea`); empty where there is no such area. */
export function piecesOf(land: Pick<LandFile, 'objects'>, area: string): readonly Area[] {
  const pieces = land.objects.land.geometries.filter(isArea)
  const ofCountry = pieces.filter(piece => area !== '' && country(piece) === area)
  if (ofCountry.length > 0) return ofCountry
  return [...pieces, ...land.objects.seas.geometries.filter(isArea)].filter(({ id }) => id === area)
}

export type Area = TopoPolygon<object> | TopoMultiPolygon<object>

function isArea(geometry: Piece): geometry is Area {
  return geometry.type === 'Polygon' || geometry.type === 'MultiPolygon'
}

function withoutFrame(line: readonly Position[]): Position[][] {
  const parts: Position[][] = []
  let part: Position[] = []
  for (const [i, here] of line.entries()) {
    const before = line[i - 1]
    if (before !== undefined && onFrame(before, here)) {
      if (part.length > 1) parts.push(part)
      part = []
    }
    part.push(here)
  }
  if (part.length > 1) parts.push(part)
  return parts
}

function onFrame([ax = 0, ay = 0]: Position, [bx = 0, by = 0]: Position): boolean {
  const sides = Math.abs(ax) > 180 - FRAME && Math.abs(bx) > 180 - FRAME
  return sides || (ay < SOUTH_FRAME - 90 && by < SOUTH_FRAME - 90)
}
