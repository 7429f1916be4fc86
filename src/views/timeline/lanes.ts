/** Packs events into lanes so that none hides another, and counts those that find no room. */
import { MS_DAY } from '../../model/calendar.ts'
import { type Columns, datesOf } from '../../model/columns.ts'
import type { TimeWindow } from '../../model/timespan.ts'
import { countByBin } from '../../query/histogram.ts'
import type { Rows, RowSet } from '../../query/rows.ts'
import type { PlotLayout } from './frame.ts'
import { pack, type Candidate, type Place } from './pack.ts'
import type { TimeScale } from './scale.ts'
import { drawSpan, SIGN_PX, type DrawnSpan } from './segments.ts'

/** Room for one "+12" button, in pixels. */
const MORE_PX = 36
/** Up to so many rows are packed as one, so that panning moves marks without changing their lanes. */
const PACK_ALL = 5000
/** Where open ends are taken to be, so that lengths stay finite, in pixels. */
const FAR_PX = 1e9
/** As many categories as a dataset may have. */
const CATEGORIES = 8
/** Fewer events than this are never called a crowd. */
const LEAST_CROWD = 200

export interface LaneMark {
  readonly row: number
  readonly lane: number
  readonly drawn: DrawnSpan
  /** Ends of the mark with its sign, in pixels. */
  readonly x0: number
  readonly x1: number
  /** Free pixels to the right of the mark in its lane. */
  readonly free: number
  /** True where the sign stands alone, somewhere within the day of the event. */
  readonly signOnly: boolean
}

/** Events without room in the lanes, gathered where they lie. */
export interface More {
  readonly x: number
  readonly rows: readonly number[]
}

export interface LaneLayout {
  readonly lanes: number
  readonly pitch: number
  readonly marks: readonly LaneMark[]
  readonly more: readonly More[]
  /** True where events are too many to tell apart: then nothing is placed, and density stands in. */
  readonly crowded: boolean
  /** How many dated rows the axis shows a part of. */
  readonly inSight: number
  /** These rows, in time order; found at the first question, for where there is a crowd they may be very many. */
  readonly rowsInSight: () => readonly number[]
}

export interface LaneInput {
  readonly columns: Columns
  readonly rows: Rows
  readonly scale: TimeScale
  /** Pixels for all lanes. */
  readonly height: number
}

export const PITCH = { roomy: 16, dense: 10 } as const
/** Width of a "+12" button, in pixels. */
export const MORE_WIDTH = 32
/** Pixels for the row of "+12" buttons under the lanes. */
export const MORE_ROW = 16
/** A button of that row reaches over it, to be a thumb's worth high. */
const MORE_REACH = 4

/** Pixels from the top of the plot to the top of the "+12" buttons. */
export const moreTop = ({ lanesTop, lanesHeight }: PlotLayout): number =>
  lanesTop + lanesHeight - MORE_ROW - MORE_REACH

/**
 * Places events in lanes, those that last beyond the axis after all others. Where there is room every event is a bar over
 * its time; else events of one day become signs, side by side within their day. Depends on the rows, the scale and the
 * height, and never on the time window, so scrubbing moves nothing.
 */
export function layLanes({ columns, rows, scale, height }: LaneInput): LaneLayout {
  const inSight = countInSight(columns, rows, scale.axis)
  let found: readonly number[] | null = null
  const rowsInSight = () => (found ??= findInSight(columns, rows, scale.axis))
  const dense = Math.max(1, Math.floor(height / PITCH.dense))
  const crowd = { lanes: dense, pitch: PITCH.dense, marks: [], more: [], crowded: true, inSight, rowsInSight }
  if (inSight > Math.max(LEAST_CROWD, (dense * scale.width) / SIGN_PX)) return crowd
  const shown = candidates(columns, rowsInSight(), scale)
  const all = rows.length <= PACK_ALL ? candidates(columns, rows, scale) : shown
  const few = Math.floor(height / PITCH.roomy)
  for (const signs of [false, true]) {
    const roomy = pack(all, few, scale.width, signs)
    if (roomy.size === all.length) return layoutOf(PITCH.roomy, few, shown, roomy, columns, scale)
  }
  let lanes = dense
  let places = pack(all, lanes, scale.width, true)
  if (shown.some(({ row }) => !places.has(row))) {
    lanes = Math.max(1, Math.floor((height - MORE_ROW) / PITCH.dense))
    places = pack(all, lanes, scale.width, true)
  }
  const placed = shown.filter(({ row }) => places.has(row)).length
  if (shown.length > LEAST_CROWD && placed < shown.length / 2) return crowd
  return layoutOf(PITCH.dense, lanes, shown, places, columns, scale)
}

function layoutOf(
  pitch: number,
  lanes: number,
  shown: readonly Candidate[],
  places: ReadonlyMap<number, Place>,
  columns: Columns,
  scale: TimeScale,
): LaneLayout {
  const marks = toMarks(columns, shown, places, scale)
  // A sign may lie beyond the edge while a part of its day is in sight: then it is counted there.
  const drawn = new Set(marks.map(({ row }) => row))
  const left = shown.filter(({ row }) => !drawn.has(row))
  return {
    lanes,
    pitch,
    marks,
    more: gather(left, scale.width),
    crowded: false,
    inSight: shown.length,
    rowsInSight: () => shown.map(({ row }) => row),
  }
}

function countInSight(columns: Columns, rows: Rows, axis: TimeWindow): number {
  const edges = Float64Array.of(axis.from, axis.to + 1)
  return countByBin(columns, rows, edges, CATEGORIES, 'possibly').totals[0] ?? 0
}

/** Dated rows that the axis shows a part of, in time order. Rows stand in order of their starts, undated ones last. */
function findInSight(columns: Columns, rows: Rows, axis: TimeWindow): readonly number[] {
  const { earliestStart, latestEnd } = columns
  const found: number[] = []
  if (isSet(rows)) {
    // One look at two columns for each row, and at the set only for the few that are in sight.
    for (let row = 0; row < columns.count; row++) {
      if (!((earliestStart[row] as number) <= axis.to)) break
      if ((latestEnd[row] as number) >= axis.from && rows.has(row)) found.push(row)
    }
    return found
  }
  rows.forEach(row => {
    // The NaN bounds of undated rows fail both.
    if ((earliestStart[row] as number) <= axis.to && (latestEnd[row] as number) >= axis.from) found.push(row)
  })
  return found
}

function isSet(rows: Rows): rows is RowSet {
  return 'has' in rows
}

/** Pixels that each dated row takes up, in time order. */
function candidates(columns: Columns, rows: Iterable<number>, scale: TimeScale): readonly Candidate[] {
  const found: Candidate[] = []
  for (const row of rows) {
    const start = columns.earliestStart[row] as number
    if (Number.isNaN(start)) continue
    const end = columns.latestEnd[row] as number
    const from = Math.max(-FAR_PX, scale.x(start))
    const to = Math.min(FAR_PX, scale.x(end + 1))
    const short = start === columns.latestStart[row] && end - start < MS_DAY
    found.push({ row, from, to: Math.max(to, from + SIGN_PX), short })
  }
  return found
}

function toMarks(
  columns: Columns,
  shown: readonly Candidate[],
  places: ReadonlyMap<number, Place>,
  scale: TimeScale,
): readonly LaneMark[] {
  const bare: Omit<LaneMark, 'free'>[] = []
  for (const { row, from } of shown) {
    const dates = datesOf(columns, row)
    const at = places.get(row)
    const drawn = dates === null ? null : drawSpan(dates, scale)
    if (drawn === null || at === undefined) continue
    const { lane, offset, signOnly } = at
    const x0 = signOnly ? from + offset : Math.min(drawn.x0, scale.width - SIGN_PX)
    if (signOnly && (x0 < 0 || x0 + SIGN_PX > scale.width)) continue
    const x1 = signOnly ? x0 + SIGN_PX : Math.max(drawn.x1, x0 + SIGN_PX)
    bare.push({ row, lane, drawn, x0, x1, signOnly })
  }
  return withFree(bare, scale.width)
}

/** Adds what is free to the right of each mark, up to the next one in its lane. */
function withFree(bare: readonly Omit<LaneMark, 'free'>[], width: number): readonly LaneMark[] {
  const nextStart = new Map<number, number>()
  const marks: LaneMark[] = []
  for (const mark of bare.toSorted((a, b) => b.x0 - a.x0)) {
    marks.push({ ...mark, free: (nextStart.get(mark.lane) ?? width) - mark.x1 })
    nextStart.set(mark.lane, mark.x0)
  }
  return marks.toReversed()
}

function gather(left: readonly Candidate[], width: number): readonly More[] {
  const more: { x: number; rows: number[] }[] = []
  for (const { row, from } of left) {
    const x = Math.min(width - MORE_PX, Math.max(0, from))
    const last = more.at(-1)
    if (last && x < last.x + MORE_PX) last.rows.push(row)
    else more.push({ x, rows: [row] })
  }
  return more
}
