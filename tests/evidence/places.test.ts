import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { comparePlaces, reachOf } from '../../src/evidence/places.ts'
import { discOf, distanceMetres } from '../../src/evidence/sphere.ts'
import type { Place } from '../../src/model/schema.ts'
import { place } from './claim.ts'

const exact = { kind: 'exact' } as const
const city = { kind: 'area', area: 'city', radiusMetres: 8000 } as const
const station = place('kherson-station', 32.6, 46.65, exact)
const kherson = place('kherson', 32.61, 46.64, city)
const feodosia = place('feodosia', 35.38, 45.03, city)

const precisions = fc.oneof(
  fc.constant(exact),
  fc.constant({ kind: 'unknown' } as const),
  fc
    .integer({ min: 1, max: 3_000_000 })
    .map(radiusMetres => ({ kind: 'approximate', radiusMetres }) as const),
)
const places: fc.Arbitrary<Place> = fc
  .tuple(
    fc.constantFrom('a', 'b', 'c'),
    fc.integer({ min: -180, max: 180 }),
    fc.integer({ min: -90, max: 90 }),
    precisions,
  )
  .map(([id, longitude, latitude, precision]) =>
    place(`${id}${longitude}${latitude}`, longitude, latitude, precision),
  )

describe('places', () => {
  test('a station lies inside its city', () => {
    expect(comparePlaces(station, kherson)).toMatchObject({ verdict: 'compatible', rule: 'place-within' })
  })

  test('two cities 279 km apart contradict, and the sentence says how far', () => {
    const found = comparePlaces(kherson, feodosia)
    expect(found).toMatchObject({ verdict: 'contradict', rule: 'place-apart' })
    expect(found.explanation).toBe('feodosia and kherson are 279\u00a0km apart.')
  })

  test('two discs that touch without one holding the other overlap', () => {
    const near = place('suburb', 32.75, 46.64, city)
    expect(comparePlaces(kherson, near).rule).toBe('place-overlap')
  })

  test('one place under two ids at one position agrees', () => {
    expect(comparePlaces(station, { ...station, id: 'station' }).verdict).toBe('agree')
  })

  test('a place without a position, or that the dataset does not hold, is not compared', () => {
    const nowhere = place('nowhere', 0, 1, { kind: 'unknown' })
    expect(comparePlaces(station, nowhere).verdict).toBe('not-comparable')
    expect(comparePlaces(station, undefined).verdict).toBe('not-comparable')
    expect(comparePlaces(nowhere, nowhere).verdict).toBe('agree')
  })

  test('a degree of longitude at the equator is 111.2 km, and the antimeridian is no border', () => {
    expect(distanceMetres([0, 0], [1, 0])).toBeCloseTo(111_195, 0)
    expect(distanceMetres([179.5, 0], [-179.5, 0])).toBeCloseTo(111_195, 0)
    expect(distanceMetres([0, 90], [120, 90])).toBeCloseTo(0, 3)
  })

  test('an outline is taken as the disc that holds all its corners, across the antimeridian too', () => {
    const box = [
      [179, -1],
      [-179, -1],
      [-179, 1],
      [179, 1],
      [179, -1],
    ] as [number, number][]
    const disc = discOf({ type: 'Polygon', coordinates: [box] })
    expect(Math.abs(disc?.centre[0] ?? 0)).toBeGreaterThan(179)
    for (const corner of box)
      expect(distanceMetres(disc?.centre ?? [0, 0], corner)).toBeLessThanOrEqual(disc?.radius ?? 0)
    expect(discOf({ type: 'LineString', coordinates: [] })).toBeNull()
  })

  test('a displaced place reaches as far as it was moved', () => {
    const moved = place('home', 1, 1, { kind: 'displaced', radiusMetres: 5000, reason: 'privacy' })
    expect(reachOf(moved)?.radius).toBe(5000)
  })

  test('any two places compare the same both ways, and each agrees with itself', () => {
    fc.assert(
      fc.property(places, places, (a, b) => {
        expect(comparePlaces(a, b)).toEqual(comparePlaces(b, a))
        expect(comparePlaces(a, a).verdict).toBe('agree')
      }),
    )
  })
})
