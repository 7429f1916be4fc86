/** Colours and fonts of the page's stylesheet, read once for each theme because a canvas cannot use variables. */
import { SHAPES } from '../../parts/shapes.ts'

export interface Palette {
  readonly categories: readonly string[]
  readonly outline: string
  readonly ink: string
  readonly ink2: string
  readonly ink3: string
  readonly surface: string
  readonly hairline: string
  readonly accent: string
  readonly contradict: string
  /** `font` of a canvas for counts and for tags. */
  readonly countFont: string
  readonly tagFont: string
}

export function readPalette(element: Element): Palette {
  const style = getComputedStyle(element)
  const get = (name: string) => style.getPropertyValue(name).trim()
  const family = get('--font-sans') || 'sans-serif'
  return {
    categories: SHAPES.map((_, at) => get(`--category-${String(at)}`)),
    outline: get('--mark-outline'),
    ink: get('--ink'),
    ink2: get('--ink-2'),
    ink3: get('--ink-3'),
    surface: get('--surface'),
    hairline: get('--hairline-strong'),
    accent: get('--accent'),
    contradict: get('--contradict'),
    countFont: `600 11px ${family}`,
    tagFont: `500 12px ${family}`,
  }
}

/** Measures texts in a font, each text once. Falls back to a guess where the browser gives no canvas. */
export function createMeasure(font: string): (text: string) => number {
  const pen = document.createElement('canvas').getContext('2d')
  const known = new Map<string, number>()
  if (pen !== null) pen.font = font
  return text => {
    const width = known.get(text) ?? pen?.measureText(text).width ?? text.length * 6.5
    known.set(text, width)
    return width
  }
}
