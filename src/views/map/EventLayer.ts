/** The one Leaflet layer for all events: drawn at most once a frame, and only where something changed. */
import {
  DomUtil,
  Layer,
  type LatLng,
  type LeafletEventHandlerFn,
  type Map as LeafletMap,
  type Point,
  type ZoomAnimEvent,
} from 'leaflet'
import { frameOf, pannedBy, stretchTo } from './canvas.ts'
import { COVERED } from './covers.ts'
import type { Palette } from './draw/palette.ts'
import { hitOn, pickOn, targetsOn, type Hit } from './hits.ts'
import type { Target } from './pick.ts'
import type { Pointed, Sighted } from './sighted.ts'
import type { Shown, View } from './shown.ts'
import { createSurface } from './surface.ts'
import { createPostponed } from './postponed.ts'

/** Pane of the events: over the base map and its labels, under Leaflet's controls. */
const PANE = 'dateline-events'
/** Pane of the cells: over the tiles of the base map, under its names. */
const UNDER = 'dateline-cells'

/** How far a pan may go before it is drawn anew, in px. */
const SLACK = 120
/** What a frame may spend on preparing what shares nothing with what is shown, in ms. */
const SLICE = 5
/** Stretched over more levels than this, what was drawn shows nothing any more. */
const MOST_STRETCHED = 1

export class EventLayer extends Layer {
  readonly #root = document.createElement('div')
  readonly #under = document.createElement('div')
  readonly #surface = createSurface({ root: this.#root, under: this.#under }, () => this.shown())
  #leaflet: LeafletMap | null = null
  #sighted: Sighted
  #palette: Palette
  #pointed: Pointed = { hover: null, walk: null }
  readonly #postponed = createPostponed()
  /** The map is on its way to another level, and has that level already. */
  #zooming = false
  /** What was drawn is stretched too far to be waited for. */
  #rush = false
  #told: ((shown: Shown) => void) | null = null

  constructor(sighted: Sighted, palette: Palette) {
    super()
    this.#sighted = sighted
    this.#palette = palette
  }

  override onAdd(map: LeafletMap): this {
    const pane = map.getPane(PANE) ?? map.createPane(PANE)
    pane.classList.add('map-events-pane')
    const under = map.getPane(UNDER) ?? map.createPane(UNDER)
    under.classList.add('map-cells-pane')
    for (const root of [this.#root, this.#under]) {
      root.className = 'map-events leaflet-zoom-animated'
      root.setAttribute('aria-hidden', 'true')
    }
    pane.append(this.#root)
    under.append(this.#under)
    this.#leaflet = map
    this.#later()
    return this
  }

  override onRemove(): this {
    this.#postponed.takeBack()
    this.#zooming = false
    this.#root.remove()
    this.#under.remove()
    this.#leaflet = null
    this.#surface.forget()
    return this
  }

  override getEvents(): Record<string, LeafletEventHandlerFn> {
    const later = () => this.#later()
    const arrived = () => {
      this.#zooming = false
      this.#later()
    }
    return {
      move: () => {
        if (pannedBy(this.#leaflet, this.#surface.shown()?.frame) > SLACK) this.#later()
      },
      movestart: () => this.#surface.drawBeyond(),
      moveend: later,
      resize: later,
      [COVERED]: later,
      viewreset: arrived,
      zoom: () => {
        const map = this.#leaflet
        if (map === null) return
        this.#scaleTo(map.getCenter(), map.getZoom())
        const drawn = this.#surface.drawnAt()
        if (drawn === null || this.#zooming || Math.abs(map.getZoom() - drawn.zoom) <= MOST_STRETCHED) return
        this.#rush = true
        this.#later()
      },
      zoomanim: event => {
        const { center, zoom } = event as ZoomAnimEvent
        this.#scaleTo(center, zoom)
        this.#zooming = true
        this.#later()
      },
      zoomend: arrived,
    }
  }

  /** Takes what is in sight now; only what differs costs anything, and nothing is drawn before the next frame. */
  update(sighted: Sighted, palette: Palette): void {
    if (sighted === this.#sighted && palette === this.#palette) return
    this.#sighted = sighted
    this.#palette = palette
    this.#later()
  }

  /** Has `told` called whenever something was drawn anew; null ends it. */
  watch(told: ((shown: Shown) => void) | null): void {
    this.#told = told
  }

  /** Marks the items that the pointer or the keyboard is on. */
  point(pointed: Partial<Pointed>): void {
    const next = { ...this.#pointed, ...pointed }
    if (next.hover === this.#pointed.hover && next.walk === this.#pointed.walk) return
    this.#pointed = next
    this.#later()
  }

  /** What the map shows, brought up to date where something changed since. Null while off the map. */
  shown(): Shown | null {
    if (this.#postponed.isWaiting()) this.#catchUp()
    return this.#surface.shown()
  }

  /** The mark that a pointer at this point of the map means; null for none. `reach` in px. */
  pick(point: Point, reach: number): Hit | null {
    const shown = this.shown()
    return shown && pickOn(shown, point, reach)
  }

  /** The mark of a target as it was drawn last. */
  hitOf(target: Target): Hit | null {
    const shown = this.#surface.shown()
    return shown && hitOn(shown, target)
  }

  /** What can be pointed at, in px of the map. */
  targets(): readonly Target[] {
    const shown = this.shown()
    return shown === null ? [] : targetsOn(shown)
  }

  #later(): void {
    if (this.#postponed.isWaiting() || this.#leaflet === null) return
    const step = () => this.#step()
    if (this.#surface.drawnAt() === null) this.#postponed.toNextTurn(step)
    else if (this.#zooming || this.#surface.isPreparing()) this.#postponed.toOwnFrame(step)
    else this.#postponed.toNextFrame(step)
  }

  /** What a frame draws: all of it, or a slice of another picture, which is shown once it is whole and the map has arrived. */
  #step(): void {
    const view = this.#view()
    if (view === null) return
    const drawn = this.#surface.drawnAt()
    const isOther = view.frame.zoom !== drawn?.zoom || view.sighted.board !== drawn.board
    if (!this.#zooming && (this.#rush || !isOther)) this.#draw(view)
    else if (!this.#surface.prepare(view, SLICE)) this.#later()
    else if (!this.#zooming) this.#draw(view)
  }

  /** Makes at once what was put off to the next frames. */
  #catchUp(): void {
    const view = this.#view()
    if (view === null) return
    // On its way the map stretches what it shows, and nothing may take its place.
    if (this.#zooming) this.#surface.prepare(view, 0)
    else this.#draw(view)
  }

  #view(): View | null {
    const map = this.#leaflet
    const frame = map && frameOf(map)
    if (map === null || frame === null) return null
    const shown = { palette: this.#palette, sighted: this.#sighted, pointed: this.#pointed }
    return { frame, origin: map.getPixelOrigin(), ...shown }
  }

  #draw(view: View): void {
    this.#postponed.takeBack()
    this.#rush = false
    const before = this.#surface.shown()
    const prepared = this.#surface.isPreparing()
    if (this.#surface.draw(view))
      for (const root of [this.#root, this.#under]) DomUtil.setTransform(root, view.origin.multiplyBy(0), 1)
    const shown = this.#surface.shown()
    if (shown !== null && (prepared || shown !== before)) this.#told?.(shown)
  }

  /** While the map zooms, the last frame is stretched to where it belongs; it is drawn anew when the zoom ends. */
  #scaleTo(center: LatLng, zoom: number): void {
    const drawn = this.#surface.drawnAt()
    if (this.#leaflet === null || drawn === null) return
    for (const root of [this.#root, this.#under]) stretchTo(root, this.#leaflet, drawn, { center, zoom })
  }
}
