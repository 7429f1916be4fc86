/** Which vector tile serves a tile of the map, and which part of it where the map goes finer than the host. Pure. */

export interface Crop {
  /** The tile that is asked for. */
  readonly z: number
  readonly x: number
  readonly y: number
  /** How many times larger it is drawn, and its corner in sides of the map's tile. */
  readonly scale: number
  readonly left: number
  readonly top: number
}

/** `z` is Leaflet's zoom; `finest` the host's finest level. Columns beyond the date line start over. */
export function cropOf({ x, y, z }: { x: number; y: number; z: number }, finest: number): Crop {
  const level = Math.max(0, z - 1)
  const over = Math.max(0, level - finest)
  const scale = 2 ** over
  const across = 2 ** level
  const column = ((x % across) + across) % across
  const [tileX, tileY] = [Math.floor(column / scale), Math.floor(y / scale)]
  return { z: level - over, x: tileX, y: tileY, scale, left: tileX * scale - column, top: tileY * scale - y }
}

/** Levels beyond the host's finest that its tiles are enlarged for. */
const OVER = 3

/** The finest zoom of the map with such tiles, as Leaflet counts. */
export function finestZoomOf(finest: number): number {
  return Math.min(22, finest + 1 + OVER)
}
