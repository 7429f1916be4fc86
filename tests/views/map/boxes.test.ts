import { expect, it } from 'vitest'
import { sameBoxes } from '../../../src/views/map/boxes.ts'

const box = (x: number, y = 0, width = 10) => ({ x, y, width, height: 5 })

it('tells boxes that are the same from those that moved, grew, came or went', () => {
  const boxes = [box(0), box(40, 8)]
  expect(sameBoxes(boxes, [box(0), box(40, 8)])).toBe(true)
  expect(sameBoxes([], [])).toBe(true)
  for (const others of [[box(0)], [box(0), box(40.005, 8)], [box(40, 8), box(0)], [box(0), box(40, 8, 11)]]) {
    expect(sameBoxes(boxes, others)).toBe(false)
  }
})

it('takes those for the same that moved no farther than they may, and not those that grew', () => {
  expect(sameBoxes([box(4, 4)], [box(4.009, 3.991)], 0.01)).toBe(true)
  expect(sameBoxes([box(4, 4)], [box(4.02, 4)], 0.01)).toBe(false)
  expect(sameBoxes([box(4)], [box(4, 0, 10.005)], 0.01)).toBe(false)
})
