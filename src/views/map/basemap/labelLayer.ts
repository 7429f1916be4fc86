/** The Leaflet layer of names: one canvas in a pane of its own, above the tiles and below every mark. */
import {
  type LatLng,
  Layer,
  type LeafletEventHandlerFn,
  type Map as LeafletMap,
  DomUtil,
  type Point,
  type ZoomAnimEvent,
} from 'leaflet'
import { COVERED } from '../covers.ts'
import { worldSize } from '../mercator.ts'
import { paintsAnew } from '../sharp.ts'
import { createEasel, show, type Easel } from '../still.ts'
import { canvasRatio } from '../view.ts'
import { placeLabels, type View } from './collide.ts'
import { type Label, labelsAt } from './labels.ts'
import { withMore } from './more-names.ts'
import { paletteOf, type Theme } from './palette.ts'
import type { Box } from './room.ts'
import { forgetWidths, measureWith, paintLabels, paintMargin, readFonts } from './typeset.ts'

/** Rooms to keep free, in CSS pixels from the top left of the map; asked at every drawing. */
export type KeepFree = () => readonly Box[]

const PANE = 'basemap-labels'
const PANE_ORDER = '250'
/** CSS pixels drawn around what is on screen, so that a short drag uncovers names that are there already. */
const MARGIN = 160
const FAR = 120

export class LabelLayer extends Layer {
  #canvas = document.createElement('canvas')
  #own: readonly Label[] = []
  #more: readonly Label[] = []
  /** Both together, those that may claim room first at the front. */
  #labels: readonly Label[] = []
  #theme: Theme
  #keepFree: KeepFree
  #frame = 0
  #on: LeafletMap | null = null
  #drawnAt: { center: LatLng; zoom: number } | null = null

  constructor(theme: Theme, keepFree: KeepFree) {
    super()
    this.#theme = theme
    this.#keepFree = keepFree
    this.#canvas.className = 'leaflet-zoom-animated'
    this.#canvas.style.transformOrigin = '0 0'
    this.#canvas.style.pointerEvents = 'none'
    paintsAnew(this.#canvas, (ratio, now) => this.#paint(ratio, now)?.canvas ?? null)
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
    cancelAnimationFrame(this.#frame)
    this.#canvas.remove()
    return this
  }

  override getEvents(): Record<string, LeafletEventHandlerFn> {
    return {
      move: () => this.#redrawIfFar(),
      moveend: () => this.redraw(),
      resize: () => this.redraw(),
      [COVERED]: () => this.redraw(),
      zoom: () => this.#follow(),
      zoomanim: event => {
        const { center, zoom } = event as ZoomAnimEvent
        this.#scaleTo(center, zoom)
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
    this.#labels = withMore(this.#own, more)
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

  /** Draws at the next frame. */
  redraw(): void {
    cancelAnimationFrame(this.#frame)
    this.#frame = requestAnimationFrame(() => this.#draw())
  }

  #draw(): void {
    const map = this.#on
    const easel = this.#paint(window.devicePixelRatio || 1, this.#theme)
    if (map === null || easel === null) return
    show(this.#canvas, easel)
    const size = sizeOf(map)
    this.#drawnAt = { center: map.getCenter(), zoom: map.getZoom() }
    this.#canvas.style.width = `${size.x}px`
    this.#canvas.style.height = `${size.y}px`
    DomUtil.setTransform(this.#canvas, this.#corner(map), 1)
  }

  /** The names of the present view; null where they cannot be drawn. */
  #paint(wanted: number, theme: Theme): Easel | null {
    const map = this.#on
    if (map === null) return null
    const size = sizeOf(map)
    const ratio = canvasRatio(size.x, size.y, wanted)
    const easel = createEasel(Math.round(size.x * ratio), Math.round(size.y * ratio))
    if (easel === null) return null
    const { ctx: context } = easel
    context.scale(ratio, ratio)
    const fonts = readFonts(map.getContainer())
    const taken = this.#keepFree().map(shifted)
    const labels = labelsAt(this.#labels, map.getZoom())
    const view = viewOf(map, size)
    const placed = placeLabels(labels, view, taken, measureWith(context, fonts))
    paintMargin(context, view, worldSize(view.zoom), paletteOf(theme))
    paintLabels(context, placed, fonts, paletteOf(theme))
    return easel
  }

  /** Top left corner of the canvas in the map's layer pixels. */
  #corner(map: LeafletMap): Point {
    return map.containerPointToLayerPoint([-MARGIN, -MARGIN])
  }

  /** On a long drag, draws anew before the margin runs out. */
  #redrawIfFar(): void {
    const map = this.#on
    if (map === null || this.#drawnAt === null || this.#drawnAt.zoom !== map.getZoom()) return
    const middle = map.getSize().divideBy(2)
    if (map.latLngToContainerPoint(this.#drawnAt.center).distanceTo(middle) > FAR) this.redraw()
  }

  #follow(): void {
    const map = this.#on
    if (map !== null) this.#scaleTo(map.getCenter(), map.getZoom())
  }

  /** Carries the drawn names along while the map moves to another zoom. */
  #scaleTo(center: LatLng, zoom: number): void {
    const map = this.#on
    const drawnAt = this.#drawnAt
    if (map === null || drawnAt === null) return
    const scale = map.getZoomScale(zoom, drawnAt.zoom)
    const half = map.getSize().divideBy(2)
    const pane = DomUtil.getPosition(map.getPanes().mapPane)
    const origin = map.project(center, zoom).subtract(half).add(pane).round()
    const corner = map.project(drawnAt.center, zoom).subtract(half.add([MARGIN, MARGIN]).multiplyBy(scale))
    DomUtil.setTransform(this.#canvas, corner.subtract(origin), scale)
  }
}

function sizeOf(map: LeafletMap): Point {
  return map.getSize().add([2 * MARGIN, 2 * MARGIN])
}

function viewOf(map: LeafletMap, size: Point): View {
  const { min } = map.getPixelBounds()
  const { x = 0, y = 0 } = min ?? {}
  const corner = { left: x - MARGIN, top: y - MARGIN }
  return { zoom: map.getZoom(), ...corner, width: size.x, height: size.y, margin: MARGIN }
}

function shifted({ left, top, right, bottom }: Box): Box {
  return { left: left + MARGIN, top: top + MARGIN, right: right + MARGIN, bottom: bottom + MARGIN }
}
