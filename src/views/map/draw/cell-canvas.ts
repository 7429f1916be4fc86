/** The canvas of the cells: one pixel a cell, enlarged by the browser, so that thousands of counts are a small picture. */
import type { Point } from 'leaflet'
import type { Cells, Grid } from '../cells.ts'
import { drain, noteAll } from '../changed.ts'
import { createEasel, show, type Easel } from '../still.ts'
import { createCellColours, type CellColours } from './cell-colours.ts'
import type { Palette } from './palette.ts'

export interface CellCanvas {
  readonly element: HTMLCanvasElement
  /** `density` is the strength of all cells together, 0 to 1; `origin` the corner of the parent in px of the world. */
  readonly draw: (cells: Cells, density: number, palette: Palette, origin: Point) => void
  readonly hide: () => void
}

interface Picture {
  readonly cells: Cells
  readonly palette: Palette
  readonly colours: CellColours
  readonly easel: Easel
  readonly image: ImageData
  readonly pixels: Uint32Array
}

function createPicture(cells: Cells, palette: Palette, colours: CellColours): Picture | null {
  const { width, height } = cells.grid
  const easel = createEasel(width, height)
  if (easel === null) return null
  const image = new ImageData(width, height)
  return { cells, palette, colours, easel, image, pixels: new Uint32Array(image.data.buffer) }
}

/** Brings the pixels of the cells that changed up to date; whether any came out otherwise. */
function refresh({ cells, colours, pixels }: Picture): boolean {
  const { grid, counts, mix, stale } = cells
  let changed = false
  drain(stale, cell => {
    const colour = colours(mix, cell, counts[cell] as number)
    if (pixels[cell] === colour) return
    changed = true
    // The world repeats sideways, and so does a cell where the view is wider than the world.
    const end = cell - (cell % grid.width) + grid.width
    for (let at = cell; at < end; at += grid.around) pixels[at] = colour
  })
  return changed
}

function place({ style }: HTMLElement, { left, top, width, height, side }: Grid, origin: Point): void {
  style.left = `${String(left * side - origin.x)}px`
  style.top = `${String(top * side - origin.y)}px`
  style.width = `${String(width * side)}px`
  style.height = `${String(height * side)}px`
}

export function createCellCanvas(): CellCanvas {
  const element = document.createElement('canvas')
  element.className = 'map-cells'
  element.hidden = true
  let picture: Picture | null = null
  let opacity = -1
  let placed: Point | null = null
  return {
    element,
    draw(cells, density, palette, origin) {
      const fresh = picture?.cells !== cells || picture.palette !== palette
      if (fresh) {
        const colours = picture?.palette === palette ? picture.colours : createCellColours(palette)
        picture = createPicture(cells, palette, colours)
        noteAll(cells.stale)
      }
      if (fresh || placed?.equals(origin) !== true) place(element, cells.grid, origin)
      placed = origin
      if (picture === null) return
      if (refresh(picture) || fresh) {
        picture.easel.ctx.putImageData(picture.image, 0, 0)
        show(element, picture.easel)
      }
      if (opacity === density) return
      opacity = density
      element.hidden = density === 0
      element.style.opacity = String(density)
    },
    hide() {
      if (picture === null) return
      picture = null
      opacity = -1
      element.hidden = true
    },
  }
}
