/** Draws marks: solid, open and hatched signs for one event, rings for several. */
import { onlyCategory, type Mark } from '../scene.ts'
import { colourOf, signPath, type Brush, type Ink } from './brush.ts'
import { collarSprite, RING_REACH } from './rings.ts'
import { spriteOf, stamp, type Sprite } from './sprites.ts'

/** Room around the middle of a sign, in px; the arrow of a displaced sign reaches farthest. */
const SIGN_REACH = 16

/** Room that a mark needs around its middle, in px, a sign of contradiction at its shoulder included. */
export function reachOf(mark: Pick<Mark, 'look'>): number {
  return mark.look === 'ring' ? RING_REACH : SIGN_REACH
}

/** Draws a mark at each of these places, given in px of the map. */
export function drawMark(brush: Brush, mark: Mark, xs: readonly number[], y: number): void {
  const { ctx, ratio } = brush
  const alpha = ctx.globalAlpha
  if (mark.ghost) ctx.globalAlpha = alpha * 0.4
  const sprites =
    mark.look === 'ring'
      ? [mark.base === 'hatched' ? collarSprite(brush, mark.radius) : null, brush.rings(mark)]
      : [signSprite(brush, mark)]
  for (const x of xs) {
    for (const sprite of sprites) if (sprite !== null) stamp(ctx, sprite, x, y, ratio)
  }
  ctx.globalAlpha = alpha
}

function signSprite(brush: Brush, mark: Mark): Sprite | null {
  const category = onlyCategory(mark) ?? 0
  const name = `${mark.look} ${String(category)} ${mark.inferred ? 'inferred' : ''} ${mark.ghost ? 'ghost' : ''}`
  return spriteOf(brush.palette, brush.ratio, name, SIGN_REACH * 2, ink => {
    paintSign(ink, brush, mark, category)
  })
}

/** One event. Solid only where the place is exact and stated; open, hatched or dashed otherwise. */
function paintSign(ink: Ink, brush: Brush, mark: Mark, category: number): void {
  const { palette } = brush
  const colour = colourOf(palette, category)
  const path = signPath(category)
  const { radius } = mark
  const trace = (width: number, style: string, dash: readonly number[] = []) => {
    ink.save()
    ink.scale(radius, radius)
    ink.lineJoin = 'round'
    ink.lineWidth = width / radius
    ink.setLineDash(dash.map(length => length / radius))
    ink.strokeStyle = style
    ink.stroke(path)
    ink.restore()
  }
  const fill = (style: string) => {
    ink.save()
    ink.scale(radius, radius)
    ink.fillStyle = style
    ink.fill(path)
    ink.restore()
  }
  if (mark.look === 'dot' && !mark.inferred && !mark.ghost) {
    trace(3, palette.outline)
    fill(colour)
    return
  }
  trace(4, palette.outline)
  fill(palette.surface)
  if (mark.look === 'hatched') fillHatched(ink, path, radius, brush.hatch(colour))
  trace(mark.look === 'hatched' ? 1.25 : 1.75, colour, mark.inferred ? [2.5, 2] : [])
  if (mark.look === 'displaced') paintShift(ink, colour)
}

function fillHatched(ink: Ink, path: Path2D, radius: number, hatch: CanvasPattern | string): void {
  ink.save()
  ink.scale(radius, radius)
  ink.clip(path)
  ink.scale(1 / radius, 1 / radius)
  ink.fillStyle = hatch
  ink.fillRect(-radius * 1.2, -radius * 1.2, radius * 2.4, radius * 2.4)
  ink.restore()
}

/** A small arrow away from the sign: the true place lies elsewhere. */
function paintShift(ink: Ink, colour: string): void {
  ink.strokeStyle = colour
  ink.lineWidth = 1.5
  ink.beginPath()
  ink.moveTo(6, -6)
  ink.lineTo(12, -12)
  ink.moveTo(7.5, -12)
  ink.lineTo(12, -12)
  ink.lineTo(12, -7.5)
  ink.stroke()
}
