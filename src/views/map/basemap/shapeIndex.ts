/** Everything that a map draws, as one index that answers with the rings of a tile, layer by layer. */
import type { Feature, FeatureCollection, MultiLineString, MultiPolygon } from 'geojson'
import GeoJSONVT from 'geojson-vt'
import {
  isBorder,
  isCoast,
  isDisputedEdge,
  isRegionEdge,
  type LandFile,
  landLines,
  mergeAreas,
  riverLines,
  type WaterFile,
} from './shapes.ts'
import { BUFFER, EXTENT, type TileLayer } from './tile.ts'

export type TileShapes = Partial<Record<TileLayer, ArrayLike<number>[]>>
/** Rings of a tile, each as x and y by turns in units of `EXTENT`. */
export type ShapeIndex = (z: number, x: number, y: number) => TileShapes

const MAX_TILE_ZOOM = 11
/** Simplification of geojson-vt in units of a tile: a third of a pixel. */
const TOLERANCE = 2.5
/** Tile zoom from which regions are drawn. */
const REGIONS_FROM = 5
/** Tile zoom from which rivers of rank 0, 1, 2, 3 are drawn. */
const RIVERS_FROM = [3, 3, 4, 5] as const

type Tagged<G> = Feature<G & (MultiPolygon | MultiLineString), { layer: TileLayer; from: number }>

/** Meshes and indexes two topologies whose arcs are in degrees. */
export function indexShapes(land: LandFile, water: WaterFile): ShapeIndex {
  const indexes = [
    indexOf([
      tag('land', 0, mergeAreas(land, land.objects.land)),
      tag('lakes', 1, mergeAreas(water, water.objects.lakes)),
    ]),
    indexOf([
      tag('coast', 0, landLines(land, isCoast)),
      tag('regions', REGIONS_FROM, landLines(land, isRegionEdge)),
      tag('borders', 0, landLines(land, isBorder)),
      tag('disputed', 1, landLines(land, isDisputedEdge)),
      ...RIVERS_FROM.map((from, rank) => tag('rivers', from, riverLines(water, rank))),
    ]),
  ]
  return (z, x, y) => {
    const shapes: TileShapes = {}
    for (const index of indexes) collect(index, z, x, y, shapes)
    return shapes
  }
}

function tag<G extends MultiPolygon | MultiLineString>(
  layer: TileLayer,
  from: number,
  geometry: G,
): Tagged<G> {
  return { type: 'Feature', properties: { layer, from }, geometry }
}

function indexOf(features: Tagged<MultiPolygon | MultiLineString>[]): GeoJSONVT {
  const data: FeatureCollection = { type: 'FeatureCollection', features }
  return new GeoJSONVT(data, {
    maxZoom: MAX_TILE_ZOOM,
    indexMaxZoom: 2,
    indexMaxPoints: 20_000,
    tolerance: TOLERANCE,
    extent: EXTENT,
    buffer: BUFFER,
  })
}

function collect(index: GeoJSONVT, z: number, x: number, y: number, shapes: TileShapes): void {
  for (const one of index.getTileRaw(z, x, y)?.features ?? []) {
    if (one.type !== 2 && one.type !== 3) continue
    const { layer, from } = one.tags as Tagged<MultiPolygon>['properties']
    if (z < from) continue
    const rings = shapes[layer] ?? []
    shapes[layer] = rings
    for (const ring of one.geometry) rings.push(ring)
  }
}
