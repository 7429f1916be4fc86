/** Steps on the calendar: what bins, ticks, snapping and arrow keys count in. */
import {
  addUnits,
  type CalendarUnit,
  civilFromMs,
  MS_DAY,
  MS_HOUR,
  msFromCivil,
  startOfUnit,
} from '../../model/calendar.ts'

/** `count` units, begun where a reader expects it: six hours from midnight, three months from January. */
export interface Step {
  readonly unit: CalendarUnit
  readonly count: number
  /** Usual length in milliseconds; months and years are means. */
  readonly ms: number
}

const MEAN_YEAR = 365.2425 * MS_DAY
const UNIT_MS: Readonly<Record<CalendarUnit, number>> = {
  hour: MS_HOUR,
  day: MS_DAY,
  week: 7 * MS_DAY,
  month: MEAN_YEAR / 12,
  year: MEAN_YEAR,
  decade: 10 * MEAN_YEAR,
  century: 100 * MEAN_YEAR,
}
const step = (unit: CalendarUnit, count = 1): Step => ({ unit, count, ms: UNIT_MS[unit] * count })

/** From finest to coarsest. */
export const STEPS: readonly [Step, ...Step[]] = [
  step('hour'),
  step('hour', 3),
  step('hour', 6),
  step('hour', 12),
  step('day'),
  step('week'),
  step('month'),
  step('month', 3),
  ...[1, 2, 5].map(count => step('year', count)),
  ...[1, 2, 5].map(count => step('decade', count)),
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].map(count => step('century', count)),
]

/** First millisecond of the step that holds `ms`. */
export function floorStep(ms: number, { unit, count }: Step): number {
  if (count === 1) return startOfUnit(ms, unit)
  if (unit === 'hour') {
    const day = startOfUnit(ms, 'day')
    const length = count * MS_HOUR
    return day + Math.floor((ms - day) / length) * length
  }
  const { year, month } = civilFromMs(ms)
  if (unit === 'month') {
    return msFromCivil({ year, month: Math.floor((month - 1) / count) * count + 1, day: 1 })
  }
  const years = count * YEARS_IN[unit]
  return msFromCivil({ year: Math.floor(year / years) * years, month: 1, day: 1 })
}

const YEARS_IN: Readonly<Record<CalendarUnit, number>> = {
  hour: 0,
  day: 0,
  week: 0,
  month: 0,
  year: 1,
  decade: 10,
  century: 100,
}

/** First millisecond of the step after the one that begins at `start`. */
export function nextStep(start: number, { unit, count }: Step): number {
  return addUnits(start, unit, count)
}

/** Where steps begin, from the one that holds `from` to the first that begins after `to`: so many plus one edges. */
export function stepEdges(from: number, to: number, by: Step): Float64Array {
  const edges = [floorStep(from, by)]
  let last = edges[0] as number
  while (last <= to) {
    last = nextStep(last, by)
    edges.push(last)
  }
  return Float64Array.from(edges)
}

/** The finest step that is at least `least` milliseconds long. */
export function stepOfAtLeast(least: number): Step {
  return STEPS.find(candidate => candidate.ms >= least * 0.999) ?? (STEPS.at(-1) as Step)
}

/** The step whose length has the least ratio to `ms` milliseconds. */
export function stepNear(ms: number): Step {
  const off = (candidate: Step) => Math.abs(Math.log(candidate.ms / Math.max(1, ms)))
  return STEPS.reduce((best, candidate) => (off(candidate) < off(best) ? candidate : best))
}

/** The coarsest step that is at most `most` milliseconds long; the finest where none is. */
export function stepOfAtMost(most: number): Step {
  return STEPS.findLast(candidate => candidate.ms <= most * 1.001) ?? STEPS[0]
}

/**
 * Moves a moment to the coarsest calendar boundary that lies within `reach` milliseconds of it, so that a hand that is
 * near midnight gets midnight. Where none is near, to the nearest minute.
 */
export function snap(ms: number, reach: number): number {
  for (const unit of ['century', 'year', 'month', 'day', 'hour'] as const) {
    const low = startOfUnit(ms, unit)
    const high = addUnits(low, unit, 1)
    const near = ms - low <= high - ms ? low : high
    if (Math.abs(near - ms) <= reach) return near
  }
  return Math.round(ms / 60_000) * 60_000
}
