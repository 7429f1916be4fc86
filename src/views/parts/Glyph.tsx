import { categoryColour, shapePath } from './shapes.ts'

/** The sign of a category: colour and shape. Decorative, because the category's name always stands beside it. */
export function Glyph({ category, size = 12 }: { category: number; size?: number }) {
  return (
    <svg className="glyph" width={size} height={size} viewBox="-1.2 -1.2 2.4 2.4" aria-hidden="true">
      <path d={shapePath(category)} fill={categoryColour(category)} />
    </svg>
  )
}
