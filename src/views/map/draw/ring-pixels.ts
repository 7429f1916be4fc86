/**
 * Pixels of rings, computed instead of painted: a ring is another one with every event that comes or goes, and its paths
 * cost a browser without a graphics card some forty times as much. Pure. Edges are smoothed by their distance from the
 * middle of a pixel, which for circles this large is within a few levels of what a canvas paints.
 */

/** Red, green and blue, 0 to 255. */
export type Rgb = readonly [number, number, number]

export interface RingInks {
  readonly categories: readonly Rgb[]
  readonly outline: Rgb
  readonly surface: Rgb
  readonly ink: Rgb
}

/** What is opaque of a text, as bytes by row, around its middle. */
export interface Mask {
  readonly width: number
  readonly height: number
  readonly alpha: Uint8ClampedArray
}

/** All that rings of one size have in common. */
export interface RingPlan {
  /** Side of the square picture in canvas pixels; its middle is the ring's. */
  readonly side: number
  /** The ring without its categories, line by line: a pixel a number, its bytes RGBA, not multiplied by alpha. */
  readonly blank: readonly Uint32Array[]
  /** Pixels that the categories colour, by column and row. */
  readonly column: Uint16Array
  readonly row: Uint16Array
  /** Parts of the turn in which each such pixel begins and ends, clockwise from the top. */
  readonly first: Uint8Array
  readonly last: Uint8Array
  /** How much of each such pixel takes the colour of either part, 0 to 1. */
  readonly ofFirst: Float32Array
  readonly ofLast: Float32Array
  /** By category, each such pixel where both parts are its own: what most of them come to. */
  readonly whole: readonly Uint32Array[]
  /** RGB by category. */
  readonly inks: readonly Rgb[]
}

/** Parts of a full turn in which the ends of categories are given. */
export const TURN = 96
/** Width of the band of categories and of the outline around it, in CSS px. */
export const BAND = 4.5
const OUTLINE = 1.5

const covered = (edge: number, distance: number) => Math.min(1, Math.max(0, edge - distance + 0.5))

/** Side of the picture of a ring, in canvas pixels: even, so that its middle and that of its text are one. */
function sideOf(radius: number, ratio: number): number {
  return 2 * Math.ceil((radius + OUTLINE) * ratio) + 2
}

/** Where a pixel lies in the turn. `x` and `y` from the middle, in pixels. */
function partsAt(x: number, y: number): { first: number; last: number; ofLast: number } {
  const turn = TURN * (Math.atan2(x, -y) / (2 * Math.PI) + 1)
  const half = TURN / (4 * Math.PI * Math.hypot(x, y))
  const last = Math.floor(turn + half)
  // Where the pixel lies on both sides of a border between parts it has some of each.
  const ofLast = Math.min(1, (turn + half - last) / (2 * half))
  return { first: Math.floor(turn - half) % TURN, last: last % TURN, ofLast }
}

interface BandPixel {
  readonly column: number
  readonly row: number
  readonly first: number
  readonly last: number
  readonly ofFirst: number
  readonly ofLast: number
}

/** Puts what both parts give to a pixel over what is there. */
function mix(
  data: Uint8ClampedArray,
  to: number,
  [some, one]: readonly [number, Rgb],
  [rest, other]: readonly [number, Rgb],
): void {
  data[to] = (data[to] as number) + some * one[0] + rest * other[0]
  data[to + 1] = (data[to + 1] as number) + some * one[1] + rest * other[1]
  data[to + 2] = (data[to + 2] as number) + some * one[2] + rest * other[2]
}

/** The pixels of the band in one colour alone, over the ring without its categories. */
function wholeOf(pixels: readonly BandPixel[], blank: Uint32Array, side: number, ink: Rgb): Uint32Array {
  const whole = Uint32Array.from(pixels, ({ column, row }) => blank[row * side + column] as number)
  const data = new Uint8ClampedArray(whole.buffer)
  for (const [at, { ofFirst, ofLast }] of pixels.entries()) mix(data, at * 4, [ofFirst, ink], [ofLast, ink])
  return whole
}

/** `radius` is the outer one of the band, in CSS px; `ratio` canvas pixels to a CSS px: 10 and more where a fine screen is zoomed. */
export function planRing(
  radius: number,
  ratio: number,
  { outline, surface, categories }: RingInks,
): RingPlan {
  const side = sideOf(radius, ratio)
  const blank = new Uint8ClampedArray(side * side * 4)
  const pixels: BandPixel[] = []
  for (let pixel = 0; pixel < side * side; pixel++) {
    const [column, row] = [pixel % side, Math.floor(pixel / side)]
    const [x, y] = [column + 0.5 - side / 2, row + 0.5 - side / 2]
    const distance = Math.hypot(x, y)
    const inner = covered((radius - BAND) * ratio, distance)
    const band = covered(radius * ratio, distance) * (1 - inner)
    for (let part = 0; part < 3; part++) {
      blank[pixel * 4 + part] =
        (outline[part] as number) * (1 - band - inner) + (surface[part] as number) * inner
    }
    blank[pixel * 4 + 3] = 255 * covered((radius + OUTLINE) * ratio, distance)
    if (band === 0) continue
    const { first, last, ofLast } = partsAt(x, y)
    pixels.push({ column, row, first, last, ofFirst: band * (1 - ofLast), ofLast: band * ofLast })
  }
  const words = new Uint32Array(blank.buffer)
  return {
    side,
    blank: Array.from({ length: side }, (_, line) => words.subarray(line * side, (line + 1) * side)),
    column: Uint16Array.from(pixels, pixel => pixel.column),
    row: Uint16Array.from(pixels, pixel => pixel.row),
    first: Uint8Array.from(pixels, pixel => pixel.first),
    last: Uint8Array.from(pixels, pixel => pixel.last),
    ofFirst: Float32Array.from(pixels, pixel => pixel.ofFirst),
    ofLast: Float32Array.from(pixels, pixel => pixel.ofLast),
    whole: categories.map(ink => wholeOf(pixels, words, side, ink)),
    inks: categories,
  }
}

/** The category of each part of the turn. `ends` as `ringEnds` gives them. */
export function turnOf(ends: readonly number[], into = new Uint8Array(TURN)): Uint8Array {
  let from = 0
  for (const [category, to] of ends.entries()) {
    into.fill(category, from, to)
    from = to
  }
  return into
}

/** Where a picture goes: RGBA of some width in pixels, the same a pixel a number, and the corner of the picture in it. */
export interface Ground {
  readonly data: Uint8ClampedArray
  readonly words: Uint32Array
  readonly width: number
  readonly left: number
  readonly top: number
}

/** Puts the ring's pixels on the ground, over whatever is there. `turn` as `turnOf` gives it. */
export function putRing({ data, words, width, left, top }: Ground, plan: RingPlan, turn: Uint8Array): void {
  const { side, blank, column, row, first, last, ofFirst, ofLast, whole, inks } = plan
  const corner = top * width + left
  for (let line = 0; line < side; line++) words.set(blank[line] as Uint32Array, corner + line * width)
  for (let at = 0; at < column.length; at++) {
    const to = corner + (row[at] as number) * width + (column[at] as number)
    const one = turn[first[at] as number] as number
    const other = turn[last[at] as number] as number
    if (one === other) words[to] = (whole[one] as Uint32Array)[at] as number
    else
      mix(data, to * 4, [ofFirst[at] as number, inks[one] as Rgb], [ofLast[at] as number, inks[other] as Rgb])
  }
}

/** Puts a text over the middle of a square of that side. */
export function putText({ data, width, left, top }: Ground, side: number, mask: Mask, ink: Rgb): void {
  const x0 = left + Math.round((side - mask.width) / 2)
  const y0 = top + Math.round((side - mask.height) / 2)
  for (let at = 0; at < mask.alpha.length; at++) {
    const alpha = (mask.alpha[at] as number) / 255
    if (alpha === 0) continue
    const pixel = ((y0 + Math.floor(at / mask.width)) * width + x0 + (at % mask.width)) * 4
    for (let channel = 0; channel < 3; channel++) {
      const below = data[pixel + channel] as number
      data[pixel + channel] = below + ((ink[channel] as number) - below) * alpha
    }
  }
}
