/** The run as a picture: four figures over the number of events, both axes by powers of ten. Pure: a result gives an SVG. */
import { AIMS, memoryOf, type Aim } from './aims.ts'
import type { DragFigures } from './drag-bench.ts'
import type { BenchResult, SubjectResult } from './result.ts'
import { DASHES, sign, STYLE } from './plot-style.ts'

interface Panel {
  readonly title: string
  readonly of: (figures: DragFigures) => number
  readonly aim: (aim: Aim) => number
  /** Powers of ten at the foot and the head. */
  readonly low: number
  readonly high: number
}

const PANELS: readonly Panel[] = [
  { title: 'Main-thread time for each move, ms', of: f => f.move, aim: a => a.move, low: -1, high: 3 },
  {
    title: 'From input to the frame after it, 95th of a hundred, ms',
    of: f => f.frameP95,
    aim: a => a.frameP95,
    low: 1,
    high: 4,
  },
  { title: 'From navigation to ready, ms', of: f => f.ready, aim: a => a.ready, low: 1, high: 5 },
  { title: 'Memory: heap, buffers and workers, MB', of: memoryOf, aim: a => a.memory, low: 0, high: 3 },
]

/** Powers of ten of the axis of events. */
const FIRST = 2
const LAST = 7
const WIDTH = 960
const HEIGHT = 660
const PANEL = { width: 396, height: 210 }
const LEFT = 64
const TOP = 92
const STEP = { x: 480, y: 282 }

export interface Series {
  readonly name: string
  readonly kind: SubjectResult['kind']
  readonly points: readonly { readonly count: number; readonly figures: DragFigures }[]
}

/** Pages of one kind at their sizes, in the order of the run. A floor has no size and holds for all. */
export function seriesOf(subjects: readonly SubjectResult[]): Series[] {
  const all = new Map<string, { kind: Series['kind']; points: Series['points'][number][] }>()
  for (const { name, kind, count, figures } of subjects) {
    const [line = name] = name.split(', ')
    const series = all.get(line) ?? { kind, points: [] }
    all.set(line, series)
    if (figures !== null) series.points.push({ count, figures })
  }
  return [...all]
    .filter(([, { points }]) => points.length > 0)
    .map(([name, { kind, points }]) => ({ name, kind, points: points.toSorted((a, b) => a.count - b.count) }))
}

const round = (value: number) => Math.round(value * 10) / 10

/** Left edge of an axis at power `low`, its end at power `high`. What lies outside is drawn at the edge. */
function along(value: number, low: number, high: number, length: number): number {
  const share = (Math.log10(Math.max(value, 1e-9)) - low) / (high - low)
  return round(Math.min(1, Math.max(0, share)) * length)
}

const xOf = (count: number) => along(count, FIRST, LAST, PANEL.width)
const yOf = (value: number, { low, high }: Panel) =>
  round(PANEL.height - along(value, low, high, PANEL.height))

const powers = (low: number, high: number) => Array.from({ length: high - low + 1 }, (_, at) => low + at)

function powerWords(power: number): string {
  if (power >= 6) return `${String(10 ** (power - 6))} M`
  return power < 0 ? String(10 ** power) : (10 ** power).toLocaleString('en')
}

function axes(panel: Panel): string {
  const across = powers(panel.low, panel.high).map(power => {
    const y = yOf(10 ** power, panel)
    return `<path class="grid" d="M0 ${y}H${PANEL.width}"/><text class="tick end" x="-8" y="${y + 4}">${powerWords(power)}</text>`
  })
  const down = powers(FIRST, LAST).map(power => {
    const x = xOf(10 ** power)
    return `<text class="tick middle" x="${x}" y="${PANEL.height + 18}">${powerWords(power)}</text>`
  })
  return [`<text class="title" x="-56" y="-14">${panel.title}</text>`, ...across, ...down].join('\n')
}

function lineOf({ kind, points }: Series, at: number, panel: Panel): string {
  if (kind === 'floor') {
    const y = yOf(panel.of((points[0] as Series['points'][number]).figures), panel)
    return `<path class="line s${at}" ${DASHES[at] ?? ''} d="M0 ${y}H${PANEL.width}"/>`
  }
  const spots = points.map(({ count, figures }) => [xOf(count), yOf(panel.of(figures), panel)] as const)
  const path = spots.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('')
  return [
    `<path class="line s${at}" ${DASHES[at] ?? ''} d="${path}"/>`,
    ...spots.map(([x, y]) => `<path class="sign s${at}" d="${sign(at, x, y)}"/>`),
  ].join('\n')
}

function aims(panel: Panel): string {
  const ticks = AIMS.map(aim => `M${round(xOf(aim.count) - 9)} ${yOf(panel.aim(aim), panel)}h18`)
  return `<path class="aim" d="${ticks.join('')}"/>`
}

function drawPanel(panel: Panel, at: number, series: readonly Series[]): string {
  const x = LEFT + (at % 2) * STEP.x
  const y = TOP + Math.floor(at / 2) * STEP.y
  const lines = series.map((one, index) => lineOf(one, index, panel)).toReversed()
  return [`<g transform="translate(${x} ${y})">`, axes(panel), aims(panel), ...lines, '</g>'].join('\n')
}

/** About the width of a letter of the legend, in px. */
const LETTER = 6

function legend(series: readonly Series[]): string {
  const entries = [...series.map(({ name }) => name.replace('floor: ', '')), 'aimed at']
  let x = 8
  const drawn = entries.map((name, at) => {
    const start = x
    x += 34 + name.length * LETTER + 22
    const text = `<text class="name" x="${start + 34}" y="34">${name}</text>`
    if (at === series.length) return `<path class="aim" d="M${start} 30h26"/>${text}`
    const line = `<path class="line s${at}" ${DASHES[at] ?? ''} d="M${start} 30h26"/>`
    const spot = `<path class="sign s${at}" d="${sign(at, start + 13, 30)}"/>`
    return line + (series[at]?.kind === 'floor' ? '' : spot) + text
  })
  return drawn.join('\n')
}

/** An SVG of its own, in the light and in the dark. Without a page measured, its panels are empty. */
export function plotSvg({ subjects }: Pick<BenchResult, 'subjects'>): string {
  const series = seriesOf(subjects)
  const label = 'Four figures over the number of events, for Dateline, peers and an empty page.'
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${label}">`,
    `<style>${STYLE}</style>`,
    `<rect class="paper" width="${WIDTH}" height="${HEIGHT}"/>`,
    legend(series),
    ...PANELS.map((panel, at) => drawPanel(panel, at, series)),
    `<text class="tick middle" x="${WIDTH / 2}" y="${HEIGHT - 14}">number of events</text>`,
    '</svg>',
    '',
  ].join('\n')
}
