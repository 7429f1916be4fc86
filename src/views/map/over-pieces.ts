/** Decides the pieces that lie around and over the signs: leaders, curves, tags, and the box. */
import type { Cells } from './cells.ts'
import { drawDispute, type Halo } from './draw/halos.ts'
import { drawBox, drawCurve, drawLeader, drawTag } from './draw/over.ts'
import { copiesOf, screenX, screenY, type Frame, type PlacedTag } from './frame.ts'
import { lookOf } from './look.ts'
import { clearOfBox, curveBetween, type Curve } from './relations.ts'
import type { Piece } from './sheet.ts'
import type { Pointed, Sighted } from './sighted.ts'
import type { Scene } from './stage.ts'
import type { Box } from './tags.ts'

/** What a frame shows, and what is meant in it. */
export interface Over {
  readonly frame: Frame
  readonly scene: Scene
  readonly tags: readonly PlacedTag[]
  /** Those that can be pointed at. */
  readonly cells: Cells | null
  readonly sighted: Sighted
  readonly pointed: Pointed
}

export type Pieces = Iterable<readonly [number, Piece]>

/** A box on the screen in px of the world, with room around it. */
function boxOn({ left, top }: Frame, { x, y, width, height }: Box, room: number): Box {
  return { x: x + left - room, y: y + top - room, width: width + 2 * room, height: height + 2 * room }
}

export function boxAbout(
  frame: Frame,
  points: readonly { readonly x: number; readonly y: number }[],
  room: number,
): Box {
  const xs = points.map(point => point.x)
  const ys = points.map(point => point.y)
  const [x, y] = [Math.min(...xs), Math.min(...ys)]
  return boxOn(frame, { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y }, room)
}

export function* tagPieces({ frame, tags, sighted }: Over, halos: Map<number, Halo>): Pieces {
  for (const [at, tag] of tags.entries()) {
    const { mark, box, name, signs } = tag
    const halo = halos.get(mark.item) ?? null
    const disputed = mark.count === 1 && sighted.disputed(mark.row)
    const key = [name, signs.join(), mark.count, mark.ghost, mark.inferred, halo, disputed].join('|')
    const draw: Piece['draw'] = pen => {
      const brush = pen(frame)
      drawTag(brush, tag, halo)
      if (disputed) drawDispute(brush, box.x + box.width - 2, box.y + 1)
    }
    yield [at, { key, boxes: [boxOn(frame, box, 8)], draw }]
  }
}

/** A hairline from the area to a tag that had to move away from it. */
export function* leaderPieces({ frame, scene, tags, sighted }: Over): Pieces {
  for (const [at, { mark, box, pinned }] of tags.entries()) {
    const spot = sighted.board.marks.spots[mark.spot]
    if (pinned || spot === undefined) continue
    const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
    const turn = Math.round((middle.x - screenX(frame, spot.x)) / frame.world) * frame.world
    const to = { x: screenX(frame, spot.x) + turn, y: screenY(frame, spot.y) }
    const reach = lookOf(spot, scene.layout.zoom).radius + 24
    const away = Math.hypot(middle.x - to.x, middle.y - to.y) - clearOfBox(middle, box.width, box.height, to)
    if (away <= reach) continue
    const draw: Piece['draw'] = pen => {
      drawLeader(pen(frame), middle, to)
    }
    yield [at, { key: mark.item, boxes: [boxAbout(frame, [middle, to], 2)], draw }]
  }
}

interface Anchor {
  readonly x: number
  readonly y: number
  readonly tag: PlacedTag | null
}

/** Distance in px that curves keep from the middle of a mark. */
const CLEAR = 14

/** Where lines to an event end on the screen: at its tags, or at each copy of its spot. Empty for an event without place. */
function anchorsOf({ frame, scene, tags, sighted }: Over, row: number): readonly Anchor[] {
  const { spots, spotOf } = sighted.board.marks
  const at = spotOf(row)
  const spot = spots[at]
  if (spot === undefined) return []
  const item = scene.layout.itemOf[at] as number
  const own = tags.filter(({ mark }) => mark.item === item)
  if (own.length > 0) {
    return own.map(tag => ({ x: tag.box.x + tag.box.width / 2, y: tag.box.y + tag.box.height / 2, tag }))
  }
  const y = screenY(frame, spot.y)
  const copies = copiesOf(frame, spot.x, 0).map(x => ({ x: x - frame.left, y, tag: null }))
  return copies.length > 0 ? copies : [{ x: screenX(frame, spot.x), y, tag: null }]
}

/** The end of a line that lies nearest to the other one: a copy in view, or the one beyond the edge of the map. */
function nearestTo({ frame }: Over, { x }: Anchor, ends: readonly Anchor[]): Anchor | null {
  const away = (end: Anchor) => Math.abs(end.x - x)
  const [first] = ends
  if (first === undefined) return null
  const best = ends.reduce((near, end) => (away(end) < away(near) ? end : near), first)
  const turn = Math.round((x - best.x) / frame.world) * frame.world
  return turn === 0 ? best : { x: best.x + turn, y: best.y, tag: null }
}

/** Both ends of a line, once for each copy of the world that shows the first. */
function* pairsOf(over: Over, from: number, to: number): Iterable<readonly [Anchor, Anchor]> {
  const ends = anchorsOf(over, to)
  for (const a of anchorsOf(over, from)) {
    const b = nearestTo(over, a, ends)
    if (b !== null) yield [a, b]
  }
}

function clearOf(anchor: Anchor, to: Anchor): number {
  const { tag } = anchor
  return tag === null ? CLEAR : clearOfBox(anchor, tag.box.width, tag.box.height, to) + 4
}

/** Room for the words of a curve on each side of it, in px. */
const WORDS_ROOM = 110

export function* linkPieces(over: Over): Pieces {
  const { frame, sighted } = over
  const { links, hover, focus } = sighted
  let number = 0
  for (const link of links) {
    for (const [a, b] of pairsOf(over, link.from, link.to)) {
      const curve: Curve | null = curveBetween(a, b, clearOf(a, b), clearOf(b, a))
      if (curve === null) continue
      const words = hover === (link.from === focus ? link.to : link.from) ? link.words : null
      const { start, control, end } = curve
      const boxes = [boxAbout(frame, [start, control, end], words === null ? 10 : WORDS_ROOM)]
      const key = [link.from, link.to, link.faint, words].join('|')
      const draw: Piece['draw'] = pen => {
        drawCurve(pen(frame), curve, link.faint, words)
      }
      yield [number++, { key, boxes, draw }]
    }
  }
}

/** The veil of the box lies over all that is drawn, so that each change of it draws all anew. */
export function* boxPieces({ frame, sighted }: Over): Pieces {
  const { box } = sighted
  if (box === null) return
  const all = boxOn(frame, { x: 0, y: 0, width: frame.width, height: frame.height }, 2_048)
  const draw: Piece['draw'] = pen => {
    drawBox(pen(frame), box)
  }
  yield [0, { key: box, boxes: [all], draw }]
}
