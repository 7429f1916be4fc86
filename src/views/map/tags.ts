/** Tags name an area and count what happened somewhere in it. A tag is a rectangle, so that nobody takes it for a place. */
import { isolated } from '../../words/isolated.ts'
import { say } from '../../words/say.ts'
import type { Layout } from './clusters.ts'
import type { Spot } from './marks.ts'
import { worldSize } from './mercator.ts'

/** In px; left and top of a tag, measured from the north-west corner of the world at the zoom level, or of the map. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export const TAG_HEIGHT = 22
/** Hatched edge at the left of a tag, room for one sign, and the margins. */
export const TAG_EDGE = 8
export const TAG_SIGN = 14
const TAG_PADDING = 7
/** Room that each cluster claims around its middle before tags are placed. */
const CLAIM = 15
/** From this radius on the screen a tag sits in the middle of its area; below, it hangs from the lower edge. */
const MIDDLE_FROM = 60

/** Longest name on a tag, in characters; longer ones end in an ellipsis. Brief tags are for narrow maps. */
const LONGEST = 26
const LONGEST_BRIEF = 16

/**
 * What the area is called on its tag, such as `Ukraine (country)`: its name up to the first comma, and its kind unless
 * the name says it already or the tag must be brief. The name is isolated, so that kind and count stand beside it as the page
 * is read.
 */
export function tagName(spot: Spot, brief = false): string {
  const { name, precision } = spot.place
  const short = name.split(',', 1)[0] ?? name
  const most = brief ? LONGEST_BRIEF : LONGEST
  const held = short.length > most ? `${short.slice(0, most - 1).trimEnd()}…` : short
  const whole = isolated(held)
  if (brief || precision.kind !== 'area' || held.endsWith(')')) return whole
  const kind = say().places.areas[precision.area]
  return held.toLowerCase().includes(kind) ? whole : say().parts.placeWithTag(whole, kind)
}

/** Width in px of a tag with this many signs of categories. */
export function tagWidth(
  name: string,
  count: number,
  signs: number,
  measure: (text: string) => number,
): number {
  return TAG_EDGE + TAG_PADDING + signs * TAG_SIGN + measure(tagText(name, count)) + TAG_PADDING
}

/** Name and count, or the count alone where the tag has no room for a name. */
export function tagText(name: string, count: number): string {
  return name === '' ? String(count) : `${name} · ${String(count)}`
}

function overlap(a: Box, b: Box): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  return width > 0 && height > 0 ? width * height : 0
}

/** Side of the cells by which boxes are found again, in px; a row of cells has its own range of keys. */
const CELL = 96
const CELLS_IN_ROW = 2 ** 24

/** How near to the antimeridian a box also stands in the next copy of the world, in px. */
const BESIDE = 400

/** Boxes that are taken, and how much of another box they would cover, in a world of that width that repeats. */
function createTaken(world: number) {
  const cells = new Map<number, Box[]>()
  const tags = new Set<Box>()
  const eachCell = (box: Box, call: (key: number) => void) => {
    const [left, right] = [Math.floor(box.x / CELL), Math.floor((box.x + box.width) / CELL)]
    const [top, bottom] = [Math.floor(box.y / CELL), Math.floor((box.y + box.height) / CELL)]
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) call(row * CELLS_IN_ROW + column)
    }
  }
  const put = (box: Box, isTag: boolean) => {
    if (isTag) tags.add(box)
    eachCell(box, key => {
      const cell = cells.get(key)
      if (cell) cell.push(box)
      else cells.set(key, [box])
    })
  }
  return {
    add(box: Box, isTag = false): void {
      put(box, isTag)
      if (box.x < BESIDE) put({ ...box, x: box.x + world }, isTag)
      if (box.x + box.width > world - BESIDE) put({ ...box, x: box.x - world }, isTag)
    },
    coveredByTags(box: Box): number {
      let sum = 0
      eachCell(box, key => {
        for (const other of cells.get(key) ?? []) if (tags.has(other)) sum += overlap(box, other)
      })
      return sum
    },
    /** In square px; a box that spans several cells may count more than once, which only makes it weigh more. */
    covered(box: Box): number {
      let sum = 0
      eachCell(box, key => {
        for (const other of cells.get(key) ?? []) sum += overlap(box, other)
      })
      return sum
    },
  }
}

/** Where a tag stands: its middle on the unit square, and whether it has room for its count alone. */
export interface TagPlace {
  readonly x: number
  readonly y: number
  readonly brief: boolean
}

/**
 * Where each tag stands, by item; null for items without one. Chosen against all clusters and the tags
 * before it, coarse areas last, so that finer marks keep their place. Depends on the layout alone, never on the window.
 */
export function placeTags(
  layout: Layout,
  spots: readonly Spot[],
  measure: (text: string) => number,
  nameOf: (spot: Spot) => string = tagName,
): readonly (TagPlace | null)[] {
  const world = worldSize(layout.zoom)
  const taken = createTaken(world)
  const places: (TagPlace | null)[] = Array.from({ length: layout.count }, () => null)
  const tagged: number[] = []
  for (let item = 0; item < layout.count; item++) {
    const spot = spots[layout.leader[item] as number] as Spot
    if (layout.tagged[item] === 1) tagged.push(item)
    else {
      const box = {
        x: spot.x * world - CLAIM,
        y: spot.y * world - CLAIM,
        width: 2 * CLAIM,
        height: 2 * CLAIM,
      }
      taken.add(box)
    }
  }
  const spotOf = (item: number) => spots[layout.leader[item] as number] as Spot
  tagged.sort((a, b) => spotOf(a).radius - spotOf(b).radius || a - b)
  for (const item of tagged) {
    const spot = spotOf(item)
    const whole = bestBox(spot, world, taken, tagWidth(nameOf(spot), spot.events, 1, measure))
    const brief = taken.coveredByTags(whole) > 0
    const box = brief ? bestBox(spot, world, taken, tagWidth('', spot.events, 0, measure)) : whole
    taken.add(box, true)
    places[item] = { x: (box.x + box.width / 2) / world, y: (box.y + box.height / 2) / world, brief }
  }
  return places
}

const STEPS = [0, 1, -1, 2, -2, 3, -3]

function bestBox(spot: Spot, world: number, taken: ReturnType<typeof createTaken>, width: number): Box {
  const radius = spot.radius * world
  const x = spot.x * world - width / 2
  const hang = radius < MIDDLE_FROM ? radius + 4 : -TAG_HEIGHT / 2
  let best: Box | null = null
  let least = Infinity
  for (const dy of STEPS) {
    for (const dx of [0, 0.5, -0.5]) {
      const down = radius < MIDDLE_FROM && dy < 0 ? -radius - 4 - TAG_HEIGHT + (dy + 1) * 26 : hang + dy * 26
      const box = { x: x + dx * width, y: spot.y * world + down, width, height: TAG_HEIGHT }
      const cost = taken.covered(box)
      if (cost === 0) return box
      if (cost < least) {
        least = cost
        best = box
      }
    }
  }
  return best ?? { x, y: spot.y * world + hang, width, height: TAG_HEIGHT }
}
