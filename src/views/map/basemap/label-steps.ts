/** The picture of the names of a view, made in steps, so that it need not be made within one frame. */
import type { Map as LeafletMap } from 'leaflet'
import type { Steps } from '../../../model/turn.ts'
import { worldSize } from '../mercator.ts'
import { createEasel, type Easel } from '../still.ts'
import { canvasRatio } from '../view.ts'
import { placeLabels, type View } from './collide.ts'
import { type Label, labelsAt } from './labels.ts'
import { paletteOf, type Theme } from './palette.ts'
import type { Box } from './room.ts'
import { measureWith, paintLabels, paintMargin, readFonts } from './typeset.ts'

/** Rooms to keep free, in CSS pixels from the top left of the map; asked at every drawing. */
export type KeepFree = () => readonly Box[]

/** CSS pixels drawn around what is on screen, so that a short drag uncovers names that are there already. */
export const MARGIN = 160

/** The names of the present view of the map, in three steps of like weight; null where they cannot be drawn. `wanted` is canvas pixels to a CSS pixel. */
export function* labelSteps(
  map: LeafletMap,
  all: readonly Label[],
  keepFree: KeepFree,
  wanted: number,
  theme: Theme,
): Steps<Easel | null> {
  const view = labelView(map)
  const { width, height, zoom } = view
  const ratio = canvasRatio(width, height, wanted)
  const easel = createEasel(Math.round(width * ratio), Math.round(height * ratio))
  if (easel === null) return null
  const { ctx: context } = easel
  context.scale(ratio, ratio)
  const fonts = readFonts(map.getContainer())
  const labels = labelsAt(all, zoom)
  const taken = keepFree().map(shifted)
  yield
  const placed = placeLabels(labels, view, taken, measureWith(context, fonts))
  yield
  paintMargin(context, view, worldSize(zoom), paletteOf(theme))
  paintLabels(context, placed, fonts, paletteOf(theme))
  return easel
}

/** What names are drawn for: the map's view and a margin around it. */
export function labelView(map: LeafletMap): View {
  const { x: width, y: height } = map.getSize().add([2 * MARGIN, 2 * MARGIN])
  const { x = 0, y = 0 } = map.getPixelBounds().min ?? {}
  return { zoom: map.getZoom(), left: x - MARGIN, top: y - MARGIN, width, height, margin: MARGIN }
}

export function sameLabelView(a: View, b: View): boolean {
  return (
    a.zoom === b.zoom && a.left === b.left && a.top === b.top && a.width === b.width && a.height === b.height
  )
}

function shifted({ left, top, right, bottom }: Box): Box {
  return { left: left + MARGIN, top: top + MARGIN, right: right + MARGIN, bottom: bottom + MARGIN }
}
