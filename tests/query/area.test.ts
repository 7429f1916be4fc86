import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Place } from '../../src/model/schema.ts'
import { extentOf, liesInside, touches, type GeoBox } from '../../src/query/area.ts'
import { CLAUSE } from '../../src/query/clauses.ts'
import { NO_CHOICE } from '../../src/store/choice.ts'
import { computeSight } from '../../src/store/sight.ts'
import { setArea, setCertainty } from '../../src/store/transitions.ts'
import { idsOf, loadFixture } from '../store/fixture.ts'

const RADIANS = Math.PI / 180
const RADIUS = 6_371_008.8

const place = (lng: number, lat: number, metres: number): Place => ({
  id: 'p',
  name: 'P',
  geometry: { type: 'Point', coordinates: [lng, lat] },
  precision: metres === 0 ? { kind: 'exact' } : { kind: 'approximate', radiusMetres: metres },
})

const touchesBox = (given: Place, box: GeoBox) => {
  const extent = extentOf(given)
  return extent !== null && touches(extent, box)
}
const insideBox = (given: Place, box: GeoBox) => {
  const extent = extentOf(given)
  return extent !== null && liesInside(extent, box)
}

function holds({ west, south, east, north }: GeoBox, lng: number, lat: number): boolean {
  const turn = (((lng - west) % 360) + 360) % 360
  const wide = east >= west ? east - west : east - west + 360
  return lat >= south && lat <= north && turn <= wide
}

function metresBetween(aLng: number, aLat: number, bLng: number, bLat: number): number {
  const half = (degrees: number) => Math.sin((degrees * RADIANS) / 2) ** 2
  const h = half(bLat - aLat) + Math.cos(aLat * RADIANS) * Math.cos(bLat * RADIANS) * half(bLng - aLng)
  return 2 * RADIUS * Math.asin(Math.min(1, Math.sqrt(h)))
}

// Eighths of a degree are exact in binary, so that edges are hit exactly and often.
const longitude = fc.integer({ min: -180 * 8, max: 180 * 8 }).map(eighths => eighths / 8)
const latitude = fc.integer({ min: -89 * 8, max: 89 * 8 }).map(eighths => eighths / 8)
const boxes = fc
  .tuple(longitude, longitude, latitude, latitude)
  .map(([west, east, a, b]) => ({ west, east, south: Math.min(a, b), north: Math.max(a, b) }))

describe('a box on the map', () => {
  it('keeps a point exactly where the box holds it, boxes across the antimeridian included', () => {
    fc.assert(
      fc.property(longitude, latitude, boxes, (lng, lat, box) => {
        expect(touchesBox(place(lng, lat, 0), box)).toBe(holds(box, lng, lat))
      }),
      { numRuns: 2_000 },
    )
  })

  it('takes a line or a polygon as widely as its radius says', () => {
    const line: Place = {
      id: 'line',
      name: 'A line',
      geometry: {
        type: 'LineString',
        coordinates: [
          [0.01, 60.01],
          [0.99, 60.99],
        ],
      },
      precision: { kind: 'approximate', radiusMetres: 100_000 },
    }
    const around = { west: 0, south: 60, east: 1, north: 61 }
    expect(insideBox(line, around)).toBe(false)
    expect(insideBox(line, { west: -3, south: 58, east: 4, north: 63 })).toBe(true)
    // A degree of longitude has 54 km there: 1.2 degrees beyond its end are within reach, 3 are not.
    expect(touchesBox(line, { ...around, west: 2.2, east: 4 })).toBe(true)
    expect(touchesBox(line, { ...around, west: 4, east: 5 })).toBe(false)
    const exact: Place = { ...line, precision: { kind: 'exact' } }
    expect([insideBox(exact, around), touchesBox(exact, { ...around, west: 1.2, east: 2 })]).toEqual([
      true,
      false,
    ])
    const polar: Place = {
      ...line,
      geometry: {
        type: 'LineString',
        coordinates: [
          [0, 89.5],
          [10, 89.6],
        ],
      },
    }
    expect(touchesBox(polar, { west: 170, south: 89, east: 175, north: 90 })).toBe(true)
  })

  it('never loses a disc of which any point lies in the box', () => {
    fc.assert(
      fc.property(
        longitude,
        fc.double({ min: -80, max: 80, noNaN: true }),
        fc.double({ min: 1, max: 900_000, noNaN: true }),
        boxes,
        (lng, lat, metres, box) => {
          const corners = [box.west, box.east, lng].flatMap(x =>
            [box.south, box.north, lat].map(y => [x, y] as const),
          )
          const near = corners.some(
            ([x, y]) => holds(box, x, y) && metresBetween(lng, lat, x, y) < metres * 0.999,
          )
          expect(!near || touchesBox(place(lng, lat, metres), box)).toBe(true)
        },
      ),
      { numRuns: 3_000 },
    )
  })

  it('leaves out a disc that only its bounds would carry over the corner of the box', () => {
    const box = { west: 30, south: 46, east: 31, north: 47 }
    expect(touchesBox(place(29.9, 45.95, 12_000), box)).toBe(true)
    expect(touchesBox(place(29.9, 45.95, 9_000), box)).toBe(false)
  })

  it('counts as certain only what lies wholly inside: certain is a part of possible', () => {
    fc.assert(
      fc.property(
        longitude,
        latitude,
        fc.double({ min: 1, max: 400_000, noNaN: true }),
        boxes,
        (lng, lat, m, box) => {
          const given = place(lng, lat, m)
          expect(!insideBox(given, box) || touchesBox(given, box)).toBe(true)
        },
      ),
    )
    const box = { west: 30, south: 46, east: 31, north: 47 }
    expect(insideBox(place(30.5, 46.5, 10_000), box)).toBe(true)
    expect(insideBox(place(30.05, 46.5, 10_000), box)).toBe(false)
    expect(touchesBox(place(30.05, 46.5, 10_000), box)).toBe(true)
  })

  it('works across the antimeridian and around a pole', () => {
    const pacific = { west: 170, south: -20, east: -170, north: 20 }
    expect(touchesBox(place(179.9, 0, 0), pacific)).toBe(true)
    expect(touchesBox(place(-179.9, 0, 0), pacific)).toBe(true)
    expect(touchesBox(place(0, 0, 0), pacific)).toBe(false)
    expect(insideBox(place(179.95, 0, 50_000), pacific)).toBe(true)
    const arctic = { west: 10, south: 80, east: 20, north: 90 }
    expect(touchesBox(place(-160, 89.5, 100_000), arctic)).toBe(true)
    expect(insideBox(place(15, 89.5, 100_000), arctic)).toBe(false)
  })

  it('takes lines and polygons by their bounds', () => {
    const line: Place = {
      id: 'bridge',
      name: 'Bridge',
      geometry: {
        type: 'LineString',
        coordinates: [
          [179.5, 10],
          [-179.5, 11],
        ],
      },
      precision: { kind: 'exact' },
    }
    expect(touchesBox(line, { west: -179.9, south: 0, east: -170, north: 20 })).toBe(true)
    expect(insideBox(line, { west: 179, south: 0, east: -179, north: 20 })).toBe(true)
    expect(touchesBox(line, { west: -10, south: 0, east: 10, north: 20 })).toBe(false)
  })

  it('keeps no event without a place', () => {
    const nowhere: Place = { id: 'n', name: 'N', geometry: null, precision: { kind: 'unknown' } }
    const world = { west: -180, south: -90, east: 180, north: 90 }
    expect(touchesBox(nowhere, world)).toBe(false)
    expect(insideBox(nowhere, world)).toBe(false)
  })
})

describe('the box as a clause of the store', () => {
  const data = loadFixture()
  const [lng, lat] = [...data.dataset.places.values()].flatMap(({ geometry }) =>
    geometry?.type === 'Point' ? [geometry.coordinates] : [],
  )[0] ?? [0, 0]
  const around = { west: lng - 1, east: lng + 1, south: lat - 1, north: lat + 1 }
  const away = { west: lng + 5, east: lng + 6, south: lat - 1, north: lat + 1 }

  it('filters every view but the map', () => {
    expect(CLAUSE.area).toBe(32)
    const all = idsOf(data.dataset, computeSight(data, NO_CHOICE).rows)
    expect(computeSight(data, setArea(NO_CHOICE, around)).rows.length).toBeGreaterThan(0)
    const sight = computeSight(data, setArea(NO_CHOICE, away))
    expect(sight.rows).toHaveLength(0)
    expect(idsOf(data.dataset, sight.rowsOfAllPlaces)).toEqual(all)
  })

  it('asks for the whole place once only certain events are wanted', () => {
    const certain = setCertainty(setArea(NO_CHOICE, around), 'certainly')
    const possible = setArea(NO_CHOICE, around)
    expect(computeSight(data, certain).rows.length).toBeLessThanOrEqual(
      computeSight(data, possible).rows.length,
    )
  })
})
