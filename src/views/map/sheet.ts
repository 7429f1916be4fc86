/**
 * What is drawn, piece by piece, and on which tiles it lies: tells the tiles that must be drawn again when pieces come,
 * change and go. Pure: knows neither canvas nor page. Positions in px of the world at one zoom level.
 */
import { sameBoxes } from './boxes.ts'
import type { Pen } from './draw/brush.ts'
import type { Mark } from './scene.ts'
import type { Box } from './tags.ts'

/** Side of a tile in CSS px: small enough that a changed mark costs little, large enough that tiles are few. */
export const TILE = 256

/** What has moved by less than this many px, by rounding, is drawn where it was. */
const NEAR = 0.01

export interface Piece {
  /** Equal for two pieces that look the same at the same boxes. */
  readonly key: unknown
  /** What it may touch; several where copies of the world are in view. */
  readonly boxes: readonly Box[]
  /** Whether it leaves a mark on a tile within its boxes; always where missing. */
  readonly touches?: (tile: Box) => boolean
  readonly draw: (pen: Pen) => void
  /** The ring that it draws, which must be pressed before. */
  readonly ring?: Mark
  /** Lies under all that comes and goes by the event, and is dear to draw: a tile keeps a picture of these. */
  readonly ground?: true
}

/** Tiles by column and row, both ends included. */
export interface TileRange {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export interface Tile {
  readonly column: number
  readonly row: number
  readonly box: Box
  /** Pieces on it, in the order of their groups and, within one, of their ids. */
  readonly pieces: readonly Piece[]
}

export interface Sheet {
  /** Forgets all pieces and tiles. */
  readonly clear: () => void
  /** Sets which tiles there are. */
  readonly cover: (range: TileRange) => void
  /** Groups lie over each other by number, the lowest at the bottom. */
  readonly put: (group: number, id: number, piece: Piece | null) => void
  /** Puts all of a group, and takes away what was in it before and is not named. */
  readonly replace: (group: number, pieces: Iterable<readonly [number, Piece]>) => void
  /** Tiles of these pieces are drawn again. */
  readonly soil: (group: number) => void
  /** The tiles, of this range or of all, whose look has changed since they were last asked for. */
  readonly soiled: (within?: TileRange) => Tile[]
  readonly has: (column: number, row: number) => boolean
  /** The pieces on a tile; none where there is no such tile. */
  readonly at: (column: number, row: number) => readonly Piece[]
}

interface Live {
  readonly column: number
  readonly row: number
  readonly box: Box
  readonly groups: Map<number, Piece>[]
  dirty: boolean
}

function isWithin({ column, row }: Pick<Tile, 'column' | 'row'>, range: TileRange): boolean {
  return column >= range.left && column <= range.right && row >= range.top && row <= range.bottom
}

export function rangeOf({ x, y, width, height }: Box): TileRange {
  return {
    left: Math.floor(x / TILE),
    top: Math.floor(y / TILE),
    right: Math.floor((x + width) / TILE),
    bottom: Math.floor((y + height) / TILE),
  }
}

/** One number for each tile: rows and columns of a world at its finest zoom, and of its copies, are far fewer. */
function keyOf(column: number, row: number): number {
  return row * 2 ** 24 + column
}

/** By id, so that pieces lie over each other alike on every tile, whichever came last. */
function inOrder(pieces: ReadonlyMap<number, Piece>): Piece[] {
  return [...pieces].toSorted((a, b) => a[0] - b[0]).map(([, piece]) => piece)
}

/** All that a sheet holds. */
interface Held {
  readonly tiles: Map<number, Live>
  /** Pieces by group and id, on a tile or not. */
  readonly placed: readonly Map<number, Piece>[]
  range: TileRange
}

function eachTile({ tiles, range }: Held, piece: Piece, call: (tile: Live) => void): void {
  for (const box of piece.boxes) {
    const own = rangeOf(box)
    const [left, right] = [Math.max(own.left, range.left), Math.min(own.right, range.right)]
    for (let row = Math.max(own.top, range.top); row <= Math.min(own.bottom, range.bottom); row++) {
      for (let column = left; column <= right; column++) {
        const tile = tiles.get(keyOf(column, row))
        if (tile !== undefined && (piece.touches?.(tile.box) ?? true)) call(tile)
      }
    }
  }
}

function put(held: Held, group: number, id: number, piece: Piece | null): void {
  const all = held.placed[group]
  if (all === undefined) throw new Error(`There is no group ${String(group)}: the sheet was made for fewer.`)
  const before = all.get(id)
  if (before !== undefined && piece !== null) {
    if (Object.is(before.key, piece.key) && sameBoxes(before.boxes, piece.boxes, NEAR)) return
  }
  if (before !== undefined) {
    eachTile(held, before, tile => {
      tile.groups[group]?.delete(id)
      tile.dirty = true
    })
  }
  if (piece === null) {
    all.delete(id)
    return
  }
  all.set(id, piece)
  eachTile(held, piece, tile => {
    tile.groups[group]?.set(id, piece)
    tile.dirty = true
  })
}

function addTile({ tiles, placed }: Held, column: number, row: number): void {
  const box = { x: column * TILE, y: row * TILE, width: TILE, height: TILE }
  const tile: Live = { column, row, box, groups: placed.map(() => new Map()), dirty: true }
  for (const [group, pieces] of placed.entries()) {
    for (const [id, piece] of pieces) {
      const on = piece.boxes.some(own => isWithin({ column, row }, rangeOf(own)))
      const there = on && (piece.touches?.(box) ?? true)
      if (there) tile.groups[group]?.set(id, piece)
    }
  }
  tiles.set(keyOf(column, row), tile)
}

function soiledOf({ tiles }: Held, within: TileRange | undefined): Tile[] {
  const soiled: Tile[] = []
  for (const tile of tiles.values()) {
    if (!tile.dirty || (within !== undefined && !isWithin(tile, within))) continue
    tile.dirty = false
    const { column, row, box, groups } = tile
    soiled.push({ column, row, box, pieces: groups.flatMap(inOrder) })
  }
  return soiled
}

const NOWHERE: TileRange = { left: 0, top: 0, right: -1, bottom: -1 }

export function createSheet(groups: number): Sheet {
  const tiles = new Map<number, Live>()
  const placed = Array.from({ length: groups }, () => new Map<number, Piece>())
  const held: Held = { tiles, placed, range: NOWHERE }
  return {
    put: (group, id, piece) => {
      put(held, group, id, piece)
    },
    clear() {
      tiles.clear()
      for (const pieces of placed) pieces.clear()
      held.range = NOWHERE
    },
    cover(next) {
      held.range = next
      for (const [key, tile] of tiles) if (!isWithin(tile, next)) tiles.delete(key)
      for (let row = next.top; row <= next.bottom; row++) {
        for (let column = next.left; column <= next.right; column++) {
          if (!tiles.has(keyOf(column, row))) addTile(held, column, row)
        }
      }
    },
    replace(group, pieces) {
      const named = new Set<number>()
      for (const [id, piece] of pieces) {
        named.add(id)
        put(held, group, id, piece)
      }
      for (const id of placed[group]?.keys() ?? []) if (!named.has(id)) put(held, group, id, null)
    },
    soil(group) {
      for (const piece of placed[group]?.values() ?? []) {
        eachTile(held, piece, tile => {
          tile.dirty = true
        })
      }
    },
    soiled: within => soiledOf(held, within),
    has: (column, row) => tiles.has(keyOf(column, row)),
    at: (column, row) => tiles.get(keyOf(column, row))?.groups.flatMap(inOrder) ?? [],
  }
}
