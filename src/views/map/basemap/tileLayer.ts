/** The Leaflet layer of the base map's tiles: canvases of 512 pixels, painted from what the worker answers. */
import { type Coords, type DoneCallback, GridLayer } from 'leaflet'
import { bledEasel, bledTile, TILE_SIZE, tileRatio } from '../bled-tile.ts'
import { paintsAnew } from '../sharp.ts'
import { show, type Easel } from '../still.ts'
import type { BaseMapClient } from './client.ts'
import { paintTile } from './paint.ts'
import { paletteOf, type Theme } from './palette.ts'
import type { PackedTile } from './tile.ts'

/** Beyond this zoom the data has nothing to add and tiles are enlarged. */
const MAX_ZOOM = 11

interface Drawn {
  readonly canvas: HTMLCanvasElement
  readonly z: number
  readonly ratio: number
  readonly takeBack: () => void
  tile: PackedTile | null
}

export class BaseTileLayer extends GridLayer {
  #client: BaseMapClient
  #theme: Theme
  #drawn = new Map<HTMLElement, Drawn>()

  constructor(client: BaseMapClient, theme: Theme) {
    super({
      tileSize: TILE_SIZE,
      minNativeZoom: 1,
      maxNativeZoom: MAX_ZOOM,
      keepBuffer: 2,
      updateWhenIdle: false,
      updateWhenZooming: false,
    })
    this.#client = client
    this.#theme = theme
    this.on('tileunload', ({ tile }) => {
      this.#drawn.get(tile)?.takeBack()
      this.#drawn.delete(tile)
    })
  }

  override createTile({ x, y, z }: Coords, done: DoneCallback): HTMLElement {
    const { element, canvas } = bledTile()
    const takeBack = this.#client.tile(z - 1, x, y, tile => {
      const drawn = this.#drawn.get(element)
      if (drawn === undefined) return
      drawn.tile = tile
      this.#paint(drawn)
      done(undefined, element)
    })
    const drawn: Drawn = { canvas, z: z - 1, ratio: tileRatio(), takeBack, tile: null }
    this.#drawn.set(element, drawn)
    paintsAnew(canvas, (finer, theme) => paint(drawn, finer, theme)?.canvas ?? null)
    return element
  }

  /** Paints the tiles that are there in another theme, without asking for them again. */
  setTheme(theme: Theme): void {
    if (theme === this.#theme) return
    this.#theme = theme
    for (const drawn of this.#drawn.values()) this.#paint(drawn)
  }

  #paint(drawn: Drawn): void {
    const easel = paint(drawn, drawn.ratio, this.#theme)
    if (easel !== null) show(drawn.canvas, easel, true)
  }
}

function paint({ tile, z }: Drawn, wanted: number, theme: Theme): Easel | null {
  const easel = bledEasel(wanted)
  if (easel !== null) paintTile(easel.ctx, tile, z, easel.ratio, paletteOf(theme))
  return easel
}
