/** Where one event stands on the plot. */
import type { RowDates } from '../../model/columns.ts'
import { moreTop, type LaneLayout } from './lanes.ts'
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

/** Pixels of a name's box, its border among them. */
const NAME_HEIGHT = 19
/** Pixels between an event and its name. */
const NAME_GAP = 8

export interface NamePlace {
  readonly left?: number
  readonly right?: number
  readonly top: number
}

/**
 * Where the name of a lit event stands, its box `room` px wide: after the event, else before it, else over it. The name of
 * an event without a lane stands over what lies along the foot of the lanes, the "+12" buttons or the sentence about a crowd.
 */
export function namePlace({ lanes, layout }: Plan, place: EventPlace, room: number): NamePlace {
  const after = place.x1 + NAME_GAP
  const before = place.x0 - NAME_GAP
  const over = (ground: number) => ground - NAME_HEIGHT - 1
  const footed = layout.lanesHeight > 0 && (lanes.crowded || lanes.more.length > 0)
  const level = place.loose
    ? over(footed ? moreTop(layout) : place.y0)
    : Math.round((place.y0 + place.y1 - NAME_HEIGHT) / 2)
  if (after + room <= layout.width) return { left: after, top: level }
  if (before >= room) return { right: layout.width - before, top: level }
  const left = Math.max(0, Math.min(place.x0, layout.width - room))
  return { left, top: place.loose ? level : over(place.y0) }
}
