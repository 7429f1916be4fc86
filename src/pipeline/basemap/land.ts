/** Land, countries, regions and seas as one topology, so that a coast and a border are the same arcs everywhere. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson'
import { runMapshaper } from './mapshaper.ts'
import { SEA_CLIPS } from './seas.ts'
import { territoryOf } from './territory.ts'

/** What the build needs of a polygon of Natural Earth's admin-1 file. */
export interface Admin1 {
  readonly iso_3166_2: string
  readonly name_en: string | null
  readonly admin: string
}

type Box = readonly [west: number, south: number, east: number, north: number]

/** Where events are expected: kept finer than the rest of the world. Degrees. */
const DETAILED: readonly Box[] = [
  [27, 40.8, 42, 48.5],
  [128, 30, 146.5, 46],
]
const FINE = { metres: 170, smallestIsland: 0.008 }
const MIDDLE = { metres: 900, smallestIsland: 0.02 }
const COARSE = { metres: 2700, smallestIsland: 0.035 }
/** Cells of the grid that coordinates are rounded to, over 360 by 180 degrees. */
const GRID = 15e4

/** Reads the admin-1 file. */
export function readAdmin1(path: string): FeatureCollection<Polygon | MultiPolygon, Admin1> {
  return JSON.parse(readFileSync(path, 'utf8'))
}

/**
 * Writes the topology with the layers `land` (properties: id, `c` country, `d` dispute) and `seas` (id) to `output`.
 */
export function buildLand(
  source: FeatureCollection<Polygon | MultiPolygon, Admin1>,
  mapshaper: string,
  folder: string,
  output: string,
): void {
  const features = source.features.map(({ geometry, properties }) => {
    const { country, dispute, key } = territoryOf(properties.iso_3166_2)
    const grain = grainOf(geometry, country)
    return {
      type: 'Feature',
      geometry: withoutIslets(geometry, grain.smallestIsland),
      properties: { id: key, c: country, d: dispute, interval: grain.metres },
    }
  })
  const land = join(folder, 'land.json')
  const seas = join(folder, 'seas.json')
  writeFileSync(land, JSON.stringify({ type: 'FeatureCollection', features }))
  writeFileSync(seas, JSON.stringify({ type: 'FeatureCollection', features: SEA_CLIPS }))
  runMapshaper(mapshaper, [
    ['-i', land, seas, 'combine-files'],
    ['-simplify', 'target=land', 'variable', 'weighted', 'interval=interval', 'keep-shapes'],
    ['-dissolve', 'id', 'copy-fields=c,d', 'target=land'],
    ['-erase', 'land', 'target=seas'],
    ['-sort', 'id', 'target=land'],
    ['-o', output, 'format=topojson', `quantization=${GRID}`, 'id-field=id', 'target=land,seas'],
  ])
}

/** How fine a polygon is kept: `metres` of simplification, and the side in degrees under which an island is left out. */
function grainOf(
  geometry: Polygon | MultiPolygon,
  country: string,
): { metres: number; smallestIsland: number } {
  const box = boxOf(geometry)
  if (DETAILED.some(area => overlaps(area, box)) && box[2] - box[0] < 20) return FINE
  return country === 'UA' ? MIDDLE : COARSE
}

function withoutIslets(geometry: Polygon | MultiPolygon, side: number): Polygon | MultiPolygon {
  if (geometry.type === 'Polygon') return geometry
  const sides = geometry.coordinates.map(([outer = []]) => {
    const [west, south, east, north] = boxOf({ type: 'Polygon', coordinates: [outer] })
    return Math.max(east - west, north - south)
  })
  const least = Math.min(side, Math.max(...sides))
  return {
    type: 'MultiPolygon',
    coordinates: geometry.coordinates.filter((_, i) => (sides[i] ?? 0) >= least),
  }
}

function boxOf(geometry: Polygon | MultiPolygon): Box {
  const rings = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat()
  let [west, south, east, north] = [180, 90, -180, -90]
  for (const [x = 0, y = 0] of rings.flat()) {
    west = Math.min(west, x)
    south = Math.min(south, y)
    east = Math.max(east, x)
    north = Math.max(north, y)
  }
  return [west, south, east, north]
}

function overlaps(a: Box, b: Box): boolean {
  return a[0] <= b[2] && a[2] >= b[0] && a[1] <= b[3] && a[3] >= b[1]
}
