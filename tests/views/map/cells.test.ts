import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createBoard } from '../../../src/views/map/board.ts'
import {
  cellMark,
  cellOfItem,
  cellTarget,
  cellTargets,
  itemOfCell,
} from '../../../src/views/map/cell-pick.ts'
import {
  CELL,
  cellAt,
  createCells,
  densityOf,
  fitsCell,
  gridOf,
  PASSAGE,
} from '../../../src/views/map/cells.ts'
import { mainCategory, strengthOf } from '../../../src/views/map/draw/cell-colours.ts'
import type { Frame } from '../../../src/views/map/frame.ts'
import type { Spot } from '../../../src/views/map/marks.ts'
import { spotsUnder, rowsAt } from '../../../src/views/map/members.ts'
import { unitX, unitY, worldSize } from '../../../src/views/map/mercator.ts'
import { createTally } from '../../../src/views/map/tally.ts'
import { datasetOf, eventAt, marksOf, measure, numbers, placeAt, point, PRECISIONS } from './fixture.ts'

function frameAt(lng: number, lat: number, zoom: number, width = 800, height = 600): Frame {
  const world = worldSize(zoom)
  return {
    zoom,
    world,
    left: Math.round(unitX(lng) * world - width / 2),
    top: Math.round(unitY(lat) * world - height / 2),
    width,
    height,
    pad: 160,
  }
}

const COUNT = 3_000
const next = numbers(5)
const places = Array.from({ length: 300 }, (_, at) =>
  placeAt(
    `p${String(at)}`,
    point(24 + next() * 14, 44 + next() * 7),
    PRECISIONS[at % 12] ?? { kind: 'exact' },
  ),
)
const events = Array.from({ length: COUNT }, (_, at) =>
  eventAt(`e${String(at)}`, `p${String(Math.floor(next() * 300))}`),
)
const marks = marksOf(datasetOf(places, events))
const category = Uint8Array.from(events, () => Math.floor(next() * 8))

/** Events by cell and category, counted one by one. */
function byHand(frame: Frame, rows: Iterable<number>): Map<number, number[]> {
  const grid = gridOf(frame)
  const found = new Map<number, number[]>()
  for (const row of rows) {
    const spot = marks.spots[marks.spotOf(row)]
    const cell = spot && fitsCell(spot, frame.zoom) ? cellAt(grid, spot) : -1
    if (cell < 0) continue
    const mix = found.get(cell) ?? Array.from({ length: 8 }, () => 0)
    const kind = category[row] as number
    mix[kind] = (mix[kind] as number) + 1
    found.set(cell, mix)
  }
  return found
}

describe('cells', () => {
  it('hold the true counts by category after any changes, at any zoom', () => {
    const rows = fc.uniqueArray(fc.integer({ min: 0, max: COUNT - 1 }), { maxLength: 300 })
    fc.assert(
      fc.property(fc.array(rows, { minLength: 1, maxLength: 6 }), fc.constantFrom(3, 5.5, 8), (all, zoom) => {
        const frame = frameAt(31, 47, zoom)
        const cells = createCells(marks.spots, frame)
        const tally = createTally(marks, category)
        tally.attach(cells.part)
        for (const some of all) {
          tally.follow(some)
          const wanted = byHand(frame, some)
          expect(cells.occupied()).toBe(wanted.size)
          let sum = 0
          for (const [cell, mix] of wanted) {
            expect(Array.from(cells.mix.subarray(cell * 8, cell * 8 + 8))).toEqual(mix)
            sum += mix.reduce((a, b) => a + b, 0)
          }
          expect(cells.events()).toBe(sum)
        }
      }),
      { numRuns: 40 },
    )
  })

  it('hold nothing that is known by area alone, and nothing that is vaguer than a cell', () => {
    for (const zoom of [2, 4, 6, 8, 10]) {
      for (const spot of marks.spots) {
        if (!fitsCell(spot, zoom)) continue
        expect(spot.kind).not.toBe('area')
        expect(spot.radius * worldSize(zoom)).toBeLessThanOrEqual(CELL)
      }
    }
  })

  it('are found across the antimeridian and in every copy of the world', () => {
    const at = (x: number) => ({ x, y: 0.4 }) as Spot
    const grid = gridOf(frameAt(180, 20, 5))
    const [east, west] = [cellAt(grid, at(0.9995)), cellAt(grid, at(0.0005))]
    expect(east).toBeGreaterThanOrEqual(0)
    expect(west - east).toBeLessThan(4)
    expect(west - east).toBeGreaterThan(0)
    const wide = gridOf(frameAt(0, 20, 1, 1600))
    expect(wide.width).toBeGreaterThan(wide.around)
    expect(cellAt(wide, at(0.3)) % wide.width).toBeLessThan(wide.around)
  })
})

describe('the passage from marks to cells', () => {
  const density = (all: number, occupied: number) =>
    densityOf({ events: () => all, occupied: () => occupied })

  it('is continuous, in small steps, and never goes back as events grow', () => {
    let before = 0
    for (let many = 1; many < 20_000; many += 7) {
      const now = density(many, 500)
      expect(now).toBeGreaterThanOrEqual(before)
      expect(now - before).toBeLessThanOrEqual(1 / 16)
      before = now
    }
    expect(before).toBe(1)
  })

  it('leaves few events their marks, and few places however many events they have', () => {
    expect(density(PASSAGE.events[0], 900)).toBe(0)
    expect(density(1_000_000, PASSAGE.occupied[0])).toBe(0)
    expect(density(1_000_000, PASSAGE.occupied[1])).toBe(1)
  })

  it('shows each event once: in a cell, or by a mark of a place that is too vague for one', () => {
    const board = createBoard(marks, category, () => null, measure)
    const frame = { ...frameAt(31, 47, 5, 2_000, 1_500) }
    const everything = [...events.keys()]
    const look = board.look(frame, everything, null)
    expect(look.density).toBeGreaterThan(0)
    expect(look.cells).not.toBeNull()
    const marked = (look.vague?.marks ?? []).reduce((sum, mark) => sum + (mark?.count ?? 0), 0)
    const placed = marks.count - marks.unplaced().length
    expect((look.cells?.events() ?? 0) + marked).toBe(placed)
  })
})

describe('pointing at cells', () => {
  const frame = frameAt(31, 47, 6)
  const cells = createCells(marks.spots, frame)
  const tally = createTally(marks, category)
  tally.attach(cells.part)
  const rows = [...events.keys()]
  tally.follow(rows)

  it('finds the cell under the pointer, what it counts and whose events these are', () => {
    const targets = cellTargets(cells, frame)
    expect(targets.length).toBeGreaterThan(20)
    for (const target of targets) {
      expect(cellTarget(cells, frame, target.x, target.y, 0)?.item).toBe(target.item)
      const cell = cellOfItem(target.item)
      const mark = cellMark(cells, marks.spots, tally.spots, cell)
      if (mark === null) throw new Error('a target without events')
      const grouping = { layout: { itemOf: cells.cellOf } }
      expect(rowsAt(marks, grouping, mark, rows)).toHaveLength(mark.count)
      expect(spotsUnder(marks, grouping, mark, tally.spots.counts).length).toBeGreaterThan(0)
      expect(Math.abs(mark.x * frame.world - frame.left - target.x)).toBeLessThan(0.01)
    }
  })

  it('reaches the nearest cell, and none that is too far', () => {
    const spot = marks.spots.find((_, at) => (cells.cellOf[at] as number) >= 0) as Spot
    const middle = { ...frame, left: spot.x * frame.world - 400, top: spot.y * frame.world - 300 }
    const alone = createCells([spot], middle)
    const counts = { ...tally.spots, counts: Uint32Array.of(4), mix: new Uint32Array(8).fill(1, 0, 4) }
    alone.part.recount(counts)
    const [only, ...more] = cellTargets(alone, middle)
    if (only === undefined) throw new Error('The one cell is not among the targets.')
    expect(more).toEqual([])
    expect(cellTarget(alone, middle, only.x + 20, only.y, 24)?.item).toBe(only.item)
    expect(cellTarget(alone, middle, only.x + 40, only.y, 24)).toBeNull()
  })

  it('tells cells from items by their number', () => {
    expect([0, 7, 123_456].map(cell => cellOfItem(itemOfCell(cell)))).toEqual([0, 7, 123_456])
    expect([-1, 0, 99].map(cellOfItem)).toEqual([-1, -1, -1])
  })
})

describe('how a cell looks', () => {
  it('is stronger the more events it has, by their logarithm, from the first one on', () => {
    const strengths = [0, 1, 10, 100, 1_000, 50_000].map(strengthOf)
    expect(strengths[0]).toBe(0)
    expect(strengths[1]).toBeGreaterThan(0.2)
    expect((strengths[3] as number) - (strengths[2] as number)).toBeCloseTo(
      (strengths[2] as number) - (strengths[1] as number),
    )
    expect(strengths.slice(4)).toEqual([1, 1])
  })

  it('has the colour of its most frequent category, greyer where several are as frequent', () => {
    const mix = Uint32Array.of(0, 9, 0, 0, 0, 0, 0, 0, 2, 2, 2, 2, 2, 2, 2, 2, 0, 3, 0, 1, 0, 0, 0, 0)
    expect(mainCategory(mix, 0, 9)).toEqual({ category: 1, purity: 1 })
    expect(mainCategory(mix, 1, 16).purity).toBe(0)
    const { category: main, purity } = mainCategory(mix, 2, 4)
    expect(main).toBe(1)
    expect(purity).toBeGreaterThan(0.5)
  })
})
