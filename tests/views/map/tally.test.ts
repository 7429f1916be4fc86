import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildColumns } from '../../../src/query/build-columns.ts'
import { addRow, noRows } from '../../../src/model/row-bits.ts'
import { createLiveRows } from '../../../src/query/live-rows.ts'
import { createWindowIndex } from '../../../src/query/window-index.ts'
import { createBoard } from '../../../src/views/map/board.ts'
import { buildMarks } from '../../../src/views/map/marks.ts'
import type { Mark } from '../../../src/views/map/scene.ts'
import { createTally, type Tally } from '../../../src/views/map/tally.ts'
import { datasetOf, eventAt, marksOf, measure, numbers, placeAt, point, PRECISIONS } from './fixture.ts'

const COUNT = 400
const next = numbers(11)
const places = Array.from({ length: 60 }, (_, at) =>
  placeAt(`p${String(at)}`, point(28 + next() * 8, 45 + next() * 5), PRECISIONS[at % 6] ?? { kind: 'exact' }),
)
const events = Array.from({ length: COUNT }, (_, at) =>
  eventAt(`e${String(at)}`, next() < 0.05 ? null : `p${String(Math.floor(next() * 60))}`),
)
const marks = marksOf(datasetOf(places, events))
const category = Uint8Array.from(events, () => Math.floor(next() * 8))

/** Rows that can be switched one by one and tell what came and went, as the page's own do. */
function switched() {
  const held = new Uint8Array(COUNT)
  const live = createLiveRows(COUNT, row => held[row] === 1)
  return {
    held,
    rows: () => live.snapshot(1),
    flip: (rows: readonly number[]) => {
      const unique = [...new Set(rows)]
      const came = Uint8Array.from(unique, row => (held[row] === 1 ? 0 : 1))
      for (const row of unique) held[row] = held[row] === 1 ? 0 : 1
      live.apply({
        rows: Uint32Array.from(unique),
        came,
        went: came.map(bit => 1 - bit),
        length: unique.length,
      })
    },
  }
}

function plain(mark: Mark | null) {
  return mark && { ...mark, mix: [...mark.mix] }
}

describe('counts that are kept in step', () => {
  it('give the same scene as counting afresh, after any changes, at any zoom', () => {
    const steps = fc.array(
      fc.record({
        zoom: fc.constantFrom(4, 6.5, 9),
        ghosts: fc.boolean(),
        rows: fc.array(fc.integer({ min: 0, max: COUNT - 1 }), { maxLength: 80 }),
      }),
      { minLength: 1, maxLength: 25 },
    )
    fc.assert(
      fc.property(steps, all => {
        const board = createBoard(marks, category, () => null, measure)
        const { held, rows, flip } = switched()
        const everything = [...events.keys()]
        for (const step of all) {
          flip(step.rows)
          const ghosts = step.ghosts ? everything : null
          const scene = board.scene(step.zoom, rows(), ghosts)
          const shown = everything.filter(row => held[row] === 1)
          const fresh = createBoard(marks, category, () => null, measure).scene(step.zoom, shown, ghosts)
          expect(scene.marks.map(plain)).toEqual(fresh.marks.map(plain))
          expect(board.shown(rows()).unplaced()).toBe(shown.filter(row => marks.spotOf(row) < 0).length)
        }
      }),
      { numRuns: 60 },
    )
  }, 60_000)

  it('name exactly the items whose marks are others than before', () => {
    const board = createBoard(marks, category, () => null, measure)
    const { rows, flip } = switched()
    flip([...events.keys()].filter(row => row % 2 === 0))
    expect(board.scene(6, rows(), null).changed).toBeNull()
    expect(board.scene(6, rows(), null).changed).toEqual([])
    let before = board.scene(6, rows(), null).marks.map(plain)
    for (let turn = 0; turn < 40; turn++) {
      flip(Array.from({ length: 4 }, () => Math.floor(next() * COUNT)))
      const scene = board.scene(6, rows(), null)
      const now = scene.marks.map(plain)
      const others = [...now.keys()].filter(
        item => JSON.stringify(now[item]) !== JSON.stringify(before[item]),
      )
      expect(scene.changed?.toSorted((a, b) => a - b)).toEqual(others)
      before = now
    }
  })

  it('begin with all rows at once as they would one by one, and go on from there', () => {
    const given = datasetOf(
      places,
      events.map((event, at) => ({ ...event, category: at % 3 === 0 ? 'naval' : 'strike' })),
    )
    const columns = buildColumns(given, () => 'single')
    const own = buildMarks(columns, given.places)
    const index = createWindowIndex(columns)
    const atOnce = createTally(own, columns.category)
    // A column that is another one, though it holds the same, so that its rows are counted.
    const oneByOne = createTally(own, columns.category.slice())
    const said = ({ spots, placed, unplaced }: Tally) => [spots, placed(), unplaced()]
    for (const every of [0, 3, 5, 0]) {
      const failing = noRows(COUNT)
      for (let row = 0; row < COUNT; row++) if (every > 0 && row % every === 0) addRow(failing, row)
      index.setClause('text', failing)
      for (const tally of [atOnce, oneByOne]) tally.follow(index.rows('all'))
      expect(said(atOnce)).toEqual(said(oneByOne))
    }
    expect(atOnce.placed() + atOnce.unplaced()).toBe(COUNT)
    expect(new Set(atOnce.spots.mix).size).toBeGreaterThan(3)
  })

  it('name nothing where as many came as went and all looks the same', () => {
    const board = createBoard(marks, category, () => null, measure)
    const { rows, flip } = switched()
    flip([1, 2, 3])
    board.scene(6, rows(), null)
    flip([7])
    flip([7])
    expect(board.scene(6, rows(), null).changed).toEqual([])
  })
})
