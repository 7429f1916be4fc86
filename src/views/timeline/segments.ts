/** How one span is drawn: solid where it is known, soft where it is approximate, hatched where it is somewhere inside. */
import type { RowDates } from '../../model/columns.ts'
import type { TimeScale } from './scale.ts'

/** `fade-in` thickens to the right, `fade-out` to the left, `fade` from both ends to the middle. */
export type Ink = 'solid' | 'hatch' | 'fade-in' | 'fade-out' | 'fade'

export interface Segment {
  readonly ink: Ink
  readonly x0: number
  readonly x1: number
}

export interface DrawnSpan {
  /** Ends of what is in sight, in pixels. */
  readonly x0: number
  readonly x1: number
  readonly segments: readonly Segment[]
  /** Goes on without a known end. */
  readonly openLeft: boolean
  readonly openRight: boolean
}

/** Shorter spans are drawn by their sign alone. */
export const SIGN_PX = 10

/** Null where the span is out of the axis. Segments touch each other and cover all of it that is in sight. */
export function drawSpan(span: RowDates, scale: TimeScale): DrawnSpan | null {
  const from = scale.x(span.earliestStart)
  const to = scale.x(span.latestEnd + 1)
  if (to < 0 || from > scale.width) return null
  const segments = inks(span)
    .map(({ ink, from: start, to: end }) => ({
      ink,
      x0: clip(scale.x(start), scale.width),
      x1: clip(scale.x(end), scale.width),
    }))
    .filter(({ x0, x1 }) => x1 > x0)
  return {
    x0: clip(from, scale.width),
    x1: clip(to, scale.width),
    segments,
    openLeft: from === -Infinity,
    openRight: to === Infinity,
  }
}

const clip = (x: number, width: number) => Math.min(width, Math.max(0, x))

interface Stretch {
  readonly ink: Ink
  readonly from: number
  readonly to: number
}

function inks(span: RowDates): readonly Stretch[] {
  const soft = span.sureness === 'approximate'
  const start = span.earliestStart
  const end = span.latestEnd + 1
  const coreFrom = span.latestStart
  const coreTo = span.earliestEnd + 1
  if (coreFrom >= coreTo) {
    const endless = start === -Infinity || end === Infinity
    return [{ ink: soft && !endless ? 'fade' : 'hatch', from: start, to: end }]
  }
  const edge = (ink: Ink, from: number, to: number): Stretch => ({
    ink: soft && Number.isFinite(from) && Number.isFinite(to) ? ink : 'hatch',
    from,
    to,
  })
  return [
    ...(start < coreFrom ? [edge('fade-in', start, coreFrom)] : []),
    { ink: 'solid', from: coreFrom, to: coreTo },
    ...(coreTo < end ? [edge('fade-out', coreTo, end)] : []),
  ]
}

/** The ink of the sign that stands for a span too short for a bar. */
export function signInk({ segments }: DrawnSpan): 'solid' | 'hatch' | 'fade' {
  if (segments.some(({ ink }) => ink === 'solid') || segments.length === 0) return 'solid'
  return segments.some(({ ink }) => ink === 'hatch') ? 'hatch' : 'fade'
}
