import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { unitX, unitY } from '../../../src/views/map/mercator.ts'
import { isSeam } from '../../../src/views/map/rings.ts'
import { discShape, geometryShape, middleOf, shapeHolds } from '../../../src/views/map/shape.ts'
import { boxBetween, canvasRatio, roundView, wrapLng } from '../../../src/views/map/view.ts'

type Four = [number, number, number, number]

const half = (degrees: number) => Math.sin((degrees * Math.PI) / 360) ** 2

describe('the true shape of a disc', () => {
  it('holds points nearer than its radius and none that are farther, at any latitude', () => {
    const R = 6_371_008.8
    fc.assert(
      fc.property(
        fc.double({ min: -70, max: 70, noNaN: true }),
        fc.double({ min: -12, max: 12, noNaN: true }),
        fc.double({ min: -12, max: 12, noNaN: true }),
        (lat, dLat, dLng) => {
          const metres = 600_000
          const cosines = Math.cos((lat * Math.PI) / 180) * Math.cos(((lat + dLat) * Math.PI) / 180)
          const distance = 2 * R * Math.asin(Math.sqrt(half(dLat) + cosines * half(dLng)))
          fc.pre(Math.abs(distance - metres) > 2_000)
          const shape = discShape(lat, 20, metres)
          expect(shapeHolds(shape, unitX(20 + dLng), unitY(lat + dLat))).toBe(distance < metres)
        },
      ),
    )
  })

  it('goes on across the antimeridian without a break', () => {
    const shape = discShape(10, 179.5, 200_000)
    expect(shape.maxX).toBeGreaterThan(1)
    expect(shape.maxX - shape.minX).toBeLessThan(0.02)
    expect(shapeHolds(shape, unitX(180.5), unitY(10))).toBe(true)
  })

  it('reaches the edge of the map where it holds a pole', () => {
    const shape = discShape(88, 0, 1_200_000)
    expect(shape.minY).toBe(0)
    expect(shape.maxX - shape.minX).toBeCloseTo(1, 6)
    const holds = (lng: number, y: number) => [-1, 0, 1].some(copy => shapeHolds(shape, unitX(lng) + copy, y))
    for (const lng of [0, 150, -90]) expect(holds(lng, 0.0001)).toBe(true)
    expect(holds(0, unitY(70))).toBe(false)
  })
})

describe('the shape of a geometry', () => {
  it('is none for a point, open for a line, closed for areas, and runs on across the antimeridian', () => {
    expect(geometryShape({ type: 'Point', coordinates: [1, 2] })).toBeNull()
    const line = geometryShape({
      type: 'LineString',
      coordinates: [
        [179, 0],
        [-179, 0],
      ],
    })
    expect(line?.closed).toBe(false)
    expect((line?.maxX ?? 0) - (line?.minX ?? 0)).toBeCloseTo(2 / 360, 9)
    const hole = geometryShape({
      type: 'Polygon',
      coordinates: [
        [
          [0, 0],
          [10, 0],
          [10, 10],
          [0, 10],
          [0, 0],
        ],
        [
          [4, 4],
          [6, 4],
          [6, 6],
          [4, 6],
          [4, 4],
        ],
      ],
    })
    if (hole === null) throw new Error('no shape')
    expect(shapeHolds(hole, unitX(2), unitY(2))).toBe(true)
    expect(shapeHolds(hole, unitX(5), unitY(5))).toBe(false)
    expect(shapeHolds(hole, ...middleOf(hole))).toBe(true)
  })
})

describe('an area that was cut at the antimeridian', () => {
  const square = (west: number, east: number, south: number, north: number): [number, number][] => [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ]
  const cut = geometryShape({
    type: 'MultiPolygon',
    coordinates: [[square(170, 180, 60, 70)], [square(-180, -175, 60, 70)], [square(20, 22, 54, 55)]],
  })
  const seams = (shape: NonNullable<typeof cut>) =>
    shape.rings.flatMap(ring =>
      [...ring.keys()]
        .filter(at => at % 2 === 0 && at >= 2)
        .filter(at => isSeam(shape, ...([at - 2, at - 1, at, at + 1].map(i => ring[i]) as Four))),
    )

  it('lies together in one copy of the world', () => {
    if (cut === null) throw new Error('no shape')
    expect(cut.minX).toBeCloseTo(unitX(20), 9)
    expect(cut.maxX).toBeCloseTo(unitX(185), 9)
    expect(shapeHolds(cut, unitX(184), unitY(65))).toBe(true)
    expect(shapeHolds(cut, unitX(179), unitY(65))).toBe(true)
  })

  it('has no edge where it was cut, and one where it merely ends at the line', () => {
    if (cut === null) throw new Error('no shape')
    expect(cut.cut).toBe(true)
    expect(seams(cut)).toHaveLength(2)
    const ends = geometryShape({ type: 'Polygon', coordinates: [square(170, 180, 60, 70)] })
    if (ends === null) throw new Error('no shape')
    expect(ends.cut).toBe(false)
    expect(seams(ends)).toEqual([])
  })

  it('keeps a hole in its own polygon', () => {
    const ring = geometryShape({
      type: 'Polygon',
      coordinates: [square(170, -170, 0, 20), square(-178, -174, 5, 10)],
    })
    if (ring === null) throw new Error('no shape')
    expect(ring.maxX - ring.minX).toBeCloseTo(20 / 360, 9)
    expect(shapeHolds(ring, unitX(184), unitY(7))).toBe(false)
    expect(shapeHolds(ring, unitX(188), unitY(7))).toBe(true)
  })
})

describe('views and boxes as numbers', () => {
  it('are rounded and brought back to one world', () => {
    expect(roundView({ lat: 46.123456, lng: 392.98765, zoom: 6.5 })).toEqual({
      lat: 46.1235,
      lng: 32.9877,
      zoom: 6.5,
    })
    expect(wrapLng(180)).toBe(180)
    expect(wrapLng(-190)).toBe(170)
    expect(Object.is(roundView({ lat: -0.00001, lng: 0, zoom: 3 }).lat, 0)).toBe(true)
  })

  it('keep a box across the antimeridian as it was drawn', () => {
    const corner = { lat: 10, lng: 170 }
    expect(boxBetween(corner, { lat: -10, lng: 190 })).toEqual({
      west: 170,
      east: -170,
      south: -10,
      north: 10,
    })
    expect(boxBetween({ lat: 0, lng: -300 }, { lat: 95, lng: 300 })).toEqual({
      west: -180,
      east: 180,
      south: 0,
      north: 90,
    })
  })
})

describe('the size of the canvas', () => {
  it('follows the screen, and stays below what browsers can hold', () => {
    expect(canvasRatio(800, 600, 2)).toBe(2)
    const ratio = canvasRatio(3840, 2160, 2)
    expect(ratio).toBeLessThan(2)
    expect(3840 * ratio * 2160 * ratio).toBeLessThanOrEqual(16_777_217)
    expect(canvasRatio(20_000, 100, 1) * 20_000).toBeLessThanOrEqual(8_192)
  })
})
