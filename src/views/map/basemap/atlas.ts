/**
 * The map's shapes, indexed by tile. One index of the whole world, as it is stored, serves the lower zooms; for the higher
 * ones the arcs of one block of the world at a time are smoothed and indexed when a tile of it is first asked for.
 */
import type { MultiPolygon } from 'geojson'
import { merge } from 'topojson-client'
import { type ArcStore, type Bounds, layerWithin, meet, readArcs } from './arcs.ts'
import { indexShapes, type ShapeIndex } from './shapeIndex.ts'
import { type LandFile, piecesOf, type WaterFile } from './shapes.ts'
import { type PackedTile, packTile } from './tile.ts'

export interface Atlas {
  /** One tile of 512 pixels; its `z` is Leaflet's zoom less one. */
  readonly tile: (z: number, x: number, y: number) => PackedTile
  /** The outline of a country (`UA`), a region (`UA-43`) or a sea (`sea:black-sea`); null where there is none. */
  readonly outline: (area: string) => MultiPolygon | null
}

const LAND_PASSES = 2
const WATER_PASSES = 3
/** Tile zoom from which corners are cut; below it they are too small to be seen. */
const SMOOTH_FROM = 6
/** Tile zoom whose tiles are the blocks, how much larger than it a block is made, and how many are kept. */
const BLOCK_ZOOM = 5
const BLOCK_MARGIN = 0.1
const BLOCKS_KEPT = 6

/** Indexes the two files of the map. */
export function makeAtlas(landFile: LandFile, waterFile: WaterFile): Atlas {
  const land = readArcs(landFile, LAND_PASSES)
  const water = readArcs(waterFile, WATER_PASSES)
  const world = indexShapes(land.plain(), water.plain())
  const blocks = new Map<string, ShapeIndex>()
  const blockOf = (x: number, y: number): ShapeIndex => {
    const key = `${x}:${y}`
    const block = blocks.get(key) ?? indexBlock(land, water, boundsOfTile(BLOCK_ZOOM, x, y))
    // The least recently used one is the first.
    blocks.delete(key)
    blocks.set(key, block)
    const [oldest] = blocks.keys()
    if (blocks.size > BLOCKS_KEPT && oldest !== undefined) blocks.delete(oldest)
    return block
  }
  return {
    tile(z, x, y) {
      const shift = z - BLOCK_ZOOM
      return packTile((z < SMOOTH_FROM ? world : blockOf(x >> shift, y >> shift))(z, x, y))
    },
    outline(area) {
      const pieces = piecesOf(land, area)
      if (pieces.length === 0) return null
      return merge(
        land.smooth(pieces, () => true),
        [...pieces],
      )
    },
  }
}

function indexBlock(land: ArcStore<LandFile>, water: ArcStore<WaterFile>, bounds: Bounds): ShapeIndex {
  const [pieces, rivers, lakes] = [
    layerWithin(land, land.objects.land, bounds),
    layerWithin(water, water.objects.rivers, bounds),
    layerWithin(water, water.objects.lakes, bounds),
  ]
  const isIn = (store: Pick<ArcStore<never>, 'boundsOfArc'>) => (arc: number) =>
    meet(store.boundsOfArc(arc), bounds)
  return indexShapes(
    {
      ...land.smooth(pieces.geometries, isIn(land)),
      objects: { land: pieces, seas: { type: 'GeometryCollection', geometries: [] } },
    },
    {
      ...water.smooth([...rivers.geometries, ...lakes.geometries], isIn(water)),
      objects: { rivers, lakes },
    },
  )
}

/** The bounds in degrees of a tile and some margin around it. */
function boundsOfTile(z: number, x: number, y: number): Bounds {
  const count = 2 ** z
  const lon = (column: number): number => (column / count) * 360 - 180
  const lat = (row: number): number =>
    (Math.atan(Math.sinh(Math.PI * (1 - (2 * row) / count))) * 180) / Math.PI
  return [lon(x - BLOCK_MARGIN), lat(y + 1 + BLOCK_MARGIN), lon(x + 1 + BLOCK_MARGIN), lat(y - BLOCK_MARGIN)]
}
