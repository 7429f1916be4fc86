/**
 * Which spots share one mark at a zoom level. Worked out from all events of the dataset, never from those in the window,
 * so that marks stay where they are while the window moves.
 */
import { lookOf } from './look.ts'
import type { Spot } from './marks.ts'
import { worldSize } from './mercator.ts'

/** Spots nearer to a larger one than this many px join it. */
const REACH = 32

/** An item is one mark: a cluster of spots around a leader, or one area that is large enough to carry a tag. */
export interface Layout {
  readonly zoom: number
  /** Item of each spot. */
  readonly itemOf: Int32Array
  /** Spot at which each item stands. */
  readonly leader: Int32Array
  /** 1 for items that are areas with a tag. */
  readonly tagged: Uint8Array
  readonly count: number
}

/** Cells at least as wide as the reach, wrapped around the world, so that neighbours across the antimeridian meet. */
function createGrid(world: number) {
  const cells = new Map<number, number[]>()
  const columns = Math.max(1, Math.floor(world / REACH))
  const cellOf = ({ x, y }: Spot, dx: number, dy: number): number => {
    const column = Math.floor((x - Math.floor(x)) * columns) + dx
    const row = Math.floor((y * world) / REACH) + dy
    return (row + 1) * columns + ((column + columns) % columns)
  }
  return {
    add(at: number, spot: Spot): void {
      const key = cellOf(spot, 0, 0)
      const cell = cells.get(key)
      if (cell) cell.push(at)
      else cells.set(key, [at])
    },
    around(spot: Spot): number[] {
      const keys = new Set<number>()
      for (const dx of [-1, 0, 1]) for (const dy of [-1, 0, 1]) keys.add(cellOf(spot, dx, dy))
      return [...keys].flatMap(key => cells.get(key) ?? [])
    },
  }
}

/** Distance in px at a world of that size, the shorter way around it. */
function distance(a: Spot, b: Spot, world: number): number {
  const dx = Math.abs(a.x - b.x) % 1
  return Math.hypot(Math.min(dx, 1 - dx) * world, (a.y - b.y) * world)
}

/**
 * Greedy: the spot with the most events leads first and takes in every free spot within reach; equals in the order of
 * the dataset. Cost: near-linear in spots; made once for each zoom level.
 */
export function layOut(spots: readonly Spot[], zoom: number): Layout {
  const world = worldSize(zoom)
  const itemOf = new Int32Array(spots.length).fill(-1)
  const leaders: number[] = []
  const tags: number[] = []
  const grid = createGrid(world)
  const order: number[] = []
  for (const [at, spot] of spots.entries()) {
    if (lookOf(spot, zoom).look === 'extent') {
      tags.push(at)
    } else {
      grid.add(at, spot)
      order.push(at)
    }
  }
  order.sort((a, b) => (spots[b] as Spot).events - (spots[a] as Spot).events || a - b)
  for (const at of order) {
    if (itemOf[at] !== -1) continue
    const spot = spots[at] as Spot
    for (const near of grid.around(spot)) {
      if (itemOf[near] === -1 && distance(spot, spots[near] as Spot, world) < REACH)
        itemOf[near] = leaders.length
    }
    itemOf[at] = leaders.length
    leaders.push(at)
  }
  for (const [at, spot] of tags.entries()) itemOf[spot] = leaders.length + at
  const leader = Int32Array.from([...leaders, ...tags])
  const tagged = Uint8Array.from(leader, (_, item) => (item < leaders.length ? 0 : 1))
  return { zoom, itemOf, leader, tagged, count: leader.length }
}

/** Makes each layout once and remembers it by zoom level. */
export function layoutsOf(spots: readonly Spot[]): (zoom: number) => Layout {
  const made = new Map<number, Layout>()
  return zoom => {
    const known = made.get(zoom)
    if (known) return known
    const layout = layOut(spots, zoom)
    made.set(zoom, layout)
    return layout
  }
}

/**
 * The first zoom level above `zoom` at which these spots no longer share one mark; null where none up to `maxZoom` does,
 * so that they must be listed instead.
 */
export function splitZoom(
  layout: (zoom: number) => Layout,
  spots: readonly number[],
  zoom: number,
  maxZoom: number,
): number | null {
  for (let level = Math.floor(zoom) + 1; level <= maxZoom; level++) {
    const { itemOf } = layout(level)
    const first = itemOf[spots[0] ?? -1]
    if (spots.some(spot => itemOf[spot] !== first)) return level
  }
  return null
}
