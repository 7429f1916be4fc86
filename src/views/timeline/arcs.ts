/** Arcs between events that have to do with each other. */
import { type Columns, datesOf } from '../../model/columns.ts'
import { placeOf } from './place.ts'
import type { Drawing } from './useDrawing.tsx'

interface Spot {
  readonly x: number
  readonly y: number
}

/** An arc in px between two places on the timeline; it rises with its length, so that long ones clear short ones. */
export function arcPath(a: Spot, b: Spot): string {
  const rise = Math.min(26, 8 + Math.abs(b.x - a.x) / 14)
  const middle = `${String((a.x + b.x) / 2)} ${String(Math.min(a.y, b.y) - rise)}`
  return `M${String(a.x)} ${String(a.y)}Q${middle} ${String(b.x)} ${String(b.y)}`
}

/** Where arcs to an event end, in px of the plot; null where it is out of sight or has no date. */
export function middleOf(drawing: Drawing, columns: Columns, row: number): Spot | null {
  const dates = datesOf(columns, row)
  const place = dates === null ? null : placeOf(drawing, row, dates)
  return place === null ? null : { x: (place.x0 + place.x1) / 2, y: place.y0 + 2 }
}
