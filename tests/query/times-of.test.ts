import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Columns } from '../../src/model/columns.ts'
import type { Certainty } from '../../src/query/clauses.ts'
import { countIn, timesOf, timesOfAll } from '../../src/query/times-of.ts'
import { columnsOf, day, rowGiven } from './columns-fixture.ts'

const CATEGORIES = 3
const edge = fc.oneof({ weight: 6, arbitrary: day }, fc.constantFrom(-Infinity, Infinity, -8.64e15, 8.64e15))
const window = fc.tuple(edge, edge).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }))

/** Rows of a category that go on in a window, by the rule of dates, and those that start only after they may have ended. */
function counted(
  columns: Columns,
  rows: readonly number[],
  certainty: Certainty,
  given: { from: number; to: number },
) {
  const start = certainty === 'possibly' ? columns.earliestStart : columns.latestStart
  const end = certainty === 'possibly' ? columns.latestEnd : columns.earliestEnd
  const bounds = rows.map(row => ({ row, from: start[row] ?? Number.NaN, to: end[row] ?? Number.NaN }))
  return {
    crossed: bounds.filter(({ from, to }) => from > to).map(({ row }) => row),
    inWindow: Array.from(
      { length: CATEGORIES },
      (_, category) =>
        bounds.filter(
          ({ row, from, to }) =>
            columns.category[row] === category && from <= to && from <= given.to && to >= given.from,
        ).length,
    ),
  }
}

describe('rows in order of their starts and ends', () => {
  it('count in any stretch of time what looking at each of them counts, for all rows and for some', () => {
    fc.assert(
      fc.property(
        fc.array(rowGiven, { maxLength: 80 }),
        fc.constantFrom<Certainty>('possibly', 'certainly'),
        window,
        fc.integer({ min: 1, max: 5 }),
        (given, certainty, stretch, every) => {
          const columns = columnsOf(given)
          const all = [...columns.category.keys()]
          const some = all.filter(row => row % every === 0)
          for (const [rows, times] of [
            [all, timesOfAll(columns, CATEGORIES, certainty)],
            [some, timesOf(columns, some, CATEGORIES, certainty)],
          ] as const) {
            const expected = counted(columns, rows, certainty, stretch)
            expect([0, 1, 2].map(category => countIn(times, category, stretch))).toEqual(expected.inWindow)
            expect(times.crossed).toEqual(expected.crossed)
          }
        },
      ),
      { numRuns: 300 },
    )
  })

  it('are kept for a set of rows, and made anew for another certainty', () => {
    const columns = columnsOf([
      { bounds: [0, 1, 2, 3], category: 0, claimants: [] },
      { bounds: null, category: 1, claimants: [] },
    ])
    const rows = [0]
    const times = timesOf(columns, rows, CATEGORIES, 'possibly')
    expect(timesOf(columns, rows, CATEGORIES, 'possibly')).toBe(times)
    expect(timesOf(columns, rows, CATEGORIES, 'certainly')).not.toBe(times)
    expect(timesOf(columns, [0, 1], CATEGORIES, 'possibly')).toBe(timesOfAll(columns, CATEGORIES, 'possibly'))
  })
})
