/** What all that is drawn of a view was made for. */
import type { Point } from 'leaflet'
import type { Palette } from './draw/palette.ts'
import type { Frame } from './frame.ts'
import { TILE } from './sheet.ts'
import type { Sighted } from './sighted.ts'
import { canvasRatio } from './view.ts'

/** What all pieces on the sheet were made for; another one starts an empty sheet. */
export interface Ground {
  readonly zoom: number
  readonly origin: Point
  readonly ratio: number
  readonly palette: Palette
  readonly board: Sighted['board']
  readonly disputed: Sighted['disputed']
}

export function sameGround(a: Ground, b: Ground): boolean {
  return (
    a.zoom === b.zoom &&
    a.origin.equals(b.origin) &&
    a.ratio === b.ratio &&
    a.palette === b.palette &&
    a.board === b.board &&
    a.disputed === b.disputed
  )
}

export function sameFrame(a: Frame, b: Frame): boolean {
  const samePlace = a.left === b.left && a.top === b.top
  return samePlace && a.width === b.width && a.height === b.height && a.keepOff === b.keepOff
}

/** `origin` is where the canvases' corner lies, in px of the world. */
export function groundOf(
  frame: Frame,
  origin: Point,
  palette: Palette,
  { board, disputed }: Sighted,
): Ground {
  // A canvas is one tile, which no screen makes too large: marks are as sharp as the screen, however large that is.
  const ratio = canvasRatio(TILE, TILE, window.devicePixelRatio)
  return { zoom: frame.zoom, origin, ratio, palette, board, disputed }
}
