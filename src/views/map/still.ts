/**
 * Canvases that show what was painted elsewhere. Without a graphics card a canvas that was painted on is copied for the
 * screen at every frame of the page, whether it changed or not; one that only shows a bitmap is copied once.
 */

/** What is painted on before it is shown. */
export interface Easel {
  readonly canvas: OffscreenCanvas
  readonly ctx: OffscreenCanvasRenderingContext2D
}

/** A blank easel of that many canvas pixels; `opaque` where everything will be painted over. Null without a canvas. */
export function createEasel(width: number, height: number, opaque = false): Easel | null {
  const canvas = new OffscreenCanvas(width, height)
  const ctx = canvas.getContext('2d', { alpha: !opaque })
  return ctx && { canvas, ctx }
}

/** Hands what is on the easel to a canvas of the page, which must only ever be shown on; the easel is blank after it. */
export function show(element: HTMLCanvasElement, { canvas }: Easel, opaque = false): void {
  if (element.width !== canvas.width) element.width = canvas.width
  if (element.height !== canvas.height) element.height = canvas.height
  element
    .getContext('bitmaprenderer', { alpha: !opaque })
    ?.transferFromImageBitmap(canvas.transferToImageBitmap())
}
