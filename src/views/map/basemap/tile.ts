/** One tile as plain typed arrays, layer by layer: what the worker sends and the painter draws. */

/** From the bottom to the top, in the order they are drawn. */
export const TILE_LAYERS = ['land', 'coast', 'lakes', 'rivers', 'regions', 'borders', 'disputed'] as const
export type TileLayer = (typeof TILE_LAYERS)[number]

/** Units along a side of a tile: eight to a pixel of a tile of 512. */
export const EXTENT = 4096
/** Units that a tile reaches over its sides, so that a broad stroke is not cut off at the seam. */
export const BUFFER = 160

export interface PackedTile {
  /** x and y of every point in units of `EXTENT`, ring after ring. */
  readonly points: Int16Array<ArrayBuffer>
  /** Number of points in each ring or line. */
  readonly rings: Uint32Array<ArrayBuffer>
  /** Number of rings in each layer, in the order of `TILE_LAYERS`. */
  readonly layers: Uint32Array<ArrayBuffer>
}

type Rings = readonly ArrayLike<number>[]

/** Packs the rings of each layer; a layer that is absent is empty. */
export function packTile(layers: Partial<Record<TileLayer, Rings>>): PackedTile {
  const all = TILE_LAYERS.map(layer => layers[layer] ?? [])
  const rings = all.flat()
  const points = new Int16Array(rings.reduce((sum, ring) => sum + ring.length, 0))
  let at = 0
  for (const ring of rings) {
    points.set(ring, at)
    at += ring.length
  }
  return {
    points,
    rings: Uint32Array.from(rings, ring => ring.length / 2),
    layers: Uint32Array.from(all, of => of.length),
  }
}

/** Calls `use` with each ring of a layer, as a view on the tile's points: x and y by turns. */
export function forEachRing(tile: PackedTile, layer: TileLayer, use: (ring: Int16Array) => void): void {
  let point = 0
  let ring = 0
  for (const [i, name] of TILE_LAYERS.entries()) {
    const end = ring + (tile.layers[i] ?? 0)
    for (; ring < end; ring++) {
      const length = 2 * (tile.rings[ring] ?? 0)
      if (name === layer) use(tile.points.subarray(point, point + length))
      point += length
    }
    if (name === layer) return
  }
}

/** The buffers of a tile, to be handed over without a copy. */
export function buffersOf(tile: PackedTile): ArrayBuffer[] {
  return [tile.points.buffer, tile.rings.buffer, tile.layers.buffer]
}
