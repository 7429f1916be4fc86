/** What stands in for lanes where events are too many to tell apart: one strip a category, darker where there are more. */
import type { Columns } from '../../model/columns.ts'
import { countByBin } from '../../query/histogram.ts'
import type { Rows } from '../../query/rows.ts'
import { barStep } from './bins.ts'
import { grainOf } from '../../query/grain.ts'
import { wholeOf } from '../../query/whole.ts'
import type { TimeScale } from './scale.ts'
import { stepEdges } from './steps.ts'

/** Shades that the eye can tell apart. */
export const SHADES = 5

/** Room under the strips for the sentence about them, in pixels. */
export const DENSITY_NOTE_PX = 20

/** Opacity of a shade, 0 to 1. */
export function densityStrength(shade: number): number {
  return 0.12 + (0.88 * shade) / SHADES
}

export interface Cell {
  readonly x: number
  readonly width: number
  readonly category: number
  /** 1 to SHADES. */
  readonly shade: number
}

/** Categories that any event of the dataset has, in order: one strip for each. */
export function stripsOf(columns: Columns): readonly number[] {
  return [...wholeOf(columns).facets.category.entries()].flatMap(([code, events]) =>
    events > 0 ? [code] : [],
  )
}

/** Cells of all strips. Shades follow the square root of the count against the fullest cell in sight. */
export function densityCells(
  columns: Columns,
  categories: number,
  rows: Rows,
  scale: TimeScale,
): readonly Cell[] {
  const edges = stepEdges(scale.axis.from, scale.axis.to, barStep(scale, grainOf(columns)))
  const { counts } = countByBin(columns, rows, edges, categories, 'possibly')
  let peak = 1
  for (const count of counts) peak = Math.max(peak, count)
  const cells: Cell[] = []
  for (const [at, count] of counts.entries()) {
    if (count === 0) continue
    const bin = Math.floor(at / categories)
    const x = scale.x(edges[bin] as number)
    cells.push({
      x,
      width: scale.x(edges[bin + 1] as number) - x,
      category: at % categories,
      shade: Math.ceil(Math.sqrt(count / peak) * SHADES),
    })
  }
  return cells
}
