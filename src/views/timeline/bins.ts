/** The histogram as rectangles: bars of what passes, stacked by category, and the line of all events behind them. */
import { scaleLinear } from 'd3-scale'
import { MS_DAY } from '../../model/calendar.ts'
import type { Certainty } from '../../query/clauses.ts'
import type { Columns } from '../../model/columns.ts'
import { countByBin, peakOf } from '../../query/histogram.ts'
import type { Rows } from '../../query/rows.ts'
import type { TimeWindow } from '../../model/timespan.ts'
import { grainOf } from '../../query/grain.ts'
import type { TimeScale } from './scale.ts'
import { stepEdges, stepOfAtLeast, stepOfAtMost, type Step } from './steps.ts'

/** Narrowest bar that a hand can aim at, in pixels. */
const BAR_PX = 7
/** A single event beside a day of hundreds still shows, in pixels. */
const LEAST_HEIGHT = 2
/** Vague dates make bins no longer than a year, in milliseconds. */
const MOST_GRAIN = 366 * MS_DAY
/** Beyond so many bins over the whole extent, heights are scaled to the bins in sight. */
const MOST_BINS = 200_000

export interface Bar {
  readonly x: number
  readonly width: number
  readonly y: number
  readonly height: number
  readonly category: number
}

/** Height of the unfiltered total over one bin. */
export interface Level {
  readonly x0: number
  readonly x1: number
  readonly y: number
}

export interface HistogramDrawing {
  readonly step: Step
  readonly bars: readonly Bar[]
  readonly levels: readonly Level[]
  /** The most events in one bin of the whole extent: what the full height stands for. */
  readonly peak: number
}

export interface HistogramInput {
  readonly columns: Columns
  readonly categories: number
  /** Rows that pass every clause but time. */
  readonly rows: Rows
  readonly certainty: Certainty
  readonly extent: TimeWindow
  readonly scale: TimeScale
  readonly height: number
}

/**
 * Decides the bars. Heights are linear, so that the parts of a stacked bar can be compared, but never below two pixels;
 * bins are no shorter than the stretch that half of the events are known within, as finer ones would only repeat
 * themselves. The scale depends on the step and on all events of
 * the dataset, so neither scrubbing, filtering nor panning changes it: only zooming to another step does.
 */
export function histogram(input: HistogramInput): HistogramDrawing {
  const { columns, categories, scale, height } = input
  const step = barStep(scale, grainOf(columns))
  const edges = stepEdges(scale.axis.from, scale.axis.to, step)
  const all = allRows(columns)
  const whole = countByBin(columns, all, edges, categories, input.certainty)
  const shown =
    input.rows.length === columns.count
      ? whole
      : countByBin(columns, input.rows, edges, categories, input.certainty)
  const peak = wholePeak(input, step, all) ?? peakOf(whole.totals)
  const linear = scaleLinear()
    .domain([0, Math.max(1, peak)])
    .range([0, height])
  const rise = (count: number) => (count === 0 ? 0 : Math.max(LEAST_HEIGHT, linear(count)))
  const bars: Bar[] = []
  const levels: Level[] = []
  for (let bin = 0; bin < edges.length - 1; bin++) {
    const x0 = scale.x(edges[bin] as number)
    const x1 = scale.x(edges[bin + 1] as number)
    levels.push({ x0, x1, y: height - rise(whole.totals[bin] as number) })
    const total = shown.totals[bin] as number
    if (total === 0) continue
    const gap = x1 - x0 > 4 ? 1 : 0
    let y = height
    for (let category = 0; category < categories; category++) {
      const count = shown.counts[bin * categories + category] as number
      if (count === 0) continue
      const part = (rise(total) * count) / total
      y -= part
      bars.push({ x: x0 + gap / 2, width: x1 - x0 - gap, y, height: part, category })
    }
  }
  return { step, bars, levels, peak }
}

/** The calendar step of the bars at this scale, no finer than the grain, in milliseconds. */
export function barStep(scale: TimeScale, grain: number): Step {
  const known = stepOfAtMost(Math.min(grain, MOST_GRAIN))
  return stepOfAtLeast(Math.max(scale.msPerPx * BAR_PX, known.ms))
}

function wholePeak({ columns, categories, extent, certainty }: HistogramInput, step: Step, all: Rows) {
  if ((extent.to - extent.from) / step.ms > MOST_BINS) return null
  return cachedPeak(columns, categories, step, `${certainty} ${extent.from} ${extent.to}`, () =>
    peakOf(countByBin(columns, all, stepEdges(extent.from, extent.to, step), categories, certainty).totals),
  )
}

const peaks = new WeakMap<Columns, Map<string, number>>()

/** The peak is asked for at every pan, and changes with the step alone. */
function cachedPeak(columns: Columns, categories: number, step: Step, rest: string, count: () => number) {
  const known = peaks.get(columns) ?? new Map<string, number>()
  peaks.set(columns, known)
  const key = `${categories} ${step.count} ${step.unit} ${rest}`
  const peak = known.get(key) ?? count()
  known.set(key, peak)
  return peak
}

/** Every row, without a list of them. */
function allRows({ count }: Columns): Rows {
  return {
    length: count,
    at: row => (row >= 0 && row < count ? row : undefined),
    forEach: visit => {
      for (let row = 0; row < count; row++) visit(row)
    },
    *[Symbol.iterator]() {
      for (let row = 0; row < count; row++) yield row
    },
  }
}
