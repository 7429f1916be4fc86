/** Paints events in their lanes, or the strips that stand in for them where they are too many. */
import { say } from '../../words/say.ts'
import { categoryInk, faded, hatching } from '../parts/canvas-ink.ts'
import { CONTRADICTION_PATH, shapePath } from '../parts/shapes.ts'
import { densityCells, DENSITY_NOTE_PX, densityStrength, stripsOf } from './density.ts'
import { MORE_ROW, PITCH, type LaneMark } from './lanes.ts'
import type { Plate } from './paint-plot.ts'
import { SIGN_PX, signInk, type Segment } from './segments.ts'
import { shortTitle } from './words.ts'

/** Free pixels that make a label worth its place. */
const LABEL_PX = 70
/** Strength of what the chosen teller is silent on. */
const DIM = 0.3

/** From strength to strength across a stretch of soft ink, as the page has it. */
const FADES: Readonly<Record<'fade-in' | 'fade-out' | 'fade', readonly [number, number, number]>> = {
  'fade-in': [0.04, 0.5, 1],
  'fade-out': [1, 0.5, 0.04],
  fade: [0.04, 0.85, 0.04],
}

export function paintLanes(plate: Plate): void {
  const { context, drawing, ink } = plate
  const { lanes, layout } = drawing
  context.save()
  context.translate(0, layout.lanesTop)
  for (const mark of lanes.marks) paintMark(plate, mark)
  context.font = `500 11px ${ink.sans}`
  context.textAlign = 'center'
  for (const { x, rows } of lanes.more) {
    const y = layout.lanesHeight - MORE_ROW
    context.beginPath()
    context.roundRect(x, y, 32, 15, 8)
    context.fillStyle = ink.surface
    context.fill()
    context.strokeStyle = ink.hairline
    context.lineWidth = 1
    context.stroke()
    context.fillStyle = ink.ink2
    context.fillText(`+${String(rows.length)}`, x + 16, y + 11.5)
  }
  context.restore()
}

function paintMark(plate: Plate, mark: LaneMark): void {
  const { context, ink, data, drawing } = plate
  const { pitch } = drawing.lanes
  const { drawn, x0, x1, free, signOnly, row, lane } = mark
  const roomy = pitch === PITCH.roomy
  const category = data.columns.category[row] ?? 0
  const colour = categoryInk(ink, category)
  context.save()
  context.translate(0, lane * pitch + pitch / 2)
  if (data.silent?.[row] === 1) context.globalAlpha = DIM
  if (row === plate.focus) {
    context.fillStyle = ink.marker
    context.strokeStyle = ink.ink
    context.lineWidth = 1.5
    context.beginPath()
    context.roundRect(x0 - 2, -pitch / 2, x1 - x0 + 4, pitch, 3)
    context.fill()
    context.stroke()
  }
  if (!signOnly && drawn.x1 - drawn.x0 > SIGN_PX) {
    const thick = roomy ? 7 : 5
    for (const segment of drawn.segments) {
      context.fillStyle = segmentInk(context, segment, colour)
      context.fillRect(segment.x0, -thick / 2, segment.x1 - segment.x0, thick)
    }
  }
  const size = roomy ? 4.6 : 4
  paintSign(plate, category, x0 + SIGN_PX / 2, size, signInk(drawn))
  if (data.disputed(row)) {
    context.strokeStyle = signInk(drawn) === 'solid' ? ink.paper : ink.contradict
    context.lineWidth = 0.4 * size * 0.8
    context.stroke(shapeAt(CONTRADICTION_PATH, x0 + SIGN_PX / 2, size * 0.8))
  }
  context.strokeStyle = colour
  context.lineWidth = 1.6
  if (drawn.openLeft) context.stroke(new Path2D('M6 -4L1 0L6 4'))
  if (drawn.openRight) context.stroke(new Path2D(`M${String(x1 - 6)} -4l5 4l-5 4`))
  if (roomy && !signOnly && free > LABEL_PX) {
    context.font = `400 11px ${ink.sans}`
    context.fillStyle = ink.ink2
    context.fillText(shortTitle(data.records.at(row)?.title ?? '', free - 12), x1 + 4, 3.5)
  }
  context.restore()
}

function segmentInk(context: CanvasRenderingContext2D, { ink, x0, x1 }: Segment, colour: string) {
  if (ink === 'solid') return colour
  if (ink === 'hatch') return hatching(context, colour)
  const gradient = context.createLinearGradient(x0, 0, x1, 0)
  for (const [at, strength] of FADES[ink].entries()) gradient.addColorStop(at / 2, faded(colour, strength))
  return gradient
}

function shapeAt(shape: string, x: number, size: number): Path2D {
  const path = new Path2D()
  path.addPath(new Path2D(shape), new DOMMatrix([size, 0, 0, size, x, 0]))
  return path
}

function paintSign(
  { context, ink }: Plate,
  category: number,
  x: number,
  size: number,
  kind: 'solid' | 'hatch' | 'fade',
): void {
  const colour = categoryInk(ink, category)
  const path = shapeAt(shapePath(category), x, size)
  context.fillStyle =
    kind === 'solid' ? colour : kind === 'hatch' ? hatching(context, colour) : faded(colour, 0.35)
  context.fill(path)
  context.strokeStyle = colour
  context.lineWidth = (kind === 'solid' ? 0.22 : 0.3) * size
  context.stroke(path)
}

export function paintDensity(plate: Plate): void {
  const { context, ink, data, drawing } = plate
  const { columns, dataset } = data
  const { layout, lanes, scale } = drawing
  const strips = stripsOf(columns)
  const pitch = (layout.lanesHeight - DENSITY_NOTE_PX) / strips.length
  context.save()
  context.translate(0, layout.lanesTop)
  for (const cell of densityCells(columns, Math.max(1, dataset.categories.length), drawing.rows, scale)) {
    context.fillStyle = faded(categoryInk(ink, cell.category), densityStrength(cell.shade))
    context.fillRect(cell.x, strips.indexOf(cell.category) * pitch + 1, cell.width, Math.max(1, pitch - 2))
  }
  for (const [at, category] of strips.entries()) {
    context.save()
    context.translate(0, (at + 0.5) * pitch)
    paintSign(plate, category, 7, Math.min(4.5, pitch / 2), 'solid')
    context.restore()
  }
  context.font = `400 11px ${ink.sans}`
  context.fillStyle = ink.ink3
  context.fillText(say().timeline.byCategory(lanes.inSight), 0, layout.lanesHeight - 5)
  context.restore()
}
