/** How far the dataset reaches, and the part of it that the axis shows before anyone has chosen. */
import { MS_DAY, startOfUnit } from '../../model/calendar.ts'
import type { TimeWindow } from '../../model/timespan.ts'
import type { Columns } from '../../model/columns.ts'
import { grainOf } from '../../query/grain.ts'
import { finiteExtent } from '../../query/window-ends.ts'

/** Room on each side of a dense part and of the whole, as a share of its length. */
const MARGIN = 0.03
/** Below this share of the events a part is no picture of the whole. */
const LEAST_SHARE = 0.5
/** A burst on one day is shown with the days around it, as far as they belong to the dataset. */
const LEAST_GRAINS = 12

function wholeDays(from: number, to: number): TimeWindow {
  const margin = Math.max(MS_DAY / 2, (to - from) * MARGIN)
  const start = startOfUnit(from - margin, 'day')
  return { from: start, to: startOfUnit(to + margin, 'day') + MS_DAY - 1 }
}

/** From the first to the last date known, with a margin, in whole days; open ends do not count. Null without dates. */
export function wholeExtent(columns: Columns): TimeWindow | null {
  const extent = finiteExtent(columns)
  return extent && wholeDays(extent.from, extent.to)
}

/**
 * The dense part of the dataset, or all of it where the events are spread evenly.
 *
 * For every share of the events from a half up, the shortest stretch that holds it is found; the one with the largest
 * share / length^(1/4) wins. Spread evenly, a longer stretch always wins, up to the whole; in a burst with a long tail
 * the last few events of the tail cost more length than they are worth. The 1/4 was settled by looking at both kinds.
 */
export function defaultAxis(columns: Columns): TimeWindow | null {
  const whole = wholeExtent(columns)
  if (whole === null) return null
  const moments = knownMoments(columns)
  if (moments.length < 3) return whole
  let best = { worth: 0, from: whole.from, to: whole.to }
  const fewest = Math.ceil(moments.length * LEAST_SHARE)
  const stride = Math.max(1, Math.floor(moments.length / 100))
  for (let held = fewest; held <= moments.length; held += stride) {
    for (let first = 0; first + held <= moments.length; first++) {
      const from = moments[first] as number
      const to = moments[first + held - 1] as number
      const worth = held / Math.max(MS_DAY, to - from) ** 0.25
      if (worth > best.worth) best = { worth, from, to }
    }
  }
  const least = Math.max(0, LEAST_GRAINS * Math.min(grainOf(columns), MS_DAY) - (best.to - best.from)) / 2
  const dense = wholeDays(best.from - least, best.to + least)
  const from = Math.max(whole.from, dense.from)
  const to = Math.min(whole.to, dense.to)
  return to - from > 0.6 * (whole.to - whole.from) ? whole : { from, to }
}

/** One moment for each dated event, in order; at most about two thousand, evenly taken from more. */
function knownMoments(columns: Columns): Float64Array {
  const every = Math.max(1, Math.floor(columns.count / 2000))
  const moments: number[] = []
  for (let row = 0; row < columns.count; row += every) {
    const start = columns.earliestStart[row] as number
    const end = columns.latestEnd[row] as number
    if (Number.isFinite(start) && Number.isFinite(end)) moments.push((start + end) / 2)
    else if (Number.isFinite(start)) moments.push(start)
    else if (Number.isFinite(end)) moments.push(end)
  }
  return Float64Array.from(moments).toSorted()
}
