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

/** Lengths in px. */
export interface Hatch {
  /** Distance between the lines, along a side. */
  readonly step: number
  readonly line: number
  /** Strength of the ground under the lines, 0 to 1. */
  readonly ground: number
}

/** Hatching of small boxes: close lines over a light ground of the same colour. */
const CLOSE: Hatch = { step: 4, line: 1.1, ground: 0.16 }

const patterns = new Map<string, CanvasPattern>()

/** Diagonal hatching; made once for each colour and kind. The colour itself where the browser gives no pattern. */
export function hatching(
  context: CanvasFillStrokeStyles,
  colour: string,
  hatch: Hatch = CLOSE,
): CanvasPattern | string {
  const key = `${colour} ${String(hatch.step)} ${String(hatch.line)} ${String(hatch.ground)}`
  const pattern = patterns.get(key) ?? makeHatching(context, colour, hatch)
  if (pattern === null) return colour
  patterns.set(key, pattern)
  return pattern
}

/** Canvas pixels to each px of a pattern, so that its lines are fine on any screen. */
const FINE = 4

function makeHatching(
  context: CanvasFillStrokeStyles,
  colour: string,
  { step, line, ground }: Hatch,
): CanvasPattern | null {
  const tile = document.createElement('canvas')
  tile.width = step * FINE
  tile.height = step * FINE
  const pen = tile.getContext('2d')
  if (pen === null) return null
  pen.scale(FINE, FINE)
  pen.fillStyle = faded(colour, ground)
  pen.fillRect(0, 0, step, step)
  pen.strokeStyle = colour
  pen.lineWidth = line
  pen.beginPath()
  for (const shift of [-step, 0, step]) {
    pen.moveTo(shift - 1, step + 1)
    pen.lineTo(shift + step + 1, -1)
  }
  pen.stroke()
  const pattern = context.createPattern(tile, 'repeat')
  pattern?.setTransform(new DOMMatrix([1 / FINE, 0, 0, 1 / FINE, 0, 0]))
  return pattern
}
