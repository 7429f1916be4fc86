/** Draws how far a place may lie: hatched areas, soft and dotted discs at their true size. */
import { eachCopy, screenY } from '../frame.ts'
import type { Sized } from '../look.ts'
import type { Spot } from '../marks.ts'
import { EARTH_RADIUS } from '../../../model/geometry.ts'
import { RIM, RIM_FROM } from '../rim.ts'
import type { Shape } from '../shape.ts'
import { atExtent, colourOf, type Brush } from './brush.ts'

/** From this radius on, in px, a disc on the map is drawn in its true shape. */
const CIRCLE_UNTIL = 160

/** Whether a circle lies within a px of the true disc: towards the pole the map stretches it, the more the larger it is. */
function isCircle({ lat, metres }: Spot, radius: number): boolean {
  const stretch = (metres / EARTH_RADIUS) * Math.abs(Math.tan((lat * Math.PI) / 180))
  return radius <= CIRCLE_UNTIL && (radius * stretch) / 2 < 1
}

/** Rims grow fainter with the size of the area in px: from within a country its border is no news, its tag is enough. */
function rimTone(size: number): number {
  return Math.max(0, Math.min(0.5, 0.75 - size / 2_000))
}

export interface AreaStyle {
  /** The one category of its events; null for several. */
  readonly category: number | null
  readonly lit: boolean
  readonly ghost: boolean
}

export function drawArea(brush: Brush, shape: Shape, { category, lit, ghost }: AreaStyle): void {
  const { ctx } = brush
  const colour = colourOf(brush.palette, category)
  const strength = ghost ? 0.35 : 1
  atExtent(brush, shape, ({ path, edge }, size) => {
    ctx.save()
    ctx.clip(path, 'evenodd')
    if (lit || size < RIM_FROM) {
      ctx.globalAlpha = strength * (lit && size < RIM_FROM ? 0.75 : lit ? 0.3 : 0.5)
      ctx.fillStyle = brush.hatch(colour)
      ctx.fill(path, 'evenodd')
    } else {
      ctx.globalAlpha = strength * rimTone(size)
      ctx.strokeStyle = brush.hatch(brush.palette.ink2)
      ctx.lineWidth = RIM * 2
      ctx.stroke(edge)
    }
    ctx.restore()
    const quiet = !lit && size >= RIM_FROM
    ctx.globalAlpha = strength * (lit ? 0.8 : quiet ? rimTone(size) : 0.6)
    ctx.strokeStyle = quiet ? brush.palette.ink2 : colour
    ctx.lineWidth = lit ? 1.5 : 0.75
    ctx.stroke(edge)
  })
}

export function drawExactShape(brush: Brush, shape: Shape): void {
  const { ctx, palette } = brush
  atExtent(brush, shape, ({ edge }) => {
    ctx.strokeStyle = palette.outline
    ctx.lineWidth = 4
    ctx.stroke(edge)
    ctx.strokeStyle = palette.ink
    ctx.lineWidth = 1.75
    ctx.stroke(edge)
  })
}

/** The disc within which a place lies; `shape` is the same disc as it truly lies on the map where it is large. */
export function drawVague(
  brush: Brush,
  spot: Spot,
  sized: Sized,
  shape: Shape,
  category: number | null,
): void {
  const { ctx, frame } = brush
  const colour = colourOf(brush.palette, category)
  if (sized.true && !isCircle(spot, sized.radius)) {
    atExtent(brush, shape, ({ path }) => {
      paintDisc(brush, sized, colour, () => path)
    })
    return
  }
  const y = screenY(frame, spot.y)
  eachCopy(frame, spot.x, sized.radius, x => {
    ctx.save()
    ctx.translate(x, y)
    paintDisc(brush, sized, colour, radius => {
      const path = new Path2D()
      path.arc(0, 0, radius, 0, 2 * Math.PI)
      return path
    })
    ctx.restore()
  })
}

/** Steps of tone from the edge inwards, in px: a soft edge that ends exactly at the true radius. */
const SOFT_STEPS = [0, 2, 4, 7] as const

function paintDisc(brush: Brush, sized: Sized, colour: string, path: (radius: number) => Path2D): void {
  const { ctx } = brush
  ctx.fillStyle = colour
  if (sized.look === 'displaced') {
    const whole = path(sized.radius)
    ctx.globalAlpha = 0.08
    ctx.fill(whole)
    ctx.globalAlpha = 0.9
    ctx.strokeStyle = colour
    ctx.lineWidth = 1.4
    ctx.setLineDash([1.5, 4])
    ctx.lineCap = 'round'
    ctx.stroke(whole)
    ctx.setLineDash([])
    ctx.lineCap = 'butt'
  } else {
    ctx.globalAlpha = 0.075
    for (const step of SOFT_STEPS) ctx.fill(path(Math.max(1, sized.radius - step)))
  }
  ctx.globalAlpha = 1
}
