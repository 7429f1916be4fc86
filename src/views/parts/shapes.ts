/** The eight shapes that stand for categories, so that colour never carries meaning alone. */

/**
 * SVG paths in a box from -1 to 1, in the order of a dataset's categories. Areas are made about equal by eye, so that
 * no category weighs more than another. `Path2D` and `<path>` both take them.
 */
export const SHAPES = [
  'M-.88 0A.88 .88 0 1 1 .88 0A.88 .88 0 1 1 -.88 0Z',
  'M-.78 -.78H.78V.78H-.78Z',
  'M0 -1.08L1.08 0L0 1.08L-1.08 0Z',
  'M0 -1.02L1.06 .8H-1.06Z',
  'M0 1.02L-1.06 -.8H1.06Z',
  'M-.5 -.9H.5L1 0L.5 .9H-.5L-1 0Z',
  'M-.36 -1H.36V-.36H1V.36H.36V1H-.36V.36H-1V-.36H-.36Z',
  'M0 -1.08L.28 -.36L1.03 -.33L.44 .14L.64 .87L0 .45L-.64 .87L-.44 .14L-1.03 -.33L-.28 -.36Z',
] as const

/** Shape of the category with this place in the dataset's list; places beyond the eighth start over. */
export function shapePath(category: number): string {
  return SHAPES[category % SHAPES.length] as string
}

/** CSS variable that holds the colour of the category. */
export function categoryColour(category: number): string {
  return `var(--category-${String(category % SHAPES.length)})`
}

/** The one sign of contradiction, a “not equal” to be stroked, in a box from -1 to 1. */
export const CONTRADICTION_PATH = 'M-.85 -.35H.85M-.85 .35H.85M.45 -1L-.45 1'
