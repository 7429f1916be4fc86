/** The index alone, in Node: what a move costs, against counting everything again, and whether it grows. */
import type { TimeWindow } from '../../src/model/timespan.ts'
import { failTime, POOL, POOLS, type Pool } from '../../src/query/clauses.ts'
import type { Columns } from '../../src/query/columns.ts'
import { FACETS } from '../../src/query/facets.ts'
import { createWindowIndex, type WindowIndex } from '../../src/query/window-index.ts'
import { generateColumns, LENGTH, START } from './generate.ts'
import { median, quantile } from './measure.ts'

const MOVES = 120

export interface IndexFigures {
  readonly count: number
  readonly buildMs: number
  readonly moveMs: number
  readonly moveP95Ms: number
  /** Rows that came or went in a move, on average. */
  readonly changed: number
  readonly naiveMs: number
  /** A move in which 500 rows come and 500 go, whatever the count. */
  readonly equalMoveMs: number
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
  return sum + index.certainly()
}

function timed(action: () => void): number {
  const before = performance.now()
  action()
  return performance.now() - before
}

/** All of it by passes over all rows, as one would first write it. */
function naive(columns: Columns, window: TimeWindow): number {
  const fails = new Uint16Array(columns.count)
  failTime(fails, columns, window)
  const passing = (pool: Pool) => {
    const rows = new Uint32Array(columns.count)
    let found = 0
    for (let row = 0; row < columns.count; row++) {
      if (((POOLS.possibly[fails[row] as number] as number) & POOL[pool]) !== 0) rows[found++] = row
    }
    return rows.slice(0, found)
  }
  let sum =
    passing('all').length + passing('time').length + passing('area').length + passing('certain').length
  for (const facet of FACETS) {
    const { values, offsets, codes } = columns.facets[facet]
    const counts = new Uint32Array(values.length)
    for (let row = 0; row < columns.count; row++) {
      if (((POOLS.possibly[fails[row] as number] as number) & POOL[facet]) === 0) continue
      const end = offsets[row + 1] as number
      for (let at = offsets[row] as number; at < end; at++) {
        const code = codes[at] as number
        counts[code] = (counts[code] as number) + 1
      }
    }
    sum += counts.length
  }
  return sum
}

function equalMoves(index: WindowIndex, columns: Columns): number {
  const step = 500
  const first = Math.floor(columns.count / 2)
  const reach = Math.min(columns.count / 8, 50_000)
  const at = (row: number) => columns.earliestStart[Math.min(columns.count - 1, Math.floor(row))] as number
  const times: number[] = []
  for (let move = 0; move < 60; move++) {
    const row = first + ((move % 20) - 10) * step * 0.1
    index.moveTo({ from: at(row - reach), to: at(row + reach) })
    look(index)
    const next = row + step
    times.push(
      timed(() => {
        index.moveTo({ from: at(next - reach), to: at(next + reach) })
        look(index)
      }),
    )
  }
  return median(times)
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
    equalMoveMs: equalMoves(index, columns),
    jumpMs: median(jumps),
    anyRowUs: reads / 10,
  }
}
