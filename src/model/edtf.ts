/** Reads EDTF (ISO 8601-2, levels 0 to 2) into a span of time. See `edtf-tree.ts` for the grammar that is followed. */
import { readEdtf } from './edtf-syntax.ts'
import {
  type DateNode,
  type EdtfError,
  type EdtfNode,
  type IntervalNode,
  type SetNode,
  characterAt,
} from './edtf-tree.ts'
import type { NoSuchDate } from './edtf-days.ts'
import { plainSpan } from './edtf-plain.ts'
import { type Candidates, type Unit, candidatesOf, plainCandidatesOf } from './edtf-unit.ts'
import { PRECISIONS, type TimePrecision, type TimeSpan } from './timespan.ts'
import { isZone } from './zone.ts'

export type { EdtfError } from './edtf-tree.ts'

export interface EdtfOptions {
  /** IANA name of the zone that a time of day with an offset is carried to. */
  readonly displayZone: string
}

export type EdtfResult = { readonly span: TimeSpan } | { readonly error: EdtfError }

type Bounds = Pick<TimeSpan, 'earliestStart' | 'latestStart' | 'earliestEnd' | 'latestEnd' | 'precision'>

/**
 * The span of an EDTF text, or the first reason why it has none. A bad date is data, so this does not throw for it.
 *
 * - A date covers its unit. With `X`, or as `[a,b]`, it is one unit between the first and the last candidate.
 * - `a/b` runs from the start of a to the end of b; `{a,b}` from the first to the last member.
 * - `..` is without end, and so lasts; an end left empty is not known: the span lasts at least as long as its known side,
 *   and at most forever.
 * - `?` and `~` widen by one unit, `%` by two (see `edtf-unit.ts`).
 * - Beyond the year 285,000 either way, milliseconds are the nearest that a number can hold: still finite and in order.
 *
 * @throws where `displayZone` is not a zone that the platform knows: a programmer's slip, as datasets are checked for it.
 */
export function parseEdtf(text: string, options: EdtfOptions): EdtfResult {
  if (!isZone(options.displayZone)) {
    throw new Error(
      `"${options.displayZone}" is not a time zone: give an IANA name such as Europe/Kyiv or UTC.`,
    )
  }
  const plain = plainSpan(text, options.displayZone)
  if (plain !== null) return { span: plain }
  const read = readEdtf(text)
  if ('error' in read) return read
  const bounds = boundsOf(read.node, options.displayZone)
  if ('message' in bounds) {
    return { error: { ...bounds, found: characterAt(text, bounds.at) } }
  }
  const marks = datesIn(read.node).flatMap(date => date.marks)
  return {
    span: {
      edtf: text,
      ...bounds,
      approximate: marks.some(mark => mark.approximate),
      uncertain: marks.some(mark => mark.uncertain),
    },
  }
}

function boundsOf(node: EdtfNode, zone: string): Bounds | NoSuchDate {
  if (node.kind === 'date') {
    const date = candidatesOf(node, zone)
    return 'message' in date ? date : between(date.first, date.last, date.precision)
  }
  return node.kind === 'interval' ? intervalBounds(node, zone) : setBounds(node, zone)
}

function between(first: Unit, last: Unit, precision: TimePrecision): Bounds {
  return {
    earliestStart: first.start,
    latestStart: last.start,
    earliestEnd: first.end,
    latestEnd: last.end,
    precision,
  }
}

function intervalBounds({ start, end }: IntervalNode, zone: string): Bounds | NoSuchDate {
  const a = typeof start === 'string' ? null : candidatesOf(start, zone)
  const b = typeof end === 'string' ? null : candidatesOf(end, zone)
  if (a !== null && 'message' in a) return a
  if (b !== null && 'message' in b) return b
  if (a === null && b !== null) return untilBounds(b, start === 'open')
  if (a !== null && b === null) return sinceBounds(a, end === 'open')
  if (a === null || b === null || typeof start === 'string' || typeof end === 'string') {
    throw new Error('An interval without any date reached its bounds: readEdtf refuses those.')
  }
  const backwards = backwardsAt(start, end, zone)
  if (backwards !== null) return backwards
  const latestEnd = b.last.end
  // A side known too coarsely to say so still cannot start after the end, nor end before the start.
  const latestStart =
    a.last.start <= latestEnd ? a.last.start : Math.max(a.first.start, Math.min(b.last.start, latestEnd))
  const earliestEnd = b.first.end >= a.first.start ? b.first.end : Math.min(latestEnd, a.first.end)
  const precision = coarser(a.precision, b.precision)
  return { earliestStart: a.first.start, latestStart, earliestEnd, latestEnd, precision }
}

function sinceBounds(a: Candidates, open: boolean): Bounds {
  const earliestEnd = open ? Infinity : a.first.end
  return { ...between(a.first, a.last, a.precision), earliestEnd, latestEnd: Infinity }
}

function untilBounds(b: Candidates, open: boolean): Bounds {
  const latestStart = open ? -Infinity : b.last.start
  return { ...between(b.first, b.last, b.precision), earliestStart: -Infinity, latestStart }
}

/** Whether b, whatever its marks, is before a. */
function backwardsAt(a: DateNode, b: DateNode, zone: string): NoSuchDate | null {
  const from = plainCandidatesOf(a, zone)
  const to = plainCandidatesOf(b, zone)
  if ('message' in from || 'message' in to || from.first.start <= to.last.end) return null
  return { at: b.at, message: 'this ends before it starts', remedy: 'Put the earlier date first.' }
}

function setBounds({ kind, members }: SetNode, zone: string): Bounds | NoSuchDate {
  const each: Bounds[] = []
  for (const { from, to } of members) {
    const a = from === null ? null : candidatesOf(from, zone)
    const b = to === null ? null : to === from ? a : candidatesOf(to, zone)
    if (a !== null && 'message' in a) return a
    if (b !== null && 'message' in b) return b
    if (from !== null && to !== null && from !== to) {
      const wrong = a?.precision === b?.precision ? backwardsAt(from, to, zone) : MIXED
      if (wrong !== null) return { ...wrong, at: to.at }
    }
    each.push(memberBounds(kind, a, b))
  }
  return each.reduce(kind === 'one-of' ? eitherOf : bothOf)
}

/** One of two: it may be the first of them or the last. */
function eitherOf(a: Bounds, b: Bounds): Bounds {
  return {
    earliestStart: Math.min(a.earliestStart, b.earliestStart),
    latestStart: Math.max(a.latestStart, b.latestStart),
    earliestEnd: Math.min(a.earliestEnd, b.earliestEnd),
    latestEnd: Math.max(a.latestEnd, b.latestEnd),
    precision: coarser(a.precision, b.precision),
  }
}

/** Both of two: from where the first starts to where the last ends, with the gap between them. */
function bothOf(a: Bounds, b: Bounds): Bounds {
  return {
    earliestStart: Math.min(a.earliestStart, b.earliestStart),
    latestStart: Math.min(a.latestStart, b.latestStart),
    earliestEnd: Math.max(a.earliestEnd, b.earliestEnd),
    latestEnd: Math.max(a.latestEnd, b.latestEnd),
    precision: coarser(a.precision, b.precision),
  }
}

const MIXED: NoSuchDate = {
  at: 0,
  message: 'the two sides of .. have different precisions',
  remedy: 'Give both as days, both as months or both as years.',
}

/** A run with an open side: one of it may be at any distance; all of it has no end. */
function memberBounds(kind: SetNode['kind'], a: Candidates | null, b: Candidates | null): Bounds {
  const precision = a?.precision ?? b?.precision ?? 'unknown'
  const none: Unit = { start: -Infinity, end: -Infinity }
  const never: Unit = { start: Infinity, end: Infinity }
  if (kind === 'one-of') return between(a?.first ?? none, b?.last ?? never, precision)
  return {
    earliestStart: a?.first.start ?? -Infinity,
    latestStart: a?.last.start ?? -Infinity,
    earliestEnd: b?.first.end ?? Infinity,
    latestEnd: b?.last.end ?? Infinity,
    precision,
  }
}

function datesIn(node: EdtfNode): readonly DateNode[] {
  if (node.kind === 'date') return [node]
  const ends =
    node.kind === 'interval'
      ? [node.start, node.end]
      : node.members.flatMap(member => [member.from, member.to])
  return ends.filter(end => end !== null && typeof end === 'object')
}

function coarser(a: TimePrecision, b: TimePrecision): TimePrecision {
  return PRECISIONS.indexOf(a) >= PRECISIONS.indexOf(b) ? a : b
}
