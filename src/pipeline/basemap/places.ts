/** Populated places from GeoNames: which ones are kept, how they are called, which are seats of government. */
import { readFileSync } from 'node:fs'
import type { PointColumns } from './columns.ts'
import { placeName } from './territory.ts'

interface Place {
  readonly name: string
  readonly lon: number
  readonly lat: number
  readonly population: number
  readonly country: string
  /** 2 for a capital, 1 for the seat of a region, 0 for any other. */
  readonly rank: 0 | 1 | 2
}

/** Fewest inhabitants, by country; capitals are kept whatever their size. */
const LEAST: Readonly<Record<string, number>> = {
  UA: 3000,
  JP: 15_000,
  RO: 40_000,
  BG: 40_000,
  MD: 20_000,
  GE: 30_000,
}
const LEAST_ELSEWHERE = 100_000
/** Of two places of one country nearer than this only the larger is kept: the smaller is a part of it. Degrees. */
const APART = 0.03
/** Columns of the GeoNames table, which has no head line. */
const NAME = 1
const LAT = 4
const LON = 5
const CLASS = 7
const COUNTRY = 8
const REGION = 10
const POPULATION = 14
/** Parts of a place, and places that are gone. */
const LEFT_OUT: ReadonlySet<string> = new Set(['PPLX', 'PPLQ', 'PPLH', 'PPLW'])
/** Regions of Russia next to Ukraine and the Black Sea, as GeoNames numbers them, and their fewest inhabitants. */
const RUSSIA_NEAR: ReadonlySet<string> = new Set(['09', '10', '38', '41', '61', '86'])
const LEAST_RUSSIA_NEAR = 30_000
/** Crimea and Sevastopol, where the smaller places have names in Russian spelling beside others in Ukrainian. */
const CRIMEA: ReadonlySet<string> = new Set(['11', '20'])
const LEAST_CRIMEA = 15_000

/** Reads the places to label, the largest first. */
export function readPlaces(path: string): PointColumns & { population: number[]; rank: number[] } {
  const places: Place[] = []
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    const place = readPlace(line.split('\t'))
    if (place !== null) places.push(place)
  }
  places.sort((a, b) => b.population - a.population || (a.name < b.name ? -1 : 1))
  const kept = withoutParts(places)
  return {
    name: kept.map(p => p.name),
    lon: kept.map(p => p.lon),
    lat: kept.map(p => p.lat),
    population: kept.map(p => Math.round(p.population / 1000)),
    rank: kept.map(p => p.rank),
  }
}

function readPlace(row: readonly string[]): Place | null {
  const kind = row[CLASS] ?? ''
  const country = row[COUNTRY] ?? ''
  const population = Number(row[POPULATION])
  const rank = kind === 'PPLC' ? 2 : kind === 'PPLA' ? 1 : 0
  const least = leastOf(country, row[REGION] ?? '')
  if (row.length <= POPULATION || LEFT_OUT.has(kind) || (rank < 2 && population < least)) return null
  return {
    name: placeName(country, row[NAME] ?? ''),
    lon: Number(row[LON]),
    lat: Number(row[LAT]),
    population,
    country,
    rank,
  }
}

function leastOf(country: string, region: string): number {
  if (country === 'RU' && RUSSIA_NEAR.has(region)) return LEAST_RUSSIA_NEAR
  if (country === 'UA' && CRIMEA.has(region)) return LEAST_CRIMEA
  return LEAST[country] ?? LEAST_ELSEWHERE
}

function withoutParts(sorted: readonly Place[]): Place[] {
  const kept: Place[] = []
  const cells = new Map<string, Place[]>()
  for (const place of sorted) {
    const x = Math.floor(place.lon / APART)
    const y = Math.floor(place.lat / APART)
    const around = [-1, 0, 1].flatMap(dx => [-1, 0, 1].flatMap(dy => cells.get(`${x + dx}:${y + dy}`) ?? []))
    const part = around.some(
      other =>
        other.country === place.country && Math.hypot(other.lon - place.lon, other.lat - place.lat) < APART,
    )
    if (part && place.rank < 2) continue
    kept.push(place)
    cells.set(`${x}:${y}`, [...(cells.get(`${x}:${y}`) ?? []), place])
  }
  return kept
}
