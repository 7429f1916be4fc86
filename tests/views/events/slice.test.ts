import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { follow, pitchOf, rowAtPixel, settle, sliceAt, type Port } from '../../../src/views/events/slice.ts'

const port = fc.record({
  count: fc.integer({ min: 1, max: 100_000 }),
  height: fc.integer({ min: 40, max: 2000 }),
  mean: fc.double({ min: 20, max: 120, noNaN: true }),
})

/** True heights of rows, made up from their position. */
const heightOf = (row: number) => 40 + ((row * 37) % 60)

function heightsBetween(first: number, last: number): number {
  let sum = 0
  for (let row = first; row < last; row++) sum += heightOf(row)
  return sum
}

describe('the part of a long list that is in the page', () => {
  it('lies in the list and holds more rows than can be seen, wherever one looks', () => {
    fc.assert(
      fc.property(port, fc.nat(100_000), (given, at) => {
        const { first, last, top } = sliceAt(Math.min(at, given.count - 1), given)
        expect(first).toBeGreaterThanOrEqual(0)
        expect(last).toBeLessThanOrEqual(given.count)
        expect(last - first).toBeGreaterThanOrEqual(Math.min(given.count, given.height / given.mean))
        expect(first <= at && Math.min(at, given.count - 1) < last).toBe(true)
        expect(top).toBeCloseTo(first * pitchOf(given))
      }),
    )
  })

  it('holds as many spare rows above as below what is seen, and at either end of the list none beyond it', () => {
    const given: Port = { count: 2000, height: 400, mean: 62 }
    const seen = Math.ceil(given.height / given.mean)
    const middle = sliceAt(1000, given)
    const spare = 1000 - middle.first
    expect(middle.last).toBe(1000 + seen + spare)
    expect(sliceAt(0, given)).toMatchObject({ first: 0, last: seen + spare })
    expect(sliceAt(1999, given)).toMatchObject({ first: 2000 - seen - spare, last: 2000 })
  })

  it('is found from any place of the scroll bar, the very ends included', () => {
    fc.assert(
      fc.property(port, fc.double({ min: 0, max: 1, noNaN: true }), (given, share) => {
        const row = rowAtPixel(share * given.count * pitchOf(given), given)
        expect(row).toBeGreaterThanOrEqual(0)
        expect(row).toBeLessThan(given.count)
      }),
    )
  })

  it('reaches every row by scrolling row by row, down and up again, without a jump on the way down', () => {
    const given: Port = { count: 2000, height: 400, mean: 62 }
    let slice = sliceAt(0, given)
    const bottomOf = (row: number) => heightsBetween(slice.first, row + 1)
    const fits = 6
    const pixel = (row: number) => slice.top + heightsBetween(slice.first, row)
    for (let row = 0; row + fits <= given.count; row++) {
      const before = pixel(row)
      slice = follow(slice, row, row + fits, given, bottomOf)
      expect(pixel(row)).toBeCloseTo(before)
      expect(slice.first <= row && row + fits <= slice.last).toBe(true)
    }
    expect(slice.last).toBe(given.count)
    for (let row = given.count - fits; row >= 0; row--) {
      slice = follow(slice, row, row + fits, given, bottomOf)
      expect(slice.first <= row && row + fits <= slice.last).toBe(true)
    }
    expect(slice.first).toBe(0)
  })

  it('needs no more room than a browser has, and gives each row some of it, at ten million rows too', () => {
    for (const count of [1000, 100_000, 1_000_000, 10_000_000]) {
      const given: Port = { count, height: 400, mean: 62 }
      const { first, last, top } = sliceAt(count - 1, given)
      const room = top + (last - first) * given.mean
      expect([last, room < 17_000_000]).toEqual([count, true])
      for (const row of [0, 1, Math.floor(count / 2), count - 1]) {
        const reached = rowAtPixel((row + 0.5) * pitchOf(given), given)
        expect(reached).toBe(row)
      }
    }
  })

  it('is left alone while enough rows stand on both sides', () => {
    const given: Port = { count: 2000, height: 400, mean: 62 }
    const slice = sliceAt(500, given)
    expect(follow(slice, 500, 507, given, () => 0)).toBe(slice)
    expect(follow(slice, 501, 508, given, () => 0)).toBe(slice)
    expect(follow(slice, 900, 907, given, () => 0)).not.toBe(slice)
  })

  it('keeps what is looked at where it was once true heights are known', () => {
    fc.assert(
      fc.property(
        fc.nat(50),
        fc.integer({ min: 0, max: 5000 }),
        fc.integer({ min: -900, max: 900 }),
        (first, top, moved) => {
          const settled = settle({ first, last: first + 20, top }, moved, 62)
          // It came down by `moved`, goes up by what the room above loses, and by what is scrolled.
          expect(moved + (settled.top - top) - settled.scroll).toBe(0)
          expect(settled.top).toBeGreaterThanOrEqual(0)
          expect(first === 0 ? settled.top : 0).toBe(0)
        },
      ),
    )
  })
})
