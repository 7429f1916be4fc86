/** The index alone, in Node: what a move costs, against counting everything again, and whether it grows. */
import type { TimeWindow } from '../../src/model/timespan.ts'
import { failsTime, POOL, POOLS, type Pool } from '../../src/query/clauses.ts'
import { type Columns, FACETS } from '../../src/model/columns.ts'
import { createWindowIndex, type WindowIndex } from '../../src/query/window-index.ts'
import { DAY, generateColumns, LENGTH, START } from './generate.ts'
import { median, quantile } from './statistics.ts'

const MOVES = 120

export interface IndexFigures {
  readonly count: number
  readonly buildMs: number
  readonly moveMs: number
  readonly moveP95Ms: number
  /** Rows that came or went in a move, on average. */
  readonly changed: number
  readonly naiveMs: number
  /** What one row that comes or goes costs, at about a thousand of them a move. */
  readonly changeUs: number
  readonly jumpMs: number
  readonly anyRowUs: number
}

/** A twelfth of the range, carried over all of it. */
function gesture(): TimeWindow[] {
  const length = LENGTH / 12
  return Array.from({ length: MOVES }, (_, at) => {
    const from = START + ((LENGTH - length) * at) / (MOVES - 1)
    return { from, to: from + length }
  })
}

/** What a view does with each move: it takes the snapshots. */
function look(index: WindowIndex): number {
  let sum = index.rows('all').length + index.rows('time').length + index.rows('area').length
  for (const facet of FACETS) sum += index.facetCounts(facet).length
  return sum + index.counterpart()
}

function timed(action: () => void): number {
  const before = performance.now()
  action()
  return performance.now() - before
}

/** All of it by passes over all rows, as one would first write it. */
function naive(columns: Columns, window: TimeWindow): number {
  const fails = new Uint16Array(columns.count)
  for (let row = 0; row < columns.count; row++) fails[row] = failsTime(columns, row, window)
  const passing = (pool: Pool) => {
    const rows = new Uint32Array(columns.count)
    let found = 0
    for (let row = 0; row < columns.count; row++) {
      if (((POOLS.possibly[fails[row] as number] as number) & POOL[pool]) !== 0) rows[found++] = row
    }
    return rows.slice(0, found)
  }
  let sum =
    passing('all').length + passing('time').length + passing('area').length + passing('counterpart').length
  for (const facet of FACETS) {
    const { values, offsets, codes } = columns.facets[facet]
    const counts = new Uint32Array(values.length)
    for (let row = 0; row < columns.count; row++) {
      if (((POOLS.possibly[fails[row] as number] as number) & POOL[facet]) === 0) continue
      const end = offsets === null ? row + 1 : (offsets[row + 1] as number)
      for (let at = offsets === null ? row : (offsets[row] as number); at < end; at++) {
        const code = codes[at] as number
        counts[code] = (counts[code] as number) + 1
      }
    }
    sum += counts.length
  }
  return sum
}

/**
 * About a thousand rows come or go at each of these moves, whatever the count: what one of them costs, in µs. Events of
 * a day all start at midnight, so the number is counted and not assumed.
 */
function costOfChange(index: WindowIndex, count: number): number {
  const step = (LENGTH * 800) / count
  const reach = Math.min(LENGTH / 8, step * 50)
  const costs: number[] = []
  for (let move = 0; move < 200; move++) {
    const middle = START + LENGTH / 4 + ((move * 7) % 50) * (LENGTH / 100) + DAY / 3
    index.moveTo({ from: middle - reach, to: middle + reach })
    look(index)
    const cursor = index.rows('all').cursor()
    const ms = timed(() => {
      index.moveTo({ from: middle + step - reach, to: middle + step + reach })
      look(index)
    })
    const changed = index.rows('all').cursor() - cursor
    if (changed > 300) costs.push((ms * 1000) / changed)
  }
  return median(costs)
}

export function measureIndex(count: number): IndexFigures {
  const columns = generateColumns(count, 7)
  let index = createWindowIndex(generateColumns(1000, 7))
  const buildMs = timed(() => {
    index = createWindowIndex(columns)
  })
  const windows = gesture()
  const drag = () =>
    windows.map(window =>
      timed(() => {
        index.moveTo(window)
        look(index)
      }),
    )
  drag()
  const times = [...drag().slice(1), ...drag().slice(1)]
  let changed = 0
  for (const window of windows) {
    const cursor = index.rows('all').cursor()
    index.moveTo(window)
    if (window !== windows[0]) changed += index.rows('all').cursor() - cursor
  }
  const few = windows.filter((_, at) => at % (count > 2e6 ? 40 : 12) === 0)
  const naiveTimes = few.map(window => timed(() => naive(columns, window)))
  const jumps = [windows[0], windows.at(-1), windows[0], windows.at(-1), windows[0]].map(window =>
    timed(() => {
      index.moveTo(window ?? null)
      look(index)
    }),
  )
  const rows = index.rows('all')
  const reads = timed(() => {
    for (let at = 0; at < 10_000; at++) rows.at(Math.floor((at * rows.length) / 10_000))
  })
  return {
    count,
    buildMs,
    moveMs: median(times),
    moveP95Ms: quantile(times, 0.95),
    changed: changed / (MOVES - 1),
    naiveMs: median(naiveTimes),
    changeUs: costOfChange(index, count),
    jumpMs: median(jumps),
    anyRowUs: reads / 10,
  }
}
