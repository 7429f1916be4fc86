import { BASE_MAP_ATTRIBUTION } from './basemap/attribution.ts'

/** Whose work the base map is. */
export function Credit() {
  return <p className="map-credit">{BASE_MAP_ATTRIBUTION}</p>
}
