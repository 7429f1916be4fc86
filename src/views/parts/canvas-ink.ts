/** The page's colours and fonts for those who draw on a canvas, which cannot use CSS variables. */
import { SHAPES } from './shapes.ts'

export interface CanvasInk {
  readonly paper: string
  readonly surface: string
  readonly sunken: string
  readonly ink: string
  readonly ink2: string
  readonly ink3: string
  readonly hairline: string
  readonly hairlineStrong: string
  readonly accent: string
  readonly marker: string
  readonly contradict: string
  readonly categories: readonly string[]
  readonly sans: string
  readonly serif: string
}

/** Reads them as they are now. */
export function readInk(element: Element): CanvasInk {
  const style = getComputedStyle(element)
  const get = (name: string) => style.getPropertyValue(name).trim()
  return {
    paper: get('--paper'),
    surface: get('--surface'),
    sunken: get('--sunken'),
    ink: get('--ink'),
    ink2: get('--ink-2'),
    ink3: get('--ink-3'),
    hairline: get('--hairline'),
    hairlineStrong: get('--hairline-strong'),
    accent: get('--accent'),
    marker: get('--marker'),
    contradict: get('--contradict'),
    categories: SHAPES.map((_, at) => get(`--category-${String(at)}`)),
    sans: get('--font-sans') || 'sans-serif',
    serif: get('--font-serif') || 'serif',
  }
}

export function categoryInk(ink: CanvasInk, category: number): string {
  return ink.categories[category % ink.categories.length] ?? ink.ink2
}

/** A colour `#rrggbb` or `#rgb` at a part of its strength, 0 to 1; any other colour as it is. */
export function faded(colour: string, strength: number): string {
  const long = colour.replace(/^#([0-9a-f])([0-9a-f])([0-9a-f])$/iu, '#$1$1$2$2$3$3')
  if (!/^#[0-9a-f]{6}$/iu.test(long)) return colour
  const alpha = Math.round(Math.min(1, Math.max(0, strength)) * 255)
  return long + alpha.toString(16).padStart(2, '0')
}

/** A path of SVG for a canvas. */
export function pathOf(shape: string): Path2D {
  return new Path2D(shape)
}

const HATCH_PX = 4

const patterns = new WeakMap<CanvasRenderingContext2D, Map<string, CanvasPattern | string>>()

/** Diagonal hatching over a light ground of the same colour; made once for each colour on a canvas. */
export function hatching(context: CanvasRenderingContext2D, colour: string): CanvasPattern | string {
  const known = patterns.get(context) ?? new Map<string, CanvasPattern | string>()
  patterns.set(context, known)
  const pattern = known.get(colour) ?? makeHatching(context, colour)
  known.set(colour, pattern)
  return pattern
}

function makeHatching(context: CanvasRenderingContext2D, colour: string): CanvasPattern | string {
  const tile = document.createElement('canvas')
  const fine = 4
  tile.width = HATCH_PX * fine
  tile.height = HATCH_PX * fine
  const pen = tile.getContext('2d')
  if (pen === null) return colour
  pen.scale(fine, fine)
  pen.fillStyle = faded(colour, 0.16)
  pen.fillRect(0, 0, HATCH_PX, HATCH_PX)
  pen.strokeStyle = colour
  pen.lineWidth = 1.1
  pen.beginPath()
  for (const shift of [-HATCH_PX, 0, HATCH_PX]) {
    pen.moveTo(shift - 1, HATCH_PX + 1)
    pen.lineTo(shift + HATCH_PX + 1, -1)
  }
  pen.stroke()
  const pattern = context.createPattern(tile, 'repeat')
  pattern?.setTransform(new DOMMatrix([1 / fine, 0, 0, 1 / fine, 0, 0]))
  return pattern ?? colour
}
