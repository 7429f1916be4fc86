/** Tiles of what is shown, painted anew with more pixels than the screen has, for pictures and for print. */
import { compose, signsOf } from './compose.ts'
import { readPalette } from './draw/palette.ts'
import { createTilePainter, KEEPS_NOTHING } from './draw/tile-canvases.ts'
import { GROUP_COUNT } from './pieces.ts'
import { createSheet, TILE, type Sheet, type Tile } from './sheet.ts'
import type { Shown } from './shown.ts'
import { createEasel } from './still.ts'

/** One tile of what is shown, `ratio` canvas pixels to a CSS px; null where no canvas can be had. */
export type FinerTile = (
  shown: Shown,
  place: Pick<Tile, 'column' | 'row'>,
  ratio: number,
) => OffscreenCanvas | null

export function createFinerTiles(): FinerTile {
  let anew: { readonly shown: Shown; readonly sheet: Sheet } | null = null
  /** Without what merely follows the pointer. */
  const sheetOf = (shown: Shown): Sheet => {
    if (anew?.shown === shown) return anew.sheet
    const sheet = createSheet(GROUP_COUNT)
    const sighted = { ...shown.sighted, hover: -1 }
    compose(sheet, { ...shown, sighted, pointed: { hover: null, walk: null } }, signsOf(shown.look), true)
    anew = { shown, sheet }
    return sheet
  }
  return (shown, { column, row }, ratio) => {
    const side = Math.round(TILE * ratio)
    const easel = createEasel(side, side)
    if (easel === null) return null
    const box = { x: column * TILE, y: row * TILE, width: TILE, height: TILE }
    const palette = readPalette(document.documentElement)
    const pieces = sheetOf(shown).at(column, row)
    createTilePainter()([{ pieces, box }], easel, palette, side / TILE, KEEPS_NOTHING, () => undefined)
    return easel.canvas
  }
}
