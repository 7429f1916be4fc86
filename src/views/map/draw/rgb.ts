/** Colours of the stylesheet as numbers. */
import { createEasel } from '../still.ts'
import type { Rgb } from './ring-pixels.ts'

/** Each colour as red, green and blue; black where the browser gives no canvas to read them from. */
export function rgbOf(colours: readonly string[]): Rgb[] {
  const easel = createEasel(colours.length, 1)
  if (easel === null) return colours.map(() => [0, 0, 0])
  for (const [at, colour] of colours.entries()) {
    easel.ctx.fillStyle = colour
    easel.ctx.fillRect(at, 0, 1, 1)
  }
  const { data } = easel.ctx.getImageData(0, 0, colours.length, 1)
  return colours.map((_, at) => [data[at * 4] ?? 0, data[at * 4 + 1] ?? 0, data[at * 4 + 2] ?? 0])
}
