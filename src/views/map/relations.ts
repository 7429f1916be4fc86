/** Curves from the open event to those that it relates to: which to draw, and their geometry. */
import type { Dataset } from '../../model/dataset.ts'
import type { RelationKind } from '../../model/schema.ts'

export interface Link {
  readonly kind: RelationKind
  /** Rows of the event that names the relation and of the one that it names. */
  readonly from: number
  readonly to: number
}

/** Relations that name the event or that it names, each once, in the order of the dataset. */
export function linksOf(dataset: Dataset, row: number): readonly Link[] {
  const own = dataset.events[row]
  if (own === undefined) return []
  const ids = new Set([own.id, ...(own.aliases ?? [])])
  const links: Link[] = []
  for (const relation of own.relations) {
    const to = dataset.eventIndex.get(relation.event)
    if (to !== undefined && to !== row) links.push({ kind: relation.kind, from: row, to })
  }
  for (const [from, event] of dataset.events.entries()) {
    if (from === row) continue
    for (const relation of event.relations) {
      if (ids.has(relation.event)) links.push({ kind: relation.kind, from, to: row })
    }
  }
  const mutual = new Set<string>()
  return links.filter(({ kind, from, to }) => {
    const symmetric = kind === 'same-asset' && from > to
    const key = symmetric ? `${kind} ${String(to)} ${String(from)}` : `${kind} ${String(from)} ${String(to)}`
    if (mutual.has(key)) return false
    mutual.add(key)
    return true
  })
}

/** What a line says, read from the open event's end. */
export function linkWords(link: Link, open: number): string {
  const out = link.from === open
  switch (link.kind) {
    case 'precedes':
      return out ? 'came before' : 'came after'
    case 'response-to':
      return out ? 'answers' : 'was answered by'
    case 'part-of':
      return out ? 'is part of' : 'includes'
    case 'same-asset':
      return 'concerns the same object as'
  }
}

interface Point {
  readonly x: number
  readonly y: number
}

/** A quadratic curve in px, with its arrow head and the place of its label. */
export interface Curve {
  readonly start: Point
  readonly control: Point
  readonly end: Point
  /** Points of the head: left, tip, right. */
  readonly head: readonly [Point, Point, Point]
  readonly label: Point
}

/** How far from the middle of a box a line that leaves it towards `to` comes out, in px. */
export function clearOfBox(middle: Point, width: number, height: number, to: Point): number {
  const dx = Math.abs(to.x - middle.x)
  const dy = Math.abs(to.y - middle.y)
  const length = Math.hypot(dx, dy)
  if (length === 0) return 0
  return Math.min((width / 2) * (length / Math.max(dx, 1e-9)), (height / 2) * (length / Math.max(dy, 1e-9)))
}

const BEND = 0.18
const HEAD = 7

/** Moves from `a` towards `b` by `by` px. */
function towards(a: Point, b: Point, by: number): Point {
  const length = Math.hypot(b.x - a.x, b.y - a.y)
  if (length === 0) return a
  return { x: a.x + ((b.x - a.x) * by) / length, y: a.y + ((b.y - a.y) * by) / length }
}

/**
 * A curve that bends to the left of its direction, so that two lines between the same events lie apart. Its ends keep
 * `clearA` and `clearB` px away from the middles of the marks. Null where the marks are too near for a line.
 */
export function curveBetween(a: Point, b: Point, clearA: number, clearB: number): Curve | null {
  const dx = b.x - a.x
  const dy = b.y - a.y
  const length = Math.hypot(dx, dy)
  if (!Number.isFinite(length)) {
    throw new Error('A curve needs finite ends: project both places before asking for a line between them.')
  }
  if (length < clearA + clearB + 2 * HEAD) return null
  const control = { x: (a.x + b.x) / 2 + dy * BEND, y: (a.y + b.y) / 2 - dx * BEND }
  const start = towards(a, control, clearA)
  const end = towards(b, control, clearB)
  const back = towards(end, control, HEAD)
  const side = { x: ((back.y - end.y) / HEAD) * HEAD * 0.45, y: (-(back.x - end.x) / HEAD) * HEAD * 0.45 }
  return {
    start,
    control,
    end,
    head: [{ x: back.x + side.x, y: back.y + side.y }, end, { x: back.x - side.x, y: back.y - side.y }],
    label: { x: (start.x + 2 * control.x + end.x) / 4, y: (start.y + 2 * control.y + end.y) / 4 },
  }
}
