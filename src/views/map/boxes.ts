/** Lists of boxes beside each other. Pure. */
import type { Box } from './tags.ts'

/** Whether both lists hold the same boxes in the same order, of the same size and at most `near` px apart each way. */
export function sameBoxes(a: readonly Box[], b: readonly Box[], near = 0): boolean {
  return a.length === b.length && a.every((box, at) => isSame(box, b[at] as Box, near))
}

function isSame(a: Box, b: Box, near: number): boolean {
  const isNear = Math.abs(a.x - b.x) <= near && Math.abs(a.y - b.y) <= near
  return isNear && a.width === b.width && a.height === b.height
}
