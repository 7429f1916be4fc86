import { useData } from '../../store/react.ts'
import { categoryColour, shapePath, SHAPES } from '../parts/shapes.ts'
import { densityCells, SHADES } from './density.ts'
import type { Drawing } from './useDrawing.tsx'

/** Room under the strips for the sentence about them. */
const NOTE_PX = 20

/** One strip for each category, in place of lanes that nobody could read. */
export function Density({ drawing, categories }: { drawing: Drawing; categories: number }) {
  const { columns } = useData()
  const rows = Uint32Array.from(drawing.lanes.inSight)
  const pitch = (drawing.layout.lanesHeight - NOTE_PX) / categories
  const cells = densityCells(columns, categories, rows, drawing.scale)
  return (
    <>
      {cells.map(({ x, width, category, shade }) => (
        <rect
          key={`${String(category)} ${String(x)}`}
          x={x}
          y={category * pitch + 1}
          width={width}
          height={Math.max(1, pitch - 2)}
          style={{ fill: categoryColour(category) }}
          fillOpacity={0.12 + (0.88 * shade) / SHADES}
        />
      ))}
      {Array.from({ length: categories }, (_, category) => (
        <path
          key={SHAPES[category]}
          className="timeline-strip-sign"
          transform={`translate(7 ${(category + 0.5) * pitch}) scale(${Math.min(4.5, pitch / 2)})`}
          d={shapePath(category)}
          style={{ fill: categoryColour(category) }}
        />
      ))}
    </>
  )
}
