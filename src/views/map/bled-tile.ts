/** Tiles whose canvas reaches a little over the next ones, so that no line of light stands between them while the map is stretched. */
import { createEasel, type Easel } from './still.ts'

/** Side of a tile in CSS pixels, without what it reaches over: one level coarser than images of 256. */
export const TILE_SIZE = 512
/** How far the canvas of a tile reaches over each edge, in CSS pixels. */
export const BLEED = 1
const SIDE = TILE_SIZE + 2 * BLEED
/** More canvas pixels to a CSS pixel than this cost memory and show nothing. */
const MAX_RATIO = 2

/** Canvas pixels to a CSS pixel for tiles on this screen. */
export function tileRatio(): number {
  return Math.min(MAX_RATIO, window.devicePixelRatio || 1)
}

/** Leaflet sizes the element that it is given, so the canvas that reaches over the edges is inside of one. */
export function bledTile(): { readonly element: HTMLElement; readonly canvas: HTMLCanvasElement } {
  const element = document.createElement('div')
  const canvas = document.createElement('canvas')
  Object.assign(canvas.style, { position: 'absolute', width: `${SIDE}px`, height: `${SIDE}px` })
  Object.assign(canvas.style, { left: `${-BLEED}px`, top: `${-BLEED}px` })
  element.append(canvas)
  return { element, canvas }
}

/** What such a canvas is painted on, and the ratio that it has in whole pixels; null without a canvas. */
export function bledEasel(ratio: number): (Easel & { readonly ratio: number }) | null {
  const pixels = Math.round(SIDE * ratio)
  const easel = createEasel(pixels, pixels, true)
  return easel && { ...easel, ratio: pixels / SIDE }
}
