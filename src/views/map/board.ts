/** Everything the map can show of one dataset: layouts by zoom level and, for the rows in sight, the scene to draw. */
import type { Visited } from '../../query/follow.ts'
import { layoutsOf, type Layout } from './clusters.ts'
import type { Marks, Spot } from './marks.ts'
import { buildScene, type Mark } from './scene.ts'
import { discShape, type Shape } from './shape.ts'
import { placeTags, tagName } from './tags.ts'
import { createTally, tallyFollower, type Tally } from './tally.ts'

export interface Scene {
  readonly layout: Layout
  /** By item; null for an item without events. */
  readonly marks: readonly (Mark | null)[]
  readonly tally: Tally
  /** Middles of the tags on the unit square, by item. */
  readonly tags: readonly ({ readonly x: number; readonly y: number } | null)[]
}

export interface Board {
  readonly marks: Marks
  readonly layout: (zoom: number) => Layout
  readonly tags: (layout: Layout) => Scene['tags']
  /**
   * `zoom` may be fractional: layouts are made for every half level. `ghosts` are the rows outside the window, with or
   * without those in it: they show only where none of `rows` stands.
   */
  readonly scene: (zoom: number, rows: Visited, ghosts: Visited | null) => Scene
  /** The extent of a spot: the outline of the base map, its own geometry, or its disc. */
  readonly shape: (spot: number) => Shape
  /** Width of a text in px, in the font of the tags. */
  readonly measure: (text: string) => number
  /** What a spot's tag says before its count. */
  readonly nameOf: (spot: Spot) => string
}

/** A tally, and what keeps it in step with rows. */
interface Counted {
  readonly tally: Tally
  readonly follow: (rows: Visited) => void
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
  const counted = (plan: Layout): Counted => {
    const tally = createTally(plan)
    return { tally, follow: tallyFollower(tally, marks, category) }
  }
  let now: { plan: Layout; shown: Counted; ghosts: Counted } | null = null
  let last: { zoom: number; rows: Visited; ghosts: Visited | null; scene: Scene } | null = null
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
      const fresh = now?.plan !== plan
      if (now === null || fresh) now = { plan, shown: counted(plan), ghosts: counted(plan) }
      const { shown } = now
      shown.follow(rows)
      if (ghosts !== null) now.ghosts.follow(ghosts)
      const behind = ghosts === null ? null : now.ghosts.tally
      // A mark may have been a ghost's, or give way to one, only where ghosts came or went as a whole.
      const same = !fresh && last !== null && (last.ghosts === null) === (ghosts === null)
      const before = same ? (last?.scene.marks ?? null) : null
      const scene: Scene = {
        layout: plan,
        marks: buildScene(shown.tally, behind, marks.spots, before),
        tally: shown.tally,
        tags: tags(plan),
      }
      shown.tally.stale.fill(0)
      behind?.stale.fill(0)
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
