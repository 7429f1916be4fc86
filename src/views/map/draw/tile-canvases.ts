/** The canvases of the tiles: made where there is something to draw, drawn where a piece changed, and used again. */
import type { Frame } from '../frame.ts'
import { TILE, type Sheet, type Tile } from '../sheet.ts'
import { createEasel, show, type Easel } from '../still.ts'
import type { Box } from '../tags.ts'
import { brushOf, type Ink, type Pen } from './brush.ts'
import type { Palette } from './palette.ts'

/** A pen for a canvas that shows this box, in px of the world. */
export function penOf(ctx: Ink, palette: Palette, ratio: number, box: Box): Pen {
  return (frame: Frame) => {
    ctx.setTransform(ratio, 0, 0, ratio, (frame.left - box.x) * ratio, (frame.top - box.y) * ratio)
    return brushOf(ctx, palette, ratio, box, frame)
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
      sheet.redraw(tile => {
        const key = `${String(tile.column)} ${String(tile.row)}`
        const known = used.get(key)
        if (tile.pieces.length === 0) {
          if (known !== undefined) free(key, known)
          return
        }
        const { element } = take(key, tile, origin)
        paintTile(tile, penOf(on.ctx, palette, side / TILE, tile.box))
        show(element, on)
      })
    },
    clear() {
      for (const [key, canvas] of used) free(key, canvas)
    },
    placeOf: element => [...used.values()].find(canvas => canvas.element === element) ?? null,
  }
}

/** Every piece on the tile, the lowest first. */
export function paintTile(tile: Pick<Tile, 'pieces'>, pen: Pen): void {
  for (const piece of tile.pieces) piece.draw(pen)
}
