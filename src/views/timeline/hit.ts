/** Which mark a pointer is at. */
import type { LaneLayout, LaneMark } from './lanes.ts'

/** Half of a comfortable target, in pixels. */
const REACH_PX = 12

/**
 * The mark under a point of the lanes, or the nearest one within reach of a finger. Being in another lane counts double,
 * so that in dense lanes each mark can be had.
 */
export function markAt(layout: LaneLayout, x: number, y: number): LaneMark | null {
  let best: LaneMark | null = null
  let least = REACH_PX
  for (const mark of layout.marks) {
    const middle = (mark.lane + 0.5) * layout.pitch
    const dy = Math.max(0, Math.abs(y - middle) - layout.pitch / 2)
    const dx = Math.max(0, mark.x0 - x, x - mark.x1)
    const distance = dx + dy * 2
    if (distance < least) {
      least = distance
      best = mark
    }
  }
  return best
}
