/** The place of the events' canvases under Leaflet, and what part of the world the map shows. */
import { DomUtil, type LatLng, type Map as LeafletMap, type Point } from 'leaflet'
import type { Frame } from './frame.ts'
import { coversOf } from './covers.ts'
import { worldSize } from './mercator.ts'

/** How far beyond the map is drawn on each side, in px. */
export const PAD = 160

/** The part of the world that the map shows; null while it has no size. */
export function frameOf(map: LeafletMap): Frame | null {
  const size = map.getSize()
  const corner = map.getPixelBounds().min
  if (size.x === 0 || size.y === 0 || corner === undefined) return null
  const zoom = map.getZoom()
  return {
    zoom,
    world: worldSize(zoom),
    left: corner.x,
    top: corner.y,
    width: size.x,
    height: size.y,
    pad: PAD,
    keepOff: coversOf(map),
  }
}

export interface MapView {
  readonly center: LatLng
  readonly zoom: number
}

/** Moves and stretches an element whose corner lies at `origin`, in px of the world at a zoom, to another view. */
export function stretchTo(
  element: HTMLElement,
  map: LeafletMap,
  drawn: { readonly origin: Point; readonly zoom: number },
  now: MapView,
): void {
  const scale = map.getZoomScale(now.zoom, drawn.zoom)
  const half = map.getSize().divideBy(2)
  const pane = map.getPane('mapPane')
  const panned = pane ? DomUtil.getPosition(pane) : half.multiplyBy(0)
  const corner = map.project(now.center, now.zoom).subtract(half).add(panned).round()
  DomUtil.setTransform(element, drawn.origin.multiplyBy(scale).subtract(corner), scale)
}

/** How far the map was moved since a frame, in px; without end where it also was zoomed, or was not drawn yet. */
export function pannedBy(map: LeafletMap | null, frame: Frame | undefined): number {
  const corner = map?.getPixelBounds().min
  if (frame === undefined || corner === undefined || map?.getZoom() !== frame.zoom) return Infinity
  return Math.max(Math.abs(corner.x - frame.left), Math.abs(corner.y - frame.top))
}
