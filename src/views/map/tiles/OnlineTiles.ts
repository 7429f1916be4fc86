/** The Leaflet layer of another host's tiles, over the embedded base map and under every mark. */
import { type Coords, type DoneCallback, GridLayer } from 'leaflet'
import { finestLevel, type TileSetting } from '../../../model/site-setting.ts'
import { tileAddress } from './tile-address.ts'
import { openTileBook, SLOW_MS, type TileTrouble } from './tile-book.ts'

/** Wait before the second try, in milliseconds. */
const AGAIN_AFTER = 1_500
const PANE = 'online-tiles'
/** Above the tiles and names of the embedded map (200, 250), below the events (620). */
const PANE_ORDER = '300'

interface Asked {
  readonly key: string
  timer: number
}

/**
 * Not Leaflet's own TileLayer: that one empties a tile with a data: image, which the policy of the page refuses, and
 * does not count tries.
 */
export class OnlineTiles extends GridLayer {
  readonly #setting: TileSetting
  readonly #onTrouble: (trouble: TileTrouble) => void
  readonly #book = openTileBook()
  readonly #asked = new Map<HTMLElement, Asked>()
  #clock = 0

  constructor(setting: TileSetting, onTrouble: (trouble: TileTrouble) => void) {
    super({ maxNativeZoom: finestLevel(setting), pane: PANE, updateWhenZooming: false, keepBuffer: 1 })
    this.#setting = setting
    this.#onTrouble = onTrouble
    this.on('tileunload', ({ tile }) => {
      this.#forget(tile)
    })
  }

  override onAdd(map: Parameters<GridLayer['onAdd']>[0]): this {
    const pane = map.getPane(PANE) ?? map.createPane(PANE)
    pane.style.zIndex = PANE_ORDER
    pane.style.pointerEvents = 'none'
    this.#clock = window.setInterval(() => {
      this.#report()
    }, SLOW_MS / 8)
    return super.onAdd(map)
  }

  override onRemove(map: Parameters<GridLayer['onRemove']>[0]): this {
    window.clearInterval(this.#clock)
    for (const tile of this.#asked.keys()) this.#forget(tile)
    return super.onRemove(map)
  }

  override createTile(coords: Coords, done: DoneCallback): HTMLElement {
    const image = document.createElement('img')
    image.alt = ''
    image.decoding = 'async'
    // Hosts tell who uses them by the site's own address; the path and what the reader chose stay here.
    image.referrerPolicy = 'strict-origin-when-cross-origin'
    if (this.#setting.cors) image.crossOrigin = 'anonymous'
    const address = tileAddress(this.#setting.url, coords)
    if (address === null) {
      queueMicrotask(() => done(undefined, image))
      return image
    }
    const asked: Asked = { key: `${coords.z}/${coords.x}/${coords.y}`, timer: 0 }
    this.#asked.set(image, asked)
    image.addEventListener('load', () => {
      if (!this.#asked.has(image)) return
      this.#book.arrived(asked.key)
      done(undefined, image)
      this.#report()
    })
    image.addEventListener('error', () => {
      if (!this.#asked.has(image)) return
      if (this.#book.missed(asked.key)) {
        asked.timer = window.setTimeout(() => {
          this.#ask(image, asked.key, address)
        }, AGAIN_AFTER)
      } else {
        this.#giveUp(image, done)
      }
      this.#report()
    })
    if (!this.#ask(image, asked.key, address)) queueMicrotask(() => this.#giveUp(image, done))
    return image
  }

  #ask(image: HTMLImageElement, key: string, address: string): boolean {
    const may = this.#book.ask(key, performance.now())
    if (may) image.src = address
    return may
  }

  /** A tile without an image shows nothing, so that what lies under it is seen. */
  #giveUp(image: HTMLImageElement, done: DoneCallback): void {
    image.removeAttribute('src')
    image.hidden = true
    done(undefined, image)
  }

  #forget(tile: HTMLElement): void {
    const asked = this.#asked.get(tile)
    if (asked === undefined) return
    window.clearTimeout(asked.timer)
    this.#asked.delete(tile)
    this.#book.left(asked.key)
    tile.removeAttribute('src')
  }

  #report(): void {
    this.#onTrouble(this.#book.trouble(performance.now()))
  }
}
