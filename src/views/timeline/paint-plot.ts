/** Paints the timeline onto a canvas from the same drawing that the page shows: bars, lanes, axis, window. */
import type { TimeWindow } from '../../model/timespan.ts'
import { linksOf } from '../../model/links.ts'
import type { Loaded } from '../../store/loaded.ts'
import { categoryInk, faded, pathOf, type CanvasInk } from '../parts/canvas-ink.ts'
import { histogramWords, skyline } from './peak.ts'
import { arcPath, middleOf } from './arcs.ts'
import { paintDensity, paintLanes } from './paint-lanes.ts'
import { endShort } from './labels.ts'
import { textWidth } from './ticks.ts'
import type { Drawing } from './useDrawing.tsx'

/** What is painted, and with what. */
export interface Plate {
  readonly context: CanvasRenderingContext2D
  readonly ink: CanvasInk
  readonly drawing: Drawing
  readonly data: Loaded
  /** The window; null for all of time. */
  readonly window: TimeWindow | null
  /** Row of the event that is open; -1 for none. */
  readonly focus: number
}

/** Baselines of the two rows of dates under the axis. */
const FINE_BASELINE = 12
const COARSE_BASELINE = 26

export function paintPlot(plate: Plate): void {
  const { context, ink, drawing } = plate
  const { layout } = drawing
  context.fillStyle = ink.surface
  context.fillRect(0, 0, layout.width, layout.height)
  context.textBaseline = 'alphabetic'
  context.textAlign = 'left'
  paintGrid(plate)
  paintHistogram(plate)
  if (layout.lanesHeight > 0) {
    if (drawing.lanes.crowded) paintDensity(plate)
    else paintLanes(plate)
  }
  paintWindow(plate)
  paintLinks(plate)
  paintDates(plate)
}

/** Arcs from the open event to those that it has to do with. */
function paintLinks({ context, ink, drawing, data, focus }: Plate): void {
  const here = middleOf(drawing, data.columns, focus)
  if (here === null) return
  context.strokeStyle = ink.ink2
  context.lineWidth = 1.1
  for (const { from, to } of linksOf(data.records, focus)) {
    const there = middleOf(drawing, data.columns, from === focus ? to : from)
    if (there !== null) context.stroke(new Path2D(arcPath(here, there)))
  }
}

function line({ context }: Plate, x0: number, y0: number, x1: number, y1: number): void {
  context.beginPath()
  context.moveTo(x0, y0)
  context.lineTo(x1, y1)
  context.stroke()
}

function paintGrid(plate: Plate): void {
  const { context, ink, drawing } = plate
  const { axisTop, histogramTop } = drawing.layout
  context.lineWidth = 1
  context.strokeStyle = faded(ink.hairline, 0.55)
  for (const { x } of drawing.ticks.fine) line(plate, x, histogramTop, x, axisTop)
  context.strokeStyle = ink.hairline
  for (const { x } of drawing.ticks.coarse) if (x >= 0) line(plate, x, histogramTop, x, axisTop + 30)
}

function paintHistogram(plate: Plate): void {
  const { context, ink, drawing } = plate
  const { layout, histogram } = drawing
  context.save()
  context.translate(0, layout.histogramTop)
  const total = pathOf(skyline(histogram.levels, layout.histogramHeight))
  context.fillStyle = ink.sunken
  context.fill(total)
  context.strokeStyle = faded(ink.hairlineStrong, 0.55)
  context.stroke(total)
  for (const { category, x, y, width, height } of histogram.bars) {
    context.fillStyle = categoryInk(ink, category)
    context.fillRect(x, y, width, height)
  }
  context.strokeStyle = faded(ink.hairlineStrong, 0.6)
  line(plate, 0, layout.histogramHeight + 0.5, layout.width, layout.histogramHeight + 0.5)
  context.font = `400 10px ${ink.sans}`
  context.lineJoin = 'round'
  context.lineWidth = 3
  context.strokeStyle = ink.surface
  context.strokeText(histogramWords(histogram), 4, 10)
  context.fillStyle = ink.ink3
  context.fillText(histogramWords(histogram), 4, 10)
  context.restore()
}

function paintDates(plate: Plate): void {
  const { context, ink, drawing } = plate
  const { axisTop, width } = drawing.layout
  context.lineWidth = 1
  context.strokeStyle = ink.hairlineStrong
  line(plate, 0, axisTop + 0.5, width, axisTop + 0.5)
  context.fillStyle = ink.ink2
  context.font = `400 11px ${ink.sans}`
  for (const { x, label, labelX } of drawing.ticks.fine) {
    line(plate, x, axisTop, x, axisTop + 5)
    context.fillText(label, labelX, axisTop + FINE_BASELINE)
  }
  context.fillStyle = ink.ink
  context.font = `600 11px ${ink.sans}`
  for (const { label, labelX } of drawing.ticks.coarse) {
    context.fillText(label, labelX, axisTop + COARSE_BASELINE)
  }
}

/** What lies outside the window is veiled, its ends are lines, and its dates stand at its head. */
function paintWindow(plate: Plate): void {
  const { context, ink, drawing, window } = plate
  if (window === null) return
  const { width, axisTop } = drawing.layout
  const clip = (x: number) => Math.min(width, Math.max(0, x))
  const x0 = clip(drawing.scale.x(window.from))
  const x1 = clip(drawing.scale.x(window.to + 1))
  context.fillStyle = faded(ink.surface, 0.68)
  context.fillRect(0, 0, x0, axisTop)
  context.fillRect(x1, 0, width - x1, axisTop)
  context.fillStyle = ink.accent
  context.fillRect(x0, 0, x1 - x0, 3)
  for (const x of [x0, x1]) {
    if (x > 0 && x < width) context.fillRect(x - 0.5, 0, 1, axisTop)
  }
  context.font = `600 11px ${ink.sans}`
  const from = endShort(window.from, 'from')
  const to = endShort(window.to, 'to')
  const inside = x1 - x0 > textWidth(from) + textWidth(to) + 24
  if (inside) {
    paintFlag(plate, from, x0 + 6)
    paintFlag(plate, to, x1 - 6 - context.measureText(to).width)
    return
  }
  const words = from === to ? from : `${from} – ${to}`
  const room = context.measureText(words).width + 8
  // The head of the picture names the window: where it has no room here, nothing is lost.
  if (x1 + room <= width) paintFlag(plate, words, x1 + 6)
  else if (x0 >= room) paintFlag(plate, words, x0 - room + 2)
}

function paintFlag({ context, ink }: Plate, words: string, x: number): void {
  context.fillStyle = faded(ink.surface, 0.88)
  context.fillRect(x - 2, 5, context.measureText(words).width + 4, 15)
  context.fillStyle = ink.accent
  context.fillText(words, x, 16)
}
