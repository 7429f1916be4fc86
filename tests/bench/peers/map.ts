import { canvas, map, type Map as LeafletMap } from 'leaflet'
import 'leaflet/dist/leaflet.css'

/** A map without ground, drawn on one canvas, about the made-up places. */
export function peerMap(): LeafletMap {
  return map('map', { renderer: canvas(), preferCanvas: true, center: [48.25, 31], zoom: 6 })
}

export const COLOURS = [
  '#c9480a',
  '#d99410',
  '#0a6aa8',
  '#5a3e8e',
  '#12866a',
  '#4c9fd3',
  '#bd5f95',
  '#4b4a46',
] as const
