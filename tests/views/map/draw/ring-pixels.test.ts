import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  BAND,
  planRing,
  putRing,
  putText,
  TURN,
  turnOf,
  type Ground,
} from '../../../../src/views/map/draw/ring-pixels.ts'
import { ringEnds } from '../../../../src/views/map/draw/rings.ts'

/** Each category a grey of its own, so that a pixel tells it. */
const COLOURS = {
  categories: Array.from({ length: 8 }, (_, at) => [40 + 20 * at, 40 + 20 * at, 40 + 20 * at] as const),
  outline: [255, 255, 255],
  surface: [250, 250, 250],
  ink: [0, 0, 0],
} as const

function ground(width: number, height: number, left = 0, top = 0): Ground {
  const words = new Uint32Array(width * height)
  return { data: new Uint8ClampedArray(words.buffer), words, width, left, top }
}

function drawn(mix: readonly number[], radius = 14, ratio = 1) {
  const plan = planRing(radius, ratio, COLOURS)
  const on = ground(plan.side, plan.side)
  const count = mix.reduce((sum, each) => sum + each, 0)
  putRing(on, plan, turnOf(ringEnds({ mix: Uint32Array.from(mix), count })))
  const pixel = (x: number, y: number) => {
    const [column, row] = [Math.floor(plan.side / 2 + x), Math.floor(plan.side / 2 + y)]
    return [...on.data.subarray((row * plan.side + column) * 4, (row * plan.side + column) * 4 + 4)]
  }
  return { plan, on, pixel, side: plan.side }
}

const ONE = [0, 0, 5, 0, 0, 0, 0, 0]

describe('pixels of a ring', () => {
  it('are the outline, the category, and the surface within, from the rim to the middle', () => {
    const { pixel } = drawn(ONE)
    expect(pixel(0, 0)).toEqual([250, 250, 250, 255])
    expect(pixel(14 - BAND / 2, 0)).toEqual([80, 80, 80, 255])
    expect(pixel(14.8, 0)).toEqual([255, 255, 255, 255])
    expect(pixel(-15.9, -15.9)[3]).toBe(0)
  })

  it('are in place however fine the screen, as on one that is zoomed to 500 %', () => {
    const { pixel } = drawn(ONE, 20, 10)
    for (const [x, y] of [
      [200 - 5 * BAND, 0],
      [5 * BAND - 200, 0],
      [0, 200 - 5 * BAND],
      [0, 5 * BAND - 200],
    ] as const) {
      expect(pixel(x, y)).toEqual([80, 80, 80, 255])
    }
    expect(pixel(0, 0)).toEqual([250, 250, 250, 255])
  })

  it('turn clockwise from the top, in the order of the categories', () => {
    const { pixel } = drawn([1, 1, 1, 1, 0, 0, 0, 0])
    const [near, far] = [8, 8]
    expect(pixel(near, -far)[0]).toBe(40)
    expect(pixel(near, far)[0]).toBe(60)
    expect(pixel(-near, far)[0]).toBe(80)
    expect(pixel(-near, -far)[0]).toBe(100)
  })

  it('share a pixel between two categories where it lies on their border', () => {
    const plan = planRing(14, 1, COLOURS)
    const on = ground(plan.side, plan.side)
    const turn = turnOf([10, 10, 10, 10, 10, 10, 10, TURN])
    putRing(on, plan, turn)
    const levels = new Set(on.data.filter((_, at) => at % 4 === 0))
    expect([...levels].some(level => level > 40 && level < 180)).toBe(true)
  })

  it('are, of one category or of many, what is mixed of outline, surface and colours pixel by pixel', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: TURN }), { minLength: 7, maxLength: 7 }),
        fc.constantFrom(6, 14, 22.5),
        fc.constantFrom(1, 1.5, 2),
        (cuts, radius, ratio) => {
          const plan = planRing(radius, ratio, COLOURS)
          const turn = turnOf([...cuts.toSorted((a, b) => a - b), TURN])
          const on = ground(plan.side + 7, plan.side + 5, 3, 2)
          putRing(on, plan, turn)
          const expected = new Uint8ClampedArray(on.data.length)
          for (const [line, pixels] of plan.blank.entries()) {
            const bytes = new Uint8ClampedArray(pixels.slice().buffer)
            expected.set(bytes, ((line + 2) * on.width + 3) * 4)
          }
          for (const [at, part] of plan.first.entries()) {
            const to = (((plan.row[at] ?? 0) + 2) * on.width + (plan.column[at] ?? 0) + 3) * 4
            const grey = (of: number) => 40 + 20 * (turn[of] ?? 0)
            const more =
              (plan.ofFirst[at] ?? 0) * grey(part) + (plan.ofLast[at] ?? 0) * grey(plan.last[at] ?? 0)
            for (let channel = 0; channel < 3; channel++) {
              expected[to + channel] = (expected[to + channel] ?? 0) + more
            }
          }
          const off = expected.map((byte, at) => Math.abs(byte - (on.data[at] ?? 0)))
          expect(Math.max(...off)).toBeLessThan(2)
        },
      ),
      { numRuns: 30 },
    )
  })

  it('cover as many pixels of each category as its share of the events, within three in a hundred', () => {
    fc.assert(
      fc.property(
        fc
          .array(fc.integer({ min: 0, max: 40 }), { minLength: 8, maxLength: 8 })
          .filter(mix => mix.some(each => each > 0)),
        fc.constantFrom(1, 1.5, 2),
        (mix, ratio) => {
          const plan = planRing(18, ratio, COLOURS)
          const count = mix.reduce((sum, each) => sum + each, 0)
          const turn = turnOf(ringEnds({ mix: Uint32Array.from(mix), count }))
          const covered = new Float64Array(8)
          for (let at = 0; at < plan.first.length; at++) {
            const [one, other] = [turn[plan.first[at] ?? 0] ?? 0, turn[plan.last[at] ?? 0] ?? 0]
            covered[one] = (covered[one] ?? 0) + (plan.ofFirst[at] ?? 0)
            covered[other] = (covered[other] ?? 0) + (plan.ofLast[at] ?? 0)
          }
          const all = covered.reduce((sum, each) => sum + each, 0)
          for (const [category, each] of mix.entries()) {
            // A category that is there keeps at least one part of the turn, at the cost of the others.
            const slack = 0.03 + mix.filter(other => other > 0).length / TURN
            expect(Math.abs((covered[category] ?? 0) / all - each / count)).toBeLessThan(slack)
          }
        },
      ),
    )
  })

  it('stay within their square, wherever it lies', () => {
    const plan = planRing(10, 1, COLOURS)
    const on = ground(100, 80, 37, 21)
    putRing(on, plan, turnOf([TURN]))
    putText(on, plan.side, { width: 8, height: 8, alpha: new Uint8ClampedArray(64).fill(255) }, [0, 0, 0])
    const strays = Array.from({ length: 100 * 80 }, (_, at) => at).filter(at => {
      const [x, y] = [(at % 100) - 37, Math.floor(at / 100) - 21]
      const inside = x >= 0 && y >= 0 && x < plan.side && y < plan.side
      return !inside && on.data[at * 4 + 3] !== 0
    })
    expect(strays).toEqual([])
    const middle = ((21 + plan.side / 2) * 100 + 37 + plan.side / 2) * 4
    expect([...on.data.subarray(middle, middle + 4)]).toEqual([0, 0, 0, 255])
  })
})
