/** The labels: countries and regions at an inner point of their largest part, seas by hand, places by population. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Feature, FeatureCollection, MultiPolygon, Point, Polygon, Position } from 'geojson'
import { type PointColumns, packPoints } from './columns.ts'
import type { Admin1 } from './land.ts'
import { runMapshaper } from './mapshaper.ts'
import { readPlaces } from './places.ts'
import { SEA_NAMES } from './sea-names.ts'
import { countryName, DIVIDED, regionName, territoryOf } from './territory.ts'

type Area = Feature<Polygon | MultiPolygon, Record<string, string>>
type Named = PointColumns & { readonly size: readonly number[] }

/** Better places for a name than the inner point; a country of many map sheets has more than one. */
const NAME_AT: Readonly<Record<string, readonly Position[]>> = {
  RU: [
    [97, 62],
    [42.5, 53.2],
  ],
  UA: [[31.4, 49.15]],
  TR: [[34.6, 39.2]],
  JP: [[138.2, 36.45]],
  US: [[-99, 39.6]],
  CA: [[-104, 58]],
  'UA-32': [[30.4, 49.75]],
  'UA-51': [[29.9, 47.2]],
  'UA-65': [[33.5, 46.55]],
  'UA-48': [[31.9, 47.55]],
}

/** A second name counts as this much of the size of its area, so that it appears only where the first is far off. */
const REPEATED = 1 / 24

/** Writes the label columns to `output`; `land` is the finished topology. */
export function buildLabels(
  source: FeatureCollection<Polygon | MultiPolygon, Admin1>,
  land: string,
  placesFile: string,
  mapshaper: string,
  folder: string,
  output: string,
): void {
  const countries = namesOf(source)
  const places = readPlaces(placesFile)
  const file = {
    countries: packNamed(labelAreas(land, 'c', countries.countries, mapshaper, folder)),
    regions: packNamed(labelAreas(land, 'id', countries.regions, mapshaper, folder)),
    seas: {
      ...packPoints({
        name: SEA_NAMES.map(([name]) => name),
        lon: SEA_NAMES.map(([, lon]) => lon),
        lat: SEA_NAMES.map(([, , lat]) => lat),
      }),
      from: SEA_NAMES.map(([, , , from]) => from),
      to: SEA_NAMES.map(([, , , , to]) => to),
    },
    places: { ...packPoints(places), population: places.population, rank: places.rank.join('') },
  }
  writeFileSync(output, JSON.stringify(file))
}

function namesOf(source: FeatureCollection<Polygon | MultiPolygon, Admin1>): {
  countries: Map<string, string>
  regions: Map<string, string>
} {
  const countries = new Map<string, string>()
  const regions = new Map<string, string>()
  for (const { properties } of source.features) {
    const { code, country } = territoryOf(properties.iso_3166_2)
    const own = code.slice(0, 2) === country && !(country === 'UA' && properties.admin !== 'Ukraine')
    if (own && !countries.has(country)) countries.set(country, countryName(country, properties.admin))
    if (DIVIDED.has(country) && properties.name_en) regions.set(code, regionName(code, properties.name_en))
  }
  countries.set('CX', 'Christmas Island').set('CC', 'Cocos Islands')
  return { countries, regions }
}

function labelAreas(
  land: string,
  field: 'c' | 'id',
  names: ReadonlyMap<string, string>,
  mapshaper: string,
  folder: string,
): Named {
  const areasFile = join(folder, `areas-${field}.json`)
  const pointsFile = join(folder, `points-${field}.json`)
  const merge = field === 'c' ? [['-dissolve', 'c', 'target=land']] : []
  runMapshaper(mapshaper, [
    ['-i', land, 'id-field=id'],
    ...merge,
    ['-o', areasFile, 'format=geojson', 'target=land'],
    ['-points', 'inner', 'target=land'],
    ['-o', pointsFile, 'format=geojson', 'target=land'],
  ])
  const areas: FeatureCollection<Polygon | MultiPolygon, Record<string, string>> = JSON.parse(
    readFileSync(areasFile, 'utf8'),
  )
  const points: FeatureCollection<Point, Record<string, string>> = JSON.parse(
    readFileSync(pointsFile, 'utf8'),
  )
  const rows = areas.features.flatMap((area, i) => {
    const id = area.properties[field] ?? ''
    const name = names.get(id)
    const inner = points.features[i]?.geometry.coordinates
    if (name === undefined || inner === undefined) return []
    const size = sizeOf(area)
    return (NAME_AT[id] ?? [inner]).map(([lon = 0, lat = 0], nth) => {
      return { name, lon, lat, size: nth === 0 ? size : Math.round(size * REPEATED * 1000) / 1000 }
    })
  })
  rows.sort((a, b) => b.size - a.size || (a.name < b.name ? -1 : 1))
  return {
    name: rows.map(row => row.name),
    lon: rows.map(row => row.lon),
    lat: rows.map(row => row.lat),
    size: rows.map(row => row.size),
  }
}

function packNamed(columns: Named): ReturnType<typeof packPoints> & { size: readonly number[] } {
  return { ...packPoints(columns), size: columns.size }
}

/** Side of a square as large as the largest part, in pixels at zoom 0 (the world is 256 wide), Web Mercator. */
function sizeOf({ geometry }: Area): number {
  const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  const largest = Math.max(...parts.map(([outer = []]) => Math.abs(mercatorArea(outer))))
  return Math.round(Math.sqrt(largest) * 1000) / 1000
}

function mercatorArea(ring: readonly Position[]): number {
  let doubled = 0
  for (const [i, position] of ring.entries()) {
    const [x, y] = project(position)
    const [px, py] = project(ring[i - 1] ?? ring.at(-1) ?? position)
    doubled += px * y - x * py
  }
  return doubled / 2
}

function project([lon = 0, lat = 0]: Position): readonly [number, number] {
  const sin = Math.sin((Math.max(-85, Math.min(85, lat)) * Math.PI) / 180)
  return [(lon / 360 + 0.5) * 256, (0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)) * 256]
}
