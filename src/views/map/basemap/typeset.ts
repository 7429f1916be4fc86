/** Sets names in type on a canvas, with the fonts that the page names in its CSS variables. */
import { LINE_HEIGHT, type Measure, type PlacedLabel, type View } from './collide.ts'
import type { TypeStyle } from './labels.ts'
import type { Palette } from './palette.ts'

export interface Fonts {
  readonly family: { readonly sans: string; readonly serif: string }
}

const HALO = 3
const RING_WIDTH = 1.3
/** CSS pixels. */
const MEASURED_AT = 20

/** The font families of `--font-sans` and `--font-serif` where an element stands. */
export function readFonts(element: Element): Fonts {
  const style = getComputedStyle(element)
  const sans = style.getPropertyValue('--font-sans').trim() || 'sans-serif'
  const serif = style.getPropertyValue('--font-serif').trim() || 'serif'
  return { family: { sans, serif } }
}

function setType(context: OffscreenCanvasRenderingContext2D, style: TypeStyle, { family }: Fonts): void {
  context.font = `${style.italic ? 'italic ' : ''}${style.weight} ${style.size}px ${family[style.family]}`
  // Not in every browser that has a canvas; without it names stand a little closer.
  if ('letterSpacing' in context) context.letterSpacing = `${style.spacing}px`
}

const widths = new Map<string, number>()

/** Forgets measured widths: to be called when a font has arrived that was measured by a stand-in. */
export function forgetWidths(): void {
  widths.clear()
}

/** Measures text. That is dear, so each is measured once, at one size without spacing, and reckoned from there. */
export function measureWith(context: OffscreenCanvasRenderingContext2D, fonts: Fonts): Measure {
  return (text, style) => {
    const key = `${style.family}${style.italic ? 'i' : ''}${style.weight}/${text}`
    let width = widths.get(key)
    if (width === undefined) {
      setType(context, { ...style, size: MEASURED_AT, spacing: 0 }, fonts)
      ;({ width } = context.measureText(text))
      widths.set(key, width)
    }
    return (width * style.size) / MEASURED_AT + style.spacing * text.length
  }
}

/** Draws names with a halo in the colour of what they mostly stand on, and the dots and rings of places. */
export function paintLabels(
  context: OffscreenCanvasRenderingContext2D,
  placed: readonly PlacedLabel[],
  fonts: Fonts,
  palette: Palette,
): void {
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  context.lineJoin = 'round'
  for (const one of placed) paintDot(context, one, palette)
  for (const one of placed) paintText(context, one, fonts, palette)
}

function paintDot(
  context: OffscreenCanvasRenderingContext2D,
  { dot, label }: PlacedLabel,
  palette: Palette,
): void {
  if (dot === null) return
  context.beginPath()
  context.arc(dot.x, dot.y, dot.radius, 0, 2 * Math.PI)
  context.fillStyle = label.kind === 'capital' ? palette.landHalo : palette.dot
  context.strokeStyle = label.kind === 'capital' ? palette.placeLabel : palette.landHalo
  context.lineWidth = label.kind === 'capital' ? RING_WIDTH : 1
  context.fill()
  context.stroke()
}

function paintText(
  context: OffscreenCanvasRenderingContext2D,
  { label, style, lines, x, y }: PlacedLabel,
  fonts: Fonts,
  palette: Palette,
): void {
  setType(context, style, fonts)
  context.strokeStyle = label.kind === 'sea' ? palette.seaHalo : palette.landHalo
  context.fillStyle = colourOf(label.kind, style, palette)
  context.lineWidth = HALO
  const height = style.size * LINE_HEIGHT
  for (const [i, line] of lines.entries()) {
    // The space after the last letter belongs to no letter: half of it back to stand in the middle.
    const left = x + style.spacing / 2
    const top = y + (i - (lines.length - 1) / 2) * height
    context.strokeText(line, left, top)
    context.fillText(line, left, top)
  }
}

function colourOf(kind: PlacedLabel['label']['kind'], style: TypeStyle, palette: Palette): string {
  switch (kind) {
    case 'sea':
      return palette.seaLabel
    case 'country':
      return palette.countryLabel
    case 'region':
      return palette.regionLabel
    case 'capital':
      return palette.placeLabel
    case 'place':
      return style.size > 11.5 ? palette.placeLabel : palette.smallPlaceLabel
  }
}

/** Draws the margin of the page where the view, in which the world is `world` px high, goes beyond it. */
export function paintMargin(
  context: OffscreenCanvasRenderingContext2D,
  { top, width, height }: Pick<View, 'top' | 'width' | 'height'>,
  world: number,
  palette: Palette,
): void {
  context.fillStyle = palette.margin
  context.strokeStyle = palette.border
  context.lineWidth = 1
  for (const [from, to, edge] of [
    [0, -top, -top - 0.5],
    [world - top, height, world - top + 0.5],
  ] as const) {
    if (to <= from) continue
    context.fillRect(0, from, width, to - from)
    context.beginPath()
    context.moveTo(0, edge)
    context.lineTo(width, edge)
    context.stroke()
  }
}
