/** Puts what is in sight on a sheet: all of it where the view is new, else what changed of it, and what lies over it. */
import type { BoardLook } from './board.ts'
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

/** A scene whose signs are drawn, in which groups, and how strongly. */
export interface Signs {
  readonly scene: Scene
  readonly rings: number
  readonly singles: number
  /** Over 0 and up to 1. */
  readonly strength: number
}

/** The signs of a frame: those of all places, of those too vague for a cell, or both while one gives way to the other. */
export function signsOf({ all, vague, density }: BoardLook): readonly Signs[] {
  const { rings, singles, vagueRings, vagueSingles } = GROUPS
  return [
    ...(all === null ? [] : [{ scene: all, rings, singles, strength: 1 - density }]),
    ...(vague === null
      ? []
      : [{ scene: vague, rings: vagueRings, singles: vagueSingles, strength: density }]),
  ]
}

/** Spots that are pointed at or open. */
function litSpots({ board, hover, focus }: Over['sighted']): ReadonlySet<number> {
  const spots = [hover, focus].map(row => (row >= 0 ? board.marks.spotOf(row) : -1))
  return new Set(spots.filter(spot => spot >= 0))
}

function putSign(sheet: Sheet, { frame, sighted }: Over, signs: Signs, item: number): void {
  const mark = signs.scene.marks[item] ?? null
  const disputed = mark?.count === 1 && sighted.disputed(mark.row)
  const piece = mark && signPiece(frame, mark, disputed, signs.strength)
  const isRing = mark?.look === 'ring'
  sheet.put(signs.rings, item, isRing ? piece : null)
  sheet.put(signs.singles, item, isRing ? null : piece)
}

/** Takes all signs away, so that those that come are drawn in another strength. */
export function clearSigns(sheet: Sheet): void {
  for (const group of [GROUPS.rings, GROUPS.singles, GROUPS.vagueRings, GROUPS.vagueSingles]) {
    sheet.replace(group, [])
  }
}

/** `anew`: marks may be others than on the sheet wherever they are; else only those that the scenes name. */
export function compose(sheet: Sheet, over: Over, signs: readonly Signs[], anew: boolean): void {
  const { frame, scene, sighted } = over
  const { board } = sighted
  if (anew) sheet.cover(tilesOf(frame))
  for (const shown of signs) {
    const { changed, layout } = shown.scene
    if (anew || changed === null) {
      for (let item = 0; item < layout.firstTag; item++) putSign(sheet, over, shown, item)
    } else {
      for (const item of changed) putSign(sheet, over, shown, item)
    }
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
