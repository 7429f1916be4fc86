/** Playback as arithmetic: which window shows after so much time, whatever the frame rate. */
import type { TimeWindow } from '../../model/timespan.ts'
import type { Playback } from '../../store/choice.ts'
import { floorStep, nextStep, stepEdges, stepNear, type Step } from './steps.ts'

/** Seconds that a moving end takes across the axis at speed 1. */
const SECONDS_ACROSS = 24
/** A window to begin with, where none was set, is the calendar unit nearest to this share of the axis. */
const FIRST_SHARE = 1 / 20

export interface Play {
  /** The window when playback began or was last touched. */
  readonly origin: TimeWindow
  /** What is played through. */
  readonly range: TimeWindow
  readonly mode: Playback['mode']
  readonly loop: boolean
  readonly speed: number
}

export interface Frame {
  readonly window: TimeWindow
  /** True at the end of the range, where there is no loop. */
  readonly ended: boolean
}

/**
 * The window after `elapsed` milliseconds of playing. A moving window keeps its length and starts over at the beginning
 * of the range; a growing one keeps its start, and starts over with the length that it had.
 */
export function playFrame(play: Play, elapsed: number): Frame {
  const { origin, range, mode, loop } = play
  const rate = (range.to + 1 - range.from) / (SECONDS_ACROSS * 1000)
  const way = Math.max(0, elapsed) * rate * play.speed
  const left = Math.max(0, range.to - origin.to)
  if (way < left) return { window: advance(origin, way, mode), ended: false }
  if (!loop) return { window: advance(origin, left, mode), ended: true }
  const over = way - left
  const first = mode === 'growing' ? origin : { from: range.from, to: range.from + origin.to - origin.from }
  const round = range.to - first.to
  return { window: advance(first, round > 0 ? over % round : 0, mode), ended: false }
}

function advance({ from, to }: TimeWindow, by: number, mode: Playback['mode']): TimeWindow {
  return { from: mode === 'moving' ? from + by : from, to: to + by }
}

/**
 * Where playing starts: from the window as it is, from the beginning where it stands at the end already or out of the
 * range, and with the first whole unit of the range where there is none.
 */
export function firstWindow(window: TimeWindow | null, range: TimeWindow): TimeWindow {
  if (window === null) return unitAt('start', range)
  if (window.from <= range.to && window.to >= range.from && window.to < range.to) return window
  const length = window.to - window.from
  return length < (range.to - range.from) / 2
    ? { from: range.from, to: range.from + length }
    : unitAt('start', range)
}

/**
 * The first or last whole hour, day, week ... of a range, in the unit that is nearest to a twentieth of it: a window where
 * none was set. All of a range that holds no whole hour.
 */
export function unitAt(end: 'start' | 'end', range: TimeWindow): TimeWindow {
  const edges = stepEdges(range.from, range.to, stepNear((range.to + 1 - range.from) * FIRST_SHARE))
  const whole = [...edges].filter(ms => ms >= range.from && ms <= range.to + 1)
  const [from, next] = end === 'start' ? whole : whole.slice(-2)
  return from === undefined || next === undefined ? range : { from, to: next - 1 }
}

/** One step of playback without motion: the window moves (or grows) by one step of the axis, whatever the speed. */
export function stepFrame(play: Play, step: Step): Frame {
  const { origin, range, mode, loop } = play
  if (origin.to >= range.to) {
    if (!loop) return { window: origin, ended: true }
    const length = mode === 'moving' ? origin.to - origin.from : step.ms - 1
    const from = mode === 'moving' ? range.from : origin.from
    return { window: { from, to: Math.min(range.to, from + length) }, ended: false }
  }
  const by = Math.min(range.to - origin.to, nextStep(floorStep(origin.to + 1, step), step) - origin.to - 1)
  return { window: advance(origin, by, mode), ended: false }
}
