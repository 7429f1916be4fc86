/** Decides the pieces that a scene is drawn from: what each shows, and what it may touch. Drawn by `draw/`. */
import { drawArea, drawExactShape, drawVague } from './draw/extents.ts'
import { drawDispute } from './draw/halos.ts'
import { drawMark, reachOf } from './draw/signs.ts'
import { copiesOf, isBeyond, screenY, type Frame } from './frame.ts'
import { lookOf } from './look.ts'
import type { Spot } from './marks.ts'
import { RIM_FROM, rimTouches } from './rim.ts'
import { onlyCategory, type Mark } from './scene.ts'
import type { Shape } from './shape.ts'
import type { Piece } from './sheet.ts'
import type { Scene } from './stage.ts'
import type { Box } from './tags.ts'

/** Groups of pieces, from the lowest. */
export const GROUPS = {
  areas: 0,
  discs: 1,
  leaders: 2,
  links: 3,
  rings: 4,
  singles: 5,
  vagueRings: 6,
  vagueSingles: 7,
  tags: 8,
  halos: 9,
  singled: 10,
  box: 11,
} as const
export const GROUP_COUNT = 12

/** A square around each copy of a place, in px of the world. */
export function boxesAround(frame: Frame, x: number, y: number, reach: number): Box[] {
  if (isBeyond(frame, screenY(frame, y), reach)) return []
  const top = y * frame.world - reach
  return copiesOf(frame, x, reach).map(at => ({ x: at - reach, y: top, width: 2 * reach, height: 2 * reach }))
}

/** The sign or ring of a mark, in part of its strength; null where it is out of view, or drawn as an area. */
export function signPiece(frame: Frame, mark: Mark, disputed: boolean, strength: number): Piece | null {
  if (mark.look === 'extent') return null
  const reach = reachOf(mark)
  const boxes = boxesAround(frame, mark.x, mark.y, reach)
  if (boxes.length === 0) return null
  const xs = boxes.map(box => box.x + reach - frame.left)
  const y = screenY(frame, mark.y)
  return {
    key: mark,
    boxes,
    ...(mark.look === 'ring' ? { ring: mark } : {}),
    draw: pen => {
      const brush = pen(frame)
      brush.ctx.globalAlpha = strength
      drawMark(brush, mark, xs, y)
      if (disputed) for (const x of xs) drawDispute(brush, x + mark.radius, y - mark.radius)
      brush.ctx.globalAlpha = 1
    },
  }
}

/** Boxes of a shape's copies in view, in px of the world. */
function extentBoxes(frame: Frame, shape: Shape, around: number): Box[] {
  const width = (shape.maxX - shape.minX) * frame.world
  const height = (shape.maxY - shape.minY) * frame.world
  const y = shape.minY * frame.world
  if (isBeyond(frame, y - frame.top + height / 2, height / 2 + around)) return []
  return copiesOf(frame, (shape.minX + shape.maxX) / 2, width / 2 + around).map(middle => ({
    x: middle - width / 2 - around,
    y: y - around,
    width: width + 2 * around,
    height: height + 2 * around,
  }))
}

export interface Extents {
  readonly scene: Scene
  readonly spots: readonly Spot[]
  readonly counts: Uint32Array
  readonly shape: (spot: number) => Shape
  /** Spots that are pointed at or open: hatched all over, in a stronger tone. */
  readonly lit: ReadonlySet<number>
}

/** The areas in view, each outline once: drawn twice it would look like a stronger one. */
export function* areaPieces(
  frame: Frame,
  { scene, shape: shapeOf, lit }: Extents,
): Iterable<[number, Piece]> {
  const drawn = new Set<Shape>()
  for (let item = scene.layout.firstTag; item < scene.layout.count; item++) {
    const mark = scene.marks[item]
    if (!mark) continue
    const shape = shapeOf(mark.spot)
    const isLit = lit.has(mark.spot)
    if (drawn.has(shape) && !isLit) continue
    drawn.add(shape)
    const boxes = extentBoxes(frame, shape, 2)
    const [box] = boxes
    if (box === undefined) continue
    const quiet = !isLit && Math.min(box.width, box.height) - 4 >= RIM_FROM
    const category = onlyCategory(mark)
    const piece: Piece = {
      key: `${quiet ? 'quiet' : String(category)} ${String(isLit)} ${String(mark.ghost)}`,
      boxes,
      ground: true,
      draw: pen => {
        drawArea(pen(frame), shape, { category, lit: isLit, ghost: mark.ghost })
      },
    }
    yield [item, quiet && shape.closed ? { ...piece, touches: rimTouches(shape, frame) } : piece]
  }
}

/** Discs of places that are known to within a distance, and lines and outlines of places that are known exactly. */
export function* discPieces(
  frame: Frame,
  candidates: readonly number[],
  { scene, spots, counts, shape, lit }: Extents,
): Iterable<[number, Piece]> {
  for (const at of candidates) {
    if (counts[at] === 0 && !lit.has(at)) continue
    const spot = spots[at] as Spot
    if (spot.kind === 'exact') {
      const own = spot.shape
      const boxes = own === null ? [] : extentBoxes(frame, own, 4)
      if (own === null || boxes.length === 0) continue
      yield [
        at,
        {
          key: 'exact',
          boxes,
          draw: pen => {
            drawExactShape(pen(frame), own)
          },
        },
      ]
      continue
    }
    const mark = scene.marks[scene.layout.itemOf[at] as number]
    const sized = lookOf(spot, frame.zoom)
    // A disc that its cluster covers anyway would only blur the ring around it.
    if (!sized.true && mark?.spot !== at) continue
    const boxes = extentBoxes(frame, shape(at), 12)
    if (boxes.length === 0) continue
    const category = mark?.spot === at ? onlyCategory(mark) : null
    yield [
      at,
      {
        key: category,
        boxes,
        draw: pen => {
          drawVague(pen(frame), spot, sized, shape(at), category)
        },
      },
    ]
  }
}
