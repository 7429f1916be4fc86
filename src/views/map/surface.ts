/** The canvases of the events: keeps pieces and tiles in step with what is in sight, and draws what differs. */
import type { Point } from 'leaflet'
import type { BoardLook } from './board.ts'
import type { Cells } from './cells.ts'
import { clearSigns, compose, signsOf, type Signs } from './compose.ts'
import { createCellCanvas } from './draw/cell-canvas.ts'
import { readPalette, type Palette } from './draw/palette.ts'
import { createTileCanvases, createTilePainter } from './draw/tile-canvases.ts'
import type { Frame, PlacedTag } from './frame.ts'
import { GROUP_COUNT } from './pieces.ts'
import { paintsAnew } from './sharp.ts'
import { createSheet, TILE, type Sheet } from './sheet.ts'
import type { Pointed, Sighted } from './sighted.ts'
import type { Scene } from './stage.ts'
import { createEasel } from './still.ts'
import { tagsIn } from './tags-in-view.ts'
import { canvasRatio } from './view.ts'

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

export interface Surface {
  /** `origin` is where the elements' corner lies, in px of the world. Returns true where all was drawn anew. */
  readonly draw: (
    frame: Frame,
    origin: Point,
    palette: Palette,
    sighted: Sighted,
    pointed: Pointed,
  ) => boolean
  readonly shown: () => Shown | null
  /** Corner and zoom at which all is drawn. */
  readonly drawnAt: () => { readonly origin: Point; readonly zoom: number } | null
  readonly forget: () => void
}

/** What all pieces on the sheet were made for; another one starts an empty sheet. */
interface Ground {
  readonly zoom: number
  readonly origin: Point
  readonly ratio: number
  readonly palette: Palette
  readonly board: Sighted['board']
  readonly disputed: Sighted['disputed']
}

function sameGround(a: Ground, b: Ground): boolean {
  return (
    a.zoom === b.zoom &&
    a.origin.equals(b.origin) &&
    a.ratio === b.ratio &&
    a.palette === b.palette &&
    a.board === b.board &&
    a.disputed === b.disputed
  )
}

function sameFrame(a: Frame, b: Frame): boolean {
  const samePlace = a.left === b.left && a.top === b.top
  return samePlace && a.width === b.width && a.height === b.height && a.keepOff === b.keepOff
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

/** `upToDate` brings what is shown up to date first. */
export function createSurface({ root, under }: Roots, upToDate: () => Shown | null): Surface {
  const sheet = createSheet(GROUP_COUNT)
  const cellCanvas = createCellCanvas()
  under.append(cellCanvas.element)
  let ground: Ground | null = null
  let shown: Shown | null = null
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
    if (last === null || place === null || easel === null) return null
    const box = { x: place.column * TILE, y: place.row * TILE, width: TILE, height: TILE }
    const palette = readPalette(document.documentElement)
    const pieces = sheetOf(last).at(place.column, place.row)
    createTilePainter()([{ pieces, box }], easel, palette, side / TILE, () => undefined)
    return easel.canvas
  }
  const canvases = createTileCanvases(root, canvas => {
    paintsAnew(canvas, ratio => paintedAnew(canvas, ratio))
  })
  return {
    draw(frame, origin, palette, sighted, pointed) {
      const { board, rows, ghosts, disputed } = sighted
      const { zoom } = frame
      // A canvas is one tile, which no screen makes too large: marks are as sharp as the screen, however large that is.
      const ratio = canvasRatio(TILE, TILE, window.devicePixelRatio)
      const now = { zoom, origin, ratio, palette, board, disputed }
      const fresh = ground === null || !sameGround(now, ground)
      const look = board.look(frame, rows, ghosts)
      const { density, cells } = look
      if (cells === null) cellCanvas.hide()
      else cellCanvas.draw(cells, density, palette, origin)
      const signs = signsOf(look)
      const sameStrength = shown?.look.density === density
      const still = !fresh && sameStrength && shown !== null && sameFrame(frame, shown.frame)
      if (still && sameLook(signs) && shown !== null && sameOver(shown, sighted, pointed)) return false
      if (fresh) {
        sheet.clear()
        canvases.clear()
        ground = now
      } else if (!sameStrength) clearSigns(sheet)
      const scene = (density < 0.5 ? look.all : look.vague) as Scene
      const tags = tagsIn(frame, scene, board)
      shown = { frame, look, scene, tags, cells: density < 0.5 ? null : cells, sighted, pointed }
      compose(sheet, shown, signs, !still)
      canvases.draw(sheet, palette, ratio, origin)
      return fresh
    },
    shown: () => shown,
    drawnAt: () => ground,
    forget() {
      shown = null
    },
  }
}
