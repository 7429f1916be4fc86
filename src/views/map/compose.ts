/** Puts a scene on a sheet: all of it where the view is new, else what changed of it, and what lies over it. */
import type { Frame } from './frame.ts'
import { haloPieces, halosOf, singledPieces } from './halo-pieces.ts'
import { boxPieces, leaderPieces, linkPieces, tagPieces, type Over } from './over-pieces.ts'
import { areaPieces, discPieces, GROUPS, signPiece } from './pieces.ts'
import { rangeOf, type Sheet, type TileRange } from './sheet.ts'
import type { Scene } from './stage.ts'

/** Tiles that are drawn for a frame: those in view, and those that a short pan uncovers. */
export function tilesOf({ left, top, width, height, pad }: Frame): TileRange {
  return rangeOf({ x: left - pad, y: top - pad, width: width + 2 * pad, height: height + 2 * pad })
}

/** Spots that are pointed at or open. */
function litSpots({ board, hover, focus }: Over['sighted']): ReadonlySet<number> {
  const spots = [hover, focus].map(row => (row >= 0 ? (board.marks.spotOf[row] as number) : -1))
  return new Set(spots.filter(spot => spot >= 0))
}

function putSign(
  sheet: Sheet,
  frame: Frame,
  scene: Scene,
  disputed: Over['sighted']['disputed'],
  item: number,
): void {
  const mark = scene.marks[item] ?? null
  const piece = mark && signPiece(frame, mark, mark.count === 1 && disputed(mark.row))
  const isRing = mark?.look === 'ring'
  sheet.put(GROUPS.rings, item, isRing ? piece : null)
  sheet.put(GROUPS.singles, item, isRing ? null : piece)
}

/** `changed` are the items whose marks are others than on the sheet; null where all may be. */
export function compose(sheet: Sheet, over: Over, changed: readonly number[] | null): void {
  const { frame, scene, sighted } = over
  const { board, disputed } = sighted
  if (changed === null) {
    sheet.cover(tilesOf(frame))
    for (let item = 0; item < scene.layout.firstTag; item++) putSign(sheet, frame, scene, disputed, item)
  } else {
    for (const item of changed) putSign(sheet, frame, scene, disputed, item)
  }
  const { spots } = board.marks
  const counts = board.shown(sighted.rows).spots.counts
  const extents = { scene, spots, counts, shape: board.shape, lit: litSpots(sighted) }
  const halos = halosOf(over)
  sheet.replace(GROUPS.areas, areaPieces(frame, extents))
  sheet.replace(GROUPS.discs, discPieces(frame, board.discs, extents))
  sheet.replace(GROUPS.leaders, leaderPieces(over))
  sheet.replace(GROUPS.links, linkPieces(over))
  sheet.replace(GROUPS.tags, tagPieces(over, halos))
  sheet.replace(GROUPS.halos, haloPieces(over, halos))
  sheet.replace(GROUPS.singled, singledPieces(over))
  sheet.replace(GROUPS.box, boxPieces(over))
}
