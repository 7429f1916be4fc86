/** Paints one frame: extents, curves, signs, tags, what is singled out, the box. In this order, and nothing decided here. */
import type { MapBounds } from '../../../store/choice.ts'
import type { RowSet } from '../../../query/rows.ts'
import type { Board, Scene } from '../board.ts'
import { screenX, screenY, type PlacedTag } from '../frame.ts'
import { lookOf } from '../look.ts'
import type { Spot } from '../marks.ts'
import { curveBetween, type Link } from '../relations.ts'
import type { Mark } from '../scene.ts'
import { CATEGORIES } from '../tally.ts'
import type { Brush } from './brush.ts'
import { drawExtents } from './extents.ts'
import { drawBox, drawCurve, drawTag } from './over.ts'
import { drawHalo, drawSigns, type Halo } from './signs.ts'

/** What the map shows besides the scene. Rows are indices into the dataset's events; -1 for none. */
export interface Sighted {
  readonly board: Board
  readonly category: Uint8Array
  readonly rows: RowSet
  /** Rows of all time, where those outside the window are to be shown as well. */
  readonly ghosts: RowSet | null
  readonly hover: number
  readonly focus: number
  readonly links: readonly (Link & { readonly words: string; readonly faint: boolean })[]
  readonly box: MapBounds | null
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
  ctx.clearRect(0, 0, frame.width, frame.height)
  drawExtents(brush, { scene, spots, shape: board.shape, lit })
  drawLinks(brush, scene, sighted)
  drawSigns(brush, scene.marks)
  const halos = halosOf(scene, sighted, pointed)
  for (const tag of tags) drawTag(brush, tag, halos.get(tag.mark.item) ?? null)
  for (const [item, halo] of halos) {
    const mark = scene.marks[item]
    if (mark && mark.look !== 'extent') drawHalo(brush, mark, mark.radius + 4, halo)
  }
  drawSingled(brush, scene, sighted)
  if (sighted.box !== null) drawBox(brush, sighted.box)
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
    drawSigns(brush, [{ ...single, inferred: inferred[row] === 1 }])
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

/** Where a line to an event ends: at its spot, or at the tag of its area. */
function anchorOf(
  scene: Scene,
  { spots, spotOf }: Board['marks'],
  row: number,
): { x: number; y: number } | null {
  const at = spotOf[row] as number
  const spot = spots[at]
  return spot === undefined ? null : (scene.tags[scene.layout.itemOf[at] as number] ?? spot)
}

function drawLinks(brush: Brush, scene: Scene, { board, links, hover, focus }: Sighted): void {
  const { frame } = brush
  for (const link of links) {
    const from = anchorOf(scene, board.marks, link.from)
    const to = anchorOf(scene, board.marks, link.to)
    if (from === null || to === null) continue
    const a = { x: screenX(frame, from.x), y: screenY(frame, from.y) }
    const b = { x: screenX(frame, to.x), y: screenY(frame, to.y) }
    const curve = curveBetween(a, b, CLEAR)
    const other = link.from === focus ? link.to : link.from
    if (curve !== null) drawCurve(brush, curve, link.faint, hover === other ? link.words : null)
  }
}
