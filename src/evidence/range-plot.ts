/** The pure half of the small range plot: where each claim's figure lies on one axis. */
import type { Claim } from '../model/schema.ts'
import { type Interval, intervalOf } from './figures.ts'

export interface RangeRow {
  readonly claimId: string
  /** Ends of the bar on the axis; an open end is drawn to the end of the axis. */
  readonly min: number
  readonly max: number
  /** "At most": no lower bound is claimed. */
  readonly openLow: boolean
  /** "At least": no upper bound is claimed. */
  readonly openHigh: boolean
  readonly approximate: boolean
}

export interface RangePlot {
  readonly of: string
  /** From 0, or below where a figure is negative, to a round number at or above every bound. */
  readonly domain: readonly [number, number]
  /**
   * Round numbers from end to end of the domain, both included, in equal steps of 1, 2 or 5 times a power of
   * ten.
   */
  readonly ticks: readonly number[]
  /** In the order of the claims. */
  readonly rows: readonly RangeRow[]
}

/**
 * Lays out the figures of one thing, such as `killed`. Figures without any bound have no row; null where none
 * has. An axis holds about 4 steps, and one more beyond the last bound where an "at least" has to show that
 * it goes on.
 */
export function rangePlot(claims: readonly Claim[], of: string): RangePlot | null {
  const figures = claims.flatMap(claim =>
    (claim.values ?? []).flatMap(value => {
      const interval = value.kind === 'figure' && value.of === of ? intervalOf(value) : null
      return interval === null || value.kind !== 'figure'
        ? []
        : [{ claimId: claim.id, interval, approximate: value.approximate ?? false }]
    }),
  )
  if (figures.length === 0) return null
  const ticks = axisTicks(figures.map(figure => figure.interval))
  const domain = [ticks[0] ?? 0, ticks.at(-1) ?? 0] as const
  const rows = figures.map(({ claimId, interval, approximate }) => ({
    claimId,
    min: Math.max(interval.low, domain[0]),
    max: Math.min(interval.high, domain[1]),
    openLow: interval.low === -Infinity,
    openHigh: interval.high === Infinity,
    approximate,
  }))
  return { of, domain, ticks, rows }
}

function axisTicks(intervals: readonly Interval[]): number[] {
  const bounds = intervals.flatMap(interval => [interval.low, interval.high]).filter(Number.isFinite)
  const low = Math.min(0, ...bounds)
  const high = Math.max(0, ...bounds)
  const step = roundStep((high - low) / 4, bounds.every(Number.isInteger))
  // Dividing by a power of ten keeps 3 * 0.1 from becoming 0.30000000000000004.
  const inverse = step < 1 ? Math.round(1 / step) : null
  const tickAt = (index: number): number => (inverse === null ? index * step : index / inverse)
  let first = Math.floor(low / step)
  let last = Math.max(first + 1, Math.ceil(high / step))
  const opensDown = low < 0 && intervals.some(one => one.low === -Infinity && one.high <= low)
  const opensUp = high > 0 && intervals.some(one => one.high === Infinity && one.low >= high)
  // Dividing by the step may round a bound onto a tick that it lies just beyond.
  if (tickAt(first) > low || (opensDown && tickAt(first) === low)) first -= 1
  if (tickAt(last) < high || (opensUp && tickAt(last) === high)) last += 1
  return Array.from({ length: last - first + 1 }, (_, index) => tickAt(first + index))
}

/**
 * The smallest of 1, 2, 5 times a power of ten that is at least `raw`; at least 1 for whole numbers, else a
 * billionth.
 */
function roundStep(raw: number, whole: boolean): number {
  if (raw <= 0) return 1
  const power = Math.floor(Math.log10(raw))
  const candidates = [1, 2, 5, 10].map(factor => (power < 0 ? factor / 10 ** -power : factor * 10 ** power))
  const step = candidates.find(candidate => candidate >= raw) ?? raw
  return Math.max(whole ? 1 : 1e-9, step)
}
