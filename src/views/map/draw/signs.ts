/** Draws the signs themselves: solid, open, hatched, and rings for several events. */
import { eachCopy, isBeyond, screenX, screenY } from '../frame.ts'
import { CONTRADICTION_PATH } from '../../parts/shapes.ts'
import type { Spot } from '../marks.ts'
import { onlyCategory, type Mark } from '../scene.ts'
import { colourOf, signPath, type Brush } from './brush.ts'

const FULL = 2 * Math.PI

/** Every sign in view: rings first, so that the few single events beside them stay on top. */
export function drawSigns(brush: Brush, marks: readonly (Mark | null)[]): void {
  for (const rings of [true, false]) {
    for (const mark of marks) {
      if (mark === null || mark.look === 'extent' || (mark.look === 'ring') !== rings) continue
      drawMark(brush, mark)
    }
  }
}

function drawMark(brush: Brush, mark: Mark): void {
  const { ctx, frame } = brush
  const y = screenY(frame, mark.y)
  if (isBeyond(frame, y, 30)) return
  eachCopy(frame, mark.x, 30, x => {
    ctx.save()
    ctx.translate(x, y)
    if (mark.ghost) ctx.globalAlpha = 0.4
    if (mark.look === 'ring') drawRing(brush, mark)
    else drawSign(brush, mark)
    ctx.restore()
  })
}

/** One event. Solid only where the place is exact and stated; open, hatched or dashed otherwise. */
function drawSign(brush: Brush, mark: Mark): void {
  const { ctx, palette } = brush
  const category = onlyCategory(mark) ?? 0
  const colour = colourOf(palette, category)
  const path = signPath(category)
  const { radius } = mark
  const trace = (width: number, style: string | CanvasPattern, dash: readonly number[] = []) => {
    ctx.save()
    ctx.scale(radius, radius)
    ctx.lineJoin = 'round'
    ctx.lineWidth = width / radius
    ctx.setLineDash(dash.map(length => length / radius))
    ctx.strokeStyle = style
    ctx.stroke(path)
    ctx.restore()
  }
  const fill = (style: string) => {
    ctx.save()
    ctx.scale(radius, radius)
    ctx.fillStyle = style
    ctx.fill(path)
    ctx.restore()
  }
  if (mark.look === 'dot' && !mark.inferred && !mark.ghost) {
    trace(3, palette.outline)
    fill(colour)
    return
  }
  trace(4, palette.outline)
  fill(palette.surface)
  if (mark.look === 'hatched') fillHatched(brush, path, radius, colour)
  trace(mark.look === 'hatched' ? 1.25 : 1.75, colour, mark.inferred ? [2.5, 2] : [])
  if (mark.look === 'displaced') drawShift(brush, colour)
}

function fillHatched(brush: Brush, path: Path2D, radius: number, colour: string): void {
  const { ctx } = brush
  ctx.save()
  ctx.scale(radius, radius)
  ctx.clip(path)
  ctx.scale(1 / radius, 1 / radius)
  ctx.fillStyle = brush.hatch(colour)
  ctx.fillRect(-radius * 1.2, -radius * 1.2, radius * 2.4, radius * 2.4)
  ctx.restore()
}

/** A small arrow away from the sign: the true place lies elsewhere. */
function drawShift(brush: Brush, colour: string): void {
  const { ctx } = brush
  ctx.strokeStyle = colour
  ctx.lineWidth = 1.5
  ctx.beginPath()
  ctx.moveTo(6, -6)
  ctx.lineTo(12, -12)
  ctx.moveTo(7.5, -12)
  ctx.lineTo(12, -12)
  ctx.lineTo(12, -7.5)
  ctx.stroke()
}

/** Several events: a ring of their categories around the count. A vague spot keeps its hatched or soft collar. */
function drawRing(brush: Brush, mark: Mark): void {
  const { ctx, palette } = brush
  const { radius } = mark
  const disc = (size: number, style: string | CanvasPattern) => {
    ctx.fillStyle = style
    ctx.beginPath()
    ctx.arc(0, 0, size, 0, FULL)
    ctx.fill()
  }
  if (mark.base === 'hatched') {
    disc(radius + 5, palette.surface)
    disc(radius + 5, brush.hatch(palette.ink3))
  }
  disc(radius + 1.5, palette.outline)
  let from = -Math.PI / 2
  for (const [category, count] of mark.mix.entries()) {
    if (count === 0) continue
    const to = from + (FULL * count) / mark.count
    ctx.fillStyle = colourOf(palette, category)
    ctx.beginPath()
    ctx.arc(0, 0, radius, from, to)
    ctx.arc(0, 0, radius - 4.5, to, from, true)
    ctx.fill()
    from = to
  }
  disc(radius - 4.5, palette.surface)
  ctx.fillStyle = palette.ink
  ctx.font = palette.countFont
  ctx.textAlign = 'center'
  ctx.textBaseline = 'middle'
  ctx.fillText(mark.count > 999 ? '1k+' : String(mark.count), 0, 0.5)
}

/** How a mark is singled out: pointed at, open in the reader, or stood on by the keyboard. */
export type Halo = 'hover' | 'focus' | 'walk'

/** A ring around a position on the unit square, drawn over everything. */
export function drawHalo(brush: Brush, at: Pick<Spot, 'x' | 'y'>, radius: number, halo: Halo): void {
  const { ctx, frame } = brush
  ctx.beginPath()
  ctx.arc(screenX(frame, at.x), screenY(frame, at.y), radius, 0, FULL)
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

/** The one sign of contradiction, on a small ground of the page's colour so that it can be read over anything. */
export function drawDispute({ ctx, palette }: Brush, x: number, y: number): void {
  ctx.save()
  ctx.translate(x, y)
  ctx.beginPath()
  ctx.arc(0, 0, 6, 0, 2 * Math.PI)
  ctx.fillStyle = palette.surface
  ctx.fill()
  ctx.scale(4, 4)
  ctx.lineWidth = 0.4
  ctx.lineCap = 'round'
  ctx.strokeStyle = palette.contradict
  ctx.stroke(new Path2D(CONTRADICTION_PATH))
  ctx.restore()
}
