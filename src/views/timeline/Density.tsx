import { useData } from '../../store/react.ts'
import { categoryColour } from '../parts/shapes.ts'
import { densityCells, SHADES } from './density.ts'
import type { Drawing } from './useDrawing.tsx'

/** One strip for each category, in place of lanes that nobody could read. */
export function Density({ drawing, categories }: { drawing: Drawing; categories: number }) {
  const { columns } = useData()
  const rows = Uint32Array.from(drawing.lanes.inSight)
  const pitch = drawing.layout.lanesHeight / categories
  return densityCells(columns, categories, rows, drawing.scale).map(({ x, width, category, shade }) => (
    <rect
      key={`${String(category)} ${String(x)}`}
      x={x}
      y={category * pitch + 1}
      width={width}
      height={Math.max(1, pitch - 2)}
      style={{ fill: categoryColour(category) }}
      fillOpacity={0.12 + (0.88 * shade) / SHADES}
    />
  ))
}
