/** Draws what lies over the signs: tags, curves between events, and the box that filters. */
import type { MapBounds } from '../../../store/choice.ts'
import { eachCopy, screenY, type PlacedTag } from '../frame.ts'
import { unitX, unitY } from '../mercator.ts'
import type { Curve } from '../relations.ts'
import { TAG_EDGE, TAG_SIGN, tagText } from '../tags.ts'
import { colourOf, signPath, type Brush } from './brush.ts'
import { strokeHalo, type Halo } from './halos.ts'

export function drawTag(brush: Brush, tag: PlacedTag, halo: Halo | null): void {
  const { ctx, palette } = brush
  const { x, y, width, height } = tag.box
  ctx.save()
  ctx.globalAlpha = tag.mark.ghost ? 0.6 : 1
  if (halo !== null) {
    ctx.beginPath()
    ctx.roundRect(x - 2, y - 2, width + 4, height + 4, 5)
    strokeHalo(brush, halo)
  }
  ctx.beginPath()
  ctx.roundRect(x + 0.5, y + 0.5, width - 1, height - 1, 3)
  ctx.fillStyle = palette.surface
  ctx.fill()
  ctx.save()
  ctx.clip()
  ctx.translate(x, y)
  ctx.fillStyle = brush.hatch(palette.ink3)
  ctx.fillRect(0, 0, TAG_EDGE, height)
  ctx.restore()
  ctx.beginPath()
  ctx.roundRect(x + 0.5, y + 0.5, width - 1, height - 1, 3)
  ctx.strokeStyle = palette.hairline
  ctx.lineWidth = 1
  ctx.setLineDash(tag.mark.inferred ? [3, 2] : [])
  ctx.stroke()
  ctx.setLineDash([])
  let at = x + TAG_EDGE + 7
  for (const category of tag.signs) {
    ctx.save()
    ctx.translate(at + 5, y + height / 2)
    ctx.scale(5, 5)
    ctx.fillStyle = colourOf(palette, category)
    ctx.fill(signPath(category))
    ctx.restore()
    at += TAG_SIGN
  }
  ctx.font = palette.tagFont
  ctx.textAlign = 'left'
  ctx.textBaseline = 'middle'
  ctx.fillStyle = palette.ink
  ctx.fillText(tagText(tag.name, tag.mark.count), at, y + height / 2 + 0.5)
  ctx.restore()
}

/** A hairline between two points on the screen. */
export function drawLeader(brush: Brush, from: { x: number; y: number }, to: { x: number; y: number }): void {
  const { ctx, palette } = brush
  ctx.strokeStyle = palette.hairline
  ctx.lineWidth = 1
  ctx.beginPath()
  ctx.moveTo(from.x, from.y)
  ctx.lineTo(to.x, to.y)
  ctx.stroke()
}

/** One curve with its arrow; `faint` where the other event does not pass the filters; words only where asked for. */
export function drawCurve(brush: Brush, curve: Curve, faint: boolean, words: string | null): void {
  const { ctx, palette } = brush
  const { start, control, end, head } = curve
  ctx.save()
  ctx.globalAlpha = faint ? 0.45 : 1
  for (const [colour, width] of [
    [palette.outline, 3.5],
    [palette.ink, 1.25],
  ] as const) {
    ctx.strokeStyle = colour
    ctx.lineWidth = width
    ctx.beginPath()
    ctx.moveTo(start.x, start.y)
    ctx.quadraticCurveTo(control.x, control.y, end.x, end.y)
    ctx.stroke()
  }
  ctx.beginPath()
  ctx.moveTo(head[0].x, head[0].y)
  ctx.lineTo(head[1].x, head[1].y)
  ctx.lineTo(head[2].x, head[2].y)
  ctx.closePath()
  ctx.fillStyle = palette.ink
  ctx.fill()
  if (words !== null) drawWords(brush, words, curve.label.x, curve.label.y)
  ctx.restore()
}

function drawWords(brush: Brush, words: string, x: number, y: number): void {
  const { ctx, palette } = brush
  ctx.font = palette.tagFont
  ctx.textAlign = 'center'
  ctx.textBaseline = 'middle'
  ctx.lineJoin = 'round'
  ctx.strokeStyle = palette.outline
  ctx.lineWidth = 4
  ctx.strokeText(words, x, y)
  ctx.fillStyle = palette.ink
  ctx.fillText(words, x, y)
}

/** How far around the map the veil reaches, in px: farther than anything is drawn. */
const VEIL = 4_096

/** The box that filters: a dashed frame, and a veil over what lies outside it. */
export function drawBox(brush: Brush, box: MapBounds): void {
  const { ctx, palette, frame } = brush
  const west = unitX(box.west)
  const width = (unitX(box.east) - west + (box.east < box.west ? 1 : 0)) * frame.world
  const top = screenY(frame, unitY(box.north))
  const height = screenY(frame, unitY(box.south)) - top
  const lefts: number[] = []
  eachCopy(frame, west + width / frame.world / 2, width / 2 + VEIL / 8, middle => {
    lefts.push(middle - width / 2)
  })
  ctx.save()
  ctx.beginPath()
  ctx.rect(-VEIL, -VEIL, frame.width + 2 * VEIL, frame.height + 2 * VEIL)
  for (const left of lefts) ctx.rect(left, top, width, height)
  ctx.globalAlpha = 0.28
  ctx.fillStyle = palette.surface
  ctx.fill('evenodd')
  ctx.globalAlpha = 1
  ctx.strokeStyle = palette.accent
  ctx.lineWidth = 1.5
  ctx.setLineDash([5, 4])
  for (const left of lefts) ctx.strokeRect(left, top, width, height)
  ctx.restore()
}
