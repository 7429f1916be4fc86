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
  /** Item of each spot; -1 for a spot that has none. */
  readonly itemOf: Int32Array
  /** Spot at which each item stands. */
  readonly leader: Int32Array
  /** 1 for items that are areas with a tag. */
  readonly tagged: Uint8Array
  /** They come last, from this item on. */
  readonly firstTag: number
  readonly count: number
}

/** Cells at least as wide as the reach, wrapped around the world, so that neighbours across the antimeridian meet. */
interface Grid {
  readonly columns: number
  readonly mask: number
  /** First spot of each bucket of cells, and the next spot in the same bucket; -1 for none. */
  readonly head: Int32Array
  readonly next: Int32Array
}

function columnOf(x: number, columns: number): number {
  return Math.min(columns - 1, Math.floor((x - Math.floor(x)) * columns))
}

function rowOf(y: number, world: number): number {
  return Math.floor((y * world) / REACH)
}

/** Buckets may hold spots of several cells: whoever reads one looks at the distance anyway. */
function bucketOf(column: number, row: number, { mask }: Pick<Grid, 'mask'>): number {
  return (Math.imul(column, 73_856_093) ^ Math.imul(row, 19_349_663)) & mask
}

function createGrid(spots: readonly Spot[], free: Int32Array, world: number): Grid {
  let size = 16
  while (size < free.length * 2) size *= 2
  const columns = Math.max(1, Math.floor(world / REACH))
  const head = new Int32Array(size).fill(-1)
  const next = new Int32Array(spots.length).fill(-1)
  const grid = { columns, mask: size - 1, head, next }
  for (const at of free) {
    const { x, y } = spots[at] as Spot
    const bucket = bucketOf(columnOf(x, columns), rowOf(y, world), grid)
    next[at] = head[bucket] as number
    head[bucket] = at
  }
  return grid
}

/** Whether two spots are within reach at a world of that size, the shorter way around it. */
function near(a: Spot, b: Spot, world: number): boolean {
  const apart = Math.abs(a.x - b.x) % 1
  const dx = Math.min(apart, 1 - apart) * world
  const dy = (a.y - b.y) * world
  return dx * dx + dy * dy < REACH * REACH
}

/** Gives every free spot within reach of the leader to its item. */
function takeIn(spots: readonly Spot[], itemOf: Int32Array, grid: Grid, world: number, at: number): void {
  const leader = spots[at] as Spot
  const item = itemOf[at] as number
  const { columns, head, next } = grid
  const column = columnOf(leader.x, columns)
  const row = rowOf(leader.y, world)
  for (let dy = -1; dy <= 1; dy++) {
    for (let dx = -1; dx <= 1; dx++) {
      let spot = head[bucketOf((column + dx + columns) % columns, row + dy, grid)] as number
      for (; spot !== -1; spot = next[spot] as number) {
        if (itemOf[spot] === -1 && near(leader, spots[spot] as Spot, world)) itemOf[spot] = item
      }
    }
  }
}

/**
 * Greedy: the spot with the most events leads first and takes in every free spot within reach; equals in the order of
 * the dataset. Spots that `admits` refuses belong to no item. Cost: near-linear in spots.
 */
export function layOut(
  spots: readonly Spot[],
  zoom: number,
  admits: (spot: Spot) => boolean = () => true,
): Layout {
  const world = worldSize(zoom)
  const itemOf = new Int32Array(spots.length).fill(-1)
  const leaders: number[] = []
  const tags: number[] = []
  const free: number[] = []
  for (const [at, spot] of spots.entries()) {
    if (!admits(spot)) continue
    if (lookOf(spot, zoom).look === 'extent') tags.push(at)
    else free.push(at)
  }
  const order = Int32Array.from(free).toSorted(
    (a, b) => (spots[b] as Spot).events - (spots[a] as Spot).events || a - b,
  )
  const grid = createGrid(spots, order, world)
  for (const at of order) {
    if (itemOf[at] !== -1) continue
    itemOf[at] = leaders.length
    leaders.push(at)
    takeIn(spots, itemOf, grid, world, at)
  }
  for (const [at, spot] of tags.entries()) itemOf[spot] = leaders.length + at
  const leader = Int32Array.from([...leaders, ...tags])
  const tagged = Uint8Array.from(leader, (_, item) => (item < leaders.length ? 0 : 1))
  return { zoom, itemOf, leader, tagged, firstTag: leaders.length, count: leader.length }
}

/** Makes each layout once and remembers it by zoom level. */
export function layoutsOf(
  spots: readonly Spot[],
  admits?: (spot: Spot, zoom: number) => boolean,
): (zoom: number) => Layout {
  const made = new Map<number, Layout>()
  return zoom => {
    const known = made.get(zoom)
    if (known) return known
    const layout = layOut(spots, zoom, admits && (spot => admits(spot, zoom)))
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
