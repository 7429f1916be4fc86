/** Rivers and lakes: of each the finest copy among the files of the continents, ranked by length. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Feature, LineString, MultiLineString, Polygon, Position } from 'geojson'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { runMapshaper } from './mapshaper.ts'

type Line = Feature<LineString | MultiLineString>
type Lake = Feature<Polygon>
type WaterFile = Topology<{ rivers: GeometryCollection; lakes: GeometryCollection }>

/** From the coarsest grid to the finest, so that a later copy of the same water replaces an earlier one. */
const FILES = ['world', 'asia', 'north-america', 'africa', 'europe', 'south-america'] as const
/** Two copies of one river have the same bounds to this many degrees: the coarsest grid is 0.036. */
const SAME = 0.08
/** Length in kilometres from which a river has rank 0, 1, 2; shorter ones have rank 3. */
const RANKS = [1800, 900, 350] as const
const KM_PER_DEGREE = 111.2
const SIMPLIFY_METRES = 900
const GRID = 4e4

/** Writes the topology with the layers `rivers` (property `r`, rank 0 to 3) and `lakes` to `output`. */
export function buildWater(dist: string, mapshaper: string, folder: string, output: string): void {
  const lines: Line[] = []
  const lakes: Lake[] = []
  for (const name of FILES) {
    const file: WaterFile = JSON.parse(readFileSync(join(dist, `${name}_50m.json`), 'utf8'))
    for (const river of feature(file, file.objects.rivers).features) putFinest(lines, river as Line, name)
    for (const lake of feature(file, file.objects.lakes).features) putFinest(lakes, lake as Lake, name)
  }
  const rivers = lines.map(line => ({
    type: 'Feature',
    geometry: line.geometry,
    properties: { r: rankOf(line) },
  }))
  const riverFile = join(folder, 'rivers.json')
  const lakeFile = join(folder, 'lakes.json')
  writeFileSync(riverFile, JSON.stringify({ type: 'FeatureCollection', features: rivers }))
  writeFileSync(lakeFile, JSON.stringify({ type: 'FeatureCollection', features: lakes }))
  runMapshaper(mapshaper, [
    ['-i', riverFile, lakeFile, 'combine-files'],
    ['-simplify', 'target=rivers,lakes', 'weighted', `interval=${SIMPLIFY_METRES}`, 'keep-shapes'],
    ['-sort', 'r', 'target=rivers'],
    ['-drop', 'fields=*', 'target=lakes'],
    ['-o', output, 'format=topojson', `quantization=${GRID}`, 'target=rivers,lakes'],
  ])
}

/** Puts a copy in the place of a coarser one with the same bounds; a copy of a continent alone is cut off: no use. */
function putFinest<T extends Line | Lake>(all: T[], one: T, file: (typeof FILES)[number]): void {
  const bounds = boundsOf(one)
  const at = all.findIndex(other => boundsOf(other).every((n, i) => Math.abs(n - (bounds[i] ?? 0)) < SAME))
  if (at >= 0) all[at] = one
  else if (file === 'world') all.push(one)
}

function positionsOf({ geometry }: Line | Lake): readonly Position[] {
  return geometry.type === 'LineString' ? geometry.coordinates : geometry.coordinates.flat()
}

function boundsOf(one: Line | Lake): readonly number[] {
  const xs = positionsOf(one).map(([x = 0]) => x)
  const ys = positionsOf(one).map(([, y = 0]) => y)
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
}

function rankOf({ geometry }: Line): number {
  const parts = geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates
  let km = 0
  for (const part of parts) {
    for (const [i, [x = 0, y = 0]] of part.entries()) {
      const [px = x, py = y] = part[i - 1] ?? []
      km += Math.hypot((x - px) * Math.cos((y * Math.PI) / 180), y - py) * KM_PER_DEGREE
    }
  }
  const rank = RANKS.findIndex(least => km >= least)
  return rank < 0 ? RANKS.length : rank
}
