/** The canvases of the events: keeps pieces and tiles in step with what is in sight, and draws what differs. */
import type { Point } from 'leaflet'
import { compose } from './compose.ts'
import { readPalette, type Palette } from './draw/palette.ts'
import { createTileCanvases, paintTile, penOf } from './draw/tile-canvases.ts'
import { tagsIn, type Frame, type PlacedTag } from './frame.ts'
import { GROUP_COUNT } from './pieces.ts'
import { paintsAnew } from './sharp.ts'
import { createSheet, TILE, type Sheet } from './sheet.ts'
import type { Pointed, Sighted } from './sighted.ts'
import type { Scene } from './stage.ts'
import { createEasel } from './still.ts'
import { canvasRatio } from './view.ts'

/** What is on the screen now, in px of the map. */
export interface Shown {
  readonly frame: Frame
  readonly scene: Scene
  readonly tags: readonly PlacedTag[]
  readonly sighted: Sighted
  readonly pointed: Pointed
}

export interface Surface {
  /** `origin` is where the element's corner lies, in px of the world. Returns true where all was drawn anew. */
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
  return a.left === b.left && a.top === b.top && a.width === b.width && a.height === b.height
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

export function createSurface(root: HTMLElement, upToDate: () => Shown | null): Surface {
  const sheet = createSheet(GROUP_COUNT)
  let ground: Ground | null = null
  let shown: Shown | null = null
  let anew: { readonly shown: Shown; readonly sheet: Sheet } | null = null

  /** The last frame without what merely follows the pointer. */
  const sheetOf = (last: Shown): Sheet => {
    if (anew?.shown === last) return anew.sheet
    const made = createSheet(GROUP_COUNT)
    const sighted = { ...last.sighted, hover: -1 }
    compose(made, { ...last, sighted, pointed: { hover: null, walk: null } }, null)
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
    paintTile({ pieces }, penOf(easel.ctx, palette, side / TILE, box))
    return easel.canvas
  }
  const canvases = createTileCanvases(root, canvas => {
    paintsAnew(canvas, ratio => paintedAnew(canvas, ratio))
  })
  return {
    draw(frame, origin, palette, sighted, pointed) {
      const { board, rows, ghosts, disputed } = sighted
      const { width, height, pad, zoom } = frame
      const ratio = canvasRatio(width + 2 * pad, height + 2 * pad, window.devicePixelRatio)
      const now = { zoom, origin, ratio, palette, board, disputed }
      const fresh = ground === null || !sameGround(now, ground)
      const scene = board.scene(zoom, rows, ghosts)
      const still = !fresh && shown !== null && sameFrame(frame, shown.frame)
      if (still && scene.changed?.length === 0 && shown && sameOver(shown, sighted, pointed)) return false
      if (fresh) {
        sheet.clear()
        canvases.clear()
        ground = now
      }
      const tags = tagsIn(frame, scene, board)
      shown = { frame, scene, tags, sighted, pointed }
      compose(sheet, shown, still ? scene.changed : null)
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
