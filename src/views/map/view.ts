/** The map's view and its boxes as numbers that an address can hold. */
import type { MapBounds, MapView } from '../../store/choice.ts'

/** Longitude brought into -180 to 180; 180 itself stays. */
export function wrapLng(lng: number): number {
  if (lng >= -180 && lng <= 180) return lng
  return ((((lng + 180) % 360) + 360) % 360) - 180
}

function round(value: number, digits: number): number {
  const factor = 10 ** digits
  return Math.round(value * factor) / factor + 0
}

/** Centre to four decimals (11 m), zoom to two; longitude wrapped. */
export function roundView(view: MapView): MapView {
  return { lat: round(view.lat, 4), lng: round(wrapLng(view.lng), 4), zoom: round(view.zoom, 2) }
}

export function sameView(a: MapView, b: MapView): boolean {
  return a.lat === b.lat && a.lng === b.lng && a.zoom === b.zoom
}

/**
 * A box from two opposite corners as the map gives them, whose longitudes may lie beyond 180: wrapped, and the whole
 * globe where it is at least that wide. Rounded to four decimals.
 */
export function boxBetween(
  a: { readonly lat: number; readonly lng: number },
  b: { readonly lat: number; readonly lng: number },
): MapBounds {
  const left = Math.min(a.lng, b.lng)
  const right = Math.max(a.lng, b.lng)
  const whole = right - left >= 360
  const hold = (lat: number) => round(Math.max(-90, Math.min(90, lat)), 4)
  return {
    west: whole ? -180 : round(wrapLng(left), 4),
    east: whole ? 180 : round(wrapLng(right), 4),
    south: hold(Math.min(a.lat, b.lat)),
    north: hold(Math.max(a.lat, b.lat)),
  }
}

/** Largest side and area, in device pixels, that a canvas surely has in every browser. */
const MAX_SIDE = 8_192
const MAX_AREA = 16_777_216

/** Device pixels for each CSS pixel of a canvas: the screen's own ratio, less where the canvas would grow too large. */
export function canvasRatio(width: number, height: number, ratio: number): number {
  const bySide = MAX_SIDE / Math.max(1, width, height)
  const byArea = Math.sqrt(MAX_AREA / Math.max(1, width * height))
  return Math.max(0.1, Math.min(ratio, bySide, byArea))
}
