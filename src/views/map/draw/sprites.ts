/** Small pictures of signs and collars, made once and then only copied: an arc or a text costs many times more. */
import { createEasel } from '../still.ts'
import type { Ink } from './brush.ts'
import type { Palette } from './palette.ts'

/** A square part of a picture, in canvas pixels. */
export interface Sprite {
  readonly image: OffscreenCanvas
  readonly x: number
  readonly y: number
  readonly side: number
}

/** Pictures kept for one palette and fineness; beyond that all are made anew, which takes less than keeping count. */
const MOST = 1_500

interface Kept {
  readonly ratio: number
  readonly sprites: Map<string, Sprite>
}

const kept = new WeakMap<Palette, Kept[]>()

function spritesOf(palette: Palette, ratio: number): Map<string, Sprite> {
  const sets = kept.get(palette) ?? []
  kept.set(palette, sets)
  const known = sets.find(set => set.ratio === ratio)
  if (known !== undefined) return known.sprites
  const set = { ratio, sprites: new Map<string, Sprite>() }
  sets.push(set)
  return set.sprites
}

/**
 * The picture called `name`, made by `paint` around its own middle where there is none yet. `size` in CSS px, `ratio`
 * canvas pixels to each. Null where the browser gives no canvas.
 */
export function spriteOf(
  palette: Palette,
  ratio: number,
  name: string,
  size: number,
  paint: (ink: Ink) => void,
): Sprite | null {
  const sprites = spritesOf(palette, ratio)
  const known = sprites.get(name)
  if (known !== undefined) return known
  const side = Math.ceil(size * ratio)
  const easel = createEasel(side, side)
  if (easel === null) return null
  const { canvas: image, ctx } = easel
  ctx.setTransform(ratio, 0, 0, ratio, side / 2, side / 2)
  paint(ctx)
  if (sprites.size >= MOST) sprites.clear()
  const sprite = { image, x: 0, y: 0, side }
  sprites.set(name, sprite)
  return sprite
}

/** Copies a picture so that its middle is within half a canvas pixel of the point, and its pixels fall on the canvas's. */
export function stamp(
  ctx: Ink,
  { image, x: fromX, y: fromY, side }: Sprite,
  x: number,
  y: number,
  ratio: number,
): void {
  const size = side / ratio
  const left = Math.round(x * ratio - side / 2) / ratio
  const top = Math.round(y * ratio - side / 2) / ratio
  ctx.drawImage(image, fromX, fromY, side, side, left, top, size, size)
}
