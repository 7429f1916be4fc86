/** Where one event stands on the plot. */
import type { RowDates } from '../../model/columns.ts'
import type { LaneLayout } from './lanes.ts'
import type { PlotLayout } from './frame.ts'
import type { TimeScale } from './scale.ts'

/** A box in px; `loose` where the event has no lane and stands as a bar along the axis. */
export interface EventPlace {
  readonly x0: number
  readonly x1: number
  readonly y0: number
  readonly y1: number
  readonly loose: boolean
}

interface Plan {
  readonly lanes: LaneLayout
  readonly layout: PlotLayout
  readonly scale: TimeScale
}

/** The mark in its lane; without one, a bar along the axis where the event lies; null where that is out of sight. */
export function placeOf({ lanes, layout, scale }: Plan, row: number, span: RowDates): EventPlace | null {
  const from = scale.x(span.earliestStart)
  const to = scale.x(span.latestEnd + 1)
  if (to < 0 || from > layout.width) return null
  const mark = layout.lanesHeight > 0 ? lanes.marks.find(candidate => candidate.row === row) : undefined
  if (mark !== undefined) {
    const y = layout.lanesTop + mark.lane * lanes.pitch
    return { x0: mark.x0 - 2, x1: mark.x1 + 2, y0: y - 1, y1: y + lanes.pitch + 1, loose: false }
  }
  const x0 = Math.max(0, from)
  const x1 = Math.max(x0 + 3, Math.min(layout.width, to))
  return { x0, x1, y0: layout.axisTop - 7, y1: layout.axisTop - 1, loose: true }
}
