/** The canvas of the events under Leaflet: its size, its place, and what part of the world it shows. */
import { DomUtil, type LatLng, type Map as LeafletMap, type Point } from 'leaflet'
import type { Frame } from './frame.ts'
import { worldSize } from './mercator.ts'
import { canvasRatio } from './view.ts'

/** How far beyond the map the canvas reaches on each side, in px. */
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
  }
}

/**
 * Gives the canvas the size of the map and its margin in device pixels, as far as browsers allow; returns the device
 * pixels for each CSS pixel.
 */
export function fitCanvas(canvas: HTMLCanvasElement, map: Point): number {
  const size = map.add([2 * PAD, 2 * PAD])
  const ratio = canvasRatio(size.x, size.y, window.devicePixelRatio)
  const width = Math.round(size.x * ratio)
  const height = Math.round(size.y * ratio)
  if (canvas.width !== width || canvas.height !== height) {
    canvas.width = width
    canvas.height = height
    canvas.style.width = `${String(size.x)}px`
    canvas.style.height = `${String(size.y)}px`
  }
  return ratio
}

export interface CanvasView {
  readonly center: LatLng
  readonly zoom: number
}

/** Moves and stretches what was drawn at one view to where it belongs at another. */
export function stretchCanvas(
  canvas: HTMLCanvasElement,
  map: LeafletMap,
  drawn: CanvasView,
  now: CanvasView,
): void {
  const scale = map.getZoomScale(now.zoom, drawn.zoom)
  const half = map.getSize().divideBy(2)
  const pane = map.getPane('mapPane')
  const panned = pane ? DomUtil.getPosition(pane) : half.multiplyBy(0)
  const origin = map.project(now.center, now.zoom).subtract(half).add(panned).round()
  const corner = map
    .project(drawn.center, now.zoom)
    .subtract(half.add([PAD, PAD]).multiplyBy(scale))
    .subtract(origin)
  DomUtil.setTransform(canvas, corner, scale)
}
