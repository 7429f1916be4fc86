/** The map's shapes, indexed by tile. */
import type { Feature, FeatureCollection, MultiLineString, MultiPolygon, Polygon } from 'geojson'
import GeoJSONVT from 'geojson-vt'
import {
  isBorder,
  isCoast,
  isDisputedEdge,
  isRegionEdge,
  type LandFile,
  landLines,
  mergeAreas,
  outlineOf,
  riverLines,
  smoothed,
  type WaterFile,
} from './shapes.ts'
import { BUFFER, EXTENT, type PackedTile, packTile, type TileLayer } from './tile.ts'

export interface Atlas {
  /** One tile of 512 pixels; its `z` is Leaflet's zoom less one. */
  readonly tile: (z: number, x: number, y: number) => PackedTile
  /** The outline of a country (`UA`), a region (`UA-43`) or a sea (`sea:black-sea`); null where there is none. */
  readonly outline: (area: string) => MultiPolygon | null
}

const MAX_TILE_ZOOM = 11
const LAND_PASSES = 2
const WATER_PASSES = 3
/** Simplification of geojson-vt in units of a tile: half a pixel. */
const TOLERANCE = 4
/** Tile zoom from which regions are drawn. */
const REGIONS_FROM = 4
/** Tile zoom from which rivers of rank 0, 1, 2, 3 are drawn. */
const RIVERS_FROM = [1, 3, 4, 5] as const

/** Smooths, meshes and indexes the two files of the map. */
export function makeAtlas(landFile: LandFile, waterFile: WaterFile): Atlas {
  const land = smoothed(landFile, LAND_PASSES)
  const water = smoothed(waterFile, WATER_PASSES)
  const indexes = [indexOf(areaFeatures(land, water)), indexOf(lineFeatures(land, water))]
  return {
    tile(z, x, y) {
      const layers: Partial<Record<TileLayer, ArrayLike<number>[]>> = {}
      for (const index of indexes) collect(index, z, x, y, layers)
      return packTile(layers)
    },
    outline: area => outlineOf(land, area),
  }
}

interface Tagged {
  readonly layer: TileLayer
  /** First tile zoom that shows it. */
  readonly from: number
}

function collect(
  index: GeoJSONVT,
  z: number,
  x: number,
  y: number,
  layers: Partial<Record<TileLayer, ArrayLike<number>[]>>,
): void {
  for (const one of index.getTileRaw(z, x, y)?.features ?? []) {
    if (one.type !== 2 && one.type !== 3) continue
    const { layer, from } = one.tags as unknown as Tagged
    if (z < from) continue
    const rings = layers[layer] ?? []
    layers[layer] = rings
    for (const ring of one.geometry) rings.push(ring)
  }
}

function indexOf(features: readonly Feature<Polygon | MultiPolygon | MultiLineString, Tagged>[]): GeoJSONVT {
  const data: FeatureCollection<Polygon | MultiPolygon | MultiLineString, Tagged> = {
    type: 'FeatureCollection',
    features: [...features],
  }
  return new GeoJSONVT(data, {
    maxZoom: MAX_TILE_ZOOM,
    indexMaxZoom: 3,
    indexMaxPoints: 20_000,
    tolerance: TOLERANCE,
    extent: EXTENT,
    buffer: BUFFER,
  })
}

function tag<G extends Polygon | MultiPolygon | MultiLineString>(
  layer: TileLayer,
  from: number,
  geometry: G,
): Feature<G, Tagged> {
  return { type: 'Feature', properties: { layer, from }, geometry }
}

function lineFeatures(land: LandFile, water: WaterFile): Feature<MultiLineString, Tagged>[] {
  return [
    tag('coast', 0, landLines(land, isCoast)),
    tag('regions', REGIONS_FROM, landLines(land, isRegionEdge)),
    tag('borders', 0, landLines(land, isBorder)),
    tag('disputed', 1, landLines(land, isDisputedEdge)),
    ...RIVERS_FROM.map((from, rank) => tag('rivers', from, riverLines(water, rank))),
  ]
}

function areaFeatures(land: LandFile, water: WaterFile): Feature<MultiPolygon, Tagged>[] {
  return [
    tag('land', 0, mergeAreas(land, land.objects.land)),
    tag('lakes', 1, mergeAreas(water, water.objects.lakes)),
  ]
}
