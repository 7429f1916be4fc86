/** The Leaflet layer of another host's vector tiles: drawn by us, over the embedded tiles and under its names. */
import { type Coords, type DoneCallback, GridLayer } from 'leaflet'
import { finestLevel, type TileSetting } from '../../../../model/site-setting.ts'
import { BLEED, bledEasel, bledTile, TILE_SIZE, tileRatio } from '../../bled-tile.ts'
import type { Label } from '../../basemap/labels.ts'
import type { Theme } from '../../basemap/palette.ts'
import { paintsAnew } from '../../sharp.ts'
import { show, type Easel } from '../../still.ts'
import { inOwnFrame } from '../../../parts/turns.ts'
import { SLOW_MS, type TileTrouble } from '../tile-book.ts'
import { type Crop, cropOf } from './crop.ts'
import type { DecodedTile } from './decode.ts'
import { paintVectorTile } from './paint.ts'
import { labelsOf } from './place-labels.ts'
import { createTileSource, type TileSource } from './source.ts'

const AGAIN_AFTER = 1_500
const PANE = 'vector-tiles'
/** Above the tiles of the embedded map (200), below cells and names (230, 250). */
const PANE_ORDER = '210'
/** How long names are gathered before they are told, in milliseconds. */
const GATHER_MS = 120

interface Drawn {
  readonly canvas: HTMLCanvasElement
  readonly crop: Crop
  readonly zoom: number
  readonly giveBack: () => void
  tile: DecodedTile | null
}

export interface VectorTilesOptions {
  readonly setting: TileSetting
  readonly theme: Theme
  readonly onTrouble: (trouble: TileTrouble) => void
  readonly onNames: (names: readonly Label[]) => void
}

export class VectorTiles extends GridLayer {
  readonly #told: VectorTilesOptions
  readonly #source: TileSource
  readonly #drawn = new Map<HTMLElement, Drawn>()
  /** Takes back tiles that wait to be painted: one a frame, so that the map goes on moving. */
  readonly #waiting = new Set<() => void>()
  #theme: Theme
  #clock = 0
  #gathering = 0

  constructor(told: VectorTilesOptions) {
    super({ tileSize: TILE_SIZE, pane: PANE, updateWhenZooming: false, keepBuffer: 1 })
    this.#told = told
    this.#theme = told.theme
    this.#source = createTileSource({
      setting: told.setting,
      get: (address, init) => fetch(address, init),
      againAfter: AGAIN_AFTER,
      onChange: () => {
        this.#report()
        this.#gather()
      },
    })
    this.on('tileunload', ({ tile }) => {
      this.#drawn.get(tile)?.giveBack()
      this.#drawn.delete(tile)
    })
  }

  override onAdd(map: Parameters<GridLayer['onAdd']>[0]): this {
    const pane = map.getPane(PANE) ?? map.createPane(PANE)
    pane.style.zIndex = PANE_ORDER
    pane.style.pointerEvents = 'none'
    this.#clock = window.setInterval(() => this.#report(), SLOW_MS / 8)
    return super.onAdd(map)
  }

  override onRemove(map: Parameters<GridLayer['onRemove']>[0]): this {
    super.onRemove(map)
    this.#source.close()
    window.clearInterval(this.#clock)
    window.clearTimeout(this.#gathering)
    for (const takeBack of this.#waiting) takeBack()
    this.#waiting.clear()
    this.#told.onNames([])
    return this
  }

  override createTile(coords: Coords, done: DoneCallback): HTMLElement {
    const { element, canvas } = bledTile()
    // A tile without content shows nothing, so that what lies under it is seen.
    canvas.hidden = true
    const crop = cropOf(coords, finestLevel(this.#told.setting))
    const use = (tile: DecodedTile | null) => {
      this.#later(() => {
        const drawn = this.#drawn.get(element)
        if (drawn === undefined) return
        drawn.tile = tile
        this.#paint(drawn)
        done(undefined, element)
      })
    }
    const giveBack = this.#source.take(crop, use)
    const drawn: Drawn = { canvas, crop, zoom: coords.z, giveBack, tile: null }
    this.#drawn.set(element, drawn)
    paintsAnew(canvas, (ratio, theme) => paint(drawn, ratio, theme)?.canvas ?? null)
    return element
  }

  /** Paints the tiles that are there in another theme, without asking for them again. */
  setTheme(theme: Theme): void {
    if (theme === this.#theme) return
    this.#theme = theme
    for (const drawn of this.#drawn.values()) this.#later(() => this.#paint(drawn))
  }

  #paint(drawn: Drawn): void {
    const easel = paint(drawn, tileRatio(), this.#theme)
    drawn.canvas.hidden = easel === null
    if (easel !== null) show(drawn.canvas, easel, true)
  }

  #later(task: () => void): void {
    const takeBack = inOwnFrame(() => {
      this.#waiting.delete(takeBack)
      task()
    })
    this.#waiting.add(takeBack)
  }

  #report(): void {
    this.#told.onTrouble(this.#source.trouble())
  }

  #gather(): void {
    window.clearTimeout(this.#gathering)
    this.#gathering = window.setTimeout(() => this.#told.onNames(labelsOf(this.#source.here())), GATHER_MS)
  }
}

/** Null where there is nothing to paint. */
function paint({ tile, crop, zoom }: Drawn, wanted: number, theme: Theme): Easel | null {
  if (tile === null || tile.shapes.size === 0) return null
  const easel = bledEasel(wanted)
  if (easel !== null)
    paintVectorTile(easel.ctx, tile, crop, { zoom, ratio: easel.ratio, bleed: BLEED, theme })
  return easel
}
