/** Puts map, timeline and words together on one canvas. */
import type { AppState, AppStore } from '../../store/store.ts'
import { loadedOf } from '../../store/store.ts'
import { say } from '../../words/say.ts'
import { categoryInk, faded, hatching, pathOf, readInk, type CanvasInk } from '../parts/canvas-ink.ts'
import { painterOf, type Painter } from '../parts/painters.ts'
import { CONTRADICTION_PATH, shapePath } from '../parts/shapes.ts'
import {
  layoutPicture,
  LEAST_WIDTH,
  pictureRatio,
  type Box,
  type Measure,
  type PictureLayout,
  type PlacedLine,
  type PlacedSign,
  type Sign,
} from './layout.ts'
import { pictureWords } from './words.ts'

type Context = CanvasRenderingContext2D

/** Width of the timeline where there is no map to go by, in CSS pixels. */
const DEFAULT_WIDTH = 720
/** Height of the rule along the upper edge, in CSS pixels. */
const HEAD_RULE = 4

function fontOf({ style }: Pick<PlacedLine, 'style'>, ink: CanvasInk): string {
  return `${String(style.weight)} ${String(style.size)}px ${ink.sans}`
}

function drawLine(context: Context, line: PlacedLine, ink: CanvasInk): void {
  context.font = fontOf(line, ink)
  context.fillStyle = ink[line.style.colour]
  context.fillText(line.text, line.x, line.y)
}

function drawSign(context: Context, { sign, x, y }: PlacedSign, ink: CanvasInk): void {
  context.save()
  context.translate(x, y)
  if (typeof sign === 'number') {
    context.scale(6, 6)
    context.fillStyle = categoryInk(ink, sign)
    context.fill(pathOf(shapePath(sign)))
  } else if (sign === 'contradict') {
    context.scale(6, 6)
    context.lineWidth = 0.28
    context.lineCap = 'round'
    context.strokeStyle = ink.contradict
    context.stroke(pathOf(CONTRADICTION_PATH))
  } else if (sign === 'somewhere') {
    context.fillStyle = hatching(context, ink.ink2)
    context.fillRect(-7, -4, 15, 8)
  } else {
    const fade = context.createLinearGradient(-7, 0, 8, 0)
    const edge = sign === 'known' ? 1 : 0.04
    for (const [at, strength] of [edge, 0.85, edge].entries()) {
      fade.addColorStop(at / 2, faded(ink.ink2, sign === 'known' ? 1 : strength))
    }
    context.fillStyle = fade
    context.fillRect(-7, -4, 15, 8)
  }
  context.restore()
}

function drawPainter(context: Context, painter: Painter | null, box: Box | null, ratio: number): void {
  if (painter === null || box === null) return
  context.save()
  context.translate(box.x, box.y)
  context.beginPath()
  context.rect(0, 0, box.width, box.height)
  context.clip()
  painter.paint(context, box, ratio)
  context.restore()
}

/** Categories of the events in the picture, and the vocabulary of sureness that map and timeline share. */
function keyOf(state: AppState, rows: Iterable<number>) {
  const { columns, dataset, disputed } = loadedOf(state)
  const words = say().picture.key
  const seen = new Set<number>()
  let contradicts = false
  for (const row of rows) {
    seen.add(columns.category[row] ?? 0)
    contradicts ||= disputed(row)
  }
  const key: { readonly sign: Sign; readonly name: string }[] = [
    ...dataset.categories.flatMap(({ label }, sign) => (seen.has(sign) ? [{ sign, name: label }] : [])),
    { sign: 'known', name: words.known },
    { sign: 'approximate', name: words.approximate },
    { sign: 'somewhere', name: words.somewhere },
  ]
  if (contradicts) key.push({ sign: 'contradict', name: words.contradict })
  return key
}

/** Paper is white already. */
const BARE_PAPER = '#ffffff'

interface Parts {
  readonly ink: CanvasInk
  readonly layout: PictureLayout
  readonly bare: boolean
}

function draw(context: Context, { ink, layout, bare }: Parts, ratio: number): void {
  context.scale(ratio, ratio)
  context.fillStyle = bare ? BARE_PAPER : ink.paper
  context.fillRect(0, 0, layout.width, layout.height)
  if (!bare) {
    context.fillStyle = ink.ink
    context.fillRect(0, 0, layout.width, HEAD_RULE)
  }
  for (const sign of layout.signs) drawSign(context, sign, ink)
  for (const line of layout.lines) drawLine(context, line, ink)
  drawPainter(context, painterOf('map'), layout.map, ratio)
  drawPainter(context, painterOf('timeline'), layout.timeline, ratio)
  if (layout.map === null) return
  const { x, y, width, height } = layout.map
  context.lineWidth = 1
  context.strokeStyle = ink.hairline
  context.strokeRect(x + 0.5, y + 0.5, width - 1, height - 1)
}

/**
 * The page as it is seen, in its theme: map, timeline and, unless `bare`, the words that make it stand alone. Null where the
 * browser gives no canvas.
 */
export function composePicture(store: AppStore, address: string, bare: boolean): HTMLCanvasElement | null {
  const canvas = document.createElement('canvas')
  const context = canvas.getContext('2d')
  if (context === null) return null
  const state = store.getState()
  const sight = store.sight(state)
  const ink = readInk(document.documentElement)
  const [map, timeline] = [painterOf('map'), painterOf('timeline')]
  const mapSize = map?.fit(DEFAULT_WIDTH) ?? null
  const width = Math.max(LEAST_WIDTH, mapSize?.width ?? DEFAULT_WIDTH)
  const measure: Measure = (text, style) => {
    context.font = fontOf({ style }, ink)
    return context.measureText(text).width
  }
  const layout = layoutPicture(
    {
      words: bare ? null : pictureWords(loadedOf(state), state.choice, sight, address),
      key: keyOf(state, sight.rowsOfAllTime),
      width,
      map: mapSize,
      timeline: timeline?.fit(width) ?? null,
      notes: [[...(map?.notes() ?? []), ...(timeline?.notes() ?? [])].join(' ')],
    },
    measure,
  )
  const ratio = pictureRatio(layout)
  canvas.width = Math.round(layout.width * ratio)
  canvas.height = Math.round(layout.height * ratio)
  draw(context, { ink, layout, bare }, ratio)
  return canvas
}
