import fc from 'fast-check'
import { expect, it } from 'vitest'
import { firstWhere } from '../../src/model/first-where.ts'

it('finds what a look at one after the other finds, and the end where it holds for none', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -5, max: 5 })), fc.integer({ min: -6, max: 6 }), (list, limit) => {
      const sorted = list.toSorted((a, b) => a - b)
      const one = sorted.findIndex(value => value >= limit)
      const found = firstWhere(0, sorted.length, at => (sorted[at] as number) >= limit)
      expect(found).toBe(one < 0 ? sorted.length : one)
    }),
  )
  expect(firstWhere(3, 3, () => true)).toBe(3)
  expect(firstWhere(3, 9, () => true)).toBe(3)
})
