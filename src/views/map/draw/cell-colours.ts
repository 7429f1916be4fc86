/** Colours of cells: how many events by strength, their most frequent category by hue, greyer where categories mix. */
import { CATEGORIES } from '../tally.ts'
import type { Palette } from './palette.ts'
import { rgbOf } from './rgb.ts'
import type { Rgb } from './ring-pixels.ts'

/** Steps of strength and of purity. */
const LEVELS = 32
const PURITIES = 8
/** From this count on, a cell has its full strength. */
export const FULL_AT = 1_000
/** Strength of a cell with one event. */
const LEAST = 0.28

/** Strength of a cell, 0 to 1: grows by the logarithm of its count, so that 100 is not ten times 10. */
export function strengthOf(count: number): number {
  if (count <= 0) return 0
  return LEAST + (1 - LEAST) * Math.min(1, Math.log(count) / Math.log(FULL_AT))
}

/** The most frequent category of a cell and how pure it is: 1 where it is the only one, 0 where all are as frequent. */
export function mainCategory(
  mix: Uint32Array,
  cell: number,
  count: number,
): { category: number; purity: number } {
  let category = 0
  let most = -1
  for (let kind = 0; kind < CATEGORIES; kind++) {
    const events = mix[cell * CATEGORIES + kind] as number
    if (events > most) {
      most = events
      category = kind
    }
  }
  return {
    category,
    purity: Math.max(0, (most / Math.max(1, count) - 1 / CATEGORIES) / (1 - 1 / CATEGORIES)),
  }
}

export type CellColours = (mix: Uint32Array, cell: number, count: number) => number

/** Gives the pixel of a cell, red in the lowest byte and opacity in the highest; 0 for an empty one. */
export function createCellColours(palette: Palette): CellColours {
  const inks = rgbOf([...palette.categories, palette.ink2])
  const grey = inks.at(-1) as Rgb
  const table = new Uint32Array(CATEGORIES * PURITIES * LEVELS)
  for (let at = 0; at < table.length; at++) {
    const level = at % LEVELS
    const purity = (Math.floor(at / LEVELS) % PURITIES) / (PURITIES - 1)
    const ink = inks[Math.floor(at / LEVELS / PURITIES) % palette.categories.length] as Rgb
    const part = (side: 0 | 1 | 2) => Math.round(grey[side] + (ink[side] - grey[side]) * purity)
    const alpha = Math.round((255 * level) / (LEVELS - 1))
    table[at] = ((alpha << 24) | (part(2) << 16) | (part(1) << 8) | part(0)) >>> 0
  }
  return (mix, cell, count) => {
    if (count === 0) return 0
    const { category, purity } = mainCategory(mix, cell, count)
    const level = Math.round(strengthOf(count) * (LEVELS - 1))
    // By the square root: a hue is seen from a small lead on.
    const step = Math.round(Math.sqrt(purity) * (PURITIES - 1))
    return table[(category * PURITIES + step) * LEVELS + level] as number
  }
}
