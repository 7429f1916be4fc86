import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addRow, noRows } from '../../src/model/row-bits.ts'
import { certainlyIn, possiblyIn, type TimeSpan } from '../../src/model/timespan.ts'
import { buildColumns } from '../../src/query/build-columns.ts'
import { countByBin, createBinCounts, peakOf } from '../../src/query/histogram.ts'
import type { Rows } from '../../src/query/rows.ts'
import { createWindowIndex } from '../../src/query/window-index.ts'
import { columnsOf, type RowGiven } from './columns-fixture.ts'
import { datasetOf } from '../views/timeline/fixture.ts'

const bound = fc.integer({ min: -20, max: 120 })
/** Four bounds in the order that every span keeps; the inner two may cross. */
const span = fc
  .tuple(bound, bound, bound, bound, fc.boolean(), fc.boolean())
  .map(([a, b, c, d, openStart, openEnd]): TimeSpan => {
    const [low, second, third, high] = [a, b, c, d].toSorted((x, y) => x - y) as [
      number,
      number,
      number,
      number,
    ]
    return {
      edtf: '',
      earliestStart: openStart ? -Infinity : low,
      latestStart: Math.max(low, Math.min(high, b)),
      earliestEnd: Math.min(high, Math.max(low, c, openStart ? second : low)),
      latestEnd: openEnd ? Infinity : Math.max(high, third),
      precision: 'day',
      approximate: false,
      uncertain: false,
    }
  })

describe('counting events over stretches of time', () => {
  it('counts in each bin what a window of that bin would keep, possibly and certainly', () => {
    fc.assert(
      fc.property(fc.array(fc.option(span), { maxLength: 12 }), spans => {
        const bare = datasetOf(
          spans.map((_, at) => ({ edtf: null, category: at % 2 })),
          2,
        )
        const events = bare.events.map((event, at) => ({ ...event, span: spans[at] ?? null }))
        const columns = buildColumns({ ...bare, events }, () => 'single')
        const rows = Uint32Array.from(events.keys())
        const edges = Float64Array.from([0, 7, 10, 50, 99])
        for (const certainty of ['possibly', 'certainly'] as const) {
          const { counts, totals } = countByBin(columns, rows, edges, 2, certainty)
          for (let bin = 0; bin < 4; bin++) {
            const window = { from: edges[bin] as number, to: (edges[bin + 1] as number) - 1 }
            const keeps = certainty === 'possibly' ? possiblyIn : certainlyIn
            const kept = events.filter(event => event.span !== null && keeps(event.span, window))
            expect(totals[bin]).toBe(kept.length)
            for (const category of [0, 1]) {
              const own = kept.filter(event => event.category === `category-${String(category)}`)
              expect(counts[bin * 2 + category]).toBe(own.length)
            }
          }
        }
      }),
    )
  })

  it('leaves undated events out of every bin', () => {
    const columns = buildColumns(datasetOf([{ edtf: null }, { edtf: null }]), () => 'single')
    const edges = Float64Array.from([-1e15, 0, 1e15])
    expect([...countByBin(columns, Uint32Array.of(0, 1), edges, 4, 'possibly').totals]).toEqual([0, 0])
  })

  it('has no bins where there are no edges', () => {
    const columns = buildColumns(datasetOf([{ edtf: '2023' }]), () => 'single')
    expect(countByBin(columns, Uint32Array.of(0), new Float64Array(), 4, 'possibly').totals).toHaveLength(0)
  })

  it('finds the fullest bin, and 0 where all are empty', () => {
    expect(peakOf(Uint32Array.of(3, 9, 1))).toBe(9)
    expect(peakOf(new Uint32Array())).toBe(0)
  })
})

describe('counting very many events', () => {
  const COUNT = 30_000
  const given: RowGiven[] = []
  // No random numbers: the same rows at every run, in order of their starts, some open, some crossed, some undated.
  for (let row = 0; row < COUNT; row++) {
    const start = Math.floor(row / 10)
    const [a, b, c] = [(row * 7) % 13, (row * 11) % 17, (row * 5) % 40]
    const inner = row % 9 === 0 ? [start + a + b, start + a] : [start + a, start + a + b]
    const end = row % 101 === 0 ? Infinity : start + a + b + c
    const bounds = [row < 50 ? -Infinity : start, inner[0] ?? 0, inner[1] ?? 0, end] as const
    given.push({ bounds: row % 50 === 49 ? null : bounds, category: (row * 3) % 5, claimants: [] })
  }
  const columns = columnsOf(given)
  const everyRow = Uint32Array.from({ length: COUNT }, (_, row) => row)
  const some = everyRow.filter(row => row % 4 !== 1)
  const index = createWindowIndex(columns)
  const failing = noRows(COUNT)
  for (const row of everyRow) if (row % 4 === 1 || row > 28_000) addRow(failing, row)
  index.setClause('text', failing)

  it('gives what counting them one by one gives, for all of them and for some', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: -20, max: 3200 }), { minLength: 2, maxLength: 60 }),
        fc.constantFrom('possibly' as const, 'certainly' as const),
        fc.constantFrom<Rows>(everyRow, some, index.rows('time')),
        (ends, certainty, rows) => {
          const edges = Float64Array.from(ends).toSorted()
          const oneByOne = createBinCounts(columns, edges, 5, certainty)
          rows.forEach(row => oneByOne.change(row, 1))
          expect(countByBin(columns, rows, edges, 5, certainty)).toEqual(oneByOne.read())
        },
      ),
      { numRuns: 40 },
    )
  })

  it('reads none of them again for another stretch of time', () => {
    let read = 0
    const watched = Object.assign([...some], {
      forEach: (visit: (row: number) => void) => {
        read++
        some.forEach(row => visit(row))
      },
    })
    countByBin(columns, watched, Float64Array.of(0, 100, 200), 5, 'possibly')
    countByBin(columns, watched, Float64Array.of(50, 150, 250), 5, 'possibly')
    expect(read).toBe(1)
  })
})
