/** The canvases of the events: keeps pieces and tiles in step with what is in sight, and draws what differs. */
import type { Point } from 'leaflet'
import type { BoardLook } from './board.ts'
import type { Cells } from './cells.ts'
import { clearSigns, compose, signsOf, type Signs } from './compose.ts'
import { createCellCanvas } from './draw/cell-canvas.ts'
import { readPalette, type Palette } from './draw/palette.ts'
import { createTileCanvases, createTilePainter, KEEPS_NOTHING } from './draw/tile-canvases.ts'
import type { Frame, PlacedTag } from './frame.ts'
import { groundOf, sameFrame, sameGround, type Ground } from './ground.ts'
import { GROUP_COUNT } from './pieces.ts'
import { paintsAnew } from './sharp.ts'
import { createSheet, rangeOf, TILE, type Sheet, type TileRange } from './sheet.ts'
import type { Pointed, Sighted } from './sighted.ts'
import type { Scene } from './stage.ts'
import { createEasel } from './still.ts'
import { tagsIn } from './tags-in-view.ts'
import { createPostponed } from './postponed.ts'

/** What is on the screen now, in px of the map. */
export interface Shown {
  readonly frame: Frame
  readonly look: BoardLook
  /** Those of its marks that can be pointed at. */
  readonly scene: Scene
  readonly tags: readonly PlacedTag[]
  /** Those that can be pointed at; null while marks are the stronger ones. */
  readonly cells: Cells | null
  readonly sighted: Sighted
  readonly pointed: Pointed
}

/** Elements that the map carries along: for the signs, and for the cells under the names of the base map. */
export interface Roots {
  readonly root: HTMLElement
  readonly under: HTMLElement
}

/** A view to be drawn. */
export interface View {
  readonly frame: Frame
  /** Where the elements' corner lies, in px of the world. */
  readonly origin: Point
  readonly palette: Palette
  readonly sighted: Sighted
  readonly pointed: Pointed
}

export interface Surface {
  /** Brings all that is shown in step with the view, at once. Returns true where all was drawn anew. */
  readonly draw: (view: View) => boolean
  /**
   * Makes the view behind what is shown, in steps of about so many ms, for one that shares nothing with it, such as another
   * zoom level. True once it can be turned to the front; a view on another ground than at the call before starts anew.
   */
  readonly prepare: (view: View, ms: number) => boolean
  /** Whether something is prepared and not shown. */
  readonly isPreparing: () => boolean
  /** Draws at once what lies beyond the edges of the map and was put off. */
  readonly drawBeyond: () => void
  /** What was made last, be it prepared only. */
  readonly shown: () => Shown | null
  /** What all that is on the screen was made for. */
  readonly drawnAt: () => Ground | null
  readonly forget: () => void
}

/** Whether what lies over the marks is as it was. */
function sameOver(before: Shown, now: Sighted, pointed: Pointed): boolean {
  const { sighted } = before
  return (
    before.pointed === pointed &&
    sighted.hover === now.hover &&
    sighted.focus === now.focus &&
    sighted.links === now.links &&
    sighted.box === now.box
  )
}

/** Whether nothing in sight is another than on the sheet. */
function sameLook(signs: readonly Signs[]): boolean {
  return signs.every(({ scene }) => scene.changed?.length === 0)
}

/** How long nothing must have changed before what lies beyond the edges is drawn too, in ms. */
const SETTLED = 200

function inView({ left, top, width, height }: Frame): TileRange {
  return rangeOf({ x: left, y: top, width, height })
}

function groundFor({ frame, origin, palette, sighted }: View): Ground {
  return groundOf(frame, origin, palette, sighted)
}

function lookOf({ frame, sighted: { board, rows, ghosts } }: View): BoardLook {
  return board.look(frame, rows, ghosts)
}

function shownOf({ frame, sighted, pointed }: View, look: BoardLook): Shown {
  const { density, cells } = look
  const scene = (density < 0.5 ? look.all : look.vague) as Scene
  const tags = tagsIn(frame, scene, sighted.board)
  return { frame, look, scene, tags, cells: density < 0.5 ? null : cells, sighted, pointed }
}

/** `upToDate` brings what is shown up to date first. */
export function createSurface({ root, under }: Roots, upToDate: () => Shown | null): Surface {
  const sheet = createSheet(GROUP_COUNT)
  const cellCanvas = createCellCanvas()
  under.append(cellCanvas.element)
  /** Of the sheet, and of what is on the screen: the same unless something is prepared. */
  let ground: Ground | null = null
  let onScreen: Ground | null = null
  let shown: Shown | null = null
  const beyond = createPostponed()
  let anew: { readonly shown: Shown; readonly sheet: Sheet } | null = null

  /** The last frame without what merely follows the pointer. */
  const sheetOf = (last: Shown): Sheet => {
    if (anew?.shown === last) return anew.sheet
    const made = createSheet(GROUP_COUNT)
    const sighted = { ...last.sighted, hover: -1 }
    compose(made, { ...last, sighted, pointed: { hover: null, walk: null } }, signsOf(last.look), true)
    anew = { shown: last, sheet: made }
    return made
  }
  const paintedAnew = (canvas: HTMLCanvasElement, ratio: number): OffscreenCanvas | null => {
    const last = upToDate()
    const place = canvases.placeOf(canvas)
    const side = Math.round(TILE * ratio)
    const easel = createEasel(side, side)
    if (last === null || ground !== onScreen || place === null || easel === null) return null
    const box = { x: place.column * TILE, y: place.row * TILE, width: TILE, height: TILE }
    const palette = readPalette(document.documentElement)
    const pieces = sheetOf(last).at(place.column, place.row)
    createTilePainter()([{ pieces, box }], easel, palette, side / TILE, KEEPS_NOTHING, () => undefined)
    return easel.canvas
  }
  const canvases = createTileCanvases(root, canvas => {
    paintsAnew(canvas, ratio => paintedAnew(canvas, ratio))
  })
  const drawCells = ({ cells, density }: BoardLook, { palette, origin }: Ground) => {
    if (cells === null) cellCanvas.hide()
    else cellCanvas.draw(cells, density, palette, origin)
  }
  const drawBeyond = () => {
    beyond.takeBack()
    if (ground !== null && ground === onScreen)
      canvases.draw(sheet, ground.palette, ground.ratio, ground.origin)
  }
  const start = (view: View, now: Ground) => {
    beyond.takeBack()
    const look = lookOf(view)
    sheet.clear()
    ground = now
    shown = shownOf(view, look)
    compose(sheet, shown, signsOf(look), true)
    canvases.start(sheet, now.palette, now.ratio, now.origin)
  }
  const turn = () => {
    if (ground === onScreen || ground === null || shown === null) return
    drawCells(shown.look, ground)
    canvases.turn()
    onScreen = ground
  }
  const change = (view: View, now: Ground) => {
    const { frame, sighted, pointed } = view
    const look = lookOf(view)
    const signs = signsOf(look)
    drawCells(look, now)
    const sameStrength = shown?.look.density === look.density
    const still = sameStrength && shown !== null && sameFrame(frame, shown.frame)
    if (still && sameLook(signs) && shown !== null && sameOver(shown, sighted, pointed)) return
    if (!sameStrength) clearSigns(sheet)
    shown = shownOf(view, look)
    compose(sheet, shown, signs, !still)
    // Only a pan uncovers what lies beyond the edges, and it begins with drawing that.
    canvases.draw(sheet, now.palette, now.ratio, now.origin, still ? inView(frame) : undefined)
    if (still) beyond.afterMs(SETTLED, drawBeyond)
    else beyond.takeBack()
  }
  return {
    draw(view) {
      const now = groundFor(view)
      const fresh = ground === null || !sameGround(now, ground)
      const prepared = !fresh && ground !== onScreen
      if (fresh) start(view, now)
      if (fresh || prepared) {
        canvases.paint(Infinity)
        turn()
      }
      if (!fresh) change(view, now)
      return fresh || prepared
    },
    prepare(view, ms) {
      const now = groundFor(view)
      if (ground !== null && ground !== onScreen && sameGround(now, ground)) return canvases.paint(ms)
      start(view, now)
      return false
    },
    isPreparing: () => ground !== onScreen,
    shown: () => shown,
    drawBeyond,
    drawnAt: () => onScreen,
    forget() {
      beyond.takeBack()
      shown = null
    },
  }
}
