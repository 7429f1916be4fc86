/** The names of vector tiles as labels of the base map, without those that the base map has itself. Pure. */
import type { Label } from '../../basemap/labels.ts'
import type { TileSource } from './source.ts'

/** Names on the tiles that are here, each once, at their place in the world. */
export function labelsOf(tiles: ReturnType<TileSource['here']>): readonly Label[] {
  const labels = new Map<string, Label>()
  for (const { crop, tile } of tiles) {
    const across = 2 ** crop.z
    for (const { name, size, x, y } of tile.names) {
      const at = { x: (crop.x + x) / across, y: (crop.y + y) / across }
      const key = `${name} ${at.x.toFixed(6)} ${at.y.toFixed(6)}`
      labels.set(key, { kind: 'place', name, ...at, from: 0, to: Infinity, size })
    }
  }
  return [...labels.values()]
}
