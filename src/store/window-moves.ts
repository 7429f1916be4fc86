/** Moves of the time window by its own length, for keys, buttons and playback. */
import { addUnits, civilFromMs, startOfUnit } from '../model/calendar.ts'
import type { TimeWindow } from '../model/timespan.ts'
import type { Choice } from './choice.ts'
import { setWindow } from './transitions.ts'

/**
 * The window that lies `by` windows later (earlier where negative). A window of whole months stays one of whole months,
 * so that the one after February is March; any other keeps its length in milliseconds.
 */
export function shiftWindow(window: TimeWindow, by: number): TimeWindow {
  const end = window.to + 1
  if (startOfUnit(window.from, 'month') === window.from && startOfUnit(end, 'month') === end) {
    const months = (monthCount(end) - monthCount(window.from)) * by
    return { from: addUnits(window.from, 'month', months), to: addUnits(end, 'month', months) - 1 }
  }
  const length = end - window.from
  return { from: window.from + length * by, to: window.to + length * by }
}

function monthCount(ms: number): number {
  const { year, month } = civilFromMs(ms)
  return year * 12 + month
}

/** Moves the window by whole windows; nothing moves where there is none. */
export function moveWindow(choice: Choice, by: number): Choice {
  return choice.window === null ? choice : setWindow(choice, shiftWindow(choice.window, by))
}
