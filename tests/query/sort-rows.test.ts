import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countBelow, orderOf, sortRows } from '../../src/query/sort-rows.ts'

const key = fc.oneof(
  fc.integer({ min: -3, max: 3 }),
  fc.double(),
  fc.constantFrom(-Infinity, Infinity, Number.NaN, 0, -0),
)

describe('sorting rows by a column', () => {
  it('orders by key, then by row, and leaves out what has no key', () => {
    fc.assert(
      fc.property(fc.array(key, { maxLength: 300 }), given => {
        const keys = Float64Array.from(given)
        const expected = [...keys.keys()]
          .filter(row => !Number.isNaN(keys[row]))
          .toSorted((a, b) => {
            const [x, y] = [keys[a] ?? 0, keys[b] ?? 0]
            return x < y ? -1 : x > y ? 1 : a - b
          })
        expect([...sortRows(keys)]).toEqual(expected)
      }),
    )
  })

  it('counts what lies below a limit, and at it where asked to', () => {
    fc.assert(
      fc.property(fc.array(key, { maxLength: 150 }), fc.double({ noNaN: true }), (given, limit) => {
        const keys = Float64Array.from(given)
        const order = orderOf(keys, sortRows(keys))
        for (const at of [limit, given[0] ?? 0].filter(value => !Number.isNaN(value))) {
          expect(countBelow(order, at, false)).toBe(given.filter(value => value < at).length)
          expect(countBelow(order, at, true)).toBe(given.filter(value => value <= at).length)
        }
      }),
    )
  })
})
