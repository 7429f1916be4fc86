/** One frame of the map in px: where unit-square positions lie on the screen, copies of the world included. */
import type { Visited } from '../../query/follow.ts'
import type { Board } from './board.ts'
import type { Spot } from './marks.ts'
import type { Mark } from './scene.ts'
import type { Target } from './pick.ts'
import type { Shape } from './shape.ts'
import { shapeHolds } from './shape.ts'
import type { Scene } from './stage.ts'
import { countItems, soleSpot } from './tally.ts'
import { TAG_HEIGHT, tagWidth, type Box } from './tags.ts'

/**
 * `left` and `top` are px of the world at the map's north-west corner; `world` is the width of the world in px; `pad` is
 * how far beyond the map is drawn on each side, so that a short pan uncovers what is there already.
 */
export interface Frame {
  readonly zoom: number
  readonly world: number
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  readonly pad: number
}

/** Calls back with the screen x of every copy of `x` whose surroundings of `around` px are drawn. */
export function eachCopy(frame: Frame, x: number, around: number, call: (screenX: number) => void): void {
  const pad = around + frame.pad
  const base = x * frame.world - frame.left
  const first = Math.ceil((-pad - base) / frame.world)
  for (let at = base + first * frame.world; at <= frame.width + pad; at += frame.world) call(at)
}

/** Screen x of the copy that lies nearest to the middle of the map. */
export function screenX(frame: Frame, x: number): number {
  const base = x * frame.world - frame.left
  return base + Math.round((frame.width / 2 - base) / frame.world) * frame.world
}

export function screenY(frame: Frame, y: number): number {
  return y * frame.world - frame.top
}

/** Whether what stands at this screen y and reaches `around` px lies above or below all that is drawn. */
export function isBeyond(frame: Frame, y: number, around: number): boolean {
  const most = around + frame.pad
  return y < -most || y > frame.height + most
}

/** px of the world at which the copies of `x` lie whose surroundings of `around` px are drawn. */
export function copiesOf(frame: Frame, x: number, around: number): number[] {
  const copies: number[] = []
  eachCopy(frame, x, around, at => copies.push(at + frame.left))
  return copies
}

/** A tag as it lies on the screen. */
export interface PlacedTag {
  readonly mark: Mark
  readonly name: string
  readonly signs: readonly number[]
  readonly box: Box
  /** Kept at the edge of the map because the view lies inside the area. */
  readonly pinned: boolean
}

/** Most signs of categories that a tag shows. */
const MAX_SIGNS = 3
/** Tags whose middle is in view are kept whole, this far from the edge of the map, in px. */
const EDGE = 4
const PINNED_AT = { x: 12, y: 12 }
/** Room between tags that were moved, in px. */
const GAP = 4

/** Categories of a mark, the most frequent first. */
export function signsOf(mark: Pick<Mark, 'mix'>): readonly number[] {
  return [...mark.mix.keys()]
    .filter(category => (mark.mix[category] as number) > 0)
    .toSorted((a, b) => (mark.mix[b] as number) - (mark.mix[a] as number) || a - b)
    .slice(0, MAX_SIGNS)
}

/**
 * Tags of a scene on the screen. An area that holds the middle of the view while its tag is out of sight keeps the tag
 * at the upper left, so that being inside an area never hides what happened somewhere in it. Tags that were moved to
 * stay in view keep off all others.
 */
export function tagsIn(frame: Frame, scene: Scene, board: Board): readonly PlacedTag[] {
  const placed: PlacedTag[] = []
  const moved: PlacedTag[] = []
  for (let item = scene.layout.firstTag; item < scene.layout.count; item++) {
    const mark = scene.marks[item]
    const middle = scene.tags[item]
    if (!middle || !mark) continue
    const name = middle.brief ? '' : board.nameOf(board.marks.spots[mark.spot] as Spot)
    const signs = middle.brief ? [] : signsOf(mark)
    const width = tagWidth(name, mark.count, signs.length, board.measure)
    const y = screenY(frame, middle.y)
    let seen = false
    eachCopy(frame, middle.x, 0, x => {
      if (isBeyond(frame, y, 0)) return
      const inView = x >= 0 && x <= frame.width && y >= 0 && y <= frame.height
      seen ||= inView
      const free = {
        x: Math.round(x - width / 2),
        y: Math.round(y - TAG_HEIGHT / 2),
        width,
        height: TAG_HEIGHT,
      }
      const box = inView ? held(frame, free) : free
      const stayed = box.x === free.x && box.y === free.y
      ;(stayed ? placed : moved).push({ mark, name, signs, box, pinned: false })
    })
    if (seen || !holdsMiddle(frame, board.shape(mark.spot))) continue
    moved.push({ mark, name, signs, box: { ...PINNED_AT, width, height: TAG_HEIGHT }, pinned: true })
  }
  for (const tag of moved) placed.push({ ...tag, box: clearOfOthers(frame, tag.box, placed) })
  return placed
}

/** A box brought wholly into view. */
function held(frame: Frame, { x, y, width, height }: Box): Box {
  const hold = (at: number, most: number) => Math.round(Math.max(EDGE, Math.min(at, most)))
  return { x: hold(x, frame.width - width - EDGE), y: hold(y, frame.height - height - EDGE), width, height }
}

/** The box where it covers no tag: moved down in steps, or up where there is no room below; itself where there is none. */
function clearOfOthers(frame: Frame, box: Box, tags: readonly PlacedTag[]): Box {
  const step = TAG_HEIGHT + GAP
  const free = (y: number) => !tags.some(tag => covers(tag.box, { ...box, y }))
  for (let y = box.y; y + TAG_HEIGHT + EDGE <= frame.height; y += step) if (free(y)) return { ...box, y }
  for (let y = box.y - step; y >= EDGE; y -= step) if (free(y)) return { ...box, y }
  return box
}

function covers(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

function holdsMiddle(frame: Frame, shape: Shape): boolean {
  const x = (frame.left + frame.width / 2) / frame.world
  const y = (frame.top + frame.height / 2) / frame.world
  const copy = Math.floor(x)
  return [-1, 0, 1].some(more => shapeHolds(shape, x - copy + more, y))
}

/** What a pointer can hit: signs in view and tags, in px of the map. */
export function targetsIn(frame: Frame, scene: Scene, tags: readonly PlacedTag[]): readonly Target[] {
  const targets: Target[] = []
  for (const mark of scene.marks) {
    if (mark === null || mark.look === 'extent') continue
    const y = screenY(frame, mark.y)
    if (isBeyond(frame, y, mark.radius)) continue
    eachCopy(frame, mark.x, mark.radius, x => {
      targets.push({ item: mark.item, x, y, radius: mark.radius, box: null })
    })
  }
  for (const { mark, box } of tags) {
    targets.push({ item: mark.item, x: box.x + box.width / 2, y: box.y + box.height / 2, radius: 0, box })
  }
  return targets
}

/** A rectangle on the map in px. */
export interface Room {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Half the side of the square that a sign keeps free of names, and how far beyond the map rooms are given, in px. */
const SIGN_ROOM = 13
const BEYOND = 180

/**
 * Rooms that names of the base map must leave to marks. Made for rows that do not depend on the time window, so that no
 * name comes and goes while the window moves.
 */
export function roomsIn(frame: Frame, board: Board, rows: Visited): readonly Room[] {
  const tally = board.lasting(rows)
  const layout = board.layoutFor(frame, tally)
  const { items, part } = countItems(layout)
  part.recount(tally.spots)
  const tags = board.tags(layout)
  const rooms: Room[] = []
  for (const [item, count] of items.counts.entries()) {
    if (count === 0) continue
    const single = soleSpot(items, item)
    const spot = board.marks.spots[single >= 0 ? single : (layout.leader[item] as number)] as Spot
    const tag = tags[item] ?? null
    const { x, y } = tag ?? spot
    const name = tag?.brief === true ? '' : board.nameOf(spot)
    const half = tag === null ? SIGN_ROOM : tagWidth(name, count, tag.brief ? 0 : 2, board.measure) / 2
    const tall = tag === null ? SIGN_ROOM : TAG_HEIGHT / 2 + 2
    const middle = screenY(frame, y)
    if (middle < -BEYOND || middle > frame.height + BEYOND) continue
    eachCopy(frame, x, half + BEYOND, at => {
      rooms.push({ left: at - half, right: at + half, top: middle - tall, bottom: middle + tall })
    })
  }
  return rooms
}
