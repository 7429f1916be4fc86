/** Where tags lie on the screen: whole, in view, and off each other, signs, and what lies over the map. */
import type { Layout } from './clusters.ts'
import { copiesOf, eachCopy, isBeyond, screenY, type Frame } from './frame.ts'
import type { Spot } from './marks.ts'
import { shapeHolds, type Shape } from './shape.ts'
import { TAG_HEIGHT, type Box, type TagPlace } from './tags.ts'

/** Tags of which any part is in view are kept whole, this far from the edge of the map, in px. */
const EDGE = 4
const PINNED_AT = { x: 12, y: 12 }
/** Room between a tag that was moved and what it was moved away from, in px. */
const GAP = 4
/** How far a tag may be moved to come clear, in px. */
const FAR = 200

/** A tag that wants room. */
export interface Wanted<T> {
  readonly tag: T
  readonly middle: TagPlace
  readonly width: number
  /** Extent of its area. */
  readonly shape: () => Shape
}

export interface Settled<T> {
  readonly tag: T
  readonly box: Box
  readonly pinned: boolean
}

/**
 * Tags on the screen. An area that holds the middle of the view while its tag is out of sight keeps the tag at the upper
 * left, so that being inside an area never hides what happened somewhere in it. A tag that the edge of the map or what
 * lies over it would cut is moved to where it is seen whole, and keeps off all others; where the world repeats it is left
 * out beside a copy that is in view. What was moved covers no sign, as far as there is room.
 */
export function settle<T>(
  frame: Frame,
  wanted: readonly Wanted<T>[],
  signs: () => readonly Box[],
): readonly Settled<T>[] {
  const settled: Settled<T>[] = []
  const moved: Settled<T>[] = []
  const keepOff = frame.keepOff ?? []
  for (const { tag, middle, width, shape } of wanted) {
    const y = screenY(frame, middle.y)
    let seen = false
    const cut: Box[] = []
    eachCopy(frame, middle.x, width / 2, x => {
      if (isBeyond(frame, y, TAG_HEIGHT / 2)) return
      const free = {
        x: Math.round(x - width / 2),
        y: Math.round(y - TAG_HEIGHT / 2),
        width,
        height: TAG_HEIGHT,
      }
      const inView = x >= 0 && x <= frame.width && y >= 0 && y <= frame.height
      seen ||= inView
      if (!inView && covers(free, { x: 0, y: 0, width: frame.width, height: frame.height })) {
        cut.push(free)
        return
      }
      const box = inView ? held(frame, free) : free
      const stays = box.x === free.x && box.y === free.y && !(inView && keepOff.some(it => covers(it, box)))
      ;(stays ? settled : moved).push({ tag, box, pinned: false })
    })
    if (seen) continue
    const [edge] = cut
    if (edge !== undefined && isInView(frame, shape())) {
      moved.push({ tag, box: held(frame, edge), pinned: false })
    } else if (holdsMiddle(frame, shape())) {
      moved.push({ tag, box: { ...PINNED_AT, width, height: TAG_HEIGHT }, pinned: true })
    }
  }
  const taken = [...keepOff, ...settled.map(({ box }) => box)]
  const marks = moved.length === 0 ? [] : signs()
  for (const one of moved) {
    const apart = nearestRoom(frame, one.box, [...taken, ...marks])
    const box = apart ?? nearestRoom(frame, one.box, taken) ?? one.box
    taken.push(box)
    settled.push({ ...one, box })
  }
  return settled
}

/** A box brought wholly into view. */
function held(frame: Frame, { x, y, width, height }: Box): Box {
  // Down, not to the nearest: beyond the limit it would find no room above or below what lies in its way.
  const hold = (at: number, most: number) => Math.max(EDGE, Math.floor(Math.min(at, most)))
  return { x: hold(x, frame.width - width - EDGE), y: hold(y, frame.height - height - EDGE), width, height }
}

/**
 * The nearest place in view where the box covers nothing that is taken; null where none is near. Looks beside what is in
 * its way and, from there, above and below all that is near.
 */
function nearestRoom(frame: Frame, box: Box, taken: readonly Box[]): Box | null {
  const { width, height } = box
  const near = taken.filter(other => covers(other, widened(box, FAR)))
  const blocking = near.filter(other => covers(other, box))
  if (blocking.length === 0) return box
  const xs = [box.x, ...blocking.flatMap(it => [it.x - width - GAP, it.x + it.width + GAP])]
  const ys = [box.y, ...near.flatMap(it => [it.y - height - GAP, it.y + it.height + GAP])]
  const columns = nearestFirst(box.x, xs, EDGE, frame.width - width - EDGE)
  const rows = nearestFirst(box.y, ys, EDGE, frame.height - height - EDGE)
  let best: Box | null = null
  let least = FAR
  for (const x of columns) {
    const beside = near.filter(it => it.x < x + width && x < it.x + it.width)
    for (const y of rows) {
      const away = Math.hypot(x - box.x, y - box.y)
      // All that follow lie farther still.
      if (away >= least) break
      if (beside.some(it => it.y < y + height && y < it.y + it.height)) continue
      least = away
      best = { x, y, width, height }
    }
  }
  return best
}

/** The values between two limits, those nearest to `from` first. */
function nearestFirst(from: number, values: readonly number[], least: number, most: number): number[] {
  const within = values.filter(value => value >= least && value <= most)
  return within.toSorted((a, b) => Math.abs(a - from) - Math.abs(b - from))
}

function widened({ x, y, width, height }: Box, by: number): Box {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by }
}

function covers(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

/** Whether the box around a shape reaches into the view. */
function isInView(frame: Frame, { minX, minY, maxX, maxY }: Shape): boolean {
  const [top, bottom] = [screenY(frame, minY), screenY(frame, maxY)]
  const half = ((maxX - minX) * frame.world) / 2
  const copies = copiesOf({ ...frame, pad: 0 }, (minX + maxX) / 2, half)
  return bottom >= 0 && top <= frame.height && copies.length > 0
}

function holdsMiddle(frame: Frame, shape: Shape): boolean {
  const x = (frame.left + frame.width / 2) / frame.world
  const y = (frame.top + frame.height / 2) / frame.world
  const copy = Math.floor(x)
  return [-1, 0, 1].some(more => shapeHolds(shape, x - copy + more, y))
}

/** Half the side of the square that a sign keeps free, in px. */
const SIGN_ROOM = 13

/** Squares around the copies of a sign in view. */
export function signBoxes(frame: Frame, { x, y }: Pick<Spot, 'x' | 'y'>): Box[] {
  const top = screenY(frame, y)
  if (isBeyond(frame, top, SIGN_ROOM)) return []
  const side = 2 * SIGN_ROOM
  return copiesOf(frame, x, SIGN_ROOM).map(at => ({
    x: at - frame.left - SIGN_ROOM,
    y: top - SIGN_ROOM,
    width: side,
    height: side,
  }))
}

/** Where signs may stand, whatever is in the window, so that no tag moves while the window does. */
export function layoutSigns(frame: Frame, { leader, firstTag }: Layout, spots: readonly Spot[]): Box[] {
  return [...leader.subarray(0, firstTag)].flatMap(at => signBoxes(frame, spots[at] as Spot))
}
