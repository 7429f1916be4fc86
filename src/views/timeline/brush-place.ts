/** Where the brush stands on the plot, in whole pixels from its left edge: what is on layers of its own is sharp there alone. */
import type { TimeWindow } from '../../model/timespan.ts'
import { endShort } from './labels.ts'
import type { TimeScale } from './scale.ts'
import { textWidth } from './ticks.ts'

/** White space between an end of the window and its flag, in pixels. */
const INSIDE_PX = 10
const OUTSIDE_PX = 12
/** Room that two flags keep between each other, and one keeps around its words, in pixels. */
const APART_PX = 40
const AROUND_PX = 24

export interface BrushPlace {
  readonly x0: number
  readonly x1: number
  /** The edge of the plot beyond which the whole window lies. */
  readonly beyond: 'left' | 'right' | null
}

/** The window clipped to the plot; without a window, all of the plot. */
export function brushPlace(window: TimeWindow | null, scale: TimeScale): BrushPlace {
  const { width } = scale
  if (window === null) return { x0: 0, x1: width, beyond: null }
  const [from, to] = [scale.x(window.from), scale.x(window.to + 1)]
  const clip = (x: number) => Math.round(Math.min(width, Math.max(0, x)))
  return { x0: clip(from), x1: clip(to), beyond: from > width ? 'right' : to < 0 ? 'left' : null }
}

export interface Flag {
  readonly words: string
  /** Where the words begin, or where they end if `ends`. */
  readonly x: number
  readonly ends: boolean
}

/** The dates at both ends: inside the window where there is room, else as one flag beside it. */
export function flagsOf(
  window: TimeWindow,
  { x0, x1 }: BrushPlace,
  width: number,
): readonly [Flag] | readonly [Flag, Flag] {
  const from = endShort(window.from, 'from')
  const to = endShort(window.to, 'to')
  if (x1 - x0 > textWidth(from) + textWidth(to) + APART_PX) {
    return [
      { words: from, x: x0 + INSIDE_PX, ends: false },
      { words: to, x: x1 - INSIDE_PX, ends: true },
    ]
  }
  const words = from === to ? from : `${from} – ${to}`
  const room = textWidth(words) + AROUND_PX
  if (x1 + room <= width || x0 < room) {
    return [{ words, x: Math.round(Math.min(x1 + OUTSIDE_PX, width - room)), ends: false }]
  }
  return [{ words, x: x0 - OUTSIDE_PX, ends: true }]
}
