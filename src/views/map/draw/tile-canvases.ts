/** The canvases of the tiles: made where there is something to draw, drawn where a piece changed, and used again. */
import type { Frame } from '../frame.ts'
import { TILE, type Sheet, type Tile } from '../sheet.ts'
import { createEasel, show, type Easel } from '../still.ts'
import type { Mark } from '../scene.ts'
import type { Box } from '../tags.ts'
import { brushOf, type Brush, type Pen } from './brush.ts'
import type { Palette } from './palette.ts'
import { createPress } from './ring-press.ts'

/** A pen for a canvas that shows this box, in px of the world. */
function penOf(ink: Pick<Brush, 'ctx' | 'palette' | 'ratio' | 'rings'>, box: Box): Pen {
  const { ctx, ratio } = ink
  return (frame: Frame) => {
    ctx.setTransform(ratio, 0, 0, ratio, (frame.left - box.x) * ratio, (frame.top - box.y) * ratio)
    return brushOf(ink, box, frame)
  }
}

export interface TileCanvases {
  /** Draws the tiles that changed. `origin` is where the parent element's corner lies, in px of the world. */
  readonly draw: (sheet: Sheet, palette: Palette, ratio: number, origin: { x: number; y: number }) => void
  /** Takes all canvases away. */
  readonly clear: () => void
  /** The tile that a canvas shows now; null for a spare one. */
  readonly placeOf: (canvas: HTMLCanvasElement) => { readonly column: number; readonly row: number } | null
}

interface Canvas {
  readonly element: HTMLCanvasElement
  readonly column: number
  readonly row: number
}

/** `onMade` is told of each canvas once. */
export function createTileCanvases(
  parent: HTMLElement,
  onMade: (canvas: HTMLCanvasElement) => void,
): TileCanvases {
  const used = new Map<string, Canvas>()
  const spare: HTMLCanvasElement[] = []
  const paint = createTilePainter()
  let easel: Easel | null = null

  const make = (): HTMLCanvasElement => {
    const canvas = document.createElement('canvas')
    canvas.className = 'map-events-tile'
    onMade(canvas)
    return canvas
  }
  const free = (key: string, { element }: Canvas) => {
    used.delete(key)
    element.remove()
    spare.push(element)
  }
  const take = (key: string, { column, row, box }: Tile, origin: { x: number; y: number }): Canvas => {
    const known = used.get(key)
    if (known !== undefined) return known
    const element = spare.pop() ?? make()
    element.style.left = `${String(box.x - origin.x)}px`
    element.style.top = `${String(box.y - origin.y)}px`
    parent.append(element)
    const canvas = { element, column, row }
    used.set(key, canvas)
    return canvas
  }
  return {
    draw(sheet, palette, ratio, origin) {
      const side = Math.round(TILE * ratio)
      const on = easel?.canvas.width === side ? easel : createEasel(side, side)
      easel = on
      if (on === null) return
      for (const [key, canvas] of used) if (!sheet.has(canvas.column, canvas.row)) free(key, canvas)
      paint(sheet.soiled(), on, palette, side / TILE, tile => {
        const key = `${String(tile.column)} ${String(tile.row)}`
        const known = used.get(key)
        if (tile.pieces.length > 0) show(take(key, tile, origin).element, on)
        else if (known !== undefined) free(key, known)
      })
    },
    clear() {
      for (const [key, canvas] of used) free(key, canvas)
    },
    placeOf: element => [...used.values()].find(canvas => canvas.element === element) ?? null,
  }
}

/** Paints tiles one after the other on the same easel; `painted` is told of each and may take what is on it. */
export type TilePainter = <T extends Pick<Tile, 'pieces' | 'box'>>(
  tiles: readonly T[],
  easel: Easel,
  palette: Palette,
  ratio: number,
  painted: (tile: T) => void,
) => void

export function createTilePainter(): TilePainter {
  const press = createPress()
  return (tiles, { ctx }, palette, ratio, painted) => {
    const marks = new Set<Mark>()
    for (const { pieces } of tiles) for (const { ring } of pieces) if (ring !== undefined) marks.add(ring)
    const rings = press(marks, palette, ratio)
    for (const tile of tiles) {
      const pen = penOf({ ctx, palette, ratio, rings }, tile.box)
      for (const piece of tile.pieces) piece.draw(pen)
      painted(tile)
    }
  }
}
