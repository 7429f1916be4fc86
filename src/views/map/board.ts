/** Everything the map can show of one dataset: layouts by zoom level and, for the rows in sight, the scenes to draw. */
import type { Visited } from '../../query/follow.ts'
import { createCells, densityOf, fitsCell, gridOf, PASSAGE, sameGrid, type Cells } from './cells.ts'
import { layoutsOf, type Layout } from './clusters.ts'
import type { Frame } from './frame.ts'
import { discSpots, type Marks, type Spot } from './marks.ts'
import { createStage, type Scene } from './stage.ts'
import { discShape, type Shape } from './shape.ts'
import { placeTags, tagName } from './tags.ts'
import { createTally, type Tally } from './tally.ts'

/** What a frame shows. */
export interface BoardLook {
  /** How far marks have given way to cells, 0 to 1. */
  readonly density: number
  /** Null where there are none. */
  readonly cells: Cells | null
  /** Marks of all places; null where cells have taken over. */
  readonly all: Scene | null
  /** Marks of the places that are too vague for a cell; null where there are no cells. */
  readonly vague: Scene | null
}

export interface Board {
  readonly marks: Marks
  /** Spots that have a disc, or a line or outline of their own. */
  readonly discs: readonly number[]
  readonly layout: (zoom: number) => Layout
  /** The layout of the places that have marks of their own for such counts: all, or those too vague for a cell. */
  readonly layoutFor: (frame: Frame, counts: Tally) => Layout
  readonly tags: (layout: Layout) => Scene['tags']
  /**
   * `zoom` may be fractional: layouts are made for every half level. `ghosts` are the rows outside the window, with or
   * without those in it: they show only where none of `rows` stands. The scene is changed in place by the next call.
   */
  readonly scene: (zoom: number, rows: Visited, ghosts: Visited | null) => Scene
  /** What a frame shows of the rows: marks, cells, or both. Changed in place by the next call. */
  readonly look: (frame: Frame, rows: Visited, ghosts: Visited | null) => BoardLook
  /** Counts of the rows that were in sight last. */
  readonly shown: (rows: Visited) => Tally
  /** Counts of the rows that may show faintly. */
  readonly ghosts: (rows: Visited) => Tally
  /** Counts of rows that stand for a longer time than those in sight: what names of the base map make room for. */
  readonly lasting: (rows: Visited) => Tally
  /** The extent of a spot: the outline of the base map, its own geometry, or its disc. */
  readonly shape: (spot: number) => Shape
  /** Width of a text in px, in the font of the tags. */
  readonly measure: (text: string) => number
  /** What a spot's tag says before its count. */
  readonly nameOf: (spot: Spot) => string
}

/** Zoom levels for which layouts are made. */
export const ZOOM_STEP = 0.5

/** The level whose layout serves a zoom. */
export function levelOf(zoom: number): number {
  return Math.round(zoom / ZOOM_STEP) * ZOOM_STEP
}

/** The tally brought in step with rows. */
function followed(tally: Tally): (rows: Visited) => Tally {
  return rows => {
    tally.follow(rows)
    return tally
  }
}

/**
 * `outline` gives the shape of an area of the base map by its id, or null where it has none (or not yet: make a new board
 * once the base map is there). `measure` gives the width of a text in px, in the font of the tags.
 * `brief` shortens the tags, for narrow maps.
 */
export function createBoard(
  marks: Marks,
  category: Uint8Array,
  outline: (id: string) => Shape | null,
  measure: (text: string) => number,
  brief = false,
): Board {
  const nameOf = (spot: Spot): string => tagName(spot, brief)
  const layout = layoutsOf(marks.spots)
  const shapes = new Map<number, Shape>()
  const placed = new WeakMap<Layout, Scene['tags']>()
  const tags = (plan: Layout): Scene['tags'] => {
    const made = placed.get(plan) ?? placeTags(plan, marks.spots, measure, nameOf)
    placed.set(plan, made)
    return made
  }
  const shown = createTally(marks, category)
  const ghostly = createTally(marks, category)
  const lasting = createTally(marks, category)
  const stage = createStage(marks.spots, shown, ghostly, tags)
  const vagueStage = createStage(marks.spots, shown, ghostly, tags)
  const vagueLayout = layoutsOf(marks.spots, (spot, zoom) => !fitsCell(spot, zoom))
  let cells: Cells | null = null
  const cellsOf = (frame: Frame): Cells | null => {
    const enough = shown.placed() > PASSAGE.events[0]
    if (cells !== null && enough && sameGrid(cells.grid, gridOf(frame))) return cells
    if (cells !== null) shown.detach(cells.part)
    cells = enough ? createCells(marks.spots, frame) : null
    if (cells !== null) shown.attach(cells.part)
    return cells
  }
  const bring = (rows: Visited, ghosts: Visited | null) => {
    shown.follow(rows)
    if (ghosts !== null) ghostly.follow(ghosts)
  }
  return {
    marks,
    discs: discSpots(marks.spots),
    layout,
    tags,
    measure,
    nameOf,
    shown: followed(shown),
    ghosts: followed(ghostly),
    lasting: followed(lasting),
    scene(zoom, rows, ghosts) {
      bring(rows, ghosts)
      return stage.scene(layout(levelOf(zoom)), ghosts !== null)
    },
    look(frame, rows, ghosts) {
      bring(rows, ghosts)
      const seen = cellsOf(frame)
      const density = seen === null ? 0 : densityOf(seen)
      const level = levelOf(frame.zoom)
      if (density === 0) vagueStage.rest()
      if (density === 1) stage.rest()
      return {
        density,
        cells: seen,
        all: density === 1 ? null : stage.scene(layout(level), ghosts !== null),
        vague: density === 0 ? null : vagueStage.scene(vagueLayout(level), ghosts !== null),
      }
    },
    layoutFor(frame, counts) {
      const level = levelOf(frame.zoom)
      if (counts.placed() <= PASSAGE.events[0]) return layout(level)
      const crowd = createCells(marks.spots, frame)
      crowd.part.recount(counts.spots)
      return densityOf(crowd) < 0.5 ? layout(level) : vagueLayout(level)
    },
    shape(at) {
      const known = shapes.get(at)
      if (known) return known
      const spot = marks.spots[at]
      if (spot === undefined)
        throw new Error(`There is no spot ${String(at)}: take spots from the same board.`)
      const { precision } = spot.place
      const drawn = precision.kind === 'area' && precision.outline ? outline(precision.outline) : null
      const shape = drawn ?? spot.shape ?? discShape(spot.lat, spot.lng, Math.max(spot.metres, 1))
      shapes.set(at, shape)
      return shape
    },
  }
}
