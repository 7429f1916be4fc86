/** The canvases of the tiles: made where there is something to draw, drawn where a piece changed, and used again. */
import type { Frame } from '../frame.ts'
import { TILE, type Piece, type Sheet, type Tile, type TileRange } from '../sheet.ts'
import { createEasel, show, type Easel } from '../still.ts'
import type { Mark } from '../scene.ts'
import type { Box } from '../tags.ts'
import { brushOf, type Brush, type Pen } from './brush.ts'
import type { Palette } from './palette.ts'
import { createPress } from './ring-press.ts'
import { createTileGrounds, groundPieces, type TileGrounds } from './tile-ground.ts'

/** A pen for a canvas that shows this box, in px of the world. */
function penOf(ink: Pick<Brush, 'ctx' | 'palette' | 'ratio' | 'rings'>, box: Box): Pen {
  const { ctx, ratio } = ink
  return (frame: Frame) => {
    ctx.setTransform(ratio, 0, 0, ratio, (frame.left - box.x) * ratio, (frame.top - box.y) * ratio)
    return brushOf(ink, box, frame)
  }
}

/** Corner of the element that holds the canvases, in px of the world. */
interface Corner {
  readonly x: number
  readonly y: number
}

export interface TileCanvases {
  /** Draws the tiles that changed, all or those of a range; the others stay to be drawn. */
  readonly draw: (sheet: Sheet, palette: Palette, ratio: number, origin: Corner, within?: TileRange) => void
  /** Starts a picture behind the one that is shown, with all tiles of the sheet; one that was started is dropped. */
  readonly start: (sheet: Sheet, palette: Palette, ratio: number, origin: Corner) => void
  /** Paints tiles of it for about so many ms; true once none is left. */
  readonly paint: (ms: number) => boolean
  /** Shows it instead of the other. */
  readonly turn: () => void
  /** The tile that a canvas shows now; null for a spare one. */
  readonly placeOf: (canvas: HTMLCanvasElement) => { readonly column: number; readonly row: number } | null
}

interface Canvas {
  readonly element: HTMLCanvasElement
  readonly column: number
  readonly row: number
}

/** One picture of the map: its tiles stand in an element of their own, so that another can be made unseen. */
interface Picture {
  readonly element: HTMLElement
  readonly used: Map<string, Canvas>
  readonly grounds: TileGrounds
}

/** What a picture is painted of and on. */
interface Work {
  readonly tiles: Tile[]
  readonly palette: Palette
  readonly easel: Easel
  readonly origin: Corner
}

function keyOf({ column, row }: Pick<Tile, 'column' | 'row'>): string {
  return `${String(column)} ${String(row)}`
}

function createPicture(): Picture {
  return { element: document.createElement('div'), used: new Map(), grounds: createTileGrounds() }
}

/** `onMade` is told of each canvas once. */
export function createTileCanvases(
  parent: HTMLElement,
  onMade: (canvas: HTMLCanvasElement) => void,
): TileCanvases {
  let front = createPicture()
  let back = createPicture()
  let work: Work | null = null
  parent.append(front.element)
  const spare: HTMLCanvasElement[] = []
  const painter = createTilePainter()
  let easel: Easel | null = null

  const easelFor = (ratio: number): Easel | null => {
    const side = Math.round(TILE * ratio)
    easel = easel?.canvas.width === side ? easel : createEasel(side, side)
    return easel
  }
  const make = (): HTMLCanvasElement => {
    const canvas = document.createElement('canvas')
    canvas.className = 'map-events-tile'
    onMade(canvas)
    return canvas
  }
  const free = ({ used, grounds }: Picture, key: string, { element }: Canvas) => {
    used.delete(key)
    grounds.forget(key)
    element.remove()
    spare.push(element)
  }
  const clear = (picture: Picture) => {
    for (const [key, canvas] of picture.used) free(picture, key, canvas)
  }
  const take = (on: Picture, key: string, { column, row, box }: Tile, origin: Corner): Canvas => {
    const known = on.used.get(key)
    if (known !== undefined) return known
    const element = spare.pop() ?? make()
    element.style.left = `${String(box.x - origin.x)}px`
    element.style.top = `${String(box.y - origin.y)}px`
    on.element.append(element)
    const canvas = { element, column, row }
    on.used.set(key, canvas)
    return canvas
  }
  const paint = (on: Picture, { tiles, palette, easel: held, origin }: Work) => {
    const keep: Keep<Tile> = (tile, pieces, ground) =>
      on.grounds.of(keyOf(tile), pieces, held.canvas.width, ground)
    painter(tiles, held, palette, held.canvas.width / TILE, keep, tile => {
      const key = keyOf(tile)
      const known = on.used.get(key)
      if (tile.pieces.length > 0) show(take(on, key, tile, origin).element, held)
      else if (known !== undefined) free(on, key, known)
    })
  }
  return {
    draw(sheet, palette, ratio, origin, within) {
      const held = easelFor(ratio)
      if (held === null) return
      for (const [key, canvas] of front.used)
        if (!sheet.has(canvas.column, canvas.row)) free(front, key, canvas)
      paint(front, { tiles: sheet.soiled(within), palette, easel: held, origin })
    },
    start(sheet, palette, ratio, origin) {
      clear(back)
      const held = easelFor(ratio)
      work = held && { tiles: sheet.soiled(), palette, easel: held, origin }
    },
    paint(ms) {
      if (work === null) return true
      const end = performance.now() + ms
      // Rings are pressed into one picture for all tiles at once where there is time for all.
      const atOnce = ms === Infinity ? work.tiles.length : 1
      do paint(back, { ...work, tiles: work.tiles.splice(0, atOnce) })
      while (work.tiles.length > 0 && performance.now() < end)
      return work.tiles.length === 0
    },
    turn() {
      front.element.replaceWith(back.element)
      clear(front)
      ;[front, back] = [back, front]
      work = null
    },
    placeOf: element => [...front.used.values()].find(canvas => canvas.element === element) ?? null,
  }
}

/** Gives what is kept of a tile's ground, or has it painted; null where nothing is kept. */
type Keep<T> = (
  tile: T,
  pieces: readonly Piece[],
  paint: (easel: Easel, pieces: readonly Piece[]) => void,
) => OffscreenCanvas | null

/** Keeps nothing: for tiles that are painted once. */
export const KEEPS_NOTHING = (): null => null

/** Paints tiles one after the other on the same easel; `painted` is told of each and may take what is on it. */
export type TilePainter = <T extends Pick<Tile, 'pieces' | 'box'>>(
  tiles: readonly T[],
  easel: Easel,
  palette: Palette,
  ratio: number,
  keep: Keep<T>,
  painted: (tile: T) => void,
) => void

export function createTilePainter(): TilePainter {
  const press = createPress()
  return (tiles, { ctx }, palette, ratio, keep, painted) => {
    const marks = new Set<Mark>()
    for (const { pieces } of tiles) for (const { ring } of pieces) if (ring !== undefined) marks.add(ring)
    const rings = press(marks, palette, ratio)
    for (const tile of tiles) {
      const paint = (on: Pick<Easel, 'ctx'>, pieces: readonly Piece[]) => {
        const pen = penOf({ ctx: on.ctx, palette, ratio, rings }, tile.box)
        for (const piece of pieces) piece.draw(pen)
      }
      const lowest = groundPieces(tile.pieces)
      const ground = keep(tile, lowest, paint)
      if (ground === null) paint({ ctx }, tile.pieces)
      else {
        ctx.setTransform(1, 0, 0, 1, 0, 0)
        ctx.drawImage(ground, 0, 0)
        paint({ ctx }, tile.pieces.slice(lowest.length))
      }
      painted(tile)
    }
  }
}
