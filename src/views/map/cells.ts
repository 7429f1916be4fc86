/**
 * Counts by small cells of the screen: what the map shows where events are too many for a mark each. Only places that
 * are known to within a cell are counted; what is known by area alone keeps its hatching and its tag.
 */
import { createChanged, note, noteAll, type Changed } from './changed.ts'
import type { Frame } from './frame.ts'
import type { Spot } from './marks.ts'
import { worldSize } from './mercator.ts'
import { add, addMix, CATEGORIES, type Part, type SpotCounts } from './tally.ts'

/** Side of a cell, in px; a little more or less, so that a whole number of cells goes around the world. */
export const CELL = 8

/** The cells that a frame shows, as columns and rows of cells from the north-west corner of the world. */
export interface Grid {
  /** Cells around the world, and from its northern to its southern edge. */
  readonly around: number
  /** Side of a cell in px. */
  readonly side: number
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

export function gridOf({ world, left, top, width, height, pad }: Frame): Grid {
  const around = Math.max(1, Math.round(world / CELL))
  const side = world / around
  const first = { x: Math.floor((left - pad) / side), y: Math.floor((top - pad) / side) }
  return {
    around,
    side,
    left: first.x,
    top: first.y,
    width: Math.floor((left + width + pad) / side) - first.x + 1,
    height: Math.floor((top + height + pad) / side) - first.y + 1,
  }
}

export function sameGrid(a: Grid, b: Grid): boolean {
  return (
    a.around === b.around &&
    a.left === b.left &&
    a.top === b.top &&
    a.width === b.width &&
    a.height === b.height
  )
}

/** Whether a place is known so well that a cell at this zoom says no more than is known. */
export function fitsCell(spot: Pick<Spot, 'kind' | 'radius'>, zoom: number): boolean {
  return spot.kind !== 'area' && spot.radius * worldSize(zoom) <= CELL
}

/** The westernmost cell of the grid that shows this spot, as `row * width + column`; -1 where none does. */
export function cellAt({ around, left, top, width, height }: Grid, { x, y }: Pick<Spot, 'x' | 'y'>): number {
  const row = Math.min(around - 1, Math.floor(y * around)) - top
  const column = (((Math.floor(x * around) - left) % around) + around) % around
  return row < 0 || row >= height || column >= width ? -1 : row * width + column
}

/** Middle of a cell on the unit square. */
export function unitOfCell({ around, left, top, width }: Grid, cell: number): { x: number; y: number } {
  const column = cell % width
  return { x: (left + column + 0.5) / around, y: (top + (cell - column) / width + 0.5) / around }
}

export interface Cells {
  readonly grid: Grid
  /** Cell of each spot; -1 for a spot that is out of sight or known too vaguely. */
  readonly cellOf: Int32Array
  readonly counts: Uint32Array
  /** By cell and category: `cell * 8 + category`. */
  readonly mix: Uint32Array
  /** Cells that changed since whoever reads them drained it. */
  readonly stale: Changed
  /** Events in all cells, and how many cells hold any. */
  readonly events: () => number
  readonly occupied: () => number
  readonly part: Part
}

/** Cost: one pass over the spots, and another at each recount; a change of one event costs no allocation. */
export function createCells(spots: readonly Spot[], frame: Frame): Cells {
  const grid = gridOf(frame)
  const cellOf = Int32Array.from(spots, spot => (fitsCell(spot, frame.zoom) ? cellAt(grid, spot) : -1))
  const size = grid.width * grid.height
  const counts = new Uint32Array(size)
  const mix = new Uint32Array(size * CATEGORIES)
  const stale = createChanged(size)
  let events = 0
  let occupied = 0
  const change: Part['change'] = (spot, moves) => {
    const cell = cellOf[spot] as number
    const by = moves.counts[spot] as number
    if (cell < 0) return
    const before = counts[cell] as number
    add(counts, cell, by)
    addMix(mix, cell, moves, spot)
    events += by
    occupied += Number(before + by > 0) - Number(before > 0)
    note(stale, cell)
  }
  const recount = (all: SpotCounts) => {
    counts.fill(0)
    mix.fill(0)
    events = 0
    occupied = 0
    for (let spot = 0; spot < cellOf.length; spot++) {
      const cell = cellOf[spot] as number
      const count = all.counts[spot] as number
      if (cell < 0 || count === 0) continue
      if (counts[cell] === 0) occupied++
      add(counts, cell, count)
      events += count
      addMix(mix, cell, all, spot)
    }
    noteAll(stale)
  }
  return {
    grid,
    cellOf,
    counts,
    mix,
    stale,
    events: () => events,
    occupied: () => occupied,
    part: { change, recount },
  }
}

/** Between these many events, and these many cells that hold any, marks give way to cells. */
export const PASSAGE = { events: [1_500, 6_000], occupied: [40, 80] } as const
/** Steps of the passage: each draws the marks anew in another strength. */
const STEPS = 16

function ramp(value: number, [from, to]: readonly [number, number]): number {
  return Math.max(0, Math.min(1, (value - from) / (to - from)))
}

/**
 * How far marks have given way to cells: 0 all marks, 1 all cells. Follows the number of events by its logarithm; few
 * places keep their marks however many events they have, because marks can then be read.
 */
export function densityOf({ events, occupied }: Pick<Cells, 'events' | 'occupied'>): number {
  const [from, to] = PASSAGE.events
  const crowded = ramp(Math.log(Math.max(1, events())), [Math.log(from), Math.log(to)])
  return Math.round(Math.min(crowded, ramp(occupied(), PASSAGE.occupied)) * STEPS) / STEPS
}
