import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decimalsAt, drawnBetween, isSlip, stepOf, stepTo } from '../../../src/views/map/box-steps.ts'

const SIZE = { x: 700, y: 500 }
const ARROWS = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'] as const

describe('a corner that arrow keys move', () => {
  it('goes where the arrow points, five times as far with Shift, and nowhere by other keys', () => {
    expect(ARROWS.map(key => stepOf(key, false))).toEqual([
      { x: -10, y: 0 },
      { x: 10, y: 0 },
      { x: 0, y: -10 },
      { x: 0, y: 10 },
    ])
    expect(stepOf('ArrowRight', true)).toEqual({ x: 50, y: 0 })
    expect(['Enter', 'a', 'Tab'].map(key => stepOf(key, true))).toEqual([null, null, null])
  })

  it('stays in the map, which moves by what is left of the step', () => {
    const walk = fc.array(fc.record({ key: fc.constantFrom(...ARROWS), far: fc.boolean() }), {
      maxLength: 80,
    })
    fc.assert(
      fc.property(walk, steps => {
        let at = { x: SIZE.x / 2, y: SIZE.y / 2 }
        const [gone, meant] = [{ ...at }, { ...at }]
        for (const { key, far } of steps) {
          const by = stepOf(key, far) ?? { x: 0, y: 0 }
          const next = stepTo(at, by, SIZE)
          gone.x += next.at.x - at.x + next.pan.x
          gone.y += next.at.y - at.y + next.pan.y
          meant.x += by.x
          meant.y += by.y
          at = next.at
          expect(at.x > 0 && at.x < SIZE.x && at.y > 0 && at.y < SIZE.y).toBe(true)
        }
        expect(gone).toEqual(meant)
      }),
    )
  })

  it('comes back into a map that has become smaller', () => {
    const { at } = stepTo({ x: 690, y: 490 }, { x: 0, y: -10 }, { x: 300, y: 200 })
    expect(at.x < 300 && at.y < 200).toBe(true)
  })
})

describe('two corners', () => {
  it('make the same box in any order', () => {
    const box = { left: 10, top: 20, width: 30, height: 40 }
    expect(drawnBetween({ x: 10, y: 20 }, { x: 40, y: 60 })).toEqual(box)
    expect(drawnBetween({ x: 40, y: 20 }, { x: 10, y: 60 })).toEqual(box)
  })

  it('that lie on one line are a slip, one step both ways is a box', () => {
    expect(isSlip(drawnBetween({ x: 10, y: 20 }, { x: 400, y: 20 }))).toBe(true)
    expect(isSlip(drawnBetween({ x: 10, y: 20 }, { x: 20, y: 30 }))).toBe(false)
  })
})

it('says degrees as exactly as one step tells from the next, at every zoom', () => {
  for (let zoom = 1; zoom <= 11; zoom++) {
    const step = (10 * 360) / (256 * 2 ** zoom)
    expect(10 ** -decimalsAt(zoom)).toBeLessThanOrEqual(Math.max(step, 0.001))
  }
  expect([decimalsAt(1), decimalsAt(5), decimalsAt(11)]).toEqual([0, 1, 3])
})
