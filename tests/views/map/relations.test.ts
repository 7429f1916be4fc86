import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { heldRecords } from '../../../src/model/records.ts'
import { linksOf, linkWords } from '../../../src/model/links.ts'
import { clearOfBox, curveBetween } from '../../../src/views/map/relations.ts'
import { datasetOf, eventAt, placeAt, point } from './fixture.ts'

const places = [placeAt('here', point(32, 46), { kind: 'exact' })]
const dataset = datasetOf(places, [
  eventAt('open', 'here', {
    relations: [
      { kind: 'precedes', event: 'later' },
      { kind: 'same-asset', event: 'ship' },
    ],
  }),
  eventAt('later', 'here', { relations: [{ kind: 'response-to', event: 'open' }] }),
  eventAt('ship', 'here', { relations: [{ kind: 'same-asset', event: 'open' }] }),
  eventAt('other', 'here', { relations: [{ kind: 'part-of', event: 'later' }] }),
])
const records = heldRecords(dataset)

describe('relations of the open event', () => {
  it('are those that it names and those that name it, a mutual one once', () => {
    expect(linksOf(records, 0)).toEqual([
      { kind: 'precedes', from: 0, to: 1 },
      { kind: 'same-asset', from: 0, to: 2 },
      { kind: 'response-to', from: 1, to: 0 },
    ])
  })

  it('are told from the open event, whichever way they point', () => {
    expect(linksOf(records, 0).map(link => linkWords(link, 0))).toEqual([
      'came before',
      'concerns the same object as',
      'was answered by',
    ])
    expect(linksOf(records, 1).map(link => linkWords(link, 1))).toEqual(['answers', 'came after', 'includes'])
  })

  it('are none for a row that is not there', () => {
    expect(linksOf(records, 99)).toEqual([])
  })
})

describe('a curve between two events', () => {
  const coordinate = fc.integer({ min: -2_000, max: 2_000 })
  const ends = fc.tuple(coordinate, coordinate, coordinate, coordinate)

  it('starts and ends clear of both marks, and points at the second', () => {
    fc.assert(
      fc.property(ends, ([ax, ay, bx, by]) => {
        const curve = curveBetween({ x: ax, y: ay }, { x: bx, y: by }, 14, 20)
        const length = Math.hypot(bx - ax, by - ay)
        expect(curve === null).toBe(length < 48)
        if (curve === null) return
        expect(Math.hypot(curve.start.x - ax, curve.start.y - ay)).toBeCloseTo(14, 6)
        expect(Math.hypot(curve.end.x - bx, curve.end.y - by)).toBeCloseTo(20, 6)
        expect(curve.head[1]).toEqual(curve.end)
        const [left, , right] = curve.head
        expect(Math.hypot(left.x - curve.end.x, left.y - curve.end.y)).toBeCloseTo(
          Math.hypot(right.x - curve.end.x, right.y - curve.end.y),
          6,
        )
      }),
    )
  })

  it('lies apart from the curve that goes back', () => {
    const there = curveBetween({ x: 0, y: 0 }, { x: 200, y: 0 }, 10, 10)
    const back = curveBetween({ x: 200, y: 0 }, { x: 0, y: 0 }, 10, 10)
    expect(Math.abs((there?.label.y ?? 0) - (back?.label.y ?? 0))).toBeGreaterThan(20)
  })

  it('refuses ends that are no numbers, in words', () => {
    expect(() => curveBetween({ x: Number.NaN, y: 0 }, { x: 1, y: 1 }, 5, 5)).toThrow(/finite ends/u)
  })

  it('comes out of a tag at its edge, whichever way it leaves', () => {
    const middle = { x: 100, y: 100 }
    expect(clearOfBox(middle, 80, 20, { x: 500, y: 100 })).toBeCloseTo(40, 6)
    expect(clearOfBox(middle, 80, 20, { x: 100, y: 0 })).toBeCloseTo(10, 6)
    expect(clearOfBox(middle, 80, 20, { x: 200, y: 200 })).toBeCloseTo(Math.SQRT2 * 10, 6)
    expect(clearOfBox(middle, 80, 20, middle)).toBe(0)
  })
})
