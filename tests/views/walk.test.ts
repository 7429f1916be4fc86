/** List, map and timeline stand for the same events after every step of a long walk through filters. */
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { readDataset } from '../../src/dataset/read.ts'
import { MS_DAY } from '../../src/model/calendar.ts'
import { FACETS } from '../../src/model/columns.ts'
import type { Choice } from '../../src/store/choice.ts'
import { prepare } from '../../src/store/loaded.ts'
import { createAppStore } from '../../src/store/store.ts'
import {
  resetFilters,
  setArea,
  setCertainty,
  setText,
  setWindow,
  toggleFacet,
} from '../../src/store/transitions.ts'
import { listOf } from '../../src/views/events/rows.ts'
import { createBoard } from '../../src/views/map/board.ts'
import { layLanes } from '../../src/views/timeline/lanes.ts'
import { timeScale } from '../../src/views/timeline/scale.ts'
import { marksOf } from './map/fixture.ts'

const STEPS = 200
const file = 'public/data/ukraine-2023/dataset.json'
const reading = readDataset(JSON.parse(readFileSync(file, 'utf8')), { file })

/** Numbers from 0 to below 1 that are the same in every run (mulberry32). */
function dice(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

it(`stands for the same events in list, map and lanes after each of ${String(STEPS)} steps`, () => {
  const { dataset } = reading
  if (dataset === null) throw new Error(`${file} cannot be read.`)
  const data = prepare(file, dataset, reading)
  const store = createAppStore(file)
  store.getState().setLoad({ phase: 'ready', data })
  const { columns } = data
  const marks = marksOf(dataset)
  const board = createBoard(
    marks,
    columns.category,
    () => null,
    text => text.length * 6,
  )
  const roll = dice(20231226)
  const pick = <T>(items: readonly T[]): T => items[Math.floor(roll() * items.length)] as T
  const december = Date.UTC(2023, 11, 1)
  const step = (choice: Choice): Choice => {
    const facet = pick(FACETS)
    const from = december + Math.floor(roll() * 40 - 5) * MS_DAY
    const west = 28 + roll() * 8
    switch (Math.floor(roll() * 10)) {
      case 0:
      case 1:
        return toggleFacet(choice, facet, pick(columns.facets[facet].values))
      case 2:
      case 3:
        return setWindow(choice, { from, to: from + Math.ceil(roll() * 20) * MS_DAY - 1 })
      case 4:
        return setText(choice, pick(['', '', 'kherson', 'ship', 'patriot', 'nothing has this']))
      case 5:
        return setCertainty(choice, pick(['possibly', 'certainly']))
      case 6:
        return setArea(choice, pick([null, { west, east: west + 6, south: 44, north: 50 }]))
      default:
        return roll() < 0.75 ? resetFilters(choice) : setWindow(choice, null)
    }
  }
  /** Wide enough for all of time, so that every dated event is in sight. */
  const axis = { from: Date.UTC(1900, 0, 1), to: Date.UTC(2100, 0, 1) }
  const seen = new Set<number>()
  for (let at = 0; at < STEPS; at++) {
    store.getState().choose(step)
    const { choice } = store.getState()
    const sight = store.sight(store.getState())
    const list = listOf(sight, choice.window !== null)
    const listed = Array.from({ length: list.aside }, (_, position) => list.at(position) as number)
    seen.add(listed.length)

    const tally = board.shown(sight.rows)
    const counts = new Uint32Array(marks.spots.length)
    const sums = new Float64Array(marks.spots.length)
    for (const row of listed) {
      const spot = marks.spotOf(row)
      if (spot < 0) continue
      counts[spot] = (counts[spot] as number) + 1
      sums[spot] = (sums[spot] as number) + row
    }

    const lanes = layLanes({ columns, rows: sight.rowsOfAllTime, scale: timeScale(axis, 1200), height: 76 })
    const { window, certainty } = choice
    const inWindow = (row: number): boolean => {
      if (window === null) return true
      const { earliestStart, latestStart, earliestEnd, latestEnd } = columns
      return certainty === 'certainly'
        ? (latestStart[row] as number) <= window.to && (earliestEnd[row] as number) >= window.from
        : (earliestStart[row] as number) <= window.to && (latestEnd[row] as number) >= window.from
    }
    const dated = listed.filter(row => !Number.isNaN(columns.earliestStart[row] as number))
    const drawn = {
      at,
      choice,
      counts: tally.spots.counts,
      sums: tally.spots.rowSum,
      all: tally.placed() + tally.unplaced(),
      lanes: lanes
        .rowsInSight()
        .filter(inWindow)
        .toSorted((a, b) => a - b),
    }
    expect(drawn).toEqual({ at, choice, counts, sums, all: listed.length, lanes: dated })
  }
  // The walk has been somewhere: from nothing to everything, and to much between.
  expect(seen.has(0) && seen.has(columns.count)).toBe(true)
  expect(seen.size).toBeGreaterThan(15)
})
