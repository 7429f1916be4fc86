/** Draws one vector tile in the manner of the base map: ground in light tones, water, thin roads, borders. */
import { type Theme } from '../../basemap/palette.ts'
import { coloursOf } from './colours.ts'
import { TILE_SIZE } from '../../bled-tile.ts'
import type { Crop } from './crop.ts'
import type { DecodedTile } from './decode.ts'
import { KINDS, type Kind } from './kinds.ts'
import type { Ring } from './mvt.ts'

const FILLED: ReadonlySet<Kind> = new Set(['ice', 'wood', 'green', 'built', 'water', 'building'])

interface Weight {
  /** First zoom that shows it, as Leaflet counts. */
  readonly from: number
  /** px at that zoom and at zoom 17; between them it grows evenly. */
  readonly width: readonly [number, number]
  readonly dash?: readonly number[]
}

const WIDEST_AT = 17
const WEIGHTS: Readonly<Partial<Record<Kind, Weight>>> = {
  building: { from: 15, width: [0, 0] },
  stream: { from: 13, width: [0.6, 1.4] },
  river: { from: 3, width: [0.5, 3] },
  path: { from: 14, width: [0.6, 1.4] },
  rail: { from: 10, width: [0.7, 1.6] },
  minor: { from: 12, width: [0.6, 6] },
  main: { from: 9, width: [0.7, 8] },
  motorway: { from: 6, width: [0.8, 10] },
  region: { from: 6, width: [0.7, 1.2], dash: [4, 3] },
  border: { from: 2, width: [0.6, 2] },
  disputed: { from: 2, width: [0.8, 1.6], dash: [5, 4] },
}
/** Width of a road's edge on each side, in px, and the road width under which it has none: then it is the edge alone. */
const CASE = 0.8
const CASED_FROM = 2

/** px of a kind of line at a zoom; null where it is not shown. */
export function widthAt(kind: Kind, zoom: number): number | null {
  const weight = WEIGHTS[kind]
  if (weight === undefined) return 0
  const { from, width } = weight
  if (zoom < from) return null
  const part = Math.min(1, (zoom - from) / Math.max(1, WIDEST_AT - from))
  return width[0] + (width[1] - width[0]) * part ** 1.6
}

/** Paints the part of a tile that serves a tile of the map; the canvas is one side and `bleed` px on each side wide. */
export function paintVectorTile(
  context: OffscreenCanvasRenderingContext2D,
  tile: DecodedTile,
  crop: Crop,
  { zoom, ratio, bleed, theme }: { zoom: number; ratio: number; bleed: number; theme: Theme },
): void {
  const colours = coloursOf(theme)
  context.setTransform(ratio, 0, 0, ratio, bleed * ratio, bleed * ratio)
  context.fillStyle = colours.land
  context.fillRect(-bleed, -bleed, TILE_SIZE + 2 * bleed, TILE_SIZE + 2 * bleed)
  context.lineJoin = 'round'
  context.lineCap = 'round'
  const shown = KINDS.filter(kind => tile.shapes.has(kind)).flatMap(kind => {
    const width = widthAt(kind, zoom)
    const rings = tile.shapes.get(kind) ?? []
    return width === null ? [] : [{ kind, width, path: trace(rings, crop, FILLED.has(kind)) }]
  })
  const edge = shown.filter(({ kind }) => colours.cases[kind] !== undefined)
  let cased = false
  for (const { kind, width, path } of shown) {
    // All edges lie under all roads, so that crossings are open.
    if (!cased && KINDS.indexOf(kind) >= KINDS.indexOf('path')) {
      cased = true
      for (const road of edge)
        stroke(context, road.path, colours.cases[road.kind] ?? '', caseWidth(road.width))
    }
    if (FILLED.has(kind)) {
      context.fillStyle = colours[kind]
      context.fill(path)
    } else if (colours.cases[kind] === undefined || width >= CASED_FROM) {
      stroke(context, path, colours[kind], width, WEIGHTS[kind]?.dash)
    }
  }
}

function caseWidth(width: number): number {
  return width < CASED_FROM ? width : width + 2 * CASE
}

function stroke(
  context: OffscreenCanvasRenderingContext2D,
  path: Path2D,
  colour: string,
  width: number,
  dash: readonly number[] = [],
): void {
  context.strokeStyle = colour
  context.lineWidth = width
  context.setLineDash([...dash])
  context.stroke(path)
  context.setLineDash([])
}

function trace(rings: readonly Ring[], { scale, left, top }: Crop, closed: boolean): Path2D {
  const path = new Path2D()
  for (const ring of rings) {
    for (let at = 0; at < ring.length; at += 2) {
      const x = ((ring[at] as number) * scale + left) * TILE_SIZE
      const y = ((ring[at + 1] as number) * scale + top) * TILE_SIZE
      if (at === 0) path.moveTo(x, y)
      else path.lineTo(x, y)
    }
    if (closed) path.closePath()
  }
  return path
}
