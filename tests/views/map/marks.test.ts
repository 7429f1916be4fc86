import { describe, expect, it } from 'vitest'
import { distanceMetres } from '../../../src/evidence/sphere.ts'
import { positionsOf } from '../../../src/model/geometry.ts'
import type { Geometry, Place } from '../../../src/model/schema.ts'
import { EXTENT_FROM, LEAST_DISC, lookOf } from '../../../src/views/map/look.ts'
import { spotOfPlace, type Spot } from '../../../src/views/map/marks.ts'
import { destination, latOf, lngOf, unitX, unitY, worldSize } from '../../../src/views/map/mercator.ts'
import { datasetOf, eventAt, marksOf, placeAt, point, PRECISIONS } from './fixture.ts'

function spotAt(place: Place): Spot {
  const spot = spotOfPlace(place, 1)
  if (spot === null) throw new Error(`${place.id} is not on the map`)
  return spot
}

describe('where events stand on the map', () => {
  const places = PRECISIONS.map((precision, at) => placeAt(String(at), point(30 + at, 46), precision))
  const events = [
    ...places.map(place => eventAt(`at-${place.id}`, place.id)),
    eventAt('second-at-0', '0', { where: { place: '0', inferred: 'named in the next sentence' } }),
    eventAt('nowhere', null),
    eventAt('unlisted', 'no-such-place'),
  ]
  const marks = marksOf(datasetOf(places, events))

  it('gives each kind of precision its own mark, and several events at a place one spot', () => {
    expect(marks.spots.map(spot => spot.kind)).toEqual(['exact', 'approximate', 'area', 'area', 'displaced'])
    expect(marks.spots.map(spot => spot.events)).toEqual([2, 1, 1, 1, 1])
    expect(marks.spotOf(6)).toBe(0)
    expect([...marks.inferred]).toEqual([0, 0, 0, 0, 0, 0, 1, 0, 0])
  })

  it('counts every event that it cannot place, and puts none of them anywhere', () => {
    expect(marks.unplaced()).toEqual([5, 7, 8])
    for (const row of marks.unplaced()) expect(marks.spotOf(row)).toBe(-1)
  })

  it('draws a line that is known to within a distance as the disc that holds it, never as a smaller one', () => {
    const line: Geometry = {
      type: 'LineString',
      coordinates: [
        [30, 46],
        [33, 47],
        [36, 48],
      ],
    }
    const ring: Geometry = {
      type: 'Polygon',
      coordinates: [
        [
          [30, 46],
          [36, 46],
          [36, 48],
          [30, 46],
        ],
      ],
    }
    const spots = [
      [line, { kind: 'approximate', radiusMetres: 5_000 }],
      [line, { kind: 'displaced', radiusMetres: 5_000, reason: 'to protect a shelter' }],
      [line, { kind: 'area', area: 'district', radiusMetres: 5_000 }],
      [ring, { kind: 'approximate', radiusMetres: 5_000 }],
    ] as const
    for (const [geometry, precision] of spots) {
      const spot = spotAt(placeAt('far', geometry, precision))
      expect(spot.shape).toBeNull()
      for (const corner of positionsOf(geometry)) {
        expect(distanceMetres(corner, [spot.lng, spot.lat])).toBeLessThanOrEqual(spot.metres - 5_000 + 1)
      }
    }
    const known = spotAt(placeAt('near', ring, { kind: 'area', area: 'district', radiusMetres: 5_000 }))
    expect([known.metres, known.shape?.closed]).toEqual([5_000, true])
  })

  it('refuses a position that is no number, in words', () => {
    const broken = placeAt('broken', point(Number.NaN, 46), { kind: 'exact' })
    expect(() => spotOfPlace(broken, 1)).toThrow(/"broken" has a position that is not a finite number/u)
  })

  it('stands at the middle of a line and inside a polygon, across the antimeridian too', () => {
    const line = placeAt(
      'line',
      {
        type: 'LineString',
        coordinates: [
          [179, 0],
          [-179, 0],
        ],
      },
      { kind: 'exact' },
    )
    const spot = spotAt(line)
    expect(((spot.lng + 540) % 360) - 180).toBeCloseTo(-180, 6)
    const horseshoe = placeAt(
      'horseshoe',
      {
        type: 'Polygon',
        coordinates: [
          [
            [0, 0],
            [10, 0],
            [10, 10],
            [7, 10],
            [7, 3],
            [3, 3],
            [3, 10],
            [0, 10],
            [0, 0],
          ],
        ],
      },
      { kind: 'area', area: 'region', radiusMetres: 500_000 },
    )
    const { lng, lat } = spotAt(horseshoe)
    const inside = lat < 3 ? lng > 0 && lng < 10 : (lng > 0 && lng < 3) || (lng > 7 && lng < 10)
    expect(inside).toBe(true)
  })
})

describe('the size of a disc', () => {
  it('is the true radius on the ground within a pixel, at five zooms and five latitudes', () => {
    for (const lat of [0, 46.6, -33, 60, 71]) {
      const spot = spotAt(placeAt('p', point(32, lat), { kind: 'approximate', radiusMetres: 5_000 }))
      for (const zoom of [4, 6, 8, 10, 12]) {
        const [toLat, toLng] = destination(lat, 32, 5_000, Math.PI / 2)
        const world = worldSize(zoom)
        const px = Math.hypot(unitX(toLng) - unitX(32), unitY(toLat) - unitY(lat)) * world
        expect(Math.abs(spot.radius * world - px)).toBeLessThan(1)
      }
    }
  })

  it('comes back from the unit square to the degrees that went in', () => {
    for (const lat of [-85, -46, 0, 12.5, 85]) expect(latOf(unitY(lat))).toBeCloseTo(lat, 9)
    for (const lng of [-180, -1, 0, 179.9]) expect(lngOf(unitX(lng))).toBeCloseTo(lng, 9)
    expect(unitY(90)).toBeCloseTo(0, 9)
    expect(unitY(-90)).toBeCloseTo(1, 9)
  })
})

describe('how a spot looks at a zoom level', () => {
  const spots = PRECISIONS.filter(({ kind }) => kind !== 'unknown').map((precision, at) =>
    spotAt(placeAt(String(at), point(32, 46), precision)),
  )
  const levels = Array.from({ length: 77 }, (_, at) => at / 4)

  it('is a solid dot for exact places and for nothing else, from zoom 0 to 19', () => {
    for (const spot of spots) {
      for (const zoom of levels) {
        expect(lookOf(spot, zoom).look === 'dot', `${spot.kind} at zoom ${String(zoom)}`).toBe(
          spot.kind === 'exact',
        )
      }
    }
  })

  it('never shrinks a vague place to a speck, and never draws it smaller than it is', () => {
    for (const spot of spots.filter(({ kind }) => kind !== 'exact')) {
      for (const zoom of levels) {
        const { radius } = lookOf(spot, zoom)
        expect(radius).toBeGreaterThanOrEqual(LEAST_DISC)
        expect(radius).toBeGreaterThanOrEqual(spot.radius * worldSize(zoom))
      }
    }
  })

  it('shows an area as it lies once that is large enough, and as a hatched sign before', () => {
    const city = spots[2]
    if (city === undefined) throw new Error('no city')
    for (const zoom of levels) {
      const large = city.radius * worldSize(zoom) >= EXTENT_FROM
      expect(lookOf(city, zoom).look).toBe(large ? 'extent' : 'hatched')
    }
  })
})
