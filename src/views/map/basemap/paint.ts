/** Draws one tile: water, the band along the coast, land, lakes, rivers, and the lines between areas. */
import { BLEED, TILE_SIZE } from '../bled-tile.ts'
import type { Palette } from './palette.ts'
import { EXTENT, forEachRing, type PackedTile, type TileLayer } from './tile.ts'

interface Stroke {
  readonly layer: TileLayer
  readonly colour: keyof Palette
  /** CSS pixels at tile zooms 0 to 9 and above: the first and the last are given, between them it grows evenly. */
  readonly width: readonly [number, number]
  readonly dash?: readonly number[]
}

const WIDEST_AT = 9
const BANDS: readonly Stroke[] = [
  { layer: 'coast', colour: 'shallows', width: [3, 22] },
  { layer: 'coast', colour: 'shore', width: [1.5, 9] },
]
const LINES: readonly Stroke[] = [
  { layer: 'rivers', colour: 'river', width: [0.5, 2] },
  { layer: 'regions', colour: 'region', width: [0.7, 1], dash: [4, 3] },
  { layer: 'borders', colour: 'border', width: [0.6, 1.5] },
  { layer: 'disputed', colour: 'disputed', width: [0.8, 1.3], dash: [5, 4] },
]
const COAST: Stroke = { layer: 'coast', colour: 'coast', width: [0.5, 1] }
const LAKE_SHORE_WIDTH = 0.6

/** Paints a tile of tile zoom `z`; `ratio` is canvas pixels to a CSS pixel. Without a tile, plain sea. */
export function paintTile(
  context: OffscreenCanvasRenderingContext2D,
  tile: PackedTile | null,
  z: number,
  ratio: number,
  palette: Palette,
): void {
  const side = TILE_SIZE + 2 * BLEED
  context.setTransform(ratio, 0, 0, ratio, 0, 0)
  context.fillStyle = palette.sea
  context.fillRect(0, 0, side, side)
  if (tile === null) return
  context.translate(BLEED, BLEED)
  context.lineJoin = 'round'
  context.lineCap = 'round'
  for (const band of BANDS) strokeLayer(context, tile, band, z, palette)
  fillLayer(context, tile, 'land', palette.land)
  strokeLayer(context, tile, COAST, z, palette)
  fillLayer(context, tile, 'lakes', palette.lake)
  context.strokeStyle = palette.coast
  context.lineWidth = LAKE_SHORE_WIDTH
  context.stroke()
  for (const line of LINES) strokeLayer(context, tile, line, z, palette)
}

function fillLayer(
  context: OffscreenCanvasRenderingContext2D,
  tile: PackedTile,
  layer: TileLayer,
  colour: string,
): void {
  trace(context, tile, layer)
  context.fillStyle = colour
  context.fill('evenodd')
}

function strokeLayer(
  context: OffscreenCanvasRenderingContext2D,
  tile: PackedTile,
  { layer, colour, width: [from, to], dash = [] }: Stroke,
  z: number,
  palette: Palette,
): void {
  trace(context, tile, layer)
  context.strokeStyle = palette[colour]
  context.lineWidth = from + (to - from) * Math.min(1, z / WIDEST_AT)
  context.setLineDash([...dash])
  context.stroke()
  context.setLineDash([])
}

function trace(context: OffscreenCanvasRenderingContext2D, tile: PackedTile, layer: TileLayer): void {
  const scale = TILE_SIZE / EXTENT
  context.beginPath()
  forEachRing(tile, layer, ring => {
    for (let i = 0; i < ring.length; i += 2) {
      const x = (ring[i] ?? 0) * scale
      const y = (ring[i + 1] ?? 0) * scale
      if (i === 0) context.moveTo(x, y)
      else context.lineTo(x, y)
    }
  })
}
