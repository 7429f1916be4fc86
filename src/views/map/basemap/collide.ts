/** Finds room for labels: whoever comes first keeps the room, and what finds none is left out. Pure. */
import { type Label, linesOf, styleOf, type TypeStyle } from './labels.ts'
import { type Box, emptyRoom, overlap, type Room } from './room.ts'

/** The part of the world on screen, in pixels of the whole world at `zoom` (256 times 2 to the power of it wide). */
export interface View {
  readonly zoom: number
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  /** How far beyond the screen it reaches on each side: no name is cut by the edge of the screen. */
  readonly margin?: number
}

export interface PlacedLabel {
  readonly label: Label
  readonly style: TypeStyle
  readonly lines: readonly string[]
  /** Centre of the text block, in pixels from the top left of the view. */
  readonly x: number
  readonly y: number
  /** Where the dot of a place stands; null for areas. */
  readonly dot: { readonly x: number; readonly y: number; readonly radius: number } | null
}

/** Width of a line of text in CSS pixels. */
export type Measure = (text: string, style: TypeStyle) => number

export const LINE_HEIGHT = 1.16
const WORLD = 256
/** Pixels that stay free around a label, and between a dot and its name. */
const AIR = 3
const DOT_GAP = 4

/** Places what fits, in the order given; `taken` is room that belongs to something else, such as marks of events. */
export function placeLabels(
  labels: readonly Label[],
  view: View,
  taken: readonly Box[],
  measure: Measure,
): readonly PlacedLabel[] {
  const room = emptyRoom()
  for (const box of taken) room.claim(box)
  const placed: PlacedLabel[] = []
  const repeats = repetitions(screenOf(view))
  const world = WORLD * 2 ** view.zoom
  const screen = screenOf(view)
  for (const label of labels) {
    const y = label.y * world - view.top
    if (y < 0 || y > view.height) continue
    // The world repeats sideways, and so do its names.
    const firstCopy = Math.ceil((view.left - label.x * world) / world)
    for (let x = (label.x + firstCopy) * world - view.left; x <= view.width; x += world) {
      if (repeats.isNear(label, x, y)) continue
      const one = place(label, x, y, { zoom: view.zoom, screen, room }, measure)
      if (one === null) continue
      placed.push(one)
      repeats.note(label, x, y)
    }
  }
  return placed
}

/** Nearer than this to the same name, in pixels, an area's name is not said again. */
const SAID = 400

/** Keeps account of the names of areas on the screen: long countries and oceans have one at each end. */
function repetitions(screen: Box) {
  const said = new Map<string, { readonly x: number; readonly y: number }[]>()
  return {
    isNear: ({ name }: Label, x: number, y: number): boolean =>
      said.get(name)?.some(at => Math.hypot(at.x - x, at.y - y) < SAID) ?? false,
    note({ kind, name }: Label, x: number, y: number): void {
      if (
        kind === 'place' ||
        kind === 'capital' ||
        !overlap({ left: x, right: x, top: y, bottom: y }, screen)
      )
        return
      said.set(name, [...(said.get(name) ?? []), { x, y }])
    },
  }
}

function place(
  label: Label,
  x: number,
  y: number,
  { zoom, screen, room }: Sheet,
  measure: Measure,
): PlacedLabel | null {
  const style = styleOf(label, zoom)
  const lines = linesOf(label.name, style)
  const width = Math.max(...lines.map(line => measure(line, style)))
  const height = lines.length * style.size * LINE_HEIGHT
  const isPlace = label.kind === 'place' || label.kind === 'capital'
  const radius = label.kind === 'capital' ? 3 : style.size > 12 ? 2.4 : 1.9
  const dotBox = boxAround(x, y, 2 * radius, 2 * radius)
  if (isPlace && !room.isFree(dotBox)) return null
  const spots = isPlace ? spotsBeside(width, height, radius) : spotsOver(height, label, zoom)
  for (const [dx, dy] of spots) {
    const free = boxAround(x + dx, y + dy, width + 2 * AIR, height + AIR)
    const shift = isPlace ? 0 : shiftInto(screen, free, x)
    const box = { ...free, left: free.left + shift, right: free.right + shift }
    if (isCut(box, screen) || !room.isFree(box)) continue
    room.claim(box)
    if (isPlace) room.claim(dotBox)
    return { label, style, lines, x: x + dx + shift, y: y + dy, dot: isPlace ? { x, y, radius } : null }
  }
  return null
}

/** What a label is placed on. */
interface Sheet {
  readonly zoom: number
  readonly screen: Box
  readonly room: Room
}

function screenOf({ width, height, margin = 0 }: View): Box {
  return { left: margin, top: margin, right: width - margin, bottom: height - margin }
}

/** Whether a box lies partly on the screen and partly not. */
function isCut(box: Box, screen: Box): boolean {
  const inside =
    box.left >= screen.left &&
    box.right <= screen.right &&
    box.top >= screen.top &&
    box.bottom <= screen.bottom
  return !inside && overlap(box, screen)
}

/** How far the name of an area moves sideways so as not to be cut, where its middle is on the screen. */
function shiftInto(screen: Box, box: Box, middle: number): number {
  if (middle < screen.left || middle > screen.right) return 0
  return Math.max(0, screen.left - box.left) - Math.max(0, box.right - screen.right)
}

type Spot = readonly [dx: number, dy: number]

/** Right, left, above, below, and the four corners between: the order a cartographer tries. */
function spotsBeside(width: number, height: number, radius: number): readonly Spot[] {
  const aside = width / 2 + radius + DOT_GAP
  const away = height / 2 + radius + 1
  return [
    [aside, 0],
    [-aside, 0],
    [0, -away],
    [0, away],
    [aside - DOT_GAP, -height / 2],
    [aside - DOT_GAP, height / 2],
    [DOT_GAP - aside, -height / 2],
    [DOT_GAP - aside, height / 2],
  ]
}

/** How far the name of an area may stand from its middle, as a part of the area's side on the screen. */
const ASTRAY = 0.12

/** The name of an area may stand somewhat above or below its middle, and in a large area also elsewhere near it. */
function spotsOver(height: number, { size, reach = size }: Label, zoom: number): readonly Spot[] {
  const far = reach * 2 ** zoom * ASTRAY
  const near: readonly Spot[] = [0, -0.8, 0.8, -1.6, 1.6].map(lines => [0, lines * height])
  if (far < 2 * height) return near
  return [
    ...near,
    [-far, 0],
    [far, 0],
    [0, -far],
    [0, far],
    [-far, -far],
    [far, -far],
    [-far, far],
    [far, far],
  ]
}

function boxAround(x: number, y: number, width: number, height: number): Box {
  return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 }
}
