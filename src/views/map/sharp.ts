/** Canvases of the map that can be painted anew, finer than the screen is and in the theme of the moment. */
import type { ShownTheme } from './theme.tsx'

/** Paints what the canvas shows onto another one; `ratio` is canvas pixels to a CSS pixel. Null where it cannot. */
export type PaintAnew = (ratio: number, theme: ShownTheme) => OffscreenCanvas | null

const painters = new WeakMap<HTMLCanvasElement, PaintAnew>()

export function paintsAnew(canvas: HTMLCanvasElement, paint: PaintAnew): void {
  painters.set(canvas, paint)
}

/** The canvas painted anew; itself where nobody knows how. */
export function sharper(
  canvas: HTMLCanvasElement,
  ratio: number,
  theme: ShownTheme,
): HTMLCanvasElement | OffscreenCanvas {
  return painters.get(canvas)?.(ratio, theme) ?? canvas
}
