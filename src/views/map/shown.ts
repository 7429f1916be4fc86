/** What the canvases of the events are to show, and what they show. */
import type { Point } from 'leaflet'
import type { BoardLook } from './board.ts'
import type { Cells } from './cells.ts'
import type { Signs } from './compose.ts'
import type { Palette } from './draw/palette.ts'
import type { Frame, PlacedTag } from './frame.ts'
import type { Pointed, Sighted } from './sighted.ts'
import type { Scene } from './stage.ts'
import { tagsIn } from './tags-in-view.ts'

/** A view to be drawn. */
export interface View {
  readonly frame: Frame
  /** Where the elements' corner lies, in px of the world. */
  readonly origin: Point
  readonly palette: Palette
  readonly sighted: Sighted
  readonly pointed: Pointed
}

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

export function lookOf({ frame, sighted: { board, rows, ghosts } }: View): BoardLook {
  return board.look(frame, rows, ghosts)
}

export function shownOf({ frame, sighted, pointed }: View, look: BoardLook): Shown {
  const { density, cells } = look
  const scene = (density < 0.5 ? look.all : look.vague) as Scene
  const tags = tagsIn(frame, scene, sighted.board)
  return { frame, look, scene, tags, cells: density < 0.5 ? null : cells, sighted, pointed }
}

/** Whether what lies over the marks is as it was. */
export function sameOver(before: Shown, now: Sighted, pointed: Pointed): boolean {
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
export function sameLook(signs: readonly Signs[]): boolean {
  return signs.every(({ scene }) => scene.changed?.length === 0)
}
