/** Draws how far a place may lie: hatched areas, soft and dotted discs at their true size. */
import type { Scene } from '../board.ts'
import { eachCopy, isBeyond, screenY } from '../frame.ts'
import { lookOf, type Sized } from '../look.ts'
import type { Spot } from '../marks.ts'
import { onlyCategory } from '../scene.ts'
import type { Shape } from '../shape.ts'
import { atExtent, colourOf, type Brush } from './brush.ts'

/** Areas wider than this many px are hatched along their edge alone, so that they do not grey the whole map. */
const RIM_FROM = 130
const RIM = 5
/** Above this radius a disc on the map is no circle any more, and its true shape is drawn. */
const CIRCLE_UNTIL = 160

export interface ExtentInput {
  readonly scene: Scene
  readonly spots: readonly Spot[]
  readonly shape: (spot: number) => Shape
  /** Spots that are pointed at or open: hatched all over, in a stronger tone. */
  readonly lit: ReadonlySet<number>
}

/** Areas first, then discs; finer marks are drawn over both. */
export function drawExtents(brush: Brush, input: ExtentInput): void {
  const { scene, spots } = input
  // Two places may share an outline, which drawn twice would look like a stronger one.
  const drawn = new Set<Shape>()
  for (const mark of scene.marks) {
    if (mark === null || mark.look !== 'extent') continue
    const shape = input.shape(mark.spot)
    const lit = input.lit.has(mark.spot)
    if (drawn.has(shape) && !lit) continue
    drawn.add(shape)
    brush.ctx.globalAlpha = mark.ghost ? 0.35 : 1
    drawArea(brush, shape, colourOf(brush.palette, onlyCategory(mark)), lit)
  }
  brush.ctx.globalAlpha = 1
  for (const [at, spot] of spots.entries()) {
    if (scene.tally.atSpot[at] === 0 && !input.lit.has(at)) continue
    if (spot.kind === 'exact' && spot.shape !== null) drawExactShape(brush, spot.shape)
    else if (spot.kind === 'approximate' || spot.kind === 'displaced') drawVague(brush, input, at, spot)
  }
}

/** Rims grow fainter with the size of the area in px: from within a country its border is no news, its tag is enough. */
function rimTone(size: number): number {
  return Math.max(0, Math.min(0.5, 0.75 - size / 2_000))
}

function drawArea(brush: Brush, shape: Shape, colour: string, lit: boolean): void {
  const { ctx } = brush
  atExtent(brush, shape, (path, size) => {
    ctx.save()
    ctx.clip(path, 'evenodd')
    if (lit || size < RIM_FROM) {
      ctx.globalAlpha *= lit && size < RIM_FROM ? 0.75 : lit ? 0.3 : 0.5
      ctx.fillStyle = brush.hatch(colour)
      ctx.fill(path, 'evenodd')
    } else {
      ctx.globalAlpha *= rimTone(size)
      ctx.strokeStyle = brush.hatch(brush.palette.ink2)
      ctx.lineWidth = RIM * 2
      ctx.stroke(path)
    }
    ctx.restore()
    const quiet = !lit && size >= RIM_FROM
    ctx.globalAlpha *= lit ? 0.8 : quiet ? rimTone(size) : 0.6
    ctx.strokeStyle = quiet ? brush.palette.ink2 : colour
    ctx.lineWidth = lit ? 1.5 : 0.75
    ctx.stroke(path)
  })
}

function drawExactShape(brush: Brush, shape: Shape): void {
  const { ctx, palette } = brush
  atExtent(brush, shape, path => {
    ctx.strokeStyle = palette.outline
    ctx.lineWidth = 4
    ctx.stroke(path)
    ctx.strokeStyle = palette.ink
    ctx.lineWidth = 1.75
    ctx.stroke(path)
  })
}

function drawVague(brush: Brush, input: ExtentInput, at: number, spot: Spot): void {
  const { ctx, frame } = brush
  const sized = lookOf(spot, frame.zoom)
  const item = input.scene.layout.itemOf[at] as number
  const mark = input.scene.marks[item]
  // A disc that its cluster covers anyway would only blur the ring around it.
  if (!sized.true && mark?.spot !== at) return
  const category = mark?.spot === at ? onlyCategory(mark) : null
  const colour = colourOf(brush.palette, category)
  if (sized.radius > CIRCLE_UNTIL) {
    atExtent(brush, input.shape(at), path => {
      paintDisc(brush, sized, colour, () => path)
    })
    return
  }
  const y = screenY(frame, spot.y)
  if (isBeyond(frame, y, sized.radius)) return
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
