/** The canvases of the events: keeps pieces and tiles in step with what is in sight, and draws what differs. */
import type { BoardLook } from './board.ts'
import { clearSigns, compose, signsOf } from './compose.ts'
import { createCellCanvas } from './draw/cell-canvas.ts'
import { createTileCanvases } from './draw/tile-canvases.ts'
import { createFinerTiles } from './finer-tiles.ts'
import type { Frame } from './frame.ts'
import { groundOf, sameFrame, sameGround, type Ground } from './ground.ts'
import { GROUP_COUNT } from './pieces.ts'
import { paintsAnew } from './sharp.ts'
import { createSheet, rangeOf, type TileRange } from './sheet.ts'
import { createPostponed } from './postponed.ts'
import { lookOf, sameLook, sameOver, shownOf, type Shown, type View } from './shown.ts'

/** Elements that the map carries along: for the signs, and for the cells under the names of the base map. */
export interface Roots {
  readonly root: HTMLElement
  readonly under: HTMLElement
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

/** How long nothing must have changed before what lies beyond the edges is drawn too, in ms. */
const SETTLED = 200

function inView({ left, top, width, height }: Frame): TileRange {
  return rangeOf({ x: left, y: top, width, height })
}

function groundFor({ frame, origin, palette, sighted }: View): Ground {
  return groundOf(frame, origin, palette, sighted)
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
  const finer = createFinerTiles()

  const canvases = createTileCanvases(root, canvas => {
    paintsAnew(canvas, ratio => {
      const last = upToDate()
      const place = canvases.placeOf(canvas)
      return last === null || place === null || ground !== onScreen ? null : finer(last, place, ratio)
    })
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
