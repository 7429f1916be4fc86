/** Paints one frame: extents, curves, signs, tags, what is singled out, the box. In this order, and nothing decided here. */
import { INFERRED } from '../../../model/columns.ts'
import type { Link } from '../../../model/records.ts'
import type { MapBounds } from '../../../store/choice.ts'
import type { Followed } from '../../../query/follow.ts'
import type { Board, Scene } from '../board.ts'
import { screenX, screenY, type PlacedTag } from '../frame.ts'
import { lookOf } from '../look.ts'
import type { Marks, Spot } from '../marks.ts'
import { clearOfBox, curveBetween } from '../relations.ts'
import type { Mark } from '../scene.ts'
import { CATEGORIES } from '../tally.ts'
import type { Brush } from './brush.ts'
import { drawExtents } from './extents.ts'
import { drawBox, drawCurve, drawLeader, drawTag } from './over.ts'
import { drawDispute, drawHalo, drawSigns, type Halo } from './signs.ts'

/** What the map shows besides the scene. Rows are those of the columns; -1 for none. */
export interface Sighted {
  readonly board: Board
  readonly category: Uint8Array
  readonly rows: Followed
  /** Rows of which those that are not in `rows` are shown faintly. */
  readonly ghosts: Followed | null
  readonly hover: number
  readonly focus: number
  readonly links: readonly (Link & { readonly words: string; readonly faint: boolean })[]
  readonly box: MapBounds | null
  /** Whether the claims of a row contradict each other. */
  readonly disputed: (row: number) => boolean
}

/** Item that the keyboard stands on, or that the pointer is over; null for none. */
export interface Pointed {
  readonly hover: number | null
  readonly walk: number | null
}

/** Distance in px that curves keep from the middle of a mark. */
const CLEAR = 14

export function paintFrame(
  brush: Brush,
  scene: Scene,
  tags: readonly PlacedTag[],
  sighted: Sighted,
  pointed: Pointed,
): void {
  const { ctx, frame } = brush
  const { board } = sighted
  const { spots, spotOf } = board.marks
  const lit = new Set<number>()
  for (const row of [sighted.hover, sighted.focus]) {
    const spot = row >= 0 ? (spotOf[row] as number) : -1
    if (spot >= 0) lit.add(spot)
  }
  const { pad } = frame
  ctx.clearRect(-pad, -pad, frame.width + 2 * pad, frame.height + 2 * pad)
  drawExtents(brush, { scene, spots, shape: board.shape, lit })
  drawLeaders(brush, scene, tags, spots)
  drawLinks(brush, scene, tags, sighted)
  drawSigns(brush, scene.marks)
  const halos = halosOf(scene, sighted, pointed)
  for (const tag of tags) drawTag(brush, tag, halos.get(tag.mark.item) ?? null)
  for (const [item, halo] of halos) {
    const mark = scene.marks[item]
    if (mark && mark.look !== 'extent') drawHalo(brush, mark, mark.radius + 4, halo)
  }
  drawDisputes(brush, scene, tags, sighted.disputed)
  drawSingled(brush, scene, sighted)
  if (sighted.box !== null) drawBox(brush, sighted.box)
}

/** The sign of contradiction at the shoulder of a mark or tag that stands for one event. */
function drawDisputes(
  brush: Brush,
  scene: Scene,
  tags: readonly PlacedTag[],
  disputed: Sighted['disputed'],
): void {
  for (const mark of scene.marks) {
    if (mark === null || mark.count !== 1 || mark.look === 'extent' || !disputed(mark.row)) continue
    const { frame } = brush
    drawDispute(brush, screenX(frame, mark.x) + mark.radius, screenY(frame, mark.y) - mark.radius)
  }
  for (const { mark, box } of tags) {
    if (mark.count === 1 && disputed(mark.row)) drawDispute(brush, box.x + box.width - 2, box.y + 1)
  }
}

/** Halo of each item, the strongest last: what is open wins over what is pointed at. */
function halosOf(scene: Scene, { board, hover, focus }: Sighted, pointed: Pointed): Map<number, Halo> {
  const halos = new Map<number, Halo>()
  const itemOf = (row: number) => {
    const spot = row >= 0 ? (board.marks.spotOf[row] as number) : -1
    return spot >= 0 ? (scene.layout.itemOf[spot] ?? null) : null
  }
  for (const [item, halo] of [
    [pointed.hover, 'hover'],
    [itemOf(hover), 'hover'],
    [itemOf(focus), 'focus'],
    [pointed.walk, 'walk'],
  ] as const) {
    if (item !== null) halos.set(item, halo)
  }
  return halos
}

/** Inside a cluster, or filtered out: the event that is pointed at or open is shown where it really stands. */
function drawSingled(brush: Brush, scene: Scene, { board, category, hover, focus }: Sighted): void {
  const { spots, spotOf, inferred } = board.marks
  for (const [row, halo] of [
    [hover, 'hover'],
    [focus, 'focus'],
  ] as const) {
    const at = row >= 0 ? (spotOf[row] as number) : -1
    const spot = spots[at]
    if (spot === undefined) continue
    const item = scene.layout.itemOf[at] as number
    const mark = scene.marks[item]
    if (mark && (mark.spot === at || mark.look === 'extent')) continue
    const single = singleMark(spot, at, item, row, category[row] as number, scene.layout.zoom)
    drawSigns(brush, [{ ...single, inferred: ((inferred[row] as number) & INFERRED.place) !== 0 }])
    drawHalo(brush, spot, single.radius + 4, halo)
  }
}

function singleMark(spot: Spot, at: number, item: number, row: number, category: number, zoom: number): Mark {
  const look = lookOf(spot, zoom).look
  const mix = new Uint32Array(CATEGORIES)
  mix[category % CATEGORIES] = 1
  const radius = look === 'hatched' || look === 'extent' ? 9 : 6.5
  const shown = look === 'extent' ? 'hatched' : look
  const { x, y } = spot
  return {
    item,
    spot: at,
    x,
    y,
    look: shown,
    base: look,
    radius,
    count: 1,
    row,
    inferred: false,
    ghost: false,
    mix,
  }
}

interface Anchor {
  readonly x: number
  readonly y: number
  readonly tag: PlacedTag | null
}

/** Where a line to an event ends on the screen: at its spot, or at the tag of its area. Null for an event without place. */
function anchorOf(
  brush: Brush,
  scene: Scene,
  tags: readonly PlacedTag[],
  marks: Marks,
  row: number,
): Anchor | null {
  const at = marks.spotOf[row] as number
  const spot = marks.spots[at]
  if (spot === undefined) return null
  const item = scene.layout.itemOf[at] as number
  const tag = tags.find(({ mark }) => mark.item === item) ?? null
  if (tag === null) return { x: screenX(brush.frame, spot.x), y: screenY(brush.frame, spot.y), tag }
  return { x: tag.box.x + tag.box.width / 2, y: tag.box.y + tag.box.height / 2, tag }
}

function clearOf(anchor: Anchor, to: Anchor): number {
  const { tag } = anchor
  return tag === null ? CLEAR : clearOfBox(anchor, tag.box.width, tag.box.height, to) + 4
}

function drawLinks(brush: Brush, scene: Scene, tags: readonly PlacedTag[], sighted: Sighted): void {
  const { board, links, hover, focus } = sighted
  for (const link of links) {
    const a = anchorOf(brush, scene, tags, board.marks, link.from)
    const b = anchorOf(brush, scene, tags, board.marks, link.to)
    const curve = a && b && curveBetween(a, b, clearOf(a, b), clearOf(b, a))
    const other = link.from === focus ? link.to : link.from
    if (curve !== null) drawCurve(brush, curve, link.faint, hover === other ? link.words : null)
  }
}

/** A hairline from the area to a tag that had to move away from it. */
function drawLeaders(brush: Brush, scene: Scene, tags: readonly PlacedTag[], spots: readonly Spot[]): void {
  const { frame } = brush
  for (const { mark, box, pinned } of tags) {
    const spot = spots[mark.spot]
    if (pinned || spot === undefined) continue
    const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
    const turn = Math.round((middle.x - screenX(frame, spot.x)) / frame.world) * frame.world
    const to = { x: screenX(frame, spot.x) + turn, y: screenY(frame, spot.y) }
    const reach = lookOf(spot, scene.layout.zoom).radius + 24
    const away = Math.hypot(middle.x - to.x, middle.y - to.y) - clearOfBox(middle, box.width, box.height, to)
    if (away > reach) drawLeader(brush, middle, to)
  }
}
