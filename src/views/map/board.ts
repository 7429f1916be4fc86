/** Everything the map can show of one dataset: layouts by zoom level and, for the rows in sight, the scene to draw. */
import { layoutsOf, type Layout } from './clusters.ts'
import type { Marks, Spot } from './marks.ts'
import { buildScene, type Mark } from './scene.ts'
import { discShape, type Shape } from './shape.ts'
import { placeTags, tagName } from './tags.ts'
import { createTally, tallyRows, type Tally } from './tally.ts'

export type Rows = Iterable<number> & ArrayLike<number>

export interface Scene {
  readonly layout: Layout
  /** By item; null for an item without events. */
  readonly marks: readonly (Mark | null)[]
  readonly tally: Tally
  readonly ghosts: Tally | null
  /** Middles of the tags on the unit square, by item. */
  readonly tags: readonly ({ readonly x: number; readonly y: number } | null)[]
}

export interface Board {
  readonly marks: Marks
  readonly layout: (zoom: number) => Layout
  readonly tags: (layout: Layout) => Scene['tags']
  /** `zoom` may be fractional: layouts are made for every half level. */
  readonly scene: (zoom: number, rows: Rows, ghosts: Rows | null) => Scene
  /** The extent of a spot: the outline of the base map, its own geometry, or its disc. */
  readonly shape: (spot: number) => Shape
  /** Width of a text in px, in the font of the tags. */
  readonly measure: (text: string) => number
  /** What a spot's tag says before its count. */
  readonly nameOf: (spot: Spot) => string
}

/** Zoom levels for which layouts are made. */
export const ZOOM_STEP = 0.5

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
  let now: { layout: Layout; tally: Tally; ghosts: Tally } | null = null
  let last: { zoom: number; rows: Rows; ghosts: Rows | null; scene: Scene } | null = null
  return {
    marks,
    layout,
    tags,
    measure,
    nameOf,
    scene(zoom, rows, ghosts) {
      const level = Math.round(zoom / ZOOM_STEP) * ZOOM_STEP
      if (last !== null && last.zoom === level && last.rows === rows && last.ghosts === ghosts)
        return last.scene
      const plan = layout(level)
      if (now?.layout !== plan) {
        now = { layout: plan, tally: createTally(plan), ghosts: createTally(plan) }
      }
      tallyRows(now.tally, marks, category, rows)
      if (ghosts !== null) tallyRows(now.ghosts, marks, category, ghosts)
      const scene: Scene = {
        layout: plan,
        marks: buildScene(now.tally, ghosts === null ? null : now.ghosts, marks.spots),
        tally: now.tally,
        ghosts: ghosts === null ? null : now.ghosts,
        tags: tags(plan),
      }
      last = { zoom: level, rows, ghosts, scene }
      return scene
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
