import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { MultiPolygon, Position } from 'geojson'
import { describe, expect, it } from 'vitest'
import { makeAtlas } from '../../../../src/views/map/basemap/atlas.ts'
import { isLandFile, isWaterFile } from '../../../../src/views/map/basemap/files.ts'
import { BUFFER, EXTENT, forEachRing, type TileLayer } from '../../../../src/views/map/basemap/tile.ts'

const FOLDER = join(import.meta.dirname, '..', '..', '..', '..', 'public', 'basemap')
const land: unknown = JSON.parse(readFileSync(join(FOLDER, 'land.json'), 'utf8'))
const water: unknown = JSON.parse(readFileSync(join(FOLDER, 'water.json'), 'utf8'))
if (!isLandFile(land) || !isWaterFile(water)) throw new Error('public/basemap is broken: run npm run basemap')
const atlas = makeAtlas(land, water)

/** Even-odd rule over all rings, so that holes count as outside. */
function contains(shape: MultiPolygon | null, [px = 0, py = 0]: Position): boolean {
  let inside = false
  for (const ring of shape?.coordinates.flat() ?? []) {
    for (const [i, [x = 0, y = 0]] of ring.entries()) {
      const [qx = 0, qy = 0] = ring[i - 1] ?? ring.at(-1) ?? []
      if (y > py !== qy > py && px < ((qx - x) * (py - y)) / (qy - y) + x) inside = !inside
    }
  }
  return inside
}

function pointsIn(layer: TileLayer, z: number, x: number, y: number): number[] {
  const points: number[] = []
  forEachRing(atlas.tile(z, x, y), layer, ring => points.push(...ring))
  return points
}

const SIMFEROPOL = [34.1, 44.95]
const SEVASTOPOL = [33.53, 44.59]
const KHERSON = [32.62, 46.64]
const KYIV = [30.52, 50.45]
const ODESA = [30.72, 46.48]
const OPEN_BLACK_SEA = [34, 43.5]
const OPEN_AZOV = [36.5, 46]

describe('outlines', () => {
  it.each(['UA', 'JP', 'US', 'RU', 'TR', 'RO', 'GB', 'PS'])('finds the country %s', id => {
    expect(atlas.outline(id)?.coordinates.length).toBeGreaterThan(0)
  })

  it('finds every region of the divided countries', () => {
    const ids = land.objects.land.geometries.map(({ id }) => String(id)).filter(id => id.includes('-'))
    const count = (country: string): number => ids.filter(id => id.startsWith(`${country}-`)).length
    expect([count('UA'), count('JP')]).toEqual([27, 47])
    expect(count('US')).toBeGreaterThanOrEqual(51)
    expect(count('RU')).toBeGreaterThanOrEqual(80)
    expect(ids.filter(id => atlas.outline(id) === null)).toEqual([])
  })

  it('has null for an area that it does not know', () => {
    for (const id of ['', 'XX', 'UA-99', 'sea:tranquility', 'constructor'])
      expect(atlas.outline(id)).toBeNull()
  })

  it('has Simferopol in Crimea, and neither Kherson nor Sevastopol, which is a region of its own', () => {
    const crimea = atlas.outline('UA-43')
    expect(contains(crimea, SIMFEROPOL)).toBe(true)
    expect(contains(crimea, KHERSON)).toBe(false)
    expect(contains(crimea, SEVASTOPOL)).toBe(false)
    expect(contains(atlas.outline('UA-40'), [33.6, 44.58])).toBe(true)
  })

  it('has Crimea in Ukraine and not in Russia', () => {
    expect([SIMFEROPOL, KYIV].map(city => contains(atlas.outline('UA'), city))).toEqual([true, true])
    expect([SIMFEROPOL, KYIV].map(city => contains(atlas.outline('RU'), city))).toEqual([false, false])
    expect(contains(atlas.outline('RU'), [37.62, 55.75])).toBe(true)
  })

  it('has open water in the Black Sea, and no city on its shore', () => {
    const sea = atlas.outline('sea:black-sea')
    expect(contains(sea, OPEN_BLACK_SEA)).toBe(true)
    expect([ODESA, SEVASTOPOL, SIMFEROPOL].map(city => contains(sea, city))).toEqual([false, false, false])
  })

  it('ends the Black Sea at the Bosporus and at the strait of Kerch', () => {
    const [sea, azov] = [atlas.outline('sea:black-sea'), atlas.outline('sea:azov')]
    expect([OPEN_AZOV, [28, 40.7]].map(spot => contains(sea, spot))).toEqual([false, false])
    expect([OPEN_AZOV, OPEN_BLACK_SEA].map(spot => contains(azov, spot))).toEqual([true, false])
  })
})

describe('tiles', () => {
  it('shows open sea as nothing but sea', () => {
    expect([...atlas.tile(6, 24, 24).layers].every(count => count === 0)).toBe(true)
  })

  it.each([
    [0, 0, 0],
    [4, 9, 5],
    [7, 75, 45],
    [10, 599, 362],
  ])('keeps tile %i/%i/%i within its extent and buffer', (z, x, y) => {
    const { points, rings, layers } = atlas.tile(z, x, y)
    expect(rings.length).toBe(layers.reduce((a, b) => a + b, 0))
    expect(points.length).toBe(2 * rings.reduce((a, b) => a + b, 0))
    expect(points.length).toBeGreaterThan(0)
    expect(points.every(n => n >= -BUFFER - 1 && n <= EXTENT + BUFFER + 1)).toBe(true)
  })

  it('shows regions from tile zoom 5', () => {
    expect(pointsIn('regions', 4, 9, 5)).toEqual([])
    expect(pointsIn('regions', 5, 18, 10).length).toBeGreaterThan(0)
  })

  it('draws the edge of Crimea as disputed', () => {
    expect(pointsIn('disputed', 6, 37, 22).length).toBeGreaterThan(0)
  })

  it('draws no coast along the antimeridian, where land is only cut in two', () => {
    // Chukotka: the tile whose west side is the antimeridian.
    const along: number[] = []
    forEachRing(atlas.tile(4, 0, 3), 'coast', ring => {
      for (let i = 2; i < ring.length; i += 2) {
        const [x = 0, y = 0, px = 0, py = 0] = [ring[i], ring[i + 1], ring[i - 2], ring[i - 1]]
        if (x === 0 && px === 0 && Math.abs(y - py) > 8) along.push(y)
      }
    })
    expect(along).toEqual([])
    expect(pointsIn('land', 4, 0, 3).length).toBeGreaterThan(0)
  })

  it('joins at the seam: a coast leaves a tile where it enters the next, smoothed or not', () => {
    for (const [z, x, y] of [
      [5, 18, 11],
      [7, 75, 45],
    ] as const) {
      const east = crossings(z, x, y, EXTENT)
      const west = crossings(z, x + 1, y, 0)
      expect(east.length).toBeGreaterThan(0)
      expect(west.length).toBe(east.length)
      for (const [i, at] of east.entries())
        expect(Math.abs(at - (west[i] ?? Infinity))).toBeLessThanOrEqual(3)
    }
  })
})

/** Where coasts cross the vertical line at `at` inside a tile, from north to south. */
function crossings(z: number, x: number, y: number, at: number): number[] {
  const found: number[] = []
  forEachRing(atlas.tile(z, x, y), 'coast', ring => {
    for (let i = 2; i < ring.length; i += 2) {
      const [px = 0, py = 0, qx = 0, qy = 0] = ring.subarray(i - 2, i + 2)
      if (px < at === qx < at) continue
      const cross = py + ((at - px) / (qx - px)) * (qy - py)
      if (cross > 0 && cross < EXTENT) found.push(cross)
    }
  })
  return found.toSorted((a, b) => a - b)
}
