/** The Leaflet layer of names: one canvas in a pane of its own, above the tiles and below every mark. */
import {
  type LatLng,
  Layer,
  type LeafletEventHandlerFn,
  type Map as LeafletMap,
  point,
  type ZoomAnimEvent,
} from 'leaflet'
import { atOnce, type Steps } from '../../../model/turn.ts'
import { stretchTo } from '../canvas.ts'
import { COVERED } from '../covers.ts'
import { paintsAnew } from '../sharp.ts'
import { show, type Easel } from '../still.ts'
import { createPostponed } from '../postponed.ts'
import type { View } from './collide.ts'
import { type KeepFree, labelSteps, labelView, sameLabelView } from './label-steps.ts'
import type { Label } from './labels.ts'
import { withMore } from './more-names.ts'
import type { Theme } from './palette.ts'
import { forgetWidths, readFonts } from './typeset.ts'

const PANE = 'basemap-labels'
const PANE_ORDER = '250'
/** How far a pan may go before names are drawn anew, in CSS pixels: not beyond the margin that is drawn. */
const FAR = 120

export class LabelLayer extends Layer {
  #canvas = document.createElement('canvas')
  /** Those of the base map; null until it is known whether there are any, and until then nothing is drawn. */
  #own: readonly Label[] | null = null
  #more: readonly Label[] = []
  /** Both together, those that may claim room first at the front. */
  #labels: readonly Label[] = []
  #theme: Theme
  #keepFree: KeepFree
  readonly #postponed = createPostponed()
  /** What is made of a view, and kept until the map has arrived there. */
  #making: { readonly view: View; readonly steps: Steps<Easel | null>; easel: Easel | null } | null = null
  /** The map is on its way to another level, and has that level already. */
  #zooming = false
  #on: LeafletMap | null = null
  #drawn: View | null = null

  constructor(theme: Theme, keepFree: KeepFree) {
    super()
    this.#theme = theme
    this.#keepFree = keepFree
    this.#canvas.className = 'leaflet-zoom-animated'
    this.#canvas.style.transformOrigin = '0 0'
    this.#canvas.style.pointerEvents = 'none'
    paintsAnew(this.#canvas, (ratio, now) => {
      const map = this.#on
      return map && (atOnce(this.#steps(map, ratio, now))?.canvas ?? null)
    })
  }

  override onAdd(map: LeafletMap): this {
    this.#on = map
    const pane = map.getPane(PANE) ?? map.createPane(PANE)
    pane.style.zIndex = PANE_ORDER
    pane.style.pointerEvents = 'none'
    pane.append(this.#canvas)
    const { family } = readFonts(map.getContainer())
    const fonts = [`500 12px ${family.sans}`, `600 12px ${family.sans}`, `italic 14px ${family.serif}`]
    const { fonts: faces } = document
    void Promise.allSettled(fonts.map(font => faces.load(font))).then(() => this.#fontsArrived())
    this.redraw()
    return this
  }

  // The pane stays: Leaflet keeps it by name, and a later layer would draw into one that is off the page.
  override onRemove(): this {
    this.#on = null
    this.#zooming = false
    this.#postponed.takeBack()
    this.#making = null
    this.#canvas.remove()
    return this
  }

  override getEvents(): Record<string, LeafletEventHandlerFn> {
    return {
      move: () => this.#redrawIfFar(),
      moveend: () => this.#arrived(),
      resize: () => this.redraw(),
      [COVERED]: () => this.redraw(),
      zoom: () => this.#follow(),
      zoomanim: event => {
        const { center, zoom } = event as ZoomAnimEvent
        this.#scaleTo(center, zoom)
        this.#zooming = true
        this.redraw()
      },
      zoomend: () => {
        this.#zooming = false
        this.#arrived()
      },
    }
  }

  #fontsArrived(): void {
    forgetWidths()
    this.redraw()
  }

  setLabels(labels: readonly Label[]): void {
    this.#own = labels
    this.setMore(this.#more)
  }

  /** Names besides its own, such as those of online tiles. */
  setMore(more: readonly Label[]): void {
    this.#more = more
    this.#labels = withMore(this.#own ?? [], more)
    this.redraw()
  }

  setTheme(theme: Theme): void {
    this.#theme = theme
    this.redraw()
  }

  setKeepFree(keepFree: KeepFree): void {
    this.#keepFree = keepFree
    this.redraw()
  }

  /**
   * Draws at the next frame. In steps what is drawn first, and while the map zooms, which shows what they made when it has
   * arrived.
   */
  redraw(): void {
    this.#making = null
    if (this.#own === null) return
    if (this.#zooming || this.#drawn === null) this.#postponed.toOwnFrame(() => this.#step())
    else this.#postponed.toNextFrame(() => this.#step(true))
  }

  #steps(map: LeafletMap, ratio: number, theme: Theme): Steps<Easel | null> {
    return labelSteps(map, this.#labels, this.#keepFree, ratio, theme)
  }

  /** A step of the names of the present view, or all that are left. */
  #step(all = false): void {
    const map = this.#on
    if (map === null) return
    const steps = this.#making?.steps ?? this.#steps(map, window.devicePixelRatio || 1, this.#theme)
    this.#making ??= { view: labelView(map), steps, easel: null }
    const { done, value } = all ? { done: true as const, value: atOnce(steps) } : steps.next()
    if (done === true) {
      this.#making.easel = value
      if (!this.#zooming) this.#show(map)
    } else this.#postponed.toOwnFrame(() => this.#step())
  }

  /** Shows what was made for this view, once it is made; else draws it. */
  #arrived(): void {
    const map = this.#on
    if (map === null) return
    const view = labelView(map)
    const { view: made, easel } = this.#making ?? {}
    if (made !== undefined && sameLabelView(made, view)) {
      // What is not finished shows itself when it is.
      if (easel) this.#show(map)
      return
    }
    const isShown = !this.#postponed.isWaiting() && this.#drawn !== null && sameLabelView(this.#drawn, view)
    if (!isShown) this.redraw()
  }

  #show(map: LeafletMap): void {
    const { view, easel } = this.#making ?? {}
    this.#making = null
    if (view === undefined || !easel) return
    show(this.#canvas, easel)
    this.#drawn = view
    this.#canvas.style.width = `${view.width}px`
    this.#canvas.style.height = `${view.height}px`
    this.#scaleTo(map.getCenter(), map.getZoom())
  }

  /** On a long drag, draws anew before the margin runs out. */
  #redrawIfFar(): void {
    const drawn = this.#drawn
    if (this.#on === null || drawn === null) return
    const { zoom, left, top } = labelView(this.#on)
    if (zoom === drawn.zoom && Math.hypot(left - drawn.left, top - drawn.top) > FAR) this.redraw()
  }

  #follow(): void {
    const map = this.#on
    if (map !== null) this.#scaleTo(map.getCenter(), map.getZoom())
  }

  /** Carries the drawn names along while the map moves to another zoom. */
  #scaleTo(center: LatLng, zoom: number): void {
    const { left, top, zoom: drawnAt } = this.#drawn ?? {}
    if (this.#on === null || left === undefined || top === undefined || drawnAt === undefined) return
    stretchTo(this.#canvas, this.#on, { origin: point(left, top), zoom: drawnAt }, { center, zoom })
  }
}
