import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TimeWindow } from '../../src/model/timespan.ts'
import { CLAUSE, type Certainty, type Clause } from '../../src/query/clauses.ts'
import { type Columns, FACETS } from '../../src/model/columns.ts'
import { addRow, noRows, type RowBits } from '../../src/model/row-bits.ts'
import { createFollower } from '../../src/query/follow.ts'
import { countByBin, createBinCounts } from '../../src/query/histogram.ts'
import type { RowSet } from '../../src/query/rows.ts'
import { createWindowIndex, type WindowIndex } from '../../src/query/window-index.ts'
import { bareColumns, columnsOf, day, rowGiven, type RowGiven } from './columns-fixture.ts'

const CLAUSES = Object.keys(CLAUSE) as Clause[]

/** What was asked for, kept beside the index so that all can be counted again from nothing. */
interface Asked {
  window: TimeWindow | null
  certainty: Certainty
  /** Rows that fail each clause. */
  readonly failing: Map<Clause, ReadonlySet<number>>
}

type Step =
  | { readonly kind: 'window'; readonly window: TimeWindow | null }
  | { readonly kind: 'shift'; readonly from: number; readonly to: number }
  | { readonly kind: 'certainty'; readonly certainty: Certainty }
  | { readonly kind: 'clause'; readonly clause: Clause; readonly every: number }

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('window' as const),
      window: fc.option(
        fc.tuple(day, day).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) })),
        { freq: 6, nil: null },
      ),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Step>(
      { kind: 'window', window: { from: -Infinity, to: Infinity } },
      { kind: 'window', window: { from: -1e6, to: -1e5 } },
      { kind: 'window', window: { from: 1e5, to: 1e6 } },
    ),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('shift' as const),
      from: fc.integer({ min: -3, max: 3 }),
      to: fc.integer({ min: -3, max: 3 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('certainty' as const),
      certainty: fc.constantFrom<Certainty>('possibly', 'certainly'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('clause' as const),
      clause: fc.constantFrom(...CLAUSES),
      every: fc.nat(40),
    }),
  },
)

function bitsOf(count: number, test: (row: number) => boolean): RowBits {
  const bits = noRows(count)
  for (let row = 0; row < count; row++) if (test(row)) addRow(bits, row)
  return bits
}

function take(index: WindowIndex, asked: Asked, { count }: Columns, given: Step): void {
  switch (given.kind) {
    case 'window':
      asked.window = given.window
      index.moveTo(asked.window)
      return
    case 'shift': {
      const { from, to } = asked.window ?? { from: 0, to: 50 }
      asked.window = { from: from + given.from, to: Math.max(from + given.from, to + given.to) }
      index.moveTo(asked.window)
      return
    }
    case 'certainty':
      asked.certainty = given.certainty
      index.setCertainty(given.certainty)
      return
    case 'clause': {
      const { clause, every } = given
      const rows = Array.from({ length: count }, (_, row) => row).filter(
        row => every > 0 && row % every === 0,
      )
      asked.failing.set(clause, new Set(rows))
      index.setClause(clause, every === 0 ? null : bitsOf(count, row => row % every === 0))
    }
  }
}

function inWindow(columns: Columns, row: number, window: TimeWindow | null, certainty: Certainty): boolean {
  if (window === null) return true
  const start = (certainty === 'possibly' ? columns.earliestStart : columns.latestStart)[row] ?? Number.NaN
  const end = (certainty === 'possibly' ? columns.latestEnd : columns.earliestEnd)[row] ?? Number.NaN
  return start <= window.to && end >= window.from
}

/** The rows that pass every clause but one, counted from nothing. */
function passing(columns: Columns, asked: Asked, except: Clause | 'time' | null): number[] {
  return Array.from({ length: columns.count }, (_, row) => row).filter(
    row =>
      (except === 'time' || inWindow(columns, row, asked.window, asked.certainty)) &&
      CLAUSES.every(clause => clause === except || asked.failing.get(clause)?.has(row) !== true),
  )
}

/** All that a set of rows says of itself, read in every way there is. */
function readAll(set: RowSet, count: number): object {
  const visited: number[] = []
  set.forEach(row => visited.push(row))
  const every = Array.from({ length: count + 1 }, (_, row) => row)
  return {
    length: set.length,
    iterated: [...set],
    visited,
    nth: every.slice(0, set.length).map(at => set.at(at)),
    beyond: [set.at(-1), set.at(set.length)],
    held: every.filter(row => set.has(row)),
    ranks: every.map(row => set.rank(row)),
  }
}

function expected(rows: readonly number[], count: number): object {
  const every = Array.from({ length: count + 1 }, (_, row) => row)
  return {
    length: rows.length,
    iterated: rows,
    visited: rows,
    nth: rows,
    beyond: [undefined, undefined],
    held: rows,
    ranks: every.map(row => rows.filter(other => other < row).length),
  }
}

function said(index: WindowIndex, { count }: Columns): object {
  return {
    all: readAll(index.rows('all'), count),
    time: readAll(index.rows('time'), count),
    area: readAll(index.rows('area'), count),
    counterpart: index.counterpart(),
    facets: FACETS.map(facet => [...index.facetCounts(facet)]),
  }
}

function recounted(columns: Columns, asked: Asked): object {
  const all = passing(columns, asked, null)
  return {
    all: expected(all, columns.count),
    time: expected(passing(columns, asked, 'time'), columns.count),
    area: expected(passing(columns, asked, 'area'), columns.count),
    counterpart: passing(
      columns,
      { ...asked, certainty: asked.certainty === 'possibly' ? 'certainly' : 'possibly' },
      null,
    ).length,
    facets: FACETS.map(facet => {
      const { values, offsets, codes } = columns.facets[facet]
      const found = passing(columns, asked, facet).flatMap(row => [
        ...(offsets === null ? [codes[row]] : codes.subarray(offsets[row], offsets[row + 1])),
      ])
      return values.map((_, code) => found.filter(other => other === code).length)
    }),
  }
}

const started = (): Asked => ({ window: null, certainty: 'possibly', failing: new Map() })

/** After each step the index says what counting from nothing says. */
function expectTrueAfterEach(columns: Columns, steps: readonly Step[]): void {
  const index = createWindowIndex(columns)
  const asked = started()
  for (const given of steps) {
    take(index, asked, columns, given)
    expect(said(index, columns)).toEqual(recounted(columns, asked))
  }
}

describe('the window index', () => {
  it('says after any thousand moves what counting from nothing says', () => {
    fc.assert(
      fc.property(
        fc.array(rowGiven, { maxLength: 40 }),
        fc.array(step, { minLength: 1000, maxLength: 1000, size: 'max' }),
        (rows, steps) => {
          const columns = columnsOf(rows)
          const index = createWindowIndex(columns)
          const asked = started()
          expect(said(index, columns)).toEqual(recounted(columns, asked))
          for (let at = 0; at < steps.length; at += 100) {
            for (const given of steps.slice(at, at + 100)) take(index, asked, columns, given)
            expect(said(index, columns)).toEqual(recounted(columns, asked))
          }
        },
      ),
      { numRuns: 10 },
    )
  })

  it('says so after each of a few moves, whatever came before', () => {
    fc.assert(
      fc.property(fc.array(rowGiven, { maxLength: 12 }), fc.array(step, { maxLength: 8 }), (rows, steps) => {
        const columns = columnsOf(rows)
        expectTrueAfterEach(columns, steps)
      }),
      { numRuns: 80 },
    )
  })

  it('says so over several blocks of rows, with dates that are equal, open, or as far as numbers go', () => {
    const far = fc.constantFrom(-1.7e308, -8.64e15, -62_135_596_800_000, 0, -0, 8.64e15, 1.7e308)
    const farRow = fc
      .tuple(far, far, far, far)
      .map(given => given.toSorted((a, b) => a - b) as [number, number, number, number])
      .map((bounds): RowGiven => ({ bounds, category: 1, claimants: [2] }))
    const farWindow = fc
      .tuple(far, far)
      .map(([a, b]): Step => ({ kind: 'window', window: { from: Math.min(a, b), to: Math.max(a, b) } }))
    fc.assert(
      fc.property(
        fc.constantFrom(31, 32, 33, 511, 512, 513, 1025),
        fc.array(fc.oneof(rowGiven, farRow), { minLength: 30, maxLength: 30 }),
        fc.array(fc.oneof({ weight: 3, arbitrary: step }, farWindow), { minLength: 4, maxLength: 4 }),
        (count, kinds, steps) => {
          const rows = Array.from({ length: count }, (_, row) => kinds[(row * 7) % kinds.length] as RowGiven)
          const columns = columnsOf(rows)
          expectTrueAfterEach(columns, steps)
        },
      ),
      { numRuns: 12 },
    )
  })

  it('lets bins and cells follow by what came and went', () => {
    const edges = Float64Array.from([-10, 0, 5, 30, 31, 90])
    fc.assert(
      fc.property(
        fc.array(rowGiven, { maxLength: 60 }),
        fc.array(step, { minLength: 200, maxLength: 200, size: 'max' }),
        fc.constantFrom<Certainty>('possibly', 'certainly'),
        (rows, steps, certainty) => {
          const columns = columnsOf(rows)
          const index = createWindowIndex(columns)
          const asked = started()
          const cells = new Int32Array(7)
          let bins = createBinCounts(columns, edges, 3, certainty)
          const followBins = createFollower({
            change: (row, by) => bins.change(row, by),
            clear: () => {
              bins = createBinCounts(columns, edges, 3, certainty)
            },
          })
          const followCells = createFollower({
            change: (row, by) => {
              cells[row % 7] = (cells[row % 7] ?? 0) + by
            },
            clear: () => cells.fill(0),
          })
          for (const [at, given] of steps.entries()) {
            take(index, asked, columns, given)
            if (at % 3 !== 0) continue
            followBins(index.rows('time'))
            followCells(index.rows('area'))
            const inTime = passing(columns, asked, 'time')
            expect(bins.read()).toEqual(countByBin(columns, inTime, edges, 3, certainty))
            const counted = new Int32Array(7)
            for (const row of passing(columns, asked, 'area')) counted[row % 7] = (counted[row % 7] ?? 0) + 1
            expect(cells).toEqual(counted)
          }
        },
      ),
      { numRuns: 30 },
    )
  })
})

const daily = (count: number): RowGiven[] =>
  Array.from({ length: count }, (_, at) => ({
    bounds: [at, at, at + 0.5, at + 0.5],
    category: at % 3,
    claimants: [],
  }))

describe('what leaves the window index', () => {
  it('is the same object until it says something else', () => {
    const index = createWindowIndex(columnsOf(daily(5000)))
    index.moveTo({ from: 100, to: 200 })
    const [all, time, counts] = [index.rows('all'), index.rows('time'), index.facetCounts('category')]
    index.moveTo({ from: 99.6, to: 200.4 })
    expect(index.rows('all')).toBe(all)
    index.moveTo({ from: 103, to: 203 })
    expect(index.rows('all')).not.toBe(all)
    expect(index.rows('all').version).toBeGreaterThan(all.version)
    expect(index.rows('time')).toBe(time)
    expect(index.facetCounts('category')).toBe(counts)
    index.moveTo({ from: 103, to: 204 })
    expect(index.facetCounts('category')).not.toBe(counts)
    expect([...counts]).toEqual([33, 34, 34])
  })

  it('tells who came and who went since a cursor, and that it no longer knows once too many have', () => {
    const index = createWindowIndex(columnsOf(daily(5000)))
    index.moveTo({ from: 100, to: 200 })
    const rows = index.rows('all')
    const cursor = rows.cursor()
    index.moveTo({ from: 102, to: 201 })
    const seen: [number, number][] = []
    const note = (row: number, by: number) => seen.push([row, by])
    expect(index.rows('all').replay(cursor, note)).toBe(true)
    expect(seen).toEqual([
      [100, -1],
      [101, -1],
      [201, 1],
    ])
    index.moveTo(null)
    expect(index.rows('all').replay(cursor, note)).toBe(false)
    expect(seen).toHaveLength(3)
  })

  it('jumps over everything in either direction and comes back to the same', () => {
    const columns = columnsOf(daily(3000))
    const index = createWindowIndex(columns)
    const asked = started()
    for (const from of [2900, 10, 2990, 0, -500, 5000, 1500]) {
      asked.window = { from, to: from + 30 }
      index.moveTo(asked.window)
      expect([...index.rows('all')]).toEqual(passing(columns, asked, null))
    }
  })

  it('finds any of many rows by its place, over block after block', () => {
    const index = createWindowIndex(bareColumns(600_000))
    index.setClause(
      'text',
      bitsOf(600_000, row => row % 3 !== 0),
    )
    const rows = index.rows('all')
    expect(rows).toHaveLength(200_000)
    for (const at of [0, 1, 170, 171, 87_381, 87_382, 150_000, 199_999]) {
      expect(rows.at(at)).toBe(at * 3)
      expect(rows.rank(at * 3)).toBe(at)
    }
  })

  it('counts facets with many values, and those with more different lists of values than are worth a number', () => {
    const count = 70_000
    const values = Array.from({ length: 300 }, (_, at) => `v${String(at)}`)
    const codeOf = new Map(values.map((value, code) => [value, code]))
    const many = {
      values,
      codeOf,
      offsets: null,
      codes: Uint16Array.from({ length: count }, (_, row) => row % 300),
    }
    const pairs = {
      values,
      codeOf,
      offsets: Uint32Array.from({ length: count + 1 }, (_, row) => row * 2),
      codes: Uint16Array.from(
        { length: count * 2 },
        (_, at) => Math.floor((at >> 1) / (at % 2 === 0 ? 1 : 300)) % 300,
      ),
    }
    const bare = bareColumns(count)
    const columns = { ...bare, facets: { ...bare.facets, claimant: many, claims: pairs } }
    const index = createWindowIndex(columns)
    const asked = started()
    for (const from of [0, 300, 69_000, 100]) {
      asked.window = { from, to: from + 1234 }
      index.moveTo(asked.window)
    }
    const rows = passing(columns, asked, null)
    const counted = (codes: readonly number[]) =>
      values.map((_, code) => codes.filter(other => other === code).length)
    expect([...index.facetCounts('claimant')]).toEqual(counted(rows.map(row => many.codes[row] ?? -1)))
    expect([...index.facetCounts('claims')]).toEqual(
      counted(rows.flatMap(row => [...pairs.codes.subarray(row * 2, row * 2 + 2)])),
    )
  })

  it('has nothing to say about no events', () => {
    const index = createWindowIndex(columnsOf([]))
    index.moveTo({ from: 0, to: 1 })
    index.setCertainty('certainly')
    expect([...index.rows('all')]).toEqual([])
    expect(index.rows('all').at(0)).toBeUndefined()
    expect(index.counterpart()).toBe(0)
  })
})
