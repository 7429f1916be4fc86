/** Zooming and panning of the part of time that the axis shows. */
import { MS_HOUR } from '../../model/calendar.ts'
import type { TimeWindow } from '../../model/timespan.ts'
import { keepIn } from './brush.ts'

/** Closest view: six hours across, in milliseconds. */
const CLOSEST = 6 * MS_HOUR

const lengthOf = ({ from, to }: TimeWindow) => to + 1 - from

/** Shows `factor` times as much time, with the moment `at` staying where it is; never more than the extent. */
export function zoomAxis(axis: TimeWindow, at: number, factor: number, extent: TimeWindow): TimeWindow {
  const length = Math.min(lengthOf(extent), Math.max(CLOSEST, lengthOf(axis) * factor))
  const share = (at - axis.from) / lengthOf(axis)
  const from = at - share * length
  return keepIn({ from, to: from + length - 1 }, extent)
}

export function panAxis(axis: TimeWindow, by: number, extent: TimeWindow): TimeWindow {
  return keepIn({ from: axis.from + by, to: axis.to + by }, extent)
}

/** Two fingers keep the two moments under them: pixels at the press and now, on an axis of this width in pixels. */
export function pinchAxis(
  axis: TimeWindow,
  width: number,
  pressed: readonly [number, number],
  now: readonly [number, number],
  extent: TimeWindow,
): TimeWindow {
  const msPerPx = lengthOf(axis) / width
  const spread = Math.max(24, Math.abs(pressed[1] - pressed[0]))
  const length = Math.min(
    lengthOf(extent),
    Math.max(CLOSEST, (lengthOf(axis) * spread) / Math.max(24, Math.abs(now[1] - now[0]))),
  )
  const middle = axis.from + ((pressed[0] + pressed[1]) / 2) * msPerPx
  const from = middle - (((now[0] + now[1]) / 2) * length) / width
  return keepIn({ from, to: from + length - 1 }, extent)
}

/** The axis, moved (and widened where it must be) so that the whole window is in sight with some room around it. */
export function reveal(axis: TimeWindow, window: TimeWindow, extent: TimeWindow): TimeWindow {
  if (window.from >= axis.from && window.to <= axis.to) return axis
  const length = Math.max(lengthOf(axis), Math.min(lengthOf(extent), lengthOf(window) * 1.2), CLOSEST)
  const middle = (window.from + window.to) / 2
  return keepIn({ from: middle - length / 2, to: middle + length / 2 - 1 }, extent)
}
