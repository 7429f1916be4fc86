/** The one Leaflet layer for all events: a canvas over the map that is drawn at most once a frame. */
import {
  DomUtil,
  Layer,
  type LatLng,
  type LeafletEventHandlerFn,
  type Map as LeafletMap,
  type Point,
  type ZoomAnimEvent,
} from 'leaflet'
import type { Scene } from './board.ts'
import { createHatching, type Brush } from './draw/brush.ts'
import { paintFrame, type Pointed, type Sighted } from './draw/frame-painter.ts'
import { readPalette, type Palette } from './draw/palette.ts'
import { tagsIn, targetsIn, type Frame, type PlacedTag } from './frame.ts'
import { fitCanvas, frameOf, PAD, stretchCanvas, type CanvasView } from './canvas.ts'
import { pickAt, type Target } from './pick.ts'
import type { Mark } from './scene.ts'
import { paintsAnew } from './sharp.ts'

/** Pane of the events: over the base map and its labels, under Leaflet's controls. */
const PANE = 'dateline-events'

/** How far a pan may go before it is drawn anew, in px. */
const SLACK = 120

/** What is on the screen now, in px of the map. */
export interface Shown {
  readonly frame: Frame
  readonly scene: Scene
  readonly tags: readonly PlacedTag[]
}

/** A mark that is meant, and where it lies on the map. */
export interface Hit {
  readonly mark: Mark
  readonly target: Target
}

export class EventLayer extends Layer {
  readonly #canvas = document.createElement('canvas')
  readonly #ctx = this.#canvas.getContext('2d')
  readonly #hatch = this.#ctx === null ? null : createHatching(this.#ctx)
  #leaflet: LeafletMap | null = null
  #sighted: Sighted
  #palette: Palette
  #pointed: Pointed = { hover: null, walk: null }
  #pending = 0
  #shown: Shown | null = null
  #targets: readonly Target[] | null = null
  #drawnAt: CanvasView | null = null

  constructor(sighted: Sighted, palette: Palette) {
    super()
    this.#sighted = sighted
    this.#palette = palette
    paintsAnew(this.#canvas, ratio => this.#paintedAnew(ratio))
  }

  override onAdd(map: LeafletMap): this {
    const pane = map.getPane(PANE) ?? map.createPane(PANE)
    pane.classList.add('map-events-pane')
    this.#canvas.className = 'map-events leaflet-zoom-animated'
    this.#canvas.setAttribute('aria-hidden', 'true')
    pane.append(this.#canvas)
    this.#leaflet = map
    this.#draw()
    return this
  }

  override onRemove(): this {
    cancelAnimationFrame(this.#pending)
    this.#pending = 0
    this.#canvas.remove()
    this.#leaflet = null
    this.#shown = null
    return this
  }

  override getEvents(): Record<string, LeafletEventHandlerFn> {
    const later = () => {
      this.#later()
    }
    return {
      move: () => {
        if (this.#panned() > SLACK) this.#later()
      },
      moveend: later,
      resize: later,
      viewreset: later,
      zoom: () => {
        const map = this.#leaflet
        if (map) this.#scaleTo(map.getCenter(), map.getZoom())
        this.#later()
      },
      zoomanim: event => {
        const { center, zoom } = event as ZoomAnimEvent
        this.#scaleTo(center, zoom)
      },
    }
  }

  /** Takes what is in sight now; only what differs costs anything, and nothing is drawn before the next frame. */
  update(sighted: Sighted, palette: Palette): void {
    if (sighted === this.#sighted && palette === this.#palette) return
    this.#sighted = sighted
    this.#palette = palette
    this.#later()
  }

  /** Marks the items that the pointer or the keyboard is on. */
  point(pointed: Partial<Pointed>): void {
    const next = { ...this.#pointed, ...pointed }
    if (next.hover === this.#pointed.hover && next.walk === this.#pointed.walk) return
    this.#pointed = next
    this.#later()
  }

  /** What the last frame shows, brought up to date where something changed since. Null while off the map. */
  shown(): Shown | null {
    if (this.#pending !== 0) this.#draw()
    return this.#shown
  }

  /** The mark that a pointer at this point of the map means; null for none. `reach` in px. */
  pick(point: Point, reach: number): Hit | null {
    const target = pickAt(this.targets(), point.x, point.y, reach)
    return target && this.hitOf(target)
  }

  hitOf(target: Target): Hit | null {
    const mark = this.#shown?.scene.marks[target.item]
    return mark ? { mark, target } : null
  }

  /** What can be pointed at in the last frame, in px of the map; worked out only when it is asked for. */
  targets(): readonly Target[] {
    const shown = this.shown()
    if (shown === null) return []
    this.#targets ??= targetsIn(shown.frame, shown.scene, shown.tags)
    return this.#targets
  }

  #later(): void {
    if (this.#pending !== 0 || this.#leaflet === null) return
    this.#pending = requestAnimationFrame(() => {
      this.#draw()
    })
  }

  #draw(): void {
    cancelAnimationFrame(this.#pending)
    this.#pending = 0
    const map = this.#leaflet
    if (map === null || this.#ctx === null || this.#hatch === null) return
    const frame = frameOf(map)
    if (frame === null) return
    const { zoom } = frame
    const ratio = fitCanvas(this.#canvas, map.getSize())
    this.#ctx.setTransform(ratio, 0, 0, ratio, PAD * ratio, PAD * ratio)
    DomUtil.setPosition(this.#canvas, map.containerPointToLayerPoint([-PAD, -PAD]))
    this.#drawnAt = { center: map.getCenter(), zoom }
    const { board, rows, ghosts } = this.#sighted
    const scene = board.scene(zoom, rows, ghosts)
    const tags = tagsIn(frame, scene, board)
    const brush: Brush = { ctx: this.#ctx, palette: this.#palette, frame, hatch: this.#hatch }
    paintFrame(brush, scene, tags, this.#sighted, this.#pointed)
    this.#shown = { frame, scene, tags }
    this.#targets = null
  }

  /** The last frame in finer pixels, without what merely follows the pointer. */
  #paintedAnew(ratio: number): HTMLCanvasElement | null {
    const shown = this.shown()
    const canvas = document.createElement('canvas')
    const ctx = canvas.getContext('2d')
    if (shown === null || ctx === null) return null
    const { frame, scene, tags } = shown
    canvas.width = Math.round((frame.width + 2 * PAD) * ratio)
    canvas.height = Math.round((frame.height + 2 * PAD) * ratio)
    ctx.setTransform(ratio, 0, 0, ratio, PAD * ratio, PAD * ratio)
    const palette = readPalette(document.documentElement)
    const brush: Brush = { ctx, palette, frame, hatch: createHatching(ctx) }
    paintFrame(brush, scene, tags, { ...this.#sighted, hover: -1 }, { hover: null, walk: null })
    return canvas
  }

  /** How far the map was moved since the last frame, in px; without end where it also was zoomed. */
  #panned(): number {
    const map = this.#leaflet
    const frame = this.#shown?.frame
    const corner = map?.getPixelBounds().min
    if (frame === undefined || corner === undefined || map?.getZoom() !== frame.zoom) return Infinity
    return Math.max(Math.abs(corner.x - frame.left), Math.abs(corner.y - frame.top))
  }

  /** While the map zooms, the last frame is stretched to where it belongs; it is drawn anew when the zoom ends. */
  #scaleTo(center: LatLng, zoom: number): void {
    if (this.#leaflet === null || this.#drawnAt === null) return
    stretchCanvas(this.#canvas, this.#leaflet, this.#drawnAt, { center, zoom })
  }
}
