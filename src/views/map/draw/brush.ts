/** What all drawers share: the context, the palette, hatching, and paths that are made once. */
import { SHAPES } from '../../parts/shapes.ts'
import type { Frame } from '../frame.ts'
import { worldSize } from '../mercator.ts'
import type { Shape } from '../shape.ts'
import type { Palette } from './palette.ts'

export interface Brush {
  readonly ctx: CanvasRenderingContext2D
  readonly palette: Palette
  readonly frame: Frame
  /** Diagonal hatching in a colour; the lines keep their place on the map while it moves. */
  readonly hatch: (colour: string) => CanvasPattern | string
}

const STEP = 6

/** Hatching tiles by colour, for one canvas context. */
export function createHatching(ctx: CanvasRenderingContext2D): (colour: string) => CanvasPattern | string {
  const made = new Map<string, CanvasPattern>()
  return colour => {
    const known = made.get(colour)
    if (known) return known
    const tile = document.createElement('canvas')
    tile.width = STEP * 4
    tile.height = STEP * 4
    const pen = tile.getContext('2d')
    if (pen === null) return colour
    pen.scale(4, 4)
    pen.strokeStyle = colour
    pen.lineWidth = 1.3
    pen.beginPath()
    for (const shift of [-STEP, 0, STEP]) {
      pen.moveTo(shift - 1, STEP + 1)
      pen.lineTo(shift + STEP + 1, -1)
    }
    pen.stroke()
    const pattern = ctx.createPattern(tile, 'repeat')
    if (pattern === null) return colour
    pattern.setTransform(new DOMMatrix([0.25, 0, 0, 0.25, 0, 0]))
    made.set(colour, pattern)
    return pattern
  }
}

let signPaths: readonly Path2D[] | null = null

/** The shape of a category in a box from -1 to 1. */
export function signPath(category: number): Path2D {
  signPaths ??= SHAPES.map(shape => new Path2D(shape))
  return signPaths[category % signPaths.length] as Path2D
}

export function colourOf(palette: Palette, category: number | null): string {
  return category === null
    ? palette.ink2
    : (palette.categories[category % palette.categories.length] as string)
}

const extents = new WeakMap<Shape, { zoom: number; path: Path2D }>()

/** Path of a shape in px from its own north-west corner: small numbers, because paths are kept in single precision. */
export function extentPath(shape: Shape, zoom: number): Path2D {
  const known = extents.get(shape)
  if (known?.zoom === zoom) return known.path
  const world = worldSize(zoom)
  const path = new Path2D()
  for (const ring of shape.rings) {
    for (let at = 0; at < ring.length; at += 2) {
      const x = ((ring[at] as number) - shape.minX) * world
      const y = ((ring[at + 1] as number) - shape.minY) * world
      if (at === 0) path.moveTo(x, y)
      else path.lineTo(x, y)
    }
    if (shape.closed) path.closePath()
  }
  extents.set(shape, { zoom, path })
  return path
}

/** Calls back at each copy of the shape in view, with the context moved to the shape's north-west corner. */
export function atExtent(brush: Brush, shape: Shape, call: (path: Path2D, size: number) => void): void {
  const { ctx, frame } = brush
  const width = (shape.maxX - shape.minX) * frame.world
  const height = (shape.maxY - shape.minY) * frame.world
  const top = shape.minY * frame.world - frame.top
  if (top > frame.height + frame.pad || top + height < -frame.pad) return
  const path = extentPath(shape, frame.zoom)
  const base = shape.minX * frame.world - frame.left
  const first = Math.ceil((-frame.pad - width - base) / frame.world)
  for (let left = base + first * frame.world; left <= frame.width + frame.pad; left += frame.world) {
    ctx.save()
    ctx.translate(left, top)
    call(path, Math.min(width, height))
    ctx.restore()
  }
}
