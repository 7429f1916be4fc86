/** The strip with the whole extent in it: its density, and the part of it that the axis shows. */
import type { TimeWindow } from '../../model/timespan.ts'
import type { Columns } from '../../model/columns.ts'
import { countByBin, peakOf } from '../../query/histogram.ts'
import type { Rows } from '../../query/rows.ts'
import { keepIn } from './brush.ts'
import type { TimeScale } from './scale.ts'

/** Width of one bin of the strip, in pixels. */
const BIN_PX = 3
/** The frame is never drawn narrower, so that it can be seen and taken hold of. */
const LEAST_FRAME = 8

/** One path of bars from the ground up, heights by the square root of the count of the fullest bin. */
export function overviewPath(
  columns: Columns,
  categories: number,
  rows: Rows,
  scale: TimeScale,
  height: number,
): string {
  const bins = Math.max(1, Math.floor(scale.width / BIN_PX))
  const edges = Float64Array.from({ length: bins + 1 }, (_, at) => scale.time((at * scale.width) / bins))
  const { totals } = countByBin(columns, rows, edges, categories, 'possibly')
  const peak = Math.max(1, peakOf(totals))
  let path = ''
  for (const [at, total] of totals.entries()) {
    if (total === 0) continue
    const rise = Math.max(1.5, height * Math.sqrt(total / peak))
    const x = ((at * scale.width) / bins).toFixed(1)
    path += `M${x} ${height}v${(-rise).toFixed(1)}h${BIN_PX - 0.6}v${rise.toFixed(1)}z`
  }
  return path
}

/** Left edge and width of the frame around the axis, in pixels. */
export function overviewFrame(axis: TimeWindow, scale: TimeScale): { x: number; width: number } {
  const x0 = scale.x(axis.from)
  const x1 = scale.x(axis.to + 1)
  const width = Math.max(LEAST_FRAME, x1 - x0)
  const x = Math.min(scale.width - width, Math.max(0, (x0 + x1 - width) / 2))
  return { x, width }
}

/** The axis carried by so many pixels of the strip. */
export function carryFrame(axis: TimeWindow, px: number, scale: TimeScale): TimeWindow {
  const by = px * scale.msPerPx
  return keepIn({ from: axis.from + by, to: axis.to + by }, scale.axis)
}
