import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutRing, thinned } from '../../../src/views/map/clip.ts'
import { worldSize } from '../../../src/views/map/mercator.ts'
import { rimTouches } from '../../../src/views/map/rim.ts'
import { discShape, shapeHolds, type Shape } from '../../../src/views/map/shape.ts'

const BOUNDS = { minX: 0.3, minY: 0.3, maxX: 0.6, maxY: 0.6 }
/** Corners on a lattice, and points that lie on no line between them, so that rounding decides nothing. */
const corner = fc.integer({ min: 0, max: 97 }).map(at => at / 97)
const share = fc.integer({ min: 1, max: 999 }).map(at => (at + Math.SQRT1_2 / 3) / 1_000)

function shapeOf(ring: ArrayLike<number>): Shape {
  return { rings: [Float64Array.from(ring)], closed: true, cut: false, minX: 0, minY: 0, maxX: 1, maxY: 1 }
}

describe('an outline that is cut to what a canvas shows', () => {
  it('holds the same points within the bounds, and none outside', () => {
    const ring = fc.array(corner, { minLength: 6, maxLength: 60 }).map(all => all.slice(0, all.length & ~1))
    fc.assert(
      fc.property(ring, share, share, (points, x, y) => {
        const cut = cutRing(points, BOUNDS)
        expect(cut.every((value, at) => value >= 0.3 - 1e-12 && value <= 0.6 + 1e-12 && at >= 0)).toBe(true)
        const within = { x: 0.3 + x * 0.3, y: 0.3 + y * 0.3 }
        expect(shapeHolds(shapeOf(cut), within.x, within.y)).toBe(
          shapeHolds(shapeOf(points), within.x, within.y),
        )
      }),
      { numRuns: 500 },
    )
  })

  it('is empty where nothing of it lies there, and the bounds themselves where it holds them all', () => {
    expect(cutRing([0, 0, 0.1, 0, 0.1, 0.1], BOUNDS)).toEqual([])
    const all = cutRing([0, 0, 1, 0, 1, 1, 0, 1], BOUNDS)
    expect(new Set(all)).toEqual(new Set([0.3, 0.6]))
  })

  it('loses points that no pixel tells apart, never its ends', () => {
    const line = Float64Array.from([0, 0, 0.001, 0, 0.01, 0, 0.0105, 0, 0.02, 0, 0.0201, 0])
    expect([...thinned(line, 0.005)]).toEqual([0, 0, 0.01, 0, 0.02, 0, 0.0201, 0])
  })
})

describe('tiles that the rim of a large area touches', () => {
  const world = worldSize(6)
  const shape = discShape(49, 32, 500_000)
  const touches = rimTouches(shape, { world })
  const tileAt = (x: number, y: number) => ({
    x: x * world - 128,
    y: y * world - 128,
    width: 256,
    height: 256,
  })
  const [x, y] = [(shape.minX + shape.maxX) / 2, (shape.minY + shape.maxY) / 2]

  it('are those along its edge, not those deep inside or far outside', () => {
    expect(touches({ ...tileAt(x, y), width: 60, height: 60 })).toBe(false)
    expect(touches(tileAt(shape.minX, y))).toBe(true)
    expect(touches(tileAt(shape.maxX, y))).toBe(true)
    expect(touches(tileAt(x + 0.3, y))).toBe(false)
  })

  it('are the same in every copy of the world', () => {
    expect(touches(tileAt(shape.minX + 1, y))).toBe(true)
    expect(touches(tileAt(shape.maxX - 2, y))).toBe(true)
  })
})
