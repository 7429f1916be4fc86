/** The Leaflet layer of another host's vector tiles: drawn by us, over the embedded tiles and under its names. */
import { type Coords, type DoneCallback, GridLayer } from 'leaflet'
import { finestLevel, type TileSetting } from '../../../../model/site-setting.ts'
import type { Label } from '../../basemap/labels.ts'
import { BLEED } from '../../basemap/paint.ts'
import type { Theme } from '../../basemap/palette.ts'
import { paintsAnew } from '../../sharp.ts'
import { createEasel, show, type Easel } from '../../still.ts'
import { SLOW_MS, type TileTrouble } from '../tile-book.ts'
import { type Crop, cropOf, TILE_SIZE } from './crop.ts'
import type { DecodedTile } from './decode.ts'
import { paintVectorTile } from './paint.ts'
import { labelsOf } from './place-labels.ts'
import { createTileSource, type TileSource } from './source.ts'

const AGAIN_AFTER = 1_500
const PANE = 'vector-tiles'
/** Above the tiles of the embedded map (200), below cells and names (230, 250). */
const PANE_ORDER = '210'
/** More canvas pixels to a CSS pixel than this cost memory and show nothing. */
const MAX_RATIO = 2
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
  /** Tiles that wait to be painted: one a frame, so that the map goes on moving. */
  readonly #waiting = new Set<() => void>()
  #theme: Theme
  #frame = 0
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
    cancelAnimationFrame(this.#frame)
    this.#frame = 0
    this.#waiting.clear()
    this.#told.onNames([])
    return this
  }

  override createTile(coords: Coords, done: DoneCallback): HTMLElement {
    const element = document.createElement('div')
    const canvas = document.createElement('canvas')
    const side = TILE_SIZE + 2 * BLEED
    Object.assign(canvas.style, { position: 'absolute', width: `${side}px`, height: `${side}px` })
    Object.assign(canvas.style, { left: `${-BLEED}px`, top: `${-BLEED}px` })
    // A tile without content shows nothing, so that what lies under it is seen.
    canvas.hidden = true
    element.append(canvas)
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
    const easel = paint(drawn, Math.min(MAX_RATIO, window.devicePixelRatio || 1), this.#theme)
    drawn.canvas.hidden = easel === null
    if (easel !== null) show(drawn.canvas, easel, true)
  }

  #later(task: () => void): void {
    this.#waiting.add(task)
    if (this.#frame === 0) this.#frame = requestAnimationFrame(() => this.#next())
  }

  #next(): void {
    this.#frame = 0
    const [task] = this.#waiting
    if (task === undefined) return
    this.#waiting.delete(task)
    task()
    if (this.#waiting.size > 0) this.#frame = requestAnimationFrame(() => this.#next())
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
function paint({ tile, crop, zoom }: Drawn, ratio: number, theme: Theme): Easel | null {
  if (tile === null || tile.shapes.size === 0) return null
  const side = TILE_SIZE + 2 * BLEED
  const pixels = Math.round(side * ratio)
  const easel = createEasel(pixels, pixels, true)
  if (easel !== null)
    paintVectorTile(easel.ctx, tile, crop, { zoom, ratio: pixels / side, bleed: BLEED, theme })
  return easel
}
