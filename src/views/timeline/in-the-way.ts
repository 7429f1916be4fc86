/** What stands on the plot, for those who look for free room on it; in pixels. */
import type { TimeWindow } from '../../model/timespan.ts'
import { brushPlace, flagBox, flagsIn } from './brush-place.ts'
import type { HistogramDrawing } from './bins.ts'
import type { PlotLayout } from './frame.ts'
import { MORE_WIDTH, moreTop, PITCH, type LaneLayout, type LaneMark } from './lanes.ts'
import { histogramWords } from './peak.ts'
import { SIGN_PX } from './segments.ts'
import { textWidth } from './ticks.ts'
import type { Drawing } from './useDrawing.tsx'

export interface Box {
  readonly x0: number
  readonly x1: number
  readonly y0: number
  readonly y1: number
}

/** A box that had better be seen: what each pixel of it that is covered costs. */
export interface Obstacle extends Box {
  readonly worth: number
}

export interface Crowded {
  readonly lanes: LaneLayout
  readonly layout: PlotLayout
  readonly histogram: HistogramDrawing
}

/** A bar that is covered in part is still read by the rest of it; a sign is not, and a button cannot be pressed. */
const WORTH = { sign: 4, bar: 0.6, title: 1, level: 1, words: 3, button: 10 } as const
/** Half of what a bar of a lane is high. */
const HALF_BAR = 3
/** What of a title beside its mark is taken to be written. */
const TITLE_PX = 160
const WORDS_HEIGHT = 12
const BUTTON_HEIGHT = 24

/** Whether two boxes have a pixel in common. */
export function overlap(a: Box, b: Box): boolean {
  return a.x0 < b.x1 && a.x1 > b.x0 && a.y0 < b.y1 && a.y1 > b.y0
}

/** All that lies still while the window moves. */
export function obstaclesOf({ lanes, layout, histogram }: Crowded): readonly Obstacle[] {
  const { histogramTop, histogramHeight, lanesTop, lanesHeight, width } = layout
  const found: Obstacle[] = histogram.levels.map(({ x0, x1, y }) => ({
    x0,
    x1,
    y0: histogramTop + y,
    y1: histogramTop + histogramHeight,
    worth: WORTH.level,
  }))
  const peak = { x0: 0, x1: 8 + textWidth(histogramWords(histogram)), y0: histogramTop }
  found.push({ ...peak, y1: histogramTop + WORDS_HEIGHT, worth: WORTH.words })
  if (lanesHeight === 0) return found
  for (const mark of lanes.marks) found.push(...ofMark(mark, lanes.pitch, lanesTop))
  const foot = { y0: moreTop(layout), y1: moreTop(layout) + BUTTON_HEIGHT, worth: WORTH.button }
  if (lanes.crowded) found.push({ x0: 0, x1: width, ...foot })
  for (const { x } of lanes.more) found.push({ x0: x, x1: x + MORE_WIDTH, ...foot })
  return found
}

function ofMark(mark: LaneMark, pitch: number, lanesTop: number): readonly Obstacle[] {
  const y0 = lanesTop + mark.lane * pitch
  const sign = { x0: mark.x0, x1: mark.x0 + SIGN_PX, y0, y1: y0 + pitch, worth: WORTH.sign }
  if (mark.signOnly) return [sign]
  const [top, bottom] = [y0 + pitch / 2 - HALF_BAR, y0 + pitch / 2 + HALF_BAR]
  const bar = { x0: mark.x0, x1: mark.x1, y0: top, y1: bottom, worth: WORTH.bar }
  if (pitch !== PITCH.roomy) return [sign, bar]
  const title = { x0: mark.x1, x1: mark.x1 + Math.min(mark.free, TITLE_PX), y0: top, y1: bottom }
  return [sign, bar, { ...title, worth: WORTH.title }]
}

/** Half of the grip at an end of the window, with white space. */
const HALF_GRIP = 7

/** What moves with the window: the grips at its ends, and its dates. */
export function windowBoxes(
  window: TimeWindow | null,
  drawing: Drawing,
): { readonly grips: readonly Box[]; readonly flags: readonly Box[] } {
  const { layout, scale } = drawing
  const { x0, x1 } = brushPlace(window, scale)
  const grips = [x0, x1].map(x => ({ x0: x - HALF_GRIP, x1: x + HALF_GRIP, y0: 0, y1: layout.axisTop }))
  return { grips, flags: window === null ? [] : flagsIn(window, drawing).map(flagBox) }
}
