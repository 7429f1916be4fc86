/**
 * Comparing figures: exact ones, ranges, "at least" and "at most", and rough ones.
 *
 * Where comparing would mislead:
 * - A toll rises as it becomes known. That is only seen where the claims say when they were made: see
 *   `rising.ts`. Of undated claims, the later and higher one contradicts the earlier.
 * - Different things counted are never compared: figures of `killed` and of `civiliansKilled` are two groups,
 *   though one may be part of the other. The same word can still hide two counts (a city's dead and a
 *   region's); only the words of the claims tell.
 */
import type { ClaimValue } from '../model/schema.ts'
import { say } from '../words/say.ts'
import { bothTexts, type Finding, finding } from './rules.ts'

const sentences = () => say().evidence.figures

export type Figure = Extract<ClaimValue, { kind: 'figure' }>

/** A claimed number as an interval, both ends inclusive; an open end is -Infinity or Infinity. */
export interface Interval {
  readonly low: number
  readonly high: number
}

/** The bounds as claimed, or null where the claim gives none or they run backwards. */
export function intervalOf(figure: Figure): Interval | null {
  const low = figure.min ?? -Infinity
  const high = figure.max ?? Infinity
  if (Number.isNaN(low) || Number.isNaN(high) || low > high) return null
  return low === -Infinity && high === Infinity ? null : { low, high }
}

/**
 * What an approximate figure may stand for: each bound is moved outward by 10 per cent of itself, at least by
 * 1. So "about 140" stands for 126 to 154, and "about 5" for 4 to 6. The share is a convention of this
 * project, chosen so that a figure rounded to its first digit or two still meets the figure that it was
 * rounded from.
 */
export function widened(interval: Interval): Interval {
  return {
    low: Number.isFinite(interval.low) ? interval.low - slack(interval.low) : interval.low,
    high: Number.isFinite(interval.high) ? interval.high + slack(interval.high) : interval.high,
  }
}

function slack(bound: number): number {
  return Math.max(1, Math.abs(bound) / 10)
}

/** Whether two intervals share a number. */
export function overlap(a: Interval, b: Interval): boolean {
  return a.low <= b.high && b.low <= a.high
}

/** Whether one interval holds all of the other, whichever way round. */
export function nested(a: Interval, b: Interval): boolean {
  return (a.low <= b.low && b.high <= a.high) || (b.low <= a.low && a.high <= b.high)
}

/** A camelCase term as words: `missilesIntercepted` becomes "missiles intercepted". */
export function wordsOf(term: string): string {
  return term.replaceAll(/[A-Z]/gu, letter => ` ${letter.toLowerCase()}`)
}

/** A figure in words: "17", "at least 24", "up to 400", "3 to 8", "about 140". */
export function figureText(figure: Figure): string {
  const { number, evidence } = say()
  const words = evidence.figure
  const first = (bound: number) => (figure.approximate === true ? words.about(number(bound)) : number(bound))
  if (figure.min === null && figure.max === null) return words.none
  if (figure.max === null) return words.atLeast(first(figure.min ?? 0))
  if (figure.min === null) return words.upTo(first(figure.max))
  if (figure.min === figure.max) return first(figure.min)
  return words.range(first(figure.min), number(figure.max))
}

/** Compares two figures of the same thing. Symmetric; a figure with a bound always agrees with itself. */
export function compareFigures(a: Figure, b: Figure): Finding {
  if (a.of !== b.of) {
    throw new Error(
      `Figures of ${a.of} and ${b.of} count different things: compare only figures of one thing.`,
    )
  }
  const first = intervalOf(a)
  const second = intervalOf(b)
  if (first === null || second === null) return finding('not-comparable', 'figure-unbounded')
  const pair = () => pairText(a, b)
  const of = wordsOf(a.of)
  const rough = (a.approximate ?? false) !== (b.approximate ?? false)
  if (first.low === second.low && first.high === second.high && !rough) {
    return finding('agree', 'figure-same', () => sentences().same(figureText(a), of))
  }
  if (nested(first, second)) {
    return finding('compatible', 'figure-within', () => sentences().within(pair(), of))
  }
  if (overlap(first, second)) {
    return finding('compatible', 'figure-overlap', () => sentences().overlap(pair(), of))
  }
  const reachA = a.approximate === true ? widened(first) : first
  const reachB = b.approximate === true ? widened(second) : second
  if (overlap(reachA, reachB)) {
    return finding('compatible', 'figure-near', () => sentences().near(pair(), of))
  }
  const gap = Math.max(first.low, second.low) - Math.min(first.high, second.high)
  const exact = first.low === first.high && second.low === second.high
  if (exact && a.approximate !== true && b.approximate !== true) {
    return finding('contradict', 'figure-differs', () => sentences().differ(pair(), of), gap)
  }
  return finding('contradict', 'figure-apart', () => sentences().apart(pair(), of), gap)
}

/** The lower figure first; equal starts in the order of their words. */
function pairText(a: Figure, b: Figure): string {
  const difference = startOf(a) - startOf(b)
  if (difference === 0) return bothTexts(figureText(a), figureText(b))
  const { both } = say().evidence
  return difference < 0 ? both(figureText(a), figureText(b)) : both(figureText(b), figureText(a))
}

function startOf(figure: Figure): number {
  return figure.min ?? figure.max ?? 0
}
