import { categoryColour, placedPath, shapePath } from './shapes.ts'

/** Room around a sign, as a share of its half. */
const ROOM = 1.2

/** The sign of a category: colour and shape. Decorative, because the category's name always stands beside it. */
export function Glyph({ category, size = 12 }: { category: number; size?: number }) {
  const half = size / 2
  return (
    <svg className="glyph" width={size} height={size} aria-hidden="true">
      <path d={placedPath(shapePath(category), half, half, half / ROOM)} fill={categoryColour(category)} />
    </svg>
  )
}
