/** Decides the pieces that single marks out: halos, and events that are shown where they stand within a cluster. */
import { INFERRED } from '../../model/columns.ts'
import { cellOfItem } from './cell-pick.ts'
import { unitOfCell } from './cells.ts'
import { drawHalo, type Halo } from './draw/halos.ts'
import { drawMark } from './draw/signs.ts'
import { screenY, type Frame } from './frame.ts'
import { lookOf } from './look.ts'
import type { Spot } from './marks.ts'
import type { Over, Pieces } from './over-pieces.ts'
import { boxesAround } from './pieces.ts'
import type { Mark } from './scene.ts'
import type { Piece } from './sheet.ts'
import { CATEGORIES } from './tally.ts'

/** Halo of each item, the strongest last: what is open wins over what is pointed at. */
export function halosOf({ scene, sighted, pointed }: Over): Map<number, Halo> {
  const { board, hover, focus } = sighted
  const halos = new Map<number, Halo>()
  const itemOf = (row: number) => {
    const spot = row >= 0 ? board.marks.spotOf(row) : -1
    const item = spot >= 0 ? scene.layout.itemOf[spot] : undefined
    return item === undefined || item < 0 ? null : item
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

export function* haloPieces({ frame, scene, cells }: Over, halos: Map<number, Halo>): Pieces {
  for (const [item, halo] of halos) {
    const cell = cellOfItem(item)
    if (cell !== -1 && cells !== null) {
      yield [item, haloPiece(frame, unitOfCell(cells.grid, cell), cells.grid.side, halo)]
      continue
    }
    const mark = scene.marks[item]
    if (!mark || mark.look === 'extent') continue
    yield [item, haloPiece(frame, mark, mark.radius + 4, halo)]
  }
}

function haloPiece(frame: Frame, at: Pick<Spot, 'x' | 'y'>, radius: number, halo: Halo): Piece {
  const y = screenY(frame, at.y)
  const reach = radius + 8
  const boxes = boxesAround(frame, at.x, at.y, reach)
  return {
    key: `${halo} ${String(radius)}`,
    boxes,
    draw: pen => {
      const brush = pen(frame)
      for (const { x } of boxes) drawHalo(brush, x + reach - frame.left, y, radius, halo)
    },
  }
}

/** Inside a cluster, or filtered out: the event that is pointed at or open is shown where it really stands. */
export function* singledPieces({ frame, scene, sighted }: Over): Pieces {
  const { board, category, hover, focus } = sighted
  const { spots, spotOf, inferred } = board.marks
  for (const [row, halo] of [
    [hover, 'hover'],
    [focus, 'focus'],
  ] as const) {
    const at = row >= 0 ? spotOf(row) : -1
    const spot = spots[at]
    if (spot === undefined) continue
    const mark = scene.marks[scene.layout.itemOf[at] as number]
    if (mark && (mark.spot === at || mark.look === 'extent')) continue
    const single = {
      ...singleMark(spot, at, row, category[row] as number, frame.zoom),
      inferred: ((inferred[row] as number) & INFERRED.place) !== 0,
    }
    const boxes = boxesAround(frame, spot.x, spot.y, 20)
    const ring = haloPiece(frame, spot, single.radius + 4, halo)
    const draw: Piece['draw'] = pen => {
      drawMark(
        pen(frame),
        single,
        boxes.map(box => box.x + 20 - frame.left),
        screenY(frame, spot.y),
      )
      ring.draw(pen)
    }
    yield [
      halo === 'focus' ? 1 : 0,
      { key: `${String(row)} ${halo}`, boxes: [...boxes, ...ring.boxes], draw },
    ]
  }
}

function singleMark(spot: Spot, at: number, row: number, category: number, zoom: number): Mark {
  const { look } = lookOf(spot, zoom)
  const mix = new Uint32Array(CATEGORIES)
  mix[category % CATEGORIES] = 1
  const vague = look === 'hatched' || look === 'extent'
  return {
    item: -1,
    spot: at,
    x: spot.x,
    y: spot.y,
    look: vague ? 'hatched' : look,
    base: look,
    radius: vague ? 9 : 6.5,
    count: 1,
    row,
    inferred: false,
    ghost: false,
    mix,
  }
}
