/** Time to pixels and back, on the dataset's own calendar: the milliseconds of `TimeSpan`, so no zone can shift them. */
import { scaleLinear } from 'd3-scale'
import type { TimeWindow } from '../../model/timespan.ts'

export interface TimeScale {
  readonly axis: TimeWindow
  /** Pixels across. */
  readonly width: number
  /** Milliseconds in one pixel. */
  readonly msPerPx: number
  /** Pixels from the left edge; beyond the edges for moments out of the axis, infinite for open ends. */
  readonly x: (ms: number) => number
  readonly time: (px: number) => number
}

/** A scale over the axis; the last millisecond of the axis ends at the right edge. */
export function timeScale(axis: TimeWindow, width: number): TimeScale {
  const across = Math.max(1, width)
  const end = axis.to + 1
  const scale = scaleLinear().domain([axis.from, end]).range([0, across])
  return {
    axis,
    width: across,
    msPerPx: (end - axis.from) / across,
    x: ms => (Number.isFinite(ms) ? scale(ms) : ms),
    time: px => scale.invert(px),
  }
}
