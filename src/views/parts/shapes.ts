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

/** What the numbers of a command are: across, down, a length (`s`), or none of these. */
const NUMBERS: Readonly<Record<string, string>> = { H: 'x', V: 'y', A: 'ss...xy' }

/** The same path at this size, each step from where the last one ended. */
function steps(path: string, size: number): string {
  const here = { x: 0, y: 0 }
  let kinds = ''
  let at = 0
  return path.replaceAll(/[A-Z]|\s*-?(?:\d+\.?\d*|\.\d+)/gu, token => {
    if (/[A-Z]/u.test(token)) {
      kinds = NUMBERS[token] ?? 'xy'
      at = 0
      return token.toLowerCase()
    }
    const kind = kinds[at++ % kinds.length]
    if (kind !== 'x' && kind !== 'y') return ` ${kind === 's' ? px(Number(token) * size) : token.trim()}`
    const step = Number(token) * size - here[kind]
    here[kind] += step
    return ` ${px(step)}`
  })
}

const px = (value: number) => String(Math.round(value * 1000) / 1000)

const known = new Map<string, string>()

/**
 * One of these paths around a place and at a size in pixels. That is written into the path, because a `transform` would
 * give each sign a place of its own in the page's order of painting, and a page pays for hundreds of those at every frame.
 */
export function placedPath(path: string, x: number, y: number, size: number): string {
  const key = `${path} ${String(size)}`
  const drawn = known.get(key) ?? steps(path, size)
  known.set(key, drawn)
  return `M${px(x)} ${px(y)}${drawn}`
}
