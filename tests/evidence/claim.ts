/** Claims for tests, with only what a test says of them. */
import type { Claim, ClaimValue, Place, Precision } from '../../src/model/schema.ts'
import type { TimeSpan } from '../../src/model/timespan.ts'
import type { ComparisonContext } from '../../src/evidence/compare.ts'

export function claim(id: string, part: Partial<Claim> = {}): Claim {
  return {
    id,
    property: 'casualties',
    claimant: `claimant-of-${id}`,
    statement: `What ${id} says.`,
    stance: 'asserts',
    evidence: [{ source: 'a-source' }],
    ...part,
  }
}

export function figure(of: string, min: number | null, max: number | null, approximate = false): ClaimValue {
  return approximate ? { kind: 'figure', of, min, max, approximate: true } : { kind: 'figure', of, min, max }
}

export function exactly(of: string, value: number): ClaimValue {
  return figure(of, value, value)
}

export function term(of: string, word: string): ClaimValue {
  return { kind: 'term', of, term: word }
}

export function place(id: string, longitude: number, latitude: number, precision: Precision): Place {
  return { id, name: id, geometry: { type: 'Point', coordinates: [longitude, latitude] }, precision }
}

export const MINUTE = 60_000
export const DAY = 86_400_000

/**
 * A span for a time written as plain milliseconds or days, so that comparing is tested without a date parser.
 */
export function span(edtf: string, start: number, end: number, part: Partial<TimeSpan> = {}): TimeSpan {
  return {
    edtf,
    earliestStart: start,
    latestStart: start,
    earliestEnd: end,
    latestEnd: end,
    precision: 'day',
    approximate: false,
    uncertain: false,
    ...part,
  }
}

/**
 * Day `n` of December 2023 as `2023-12-nn`, counted in days from the first; everything else cannot be read.
 */
export function spanOfDecember(edtf: string): TimeSpan | null {
  const found = /^2023-12-(\d\d)$/u.exec(edtf)
  const day = Number(found?.[1] ?? Number.NaN)
  return Number.isNaN(day) ? null : span(edtf, day * DAY, (day + 1) * DAY - 1)
}

export const context: ComparisonContext = { spanOf: spanOfDecember, places: new Map() }
