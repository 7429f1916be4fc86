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
import { frameOf, stretchTo } from './canvas.ts'
import { cellMark, cellOfItem, cellTarget, cellTargets } from './cell-pick.ts'
import { COVERED } from './covers.ts'
import type { Palette } from './draw/palette.ts'
import type { Grouping } from './members.ts'
import { targetsIn } from './frame.ts'
import { pickAt, type Target } from './pick.ts'
import type { Mark } from './scene.ts'
import type { Pointed, Sighted } from './sighted.ts'
import { createSurface, type Shown } from './surface.ts'

/** Pane of the events: over the base map and its labels, under Leaflet's controls. */
const PANE = 'dateline-events'
/** Pane of the cells: over the tiles of the base map, under its names. */
const UNDER = 'dateline-cells'

/** How far a pan may go before it is drawn anew, in px. */
const SLACK = 120

/** A mark that is meant, and where it lies on the map. */
export interface Hit {
  readonly mark: Mark
  readonly target: Target
  /** What the mark's number stands for. */
  readonly scene: Grouping
}

export class EventLayer extends Layer {
  readonly #root = document.createElement('div')
  readonly #under = document.createElement('div')
  readonly #surface = createSurface({ root: this.#root, under: this.#under }, () => this.shown())
  #leaflet: LeafletMap | null = null
  #sighted: Sighted
  #palette: Palette
  #pointed: Pointed = { hover: null, walk: null }
  #pending = 0
  #told: ((shown: Shown) => void) | null = null
  #targets: readonly Target[] | null = null

  constructor(sighted: Sighted, palette: Palette) {
    super()
    this.#sighted = sighted
    this.#palette = palette
  }

  override onAdd(map: LeafletMap): this {
    const pane = map.getPane(PANE) ?? map.createPane(PANE)
    pane.classList.add('map-events-pane')
    const underPane = map.getPane(UNDER) ?? map.createPane(UNDER)
    underPane.classList.add('map-cells-pane')
    for (const root of [this.#root, this.#under]) {
      root.className = 'map-events leaflet-zoom-animated'
      root.setAttribute('aria-hidden', 'true')
    }
    pane.append(this.#root)
    underPane.append(this.#under)
    this.#leaflet = map
    this.#draw()
    return this
  }

  override onRemove(): this {
    cancelAnimationFrame(this.#pending)
    this.#pending = 0
    this.#root.remove()
    this.#under.remove()
    this.#leaflet = null
    this.#surface.forget()
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
      [COVERED]: later,
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

  /** What the last frame shows, brought up to date where something changed since. Null while off the map. */
  shown(): Shown | null {
    if (this.#pending !== 0) this.#draw()
    return this.#surface.shown()
  }

  /** The mark that a pointer at this point of the map means; null for none. `reach` in px. */
  pick(point: Point, reach: number): Hit | null {
    const shown = this.shown()
    if (shown === null) return null
    const target = pickAt(this.#signTargets(shown), point.x, point.y, reach)
    if (target !== null || shown.cells === null) return target && this.hitOf(target)
    const cell = cellTarget(shown.cells, shown.frame, point.x, point.y, reach)
    return cell && this.hitOf(cell)
  }

  hitOf(target: Target): Hit | null {
    const shown = this.#surface.shown()
    if (shown === null) return null
    const cell = cellOfItem(target.item)
    if (cell === -1 || shown.cells === null) {
      const mark = shown.scene.marks[target.item]
      return mark ? { mark, target, scene: shown.scene } : null
    }
    const { board, rows } = shown.sighted
    const mark = cellMark(shown.cells, board.marks.spots, board.shown(rows).spots, cell)
    return mark && { mark, target, scene: { layout: { itemOf: shown.cells.cellOf } } }
  }

  /** What can be pointed at in the last frame, in px of the map. */
  targets(): readonly Target[] {
    const shown = this.shown()
    if (shown === null) return []
    const signs = this.#signTargets(shown)
    return shown.cells === null ? signs : [...signs, ...cellTargets(shown.cells, shown.frame)]
  }

  #signTargets({ frame, scene, tags }: Shown): readonly Target[] {
    this.#targets ??= targetsIn(frame, scene, tags)
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
    const frame = map && frameOf(map)
    if (map === null || frame === null) return
    const before = this.#surface.shown()
    const origin = map.getPixelOrigin()
    const anew = this.#surface.draw(frame, origin, this.#palette, this.#sighted, this.#pointed)
    if (anew)
      for (const root of [this.#root, this.#under]) DomUtil.setTransform(root, origin.multiplyBy(0), 1)
    const shown = this.#surface.shown()
    if (shown === before) return
    this.#targets = null
    if (shown !== null) this.#told?.(shown)
  }

  /** How far the map was moved since the last frame, in px; without end where it also was zoomed. */
  #panned(): number {
    const map = this.#leaflet
    const frame = this.#surface.shown()?.frame
    const corner = map?.getPixelBounds().min
    if (frame === undefined || corner === undefined || map?.getZoom() !== frame.zoom) return Infinity
    return Math.max(Math.abs(corner.x - frame.left), Math.abs(corner.y - frame.top))
  }

  /** While the map zooms, the last frame is stretched to where it belongs; it is drawn anew when the zoom ends. */
  #scaleTo(center: LatLng, zoom: number): void {
    const drawn = this.#surface.drawnAt()
    if (this.#leaflet === null || drawn === null) return
    for (const root of [this.#root, this.#under]) stretchTo(root, this.#leaflet, drawn, { center, zoom })
  }
}
