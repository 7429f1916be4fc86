import { describe, expect, it } from 'vitest'
import { buffersIn } from '../../src/opening/buffers.ts'
import { FACETS } from '../../src/model/columns.ts'
import { adoptFirsts, firstsOf } from '../../src/query/firsts.ts'
import { grainOf } from '../../src/query/grain.ts'
import { countByBin } from '../../src/query/histogram.ts'
import { createWindowIndex } from '../../src/query/window-index.ts'
import { finiteExtent, finiteReach } from '../../src/query/window-ends.ts'
import { wholeOf } from '../../src/query/whole.ts'
import { bareColumns } from './columns-fixture.ts'
import { generateColumns } from '../bench/generate.ts'

const COUNT = 30_000
const CATEGORIES = 8
const columns = generateColumns(COUNT, 3)
const EDGES = Float64Array.from({ length: 12 }, (_, at) => 1_577_836_800_000 + at * 8e9)

/** The columns as they reach the page, and what was made of them; the arrays here are gone afterwards. */
function handedOver() {
  const made = generateColumns(COUNT, 3)
  const given = { columns: made, firsts: firstsOf(made, CATEGORIES) }
  const got = structuredClone(given, { transfer: buffersIn([made, given.firsts]) })
  expect(made.earliestStart).toHaveLength(0)
  return got
}

/** An array that tells how often it was read. */
function counted(array: Float64Array, read: () => void): Float64Array {
  return new Proxy(array, {
    get: (target, key) => {
      if (typeof key === 'string' && /^\d+$/u.test(key)) read()
      const value: unknown = Reflect.get(target, key, target)
      return typeof value === 'function' ? (value.bind(target) as unknown) : value
    },
  })
}

describe('what a worker makes for the first sight', () => {
  it('reaches the page with the columns, by transfer, and says there what would have been found', () => {
    const got = handedOver()
    adoptFirsts(got.columns, got.firsts)
    const here = createWindowIndex(columns)
    const there = createWindowIndex(got.columns)
    const window = { from: 1_600_000_000_000, to: 1_610_000_000_000 }
    for (const next of [null, window, { from: window.from + 1e9, to: window.to + 1e9 }, null]) {
      here.moveTo(next)
      there.moveTo(next)
      expect([...there.rows('all')]).toEqual([...here.rows('all')])
      expect(there.counterpart()).toBe(here.counterpart())
      for (const facet of FACETS) expect(there.facetCounts(facet)).toEqual(here.facetCounts(facet))
    }
    expect(finiteExtent(got.columns)).toEqual(finiteExtent(columns))
    expect(wholeOf(got.columns)).toBe(got.firsts.whole)
    expect(got.firsts.whole).toEqual(wholeOf(columns))
    const bins = (of: typeof columns, rows: ReturnType<typeof here.rows>) =>
      countByBin(of, rows, EDGES, CATEGORIES, 'possibly')
    expect(bins(got.columns, there.rows('time'))).toEqual(bins(columns, here.rows('time')))
  })

  it('spares the page every pass over the rows', () => {
    const got = handedOver()
    let reads = 0
    const read = () => reads++
    const watched = {
      ...got.columns,
      earliestStart: counted(got.columns.earliestStart, read),
      latestStart: counted(got.columns.latestStart, read),
      earliestEnd: counted(got.columns.earliestEnd, read),
      latestEnd: counted(got.columns.latestEnd, read),
    }
    adoptFirsts(watched, got.firsts)
    const index = createWindowIndex(watched)
    grainOf(watched)
    finiteExtent(watched)
    countByBin(watched, index.rows('time'), EDGES, CATEGORIES, 'possibly')
    expect(index.rows('all')).toHaveLength(COUNT)
    expect(reads).toBe(0)
  })

  it('counts all rows by facet, by how sure their date is and by place', () => {
    const { facets, sureness, inferredDates, places } = wholeOf(columns)
    const rows = [...columns.place.codes.keys()]
    for (const facet of FACETS) {
      const { codes, values } = columns.facets[facet]
      const all = [...codes]
      expect([...facets[facet]]).toEqual(values.map((_, code) => all.filter(other => other === code).length))
    }
    expect([[...sureness], inferredDates]).toEqual([[COUNT, 0, 0, 0], 0])
    for (const code of [-1, 0, 7, columns.place.values.length - 1]) {
      const there = rows.filter(row => columns.place.codes[row] === code)
      const at = code < 0 ? columns.place.values.length : code
      expect(places.counts[at]).toBe(there.length)
      expect(places.rowSum[at]).toBe(there.reduce((sum, row) => sum + row, 0))
      expect([...places.mix.subarray(at * 8, at * 8 + 8)]).toEqual(
        Array.from({ length: 8 }, (_, kind) => there.filter(row => columns.category[row] === kind).length),
      )
    }
  })

  it('finds how far dates reach, open ends left out', () => {
    const finite = (...bounds: Float64Array[]) =>
      bounds.flatMap(bound => [...bound].filter(ms => Number.isFinite(ms)))
    const { earliestStart, latestStart, earliestEnd, latestEnd } = columns
    const from = Math.min(...finite(earliestStart))
    expect(finiteReach(columns)).toEqual({ from, to: Math.max(...finite(latestEnd)) })
    const all = finite(earliestStart, latestStart, earliestEnd, latestEnd).toSorted((a, b) => a - b)
    expect(finiteExtent(columns)).toEqual({ from: all[0], to: all.at(-1) })
    const open = bareColumns(2)
    const ends = Float64Array.of(-Infinity, Infinity)
    const never = { ...open, earliestStart: ends, latestStart: ends, earliestEnd: ends, latestEnd: ends }
    expect([finiteExtent(never), finiteReach(never), finiteReach(bareColumns(0))]).toEqual([null, null, null])
  })

  it('finds the stretch that half of the dates are known within', () => {
    const lengths = [...columns.latestEnd]
      .map((end, row) => end + 1 - (columns.earliestStart[row] ?? Number.NaN))
      .filter(length => !Number.isNaN(length))
      .toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0))
    expect(grainOf(columns)).toBe(lengths[lengths.length >> 1])
    expect(grainOf({ earliestStart: new Float64Array(0), latestEnd: new Float64Array(0) })).toBe(0)
  })
})
