import { useData } from '../../store/react.ts'
import { categoryColour, placedPath, shapePath } from '../parts/shapes.ts'
import { densityCells, DENSITY_NOTE_PX, densityStrength, stripsOf, type Cell } from './density.ts'
import type { Drawing } from './useDrawing.tsx'

/** One strip for each category, in place of lanes that nobody could read. */
export function Density({ drawing, categories }: { drawing: Drawing; categories: number }) {
  const { columns } = useData()
  const strips = stripsOf(columns)
  const top = drawing.layout.lanesTop
  const pitch = (drawing.layout.lanesHeight - DENSITY_NOTE_PX) / strips.length
  const cells = densityCells(columns, categories, drawing.rows, drawing.scale)
  return (
    <>
      {[...shadePaths(cells, strips, pitch, top)].map(([key, { category, shade, path }]) => (
        <path
          key={key}
          d={path}
          style={{ fill: categoryColour(category) }}
          fillOpacity={densityStrength(shade)}
        />
      ))}
      {strips.map((category, at) => (
        <path
          key={category}
          className="timeline-strip-sign"
          d={placedPath(shapePath(category), 7, top + (at + 0.5) * pitch, Math.min(4.5, pitch / 2))}
          style={{ fill: categoryColour(category) }}
        />
      ))}
    </>
  )
}

interface Shade {
  readonly category: number
  readonly shade: number
  readonly path: string
}

/** One path for each shade of each category. */
function shadePaths(
  cells: readonly Cell[],
  strips: readonly number[],
  pitch: number,
  top: number,
): ReadonlyMap<string, Shade> {
  const paths = new Map<string, Shade>()
  const height = Math.max(1, pitch - 2)
  for (const { x, width, category, shade } of cells) {
    const key = `${String(category)} ${String(shade)}`
    const cell = `M${x.toFixed(1)} ${(top + strips.indexOf(category) * pitch + 1).toFixed(1)}h${width.toFixed(1)}v${height.toFixed(1)}h${(-width).toFixed(1)}z`
    paths.set(key, { category, shade, path: (paths.get(key)?.path ?? '') + cell })
  }
  return paths
}
