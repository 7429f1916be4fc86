/** Moving the axis to what was just chosen. */
import type { TimeWindow } from '../../model/timespan.ts'
import type { AppStore } from '../../store/store.ts'
import { setAxis } from '../../store/transitions.ts'
import { reveal } from './axis-moves.ts'

/** Moves the axis so that the window is in sight; an axis that shows it already stays as it is. */
export function bringIntoSight(
  store: AppStore,
  axis: TimeWindow,
  window: TimeWindow,
  extent: TimeWindow,
): void {
  const next = reveal(axis, window, extent)
  if (next !== axis) store.getState().choose(setAxis, next)
}

/** One end of a window, as a window of its own: all that has to be in sight when only that end was moved. */
export function endOf(window: TimeWindow, end: 'from' | 'to'): TimeWindow {
  return { from: window[end], to: window[end] }
}
