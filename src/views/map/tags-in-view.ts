/** The tags that a frame shows, and the rooms that names of the base map leave to marks. */
import type { Visited } from '../../query/follow.ts'
import type { Board } from './board.ts'
import { signsOf, type Frame, type PlacedTag } from './frame.ts'
import type { Spot } from './marks.ts'
import type { Scene } from './stage.ts'
import { layoutSigns, settle, signBoxes, type Wanted } from './tag-room.ts'
import { countItems, soleSpot } from './item-counts.ts'
import { CATEGORIES } from './tally.ts'
import { tagWidth, type Box } from './tags.ts'

/** Tags of a scene on the screen. */
export function tagsIn(frame: Frame, scene: Scene, board: Board): readonly PlacedTag[] {
  const wanted: Wanted<Omit<PlacedTag, 'box' | 'pinned'>>[] = []
  for (let item = scene.layout.firstTag; item < scene.layout.count; item++) {
    const mark = scene.marks[item]
    const middle = scene.tags[item]
    if (!middle || !mark) continue
    const name = middle.brief ? '' : board.nameOf(board.marks.spots[mark.spot] as Spot)
    const signs = middle.brief ? [] : signsOf(mark)
    const width = tagWidth(name, mark.count, signs.length, board.measure)
    wanted.push({ tag: { mark, name, signs }, middle, width, shape: () => board.shape(mark.spot) })
  }
  const signs = () => layoutSigns(frame, scene.layout, board.marks.spots)
  return settle(frame, wanted, signs).map(({ tag, box, pinned }) => ({ ...tag, box, pinned }))
}

/** A rectangle on the map in px. */
export interface Room {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

function roomOf({ x, y, width, height }: Box, around: number): Room {
  return { left: x, right: x + width, top: y - around, bottom: y + height + around }
}

/** How far beyond the map rooms are given, in px. */
const BEYOND = 180

/**
 * Rooms that names of the base map must leave to marks and to what lies over the map. Made for rows that do not depend on
 * the time window, so that no name comes and goes while the window moves.
 */
export function roomsIn(frame: Frame, board: Board, rows: Visited): readonly Room[] {
  const tally = board.lasting(rows)
  const layout = board.layoutFor(frame, tally)
  const { items, part } = countItems(layout)
  part.recount(tally.spots)
  const tags = board.tags(layout)
  const around = { ...frame, pad: BEYOND }
  const signs: Box[] = []
  const wanted: Wanted<null>[] = []
  for (const [item, count] of items.counts.entries()) {
    if (count === 0) continue
    const single = soleSpot(items, item)
    const at = single >= 0 ? single : (layout.leader[item] as number)
    const spot = board.marks.spots[at] as Spot
    const middle = tags[item]
    if (!middle) {
      signs.push(...signBoxes(around, spot))
      continue
    }
    const name = middle.brief ? '' : board.nameOf(spot)
    const mix = items.mix.subarray(item * CATEGORIES, (item + 1) * CATEGORIES)
    const width = tagWidth(name, count, middle.brief ? 0 : signsOf({ mix }).length, board.measure)
    wanted.push({ tag: null, middle, width, shape: () => board.shape(at) })
  }
  const inTheWay = () => layoutSigns(around, layout, board.marks.spots)
  const boxes = settle(around, wanted, inTheWay).map(({ box }) => box)
  const over = frame.keepOff ?? []
  return [
    ...over.map(box => roomOf(box, 0)),
    ...signs.map(box => roomOf(box, 0)),
    ...boxes.map(box => roomOf(box, 2)),
  ]
}
