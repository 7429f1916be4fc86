/** Where everything stands on a picture. Pure: text is measured by whoever calls. All in CSS pixels. */
import type { Size } from '../parts/painters.ts'
import type { PictureWords } from './words.ts'

export interface TypeStyle {
  readonly size: number
  readonly weight: number
  /** From one baseline to the next. */
  readonly leading: number
  readonly colour: 'ink' | 'ink2' | 'ink3'
}

const TITLE: TypeStyle = { size: 23, weight: 650, leading: 29, colour: 'ink' }
const WHEN: TypeStyle = { size: 16, weight: 500, leading: 22, colour: 'ink2' }
const COUNT: TypeStyle = { size: 13, weight: 400, leading: 18, colour: 'ink2' }
const KEY: TypeStyle = { size: 12, weight: 400, leading: 20, colour: 'ink2' }
const FOOT: TypeStyle = { size: 11, weight: 400, leading: 15, colour: 'ink3' }

/** Width of a text in CSS pixels. */
export type Measure = (text: string, style: TypeStyle) => number

export interface PlacedLine {
  readonly text: string
  readonly style: TypeStyle
  readonly x: number
  /** Of the baseline. */
  readonly y: number
}

export interface Box extends Size {
  readonly x: number
  readonly y: number
}

/** A sign of the key: a category by its place in the dataset, or a kind of ink, or contradiction. */
export type Sign = number | 'known' | 'approximate' | 'somewhere' | 'contradict'

export interface PlacedSign {
  readonly sign: Sign
  /** Its middle. */
  readonly x: number
  readonly y: number
}

export interface PictureInput {
  /** Null for a picture without head and foot, such as stands on a page that has these words already. */
  readonly words: PictureWords | null
  /** Signs with their names, in order. */
  readonly key: readonly { readonly sign: Sign; readonly name: string }[]
  readonly width: number
  readonly map: Size | null
  readonly timeline: Size | null
  readonly notes: readonly string[]
}

export interface PictureLayout extends Size {
  readonly lines: readonly PlacedLine[]
  readonly signs: readonly PlacedSign[]
  readonly map: Box | null
  readonly timeline: Box | null
}

export const MARGIN = 24
/** Narrower pictures leave no room for words. */
export const LEAST_WIDTH = 360
const SIGN_ROOM = 20
const KEY_GAP = 16

/** Breaks text where words end, and a word that is longer than a line, such as an address, anywhere. */
export function wrap(text: string, width: number, style: TypeStyle, measure: Measure): string[] {
  const lines: string[] = []
  let line = ''
  const push = (word: string) => {
    const longer = line === '' ? word : `${line} ${word}`
    if (measure(longer, style) <= width) {
      line = longer
      return
    }
    if (line !== '') lines.push(line)
    line = ''
    for (const letter of word) {
      if (line !== '' && measure(line + letter, style) > width) {
        lines.push(line)
        line = ''
      }
      line += letter
    }
  }
  for (const word of text.split(/\s+/u)) if (word !== '') push(word)
  if (line !== '') lines.push(line)
  return lines
}

/** Lays out from the top down: head, key, map, timeline, foot. */
export function layoutPicture(input: PictureInput, measure: Measure): PictureLayout {
  const { words, map, timeline } = input
  const margin = words === null ? 0 : MARGIN
  const inner = Math.max(LEAST_WIDTH, input.width)
  const lines: PlacedLine[] = []
  const signs: PlacedSign[] = []
  let y = margin
  const say = (text: string, style: TypeStyle) => {
    for (const line of wrap(text, inner, style, measure)) {
      lines.push({ text: line, style, x: margin, y: y + style.size })
      y += style.leading
    }
  }
  const place = (size: Size | null): Box | null => {
    if (size === null) return null
    const box = { x: margin + (inner - size.width) / 2, y, ...size }
    y += size.height
    return box
  }

  if (words !== null) {
    say(words.title, TITLE)
    say(words.when, WHEN)
    say(words.count, COUNT)
    if (words.only !== null) say(words.only, COUNT)
    y += 8
  }
  let x = margin
  for (const { sign, name } of input.key) {
    const room = SIGN_ROOM + measure(name, KEY)
    if (x > margin && x + room > margin + inner) {
      x = margin
      y += KEY.leading
    }
    signs.push({ sign, x: x + 7, y: y + KEY.leading / 2 })
    lines.push({ text: name, style: KEY, x: x + SIGN_ROOM, y: y + KEY.leading / 2 + 4 })
    x += room + KEY_GAP
  }
  if (input.key.length > 0) y += KEY.leading + 8
  const mapBox = place(map)
  y += 10
  const timelineBox = place(timeline)
  y += 10
  for (const note of [...input.notes, ...(words?.footer ?? [])]) say(note, FOOT)
  return { width: inner + 2 * margin, height: y + margin, lines, signs, map: mapBox, timeline: timelineBox }
}

/** Largest side and area, in device pixels, that a canvas surely has in every browser. */
const MAX_SIDE = 8_192
const MAX_AREA = 16_777_216

/** Canvas pixels to a CSS pixel: two, for print and for sharp screens, or less where the canvas would grow too large. */
export function pictureRatio({ width, height }: Size): number {
  return Math.min(2, MAX_SIDE / Math.max(width, height), Math.sqrt(MAX_AREA / (width * height)))
}
