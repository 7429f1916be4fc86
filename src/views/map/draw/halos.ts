/** Draws how a mark is singled out, and the sign of contradiction at its shoulder. */
import { CONTRADICTION_PATH } from '../../parts/shapes.ts'
import type { Brush } from './brush.ts'

const FULL = 2 * Math.PI

/** How a mark is singled out: pointed at, open in the reader, or stood on by the keyboard. */
export type Halo = 'hover' | 'focus' | 'walk'

/** A ring around a point, in px of the map. */
export function drawHalo(brush: Brush, x: number, y: number, radius: number, halo: Halo): void {
  brush.ctx.beginPath()
  brush.ctx.arc(x, y, radius, 0, FULL)
  strokeHalo(brush, halo)
}

/** Strokes the current path in the style of a halo: a pale line under a strong one, legible on any ground. */
export function strokeHalo(brush: Brush, halo: Halo): void {
  const { ctx, palette } = brush
  ctx.setLineDash([])
  ctx.strokeStyle = palette.outline
  ctx.lineWidth = halo === 'focus' ? 6 : 4.5
  ctx.stroke()
  ctx.setLineDash(halo === 'walk' ? [4, 3] : [])
  ctx.strokeStyle = halo === 'focus' ? palette.ink : palette.accent
  ctx.lineWidth = halo === 'focus' ? 2.75 : 2
  ctx.stroke()
  ctx.setLineDash([])
}

let contradiction: Path2D | null = null

function contradictionPath(): Path2D {
  contradiction ??= new Path2D(CONTRADICTION_PATH)
  return contradiction
}

/** The one sign of contradiction, on a small ground of the page's colour so that it can be read over anything. */
export function drawDispute({ ctx, palette }: Brush, x: number, y: number): void {
  ctx.save()
  ctx.translate(x, y)
  ctx.beginPath()
  ctx.arc(0, 0, 6, 0, FULL)
  ctx.fillStyle = palette.surface
  ctx.fill()
  ctx.scale(4, 4)
  ctx.lineWidth = 0.4
  ctx.lineCap = 'round'
  ctx.strokeStyle = palette.contradict
  ctx.stroke(contradictionPath())
  ctx.restore()
}
