/** What all drawers share: the context, the palette, hatching, and paths that are made once. */
import { hatching, type Hatch } from '../../parts/canvas-ink.ts'
import { SHAPES } from '../../parts/shapes.ts'
import { cutRing, thinned } from '../clip.ts'
import type { Frame } from '../frame.ts'
import { worldSize } from '../mercator.ts'
import { isSeam } from '../rings.ts'
import type { Shape } from '../shape.ts'
import type { Box } from '../tags.ts'
import type { Palette } from './palette.ts'
import type { Rings } from './ring-press.ts'

/** What is painted on, out of sight; see `still.ts`. */
export type Ink = OffscreenCanvasRenderingContext2D

export interface Brush {
  readonly ctx: Ink
  readonly palette: Palette
  readonly frame: Frame
  /** Canvas pixels to a CSS pixel. */
  readonly ratio: number
  /** Where the canvas lies, in px of the frame. */
  readonly canvas: Box
  /** Diagonal hatching in a colour; the lines keep their place beside what they fill. */
  readonly hatch: (colour: string) => CanvasPattern | string
  /** Pictures of the rings that are drawn. */
  readonly rings: Rings
}

/** Gives the brush for what is placed in px of that frame, wherever it is drawn. */
export type Pen = (frame: Frame) => Brush

/** Hatching of areas: open lines, so that the map can be read through it. */
const OPEN: Hatch = { step: 6, line: 1.3, ground: 0 }

/** A brush for a canvas at `corner`, in px of the world, that many CSS px wide and high. */
export function brushOf(
  { ctx, palette, ratio, rings }: Pick<Brush, 'ctx' | 'palette' | 'ratio' | 'rings'>,
  corner: Box,
  frame: Frame,
): Brush {
  const canvas = { ...corner, x: corner.x - frame.left, y: corner.y - frame.top }
  return { ctx, palette, frame, ratio, canvas, rings, hatch: colour => hatching(ctx, colour, OPEN) }
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

/** How far beyond the canvas outlines are cut, in px: farther than any stroke is wide. */
const BEYOND = 24
/** Points nearer to each other than this many px are one. */
const LEAST = 0.6
/** Of one shape: more than there are tiles in view on a large screen. */
const MOST_PATHS = 64

/** A shape as far as a canvas shows it: what it holds, and its edge without the sides at which the map was cut. */
interface ExtentPaths {
  readonly path: Path2D
  readonly edge: Path2D
}

/** A shape at one level, without the points that it does not need there. */
interface Outline {
  readonly zoom: number
  readonly rings: readonly Float64Array[]
  /** By what of it a canvas shows: an area that comes back is not cut out again. */
  readonly paths: Map<string, ExtentPaths>
}

const outlines = new WeakMap<Shape, Outline>()

function outlineAt(shape: Shape, zoom: number): Outline {
  const known = outlines.get(shape)
  if (known?.zoom === zoom) return known
  const least = LEAST / worldSize(zoom)
  const outline = { zoom, rings: shape.rings.map(ring => thinned(ring, least)), paths: new Map() }
  outlines.set(shape, outline)
  return outline
}

/** What of a shape a canvas shows, in its copy of the world `turn` worlds to the east. */
function extentPaths(brush: Brush, shape: Shape, turn: number): ExtentPaths {
  const { frame, canvas } = brush
  const { rings, paths } = outlineAt(shape, frame.zoom)
  const corner = [canvas.x + frame.left, canvas.y + frame.top, canvas.width, canvas.height, turn]
  const key = corner.map(part => part.toFixed(2)).join(' ')
  const known = paths.get(key)
  if (known !== undefined) return known
  if (paths.size >= MOST_PATHS) paths.clear()
  const made = cutOut(brush, shape, rings, turn)
  paths.set(key, made)
  return made
}

/** Paths in px from the shape's own north-west corner: small numbers, because paths are kept in single precision. */
function cutOut(brush: Brush, shape: Shape, rings: readonly Float64Array[], turn: number): ExtentPaths {
  const { frame, canvas } = brush
  const { world } = frame
  const left = (canvas.x + frame.left - BEYOND) / world - turn
  const top = (canvas.y + frame.top - BEYOND) / world
  const bounds = {
    minX: left,
    minY: top,
    maxX: left + (canvas.width + 2 * BEYOND) / world,
    maxY: top + (canvas.height + 2 * BEYOND) / world,
  }
  const whole = shape.closed && (shape.cut || shape.minY <= 0 || shape.maxY >= 1)
  const path = new Path2D()
  const edge = whole ? new Path2D() : path
  for (const ring of rings) {
    const points = shape.closed ? cutRing(ring, bounds) : ring
    trace(path, points, shape, world, false)
    if (whole) trace(edge, points, shape, world, true)
  }
  return { path, edge }
}

function trace(
  path: Path2D,
  points: ArrayLike<number>,
  shape: Shape,
  world: number,
  seamless: boolean,
): void {
  const { length } = points
  for (let at = 0; at < length; at += 2) {
    const [x, y] = [points[at] as number, points[at + 1] as number]
    const before = at === 0 ? length - 2 : at - 2
    const skips = seamless && isSeam(shape, points[before] as number, points[before + 1] as number, x, y)
    if (at === 0 || skips) path.moveTo((x - shape.minX) * world, (y - shape.minY) * world)
    else path.lineTo((x - shape.minX) * world, (y - shape.minY) * world)
  }
  const [x = 0, y = 0] = [points[0], points[1]]
  const last = [points[length - 2] ?? 0, points[length - 1] ?? 0] as const
  if (!shape.closed || length === 0) return
  if (!seamless) path.closePath()
  else if (!isSeam(shape, ...last, x, y)) path.lineTo((x - shape.minX) * world, (y - shape.minY) * world)
}

/** Calls back at each copy of the shape in view, with the context moved to the shape's north-west corner. */
export function atExtent(brush: Brush, shape: Shape, call: (paths: ExtentPaths, size: number) => void): void {
  const { ctx, frame, canvas } = brush
  const width = (shape.maxX - shape.minX) * frame.world
  const height = (shape.maxY - shape.minY) * frame.world
  const top = shape.minY * frame.world - frame.top
  const base = shape.minX * frame.world - frame.left
  const first = Math.ceil((canvas.x - BEYOND - width - base) / frame.world)
  const end = canvas.x + canvas.width + BEYOND
  for (let turn = first; base + turn * frame.world <= end; turn++) {
    ctx.save()
    ctx.translate(base + turn * frame.world, top)
    call(extentPaths(brush, shape, turn), Math.min(width, height))
    ctx.restore()
  }
}
