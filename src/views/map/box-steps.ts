/** Drawing a box step by step: how far a key takes a corner, how the map follows, and what comes of two corners. */
import { ARROWS, AXES } from './pick.ts'

/** In px of the map's frame. */
export interface Corner {
  readonly x: number
  readonly y: number
}

/** What draws the box: its first corner, which stays at its place on the earth, and where the other one stands. */
export interface Pen {
  readonly from: { readonly lat: number; readonly lng: number } | null
  readonly at: Corner
  readonly byKeys: boolean
}

/** Px that an arrow key goes, alone and with Shift. */
const STEP = 10
const FAR_STEP = 50
/** Px that the cross-hair keeps off the edge of the map, so that it is seen above the credit there. */
const ROOM = 32
/** Boxes smaller than this on one side, in px, are slips of the hand. */
const LEAST = 6

/** What an arrow key adds to a corner, in px; null for any other key. */
export function stepOf(key: string, far: boolean): Corner | null {
  const direction = ARROWS[key]
  if (direction === undefined) return null
  const [x, y] = AXES[direction]
  const by = far ? FAR_STEP : STEP
  return { x: x * by, y: y * by }
}

const held = (at: number, side: number) => Math.max(ROOM, Math.min(side - ROOM, at))

/** Where a corner stands after a step in a map of this size, and by how much the map is to be moved where it ends. */
export function stepTo(at: Corner, by: Corner, size: Corner): { readonly at: Corner; readonly pan: Corner } {
  const to = { x: at.x + by.x, y: at.y + by.y }
  const stays = { x: held(to.x, size.x), y: held(to.y, size.y) }
  return { at: stays, pan: { x: to.x - stays.x, y: to.y - stays.y } }
}

export interface Drawn {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** The box between two opposite corners. */
export function drawnBetween(a: Corner, b: Corner): Drawn {
  const [left, top] = [Math.min(a.x, b.x), Math.min(a.y, b.y)]
  return { left, top, width: Math.abs(a.x - b.x), height: Math.abs(a.y - b.y) }
}

/** Whether the box is too small to be meant. */
export function isSlip({ width, height }: Drawn): boolean {
  return width < LEAST || height < LEAST
}

/** Decimals of degrees that tell one step from the next, 0 to 3; `zoom` is Leaflet's. */
export function decimalsAt(zoom: number): number {
  const degrees = (STEP * 360) / (256 * 2 ** zoom)
  return Math.max(0, Math.min(3, Math.ceil(-Math.log10(degrees))))
}
