/** What a drag, a key or a preset makes of the time window. */
import { addUnits, startOfUnit } from '../../model/calendar.ts'
import { possiblyIn, type TimeSpan, type TimeWindow } from '../../model/timespan.ts'
import { shiftWindow } from '../../store/window-moves.ts'
import { floorStep, nextStep, snap, type Step } from './steps.ts'

/** What the hand took hold of: bare background, the whole window, or one of its ends. */
export type Grip = 'new' | 'whole' | 'from' | 'to'

/** How near to a calendar boundary a hand must come to get it, in pixels. */
const SNAP_PX = 5
const MINUTE = 60_000

export interface Drag {
  readonly grip: Grip
  /** The window when the drag began. */
  readonly before: TimeWindow | null
  readonly extent: TimeWindow
  /** Moment under the pointer when it was pressed, and now. */
  readonly pressed: number
  readonly now: number
  /** Moment where the end that is dragged was drawn. */
  readonly edge: number
  readonly msPerPx: number
}

/** The window that a drag makes; null where it covers everything. Ends that pass each other change places. */
export function dragWindow(drag: Drag): TimeWindow | null {
  const { grip, before, extent, pressed, now, edge } = drag
  const near = (ms: number) => snap(ms, SNAP_PX * drag.msPerPx)
  if (grip === 'whole' && before !== null) {
    const from = near(before.from + now - pressed)
    return keepIn({ from, to: from + (before.to - before.from) }, extent)
  }
  if (grip === 'from' || grip === 'to') {
    const still = grip === 'from' ? (before ?? extent).to + 1 : (before ?? extent).from
    return between(near(edge + now - pressed), still, extent)
  }
  return between(near(pressed), near(now), extent)
}

function between(a: number, b: number, extent: TimeWindow): TimeWindow | null {
  const from = Math.max(Math.min(a, b), extent.from)
  const to = Math.min(Math.max(a, b, from + MINUTE) - 1, extent.to)
  return orAll({ from: Math.min(from, to), to }, extent)
}

/** A window over the whole extent is none at all: it would only hide the undated. */
function orAll(window: TimeWindow, extent: TimeWindow): TimeWindow | null {
  return window.from <= extent.from && window.to >= extent.to ? null : window
}

/** Moves a window into the extent without changing its length, unless it is longer. */
export function keepIn(window: TimeWindow, extent: TimeWindow): TimeWindow {
  const length = window.to - window.from
  if (length >= extent.to - extent.from) return extent
  if (window.from < extent.from) return { from: extent.from, to: extent.from + length }
  if (window.to > extent.to) return { from: extent.to - length, to: extent.to }
  return window
}

export interface KeyPress {
  readonly key: string
  readonly shift: boolean
  readonly end: 'from' | 'to'
  readonly window: TimeWindow | null
  readonly extent: TimeWindow
  readonly step: Step
}

/**
 * What a key does to the slider at one end: arrows move it to the next boundary of the step (ten with Shift), Home and
 * End to its limits, Page Up and Page Down move the whole window by its length. Undefined for any other key.
 */
export function keyWindow(press: KeyPress): TimeWindow | null | undefined {
  const { key, end, extent } = press
  const base = press.window ?? extent
  const place = (at: number): TimeWindow | null =>
    end === 'from'
      ? orAll({ from: clamp(at, extent.from, base.to + 1 - MINUTE), to: base.to }, extent)
      : orAll({ from: base.from, to: clamp(at, base.from + MINUTE, extent.to + 1) - 1 }, extent)
  const at = end === 'from' ? base.from : base.to + 1
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return place(stepsFrom(at, press.step, press.shift ? 10 : 1))
    case 'ArrowLeft':
    case 'ArrowDown':
      return place(stepsFrom(at, press.step, press.shift ? -10 : -1))
    case 'Home':
      return place(end === 'from' ? extent.from : base.from + MINUTE)
    case 'End':
      return place(end === 'from' ? base.to + 1 - MINUTE : extent.to + 1)
    case 'PageUp':
      return press.window && keepIn(shiftWindow(press.window, 1), extent)
    case 'PageDown':
      return press.window && keepIn(shiftWindow(press.window, -1), extent)
    default:
      return undefined
  }
}

const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value))

/** The boundary so many steps away; the first step from between two boundaries goes to the nearer of them. */
function stepsFrom(ms: number, step: Step, count: number): number {
  let at = floorStep(ms, step)
  if (count > 0) {
    for (let left = count; left > 0; left--) at = nextStep(at, step)
    return at
  }
  let left = at === ms ? -count : -count - 1
  for (; left > 0; left--) at = floorStep(at - 1, step)
  return at
}

export const PRESETS = ['day', 'week', 'month', 'year'] as const
export type Preset = (typeof PRESETS)[number]

/** The calendar day, week, month or year that holds a moment. */
export function presetWindow(preset: Preset, ms: number): TimeWindow {
  const from = startOfUnit(ms, preset)
  return { from, to: addUnits(from, preset, 1) - 1 }
}

/** Where a preset is laid: on the open event, unless it is going on at the present middle anyway. */
export function centreOf(span: TimeSpan | null, middle: number): number {
  if (span === null || possiblyIn(span, { from: middle, to: middle })) return middle
  return span.earliestStart > middle ? span.earliestStart : span.latestEnd
}
