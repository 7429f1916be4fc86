/** Where the brush stands on the plot, in whole pixels from its left edge: what is on layers of its own is sharp there alone. */
import type { TimeWindow } from '../../model/timespan.ts'
import { say } from '../../words/say.ts'
import type { Box } from './in-the-way.ts'
import { endShort } from './labels.ts'
import type { TimeScale } from './scale.ts'
import { textWidth } from './ticks.ts'
import type { Drawing } from './useDrawing.tsx'

/** White space between an end of the window and its flag, in pixels. */
const INSIDE_PX = 10
const OUTSIDE_PX = 12
/** Room that two flags keep between each other, and one keeps around its words, in pixels. */
const APART_PX = 40
const AROUND_PX = 24

/** Pixels from the top of the plot to the head and the foot of a flag. */
const FLAG_TOP = 4
const FLAG_BOTTOM = 19

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

/** What else stands along the top of the plot, in pixels. */
export interface Headroom {
  readonly width: number
  /** Whether bars reach up to the flags somewhere between two moments of the plot. */
  readonly taken: (x0: number, x1: number) => boolean
  /** Width of the button that leads to a window beyond an edge. */
  readonly button: number
}

type Flags = readonly [Flag] | readonly [Flag, Flag]

/**
 * The dates at both ends: inside the window where there is room, else as one flag beside it; on the other side of an end, or
 * at both sides, where bars would be covered otherwise. Beyond an edge, beside the button that stands there.
 */
export function flagsOf(window: TimeWindow, { x0, x1, beyond }: BrushPlace, head: Headroom): Flags {
  const from = endShort(window.from, 'from')
  const to = endShort(window.to, 'to')
  const words = from === to ? from : `${from} – ${to}`
  if (beyond === 'left') return [startingAt(head.button + OUTSIDE_PX, words)]
  if (beyond === 'right') return [endingAt(head.width - head.button - OUTSIDE_PX, words)]
  const before = (text: string) => endingAt(x0 - OUTSIDE_PX, text)
  const after = (text: string) => startingAt(x1 + OUTSIDE_PX, text)
  const [fromInside, toInside] = [startingAt(x0 + INSIDE_PX, from), endingAt(x1 - INSIDE_PX, to)]
  if (x1 - x0 > textWidth(from) + textWidth(to) + APART_PX) {
    const [first] = best([[fromInside], [before(from)]], head)
    const [last] = best([[toInside], [after(to)]], head)
    return [first, last]
  }
  const free = head.width - textWidth(words) - AROUND_PX
  const ways: Flags[] = [[after(words)], [before(words)]]
  if (from !== to) {
    ways.push([before(from), after(to)])
    if (x1 - x0 > textWidth(to) + 2 * INSIDE_PX) ways.push([before(from), toInside])
    if (x1 - x0 > textWidth(from) + 2 * INSIDE_PX) ways.push([fromInside, after(to)])
  }
  return best([...ways, [startingAt(Math.round(Math.min(x1 + OUTSIDE_PX, free)), words)]], head)
}

const startingAt = (x: number, words: string): Flag => ({ words, x, ends: false })
const endingAt = (x: number, words: string): Flag => ({ words, x, ends: true })

/** Arrow and white space of the button at an edge, in pixels. */
const BUTTON_PX = 24

/** The flags of a window on a drawing. */
export function flagsIn(window: TimeWindow, { scale, histogram, layout }: Drawing): Flags {
  const { levels } = histogram
  return flagsOf(window, brushPlace(window, scale), {
    width: scale.width,
    taken: (left, right) =>
      levels.some(({ x0, x1, y }) => x0 < right && x1 > left && layout.histogramTop + y < FLAG_BOTTOM),
    button: textWidth(say().timeline.window) + BUTTON_PX,
  })
}

/** Where a flag stands on the plot. */
export function flagBox(flag: Flag): Box {
  const [x0, x1] = flagReach(flag)
  return { x0, x1, y0: FLAG_TOP, y1: FLAG_BOTTOM }
}

/** From where to where a flag reaches, in pixels. */
function flagReach({ words, x, ends }: Flag): readonly [number, number] {
  const room = textWidth(words) + AROUND_PX - OUTSIDE_PX
  return ends ? [x - room, x] : [x, x + room]
}

/** The first that covers no bars, else the first that the plot holds, else the last. */
function best<T extends Flags>(ways: readonly T[], { width, taken }: Headroom): T {
  const holds = (way: T) => way.map(flagReach).every(([left, right]) => left >= 0 && right <= width)
  const held = ways.filter(holds)
  const clear = held.find(way => !way.map(flagReach).some(([left, right]) => taken(left, right)))
  return (clear ?? held[0] ?? ways.at(-1)) as T
}
