import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  nearestCopy,
  nearestInDirection,
  pickAt,
  REACH_MOUSE,
  REACH_TOUCH,
  type Target,
} from '../../../src/views/map/pick.ts'

const sign = (item: number, x: number, y: number, radius = 6): Target => ({ item, x, y, radius, box: null })
const tag = (item: number, x: number, y: number): Target => ({
  item,
  x: x + 50,
  y: y + 11,
  radius: 0,
  box: { x, y, width: 100, height: 22 },
})

describe('what a pointer means', () => {
  const targets = [sign(1, 100, 100), sign(2, 112, 100), tag(3, 80, 94), sign(4, 300, 300)]

  it('is the sign whose middle is nearest, also where signs overlap', () => {
    expect(pickAt(targets, 104, 100, REACH_MOUSE)?.item).toBe(1)
    expect(pickAt(targets, 108, 100, REACH_MOUSE)?.item).toBe(2)
  })

  it('is a sign before the tag that lies under it, and the tag beside them', () => {
    expect(pickAt(targets, 100, 97, REACH_MOUSE)?.item).toBe(1)
    expect(pickAt(targets, 160, 105, REACH_MOUSE)?.item).toBe(3)
  })

  it('reaches five px with a mouse and twenty-four with a finger', () => {
    expect(pickAt(targets, 300, 300 + 6 + 5, REACH_MOUSE)?.item).toBe(4)
    expect(pickAt(targets, 300, 300 + 6 + 6, REACH_MOUSE)).toBeNull()
    expect(pickAt(targets, 300, 300 + 6 + 24, REACH_TOUCH)?.item).toBe(4)
    expect(pickAt(targets, 300, 300 + 6 + 25, REACH_TOUCH)).toBeNull()
  })
})

describe('walking by arrow keys', () => {
  const cross = [
    sign(0, 0, 0),
    sign(1, 50, 5),
    sign(2, -50, -5),
    sign(3, 5, 50),
    sign(4, -5, -50),
    sign(5, 30, 29),
  ]
  const from = { x: 0, y: 0, item: 0 }

  it('goes to the nearest mark on that side', () => {
    expect(nearestInDirection(cross, from, 'right')?.item).toBe(1)
    expect(nearestInDirection(cross, from, 'left')?.item).toBe(2)
    expect(nearestInDirection(cross, from, 'down')?.item).toBe(3)
    expect(nearestInDirection(cross, from, 'up')?.item).toBe(4)
  })

  it('finds what lies far off the axis where nothing lies nearer to it', () => {
    expect(nearestInDirection([sign(9, 10, 400)], from, 'right')?.item).toBe(9)
  })

  it('stops where nothing lies on that side, and never stays in place', () => {
    expect(nearestInDirection([sign(0, 0, 0), sign(1, 10, 0)], from, 'left')).toBeNull()
    const anywhere = fc.record({
      x: fc.integer({ min: -500, max: 500 }),
      y: fc.integer({ min: -500, max: 500 }),
    })
    fc.assert(
      fc.property(fc.array(anywhere, { minLength: 1, maxLength: 30 }), points => {
        const targets = points.map(({ x, y }, item) => sign(item, x, y))
        const start = targets[0] as Target
        for (const [direction, ahead] of [
          ['left', (t: Target) => t.x < start.x],
          ['right', (t: Target) => t.x > start.x],
          ['up', (t: Target) => t.y < start.y],
          ['down', (t: Target) => t.y > start.y],
        ] as const) {
          const next = nearestInDirection(targets, start, direction)
          expect(next === null).toBe(!targets.some(ahead))
          expect(next === null || ahead(next)).toBe(true)
        }
      }),
    )
  })

  it('goes on from the copy that it stands at where the world repeats, and so around the world', () => {
    const copies = [0, 1_000, 2_000].flatMap(x => [sign(1, x + 100, 0), sign(2, x + 400, 0)])
    let here: Target | null = nearestCopy(copies, 1, { x: 90, y: 0 })
    const walked: number[] = []
    while (here !== null) {
      walked.push(here.x)
      const next = nearestInDirection(copies, here, 'right')
      here = next && nearestCopy(copies, next.item, next)
    }
    expect(walked).toEqual([100, 400, 1_100, 1_400, 2_100, 2_400])
    expect(nearestCopy(copies, 9, { x: 0, y: 0 })).toBeNull()
  })

  it('reaches every mark of a crowd from any other, so that nothing is for the pointer alone', () => {
    const targets = Array.from({ length: 40 }, (_, item) => sign(item, (item * 97) % 400, (item * 61) % 300))
    const reached = new Set([0])
    const queue = [targets[0] as Target]
    for (let here = queue.pop(); here !== undefined; here = queue.pop()) {
      for (const direction of ['left', 'right', 'up', 'down'] as const) {
        const next = nearestInDirection(targets, here, direction)
        if (next !== null && !reached.has(next.item)) {
          reached.add(next.item)
          queue.push(next)
        }
      }
    }
    expect(reached.size).toBe(40)
  })
})
