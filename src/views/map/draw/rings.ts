/** Rings for several events: their categories around their count. */
import type { Mark } from '../scene.ts'
import type { Brush } from './brush.ts'
import { TURN } from './ring-pixels.ts'
import { spriteOf, type Sprite } from './sprites.ts'

/** Room around the middle of a ring, in px. */
export const RING_REACH = 28

/** Where each category's part of the ring ends, in parts of a turn; a category that is there keeps at least one. */
export function ringEnds(mark: Pick<Mark, 'mix' | 'count'>): number[] {
  let sum = 0
  let end = 0
  let left = mark.mix.reduce((some, count) => some + (count > 0 ? 1 : 0), 0)
  return Array.from(mark.mix, count => {
    if (count === 0) return end
    sum += count
    left--
    end = Math.min(TURN - left, Math.max(end + 1, Math.round((TURN * sum) / mark.count)))
    return end
  })
}

/** What lies around a ring whose events are somewhere in an area. */
export function collarSprite({ palette, ratio, hatch }: Brush, radius: number): Sprite | null {
  const size = Math.round(radius * 2) / 2 + 5
  return spriteOf(palette, ratio, `collar ${String(size)}`, RING_REACH * 2, ink => {
    for (const style of [palette.surface, hatch(palette.ink3)]) {
      ink.fillStyle = style
      ink.beginPath()
      ink.arc(0, 0, size, 0, 2 * Math.PI)
      ink.fill()
    }
  })
}

/** A count in at most four signs: whole up to 999, then thousands and millions, never more than there are. */
export function countWords(count: number): string {
  if (count < 1_000) return String(count)
  const [unit, letter] = count < 1_000_000 ? [1_000, 'k'] : [1_000_000, 'M']
  const parts = count / unit
  return `${parts < 10 ? String(Math.floor(parts * 10) / 10) : String(Math.floor(parts))}${letter}`
}
