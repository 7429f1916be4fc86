/** Large areas are hatched along their edge alone, and only tiles that the edge comes near are drawn for them. */
import type { Frame } from './frame.ts'
import type { Shape } from './shape.ts'
import type { Box } from './tags.ts'

/** Areas wider than this many px are hatched along their edge alone, so that they do not grey the whole map. */
export const RIM_FROM = 130
/** How far from its edge such an area is hatched, in px. */
export const RIM = 5

/** Whether the edge of a shape comes within the rim of a tile. */
export function rimTouches(shape: Shape, frame: Pick<Frame, 'world'>): (tile: Box) => boolean {
  const middle = (shape.minX + shape.maxX) / 2
  const margin = (RIM + 2) / frame.world
  return tile => {
    const turn = Math.round((tile.x + tile.width / 2) / frame.world - middle)
    const left = tile.x / frame.world - turn - margin
    const right = left + tile.width / frame.world + 2 * margin
    const top = tile.y / frame.world - margin
    const bottom = top + tile.height / frame.world + 2 * margin
    return shape.rings.some(ring => {
      for (let at = 2; at < ring.length; at += 2) {
        const [ax, ay] = [ring[at - 2] as number, ring[at - 1] as number]
        const [bx, by] = [ring[at] as number, ring[at + 1] as number]
        if (Math.max(ax, bx) < left || Math.min(ax, bx) > right) continue
        if (Math.max(ay, by) >= top && Math.min(ay, by) <= bottom) return true
      }
      return false
    })
  }
}
