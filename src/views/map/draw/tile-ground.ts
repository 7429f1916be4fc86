/**
 * What lies lowest on a tile, kept as a picture: outlines are dear to draw, they seldom change, and every sign that comes
 * or goes has all of its tile drawn again.
 */
import type { Piece } from '../sheet.ts'
import { createEasel, type Easel } from '../still.ts'

/** Canvas pixels that all pictures of one map may have: some 32 MB. */
const MOST_PIXELS = 8 * 2 ** 20

interface Kept {
  readonly pieces: readonly Piece[]
  readonly easel: Easel
}

export interface TileGrounds {
  /**
   * The picture of the first pieces of a tile, as long as they lie on the ground; null where there are none or no room is
   * left to keep it. `paint` is called where other pieces than before lie there. `side` of the tile in canvas pixels.
   */
  readonly of: (
    tile: string,
    pieces: readonly Piece[],
    side: number,
    paint: (easel: Easel, pieces: readonly Piece[]) => void,
  ) => OffscreenCanvas | null
  readonly forget: (tile: string) => void
}

/** The pieces of a tile that its ground holds: those before the first that does not lie there. */
export function groundPieces(pieces: readonly Piece[]): readonly Piece[] {
  const end = pieces.findIndex(piece => piece.ground !== true)
  return end < 0 ? pieces : pieces.slice(0, end)
}

function sameList(a: readonly Piece[], b: readonly Piece[]): boolean {
  return a.length === b.length && a.every((piece, at) => piece === b[at])
}

export function createTileGrounds(make = createEasel): TileGrounds {
  const kept = new Map<string, Kept>()
  return {
    of(tile, pieces, side, paint) {
      const known = kept.get(tile)
      if (pieces.length === 0) {
        kept.delete(tile)
        return null
      }
      if (known !== undefined && sameList(known.pieces, pieces)) return known.easel.canvas
      const hasRoom = known !== undefined || (kept.size + 1) * side * side <= MOST_PIXELS
      const easel = hasRoom ? (known?.easel ?? make(side, side)) : null
      if (easel === null) return null
      easel.ctx.setTransform(1, 0, 0, 1, 0, 0)
      if (known !== undefined) easel.ctx.clearRect(0, 0, side, side)
      paint(easel, pieces)
      kept.set(tile, { pieces, easel })
      return easel.canvas
    },
    forget: tile => {
      kept.delete(tile)
    },
  }
}
