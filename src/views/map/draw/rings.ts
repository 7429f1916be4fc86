/** Rings for several events: their categories around their count. */
import type { Mark } from '../scene.ts'
import { colourOf, type Brush, type Ink } from './brush.ts'
import { spriteOf, type Sprite } from './sprites.ts'

const FULL = 2 * Math.PI

/** Room around the middle of a ring, in px. */
export const RING_REACH = 28

/** Parts of a full turn to which the shares of a ring are drawn: under a pixel and a half on the largest one. */
const TURN = 96

/** Several events: a ring of their categories. A vague spot keeps its hatched or soft collar. */
export function ringSprite(brush: Brush, mark: Mark): Sprite | null {
  const ends = ringEnds(mark)
  const radius = Math.round(mark.radius * 2) / 2
  const collar = mark.base === 'hatched'
  const name = `ring ${String(radius)} ${collar ? 'hatched' : ''} ${ends.join(' ')}`
  return spriteOf(brush.palette, brush.ratio, name, RING_REACH * 2, ink => {
    paintRing(ink, brush, radius, collar, ends)
  })
}

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

function paintRing(ink: Ink, brush: Brush, radius: number, collar: boolean, ends: readonly number[]): void {
  const { palette } = brush
  const disc = (size: number, style: string | CanvasPattern) => {
    ink.fillStyle = style
    ink.beginPath()
    ink.arc(0, 0, size, 0, FULL)
    ink.fill()
  }
  if (collar) {
    disc(radius + 5, palette.surface)
    disc(radius + 5, brush.hatch(palette.ink3))
  }
  disc(radius + 1.5, palette.outline)
  let from = 0
  for (const [category, to] of ends.entries()) {
    if (to === from) continue
    const [start, end] = [(FULL * from) / TURN - FULL / 4, (FULL * to) / TURN - FULL / 4]
    ink.fillStyle = colourOf(palette, category)
    ink.beginPath()
    ink.arc(0, 0, radius, start, end)
    ink.arc(0, 0, radius - 4.5, end, start, true)
    ink.fill()
    from = to
  }
  disc(radius - 4.5, palette.surface)
}

/** The count within a ring. */
export function countSprite({ palette, ratio }: Brush, count: number): Sprite | null {
  const words = countWords(count)
  return spriteOf(palette, ratio, `count ${words}`, RING_REACH * 2, ink => {
    ink.fillStyle = palette.ink
    ink.font = palette.countFont
    ink.textAlign = 'center'
    ink.textBaseline = 'middle'
    ink.fillText(words, 0, 0.5)
  })
}

/** A count in at most four signs: whole up to 999, then thousands and millions, never more than there are. */
export function countWords(count: number): string {
  if (count < 1_000) return String(count)
  const [unit, letter] = count < 1_000_000 ? [1_000, 'k'] : [1_000_000, 'M']
  const parts = count / unit
  return `${parts < 10 ? String(Math.floor(parts * 10) / 10) : String(Math.floor(parts))}${letter}`
}
