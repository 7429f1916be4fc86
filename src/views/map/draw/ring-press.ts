/** Presses the rings of a frame into one picture, from which they are copied to the tiles. */
import { LARGEST_RING, type Mark } from '../scene.ts'
import { createEasel, type Easel } from '../still.ts'
import type { Palette } from './palette.ts'
import { rgbOf } from './rgb.ts'
import {
  planRing,
  putRing,
  putText,
  TURN,
  turnOf,
  type Mask,
  type RingInks,
  type RingPlan,
} from './ring-pixels.ts'
import { countWords, ringEnds } from './rings.ts'
import type { Sprite } from './sprites.ts'

/** The picture of a mark that was pressed last; null for any other. */
export type Rings = (mark: Mark) => Sprite | null

/** Presses these marks; what the call before gave is void after it. `ratio` is canvas pixels to a CSS px. */
export type Press = (marks: ReadonlySet<Mark>, palette: Palette, ratio: number) => Rings

export const NO_RINGS: Rings = () => null

/** Rings side by side in the picture. */
const ACROSS = 12
/** Texts kept; they are few, since a count has at most four signs. */
const MOST_MASKS = 2_000

interface Kit {
  readonly palette: Palette
  readonly ratio: number
  readonly inks: RingInks
  readonly plan: (radius: number) => RingPlan
  readonly mask: (words: string) => Mask | null
}

function remembered<K, V>(make: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>()
  return key => {
    const value = known.get(key) ?? make(key)
    if (known.size >= MOST_MASKS) known.clear()
    known.set(key, value)
    return value
  }
}

/** What a text covers in a font, around its middle. */
function maskOf(words: string, font: string, ratio: number): Mask | null {
  const width = 2 * Math.ceil((3.5 * words.length + 2) * ratio)
  const height = 2 * Math.ceil(7 * ratio)
  const ctx = createEasel(width, height)?.ctx
  if (ctx === undefined) return null
  ctx.setTransform(ratio, 0, 0, ratio, width / 2, height / 2)
  ctx.font = font
  ctx.textAlign = 'center'
  ctx.textBaseline = 'middle'
  ctx.fillText(words, 0, 0.5)
  const { data } = ctx.getImageData(0, 0, width, height)
  return { width, height, alpha: data.filter((_, at) => at % 4 === 3) }
}

function kitOf(palette: Palette, ratio: number): Kit {
  const { categories, outline, surface, ink, countFont } = palette
  const [outlineInk, surfaceInk, inkInk, ...inksOfCategories] = rgbOf([outline, surface, ink, ...categories])
  if (outlineInk === undefined || surfaceInk === undefined || inkInk === undefined) {
    throw new Error('rgbOf gives a colour for each that it is asked for: mend it.')
  }
  const inks = { categories: inksOfCategories, outline: outlineInk, surface: surfaceInk, ink: inkInk }
  return {
    palette,
    ratio,
    inks,
    plan: remembered(radius => planRing(radius, ratio, inks)),
    mask: remembered(words => maskOf(words, countFont, ratio)),
  }
}

interface Plate {
  readonly easel: Easel
  readonly image: ImageData
  /** Its pixels, each a number. */
  readonly words: Uint32Array
}

function plateOf(width: number, height: number): Plate | null {
  const easel = createEasel(width, height)
  if (easel === null) return null
  const image = new ImageData(width, height)
  return { easel, image, words: new Uint32Array(image.data.buffer) }
}

export function createPress(): Press {
  const turn = new Uint8Array(TURN)
  let kit: Kit | null = null
  let plate: Plate | null = null

  const put = (
    { inks, plan: planOf, mask: maskFor }: Kit,
    { image, words }: Plate,
    mark: Mark,
    x: number,
    y: number,
  ) => {
    const plan = planOf(Math.round(mark.radius * 2) / 2)
    const ground = { data: image.data, words, width: image.width, left: x, top: y }
    putRing(ground, plan, turnOf(ringEnds(mark), turn))
    const mask = maskFor(countWords(mark.count))
    if (mask !== null) putText(ground, plan.side, mask, inks.ink)
    return plan.side
  }
  return (marks, palette, ratio) => {
    if (marks.size === 0) return NO_RINGS
    if (kit?.palette !== palette || kit.ratio !== ratio) kit = kitOf(palette, ratio)
    const cell = kit.plan(LARGEST_RING).side
    const width = ACROSS * cell
    const height = Math.ceil(marks.size / ACROSS) * cell
    if (plate?.image.width !== width || plate.image.height < height) plate = plateOf(width, height)
    if (plate === null) return NO_RINGS
    const { easel, image } = plate
    const cuts = new Map<Mark, Sprite>()
    for (const mark of marks) {
      const x = (cuts.size % ACROSS) * cell
      const y = Math.floor(cuts.size / ACROSS) * cell
      cuts.set(mark, { image: easel.canvas, x, y, side: put(kit, plate, mark, x, y) })
    }
    easel.ctx.putImageData(image, 0, 0, 0, 0, width, height)
    return mark => cuts.get(mark) ?? null
  }
}
