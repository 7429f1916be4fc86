/** Two rows of the axis: a fine one of calendar steps, and a coarse one that says which year or month they are of. */
import type { CalendarUnit } from '../../model/calendar.ts'
import { formatDay } from '../../model/format-time.ts'
import { clock, dayNumber, dayShort, monthName, monthShort, weekday, yearLabel } from './labels.ts'
import type { TimeScale } from './scale.ts'
import { STEPS, stepEdges, type Step } from './steps.ts'

/** Mean width of letters at the axis's type size, on the generous side, of the widest figure and of what is thin, in pixels. */
const CHARACTER_PX = 6.7
const FIGURE_PX = 7.7
const THIN_PX = 3
/** Least white space between two labels, in pixels. */
const GAP_PX = 8

export interface Tick {
  readonly ms: number
  /** Where the step begins. */
  readonly x: number
  /** Empty where there is no room for one. */
  readonly label: string
  /** Left edge of the label. */
  readonly labelX: number
}

export interface Ticks {
  readonly step: Step
  readonly fine: readonly Tick[]
  readonly coarse: readonly Tick[]
}

/** Room that a label takes up at the axis's type size, rather too much than too little, in pixels. */
export function textWidth(label: string): number {
  const figures = label.match(/\d/gu)?.length ?? 0
  const thin = label.match(/[\s.,:·–]/gu)?.length ?? 0
  return (label.length - figures - thin) * CHARACTER_PX + figures * FIGURE_PX + thin * THIN_PX
}

type Wording = (ms: number) => string

/** Wordings of a fine tick, fullest first. */
const FINE: Readonly<Record<CalendarUnit, readonly [Wording, ...Wording[]]>> = {
  hour: [clock],
  day: [ms => `${weekday(ms)} ${dayShort(ms)}`, dayShort, dayNumber],
  week: [dayShort],
  month: [monthName, monthShort],
  year: [yearLabel],
  decade: [yearLabel],
  century: [yearLabel],
}

interface Coarse {
  readonly step: Step
  readonly words: readonly [Wording, ...Wording[]]
}

const stepOf = (unit: CalendarUnit) => STEPS.find(step => step.unit === unit && step.count === 1) ?? STEPS[0]
const DAYS: Coarse = {
  step: stepOf('day'),
  words: [ms => `${weekday(ms)} ${formatDay(ms)}`, ms => `${dayShort(ms)} ${yearLabel(ms)}`, dayShort],
}
const MONTHS: Coarse = {
  step: stepOf('month'),
  words: [ms => `${monthName(ms)} ${yearLabel(ms)}`, ms => `${monthShort(ms)} ${yearLabel(ms)}`],
}
const YEARS: Coarse = { step: stepOf('year'), words: [yearLabel] }

function coarseFor(step: Step): Coarse | null {
  switch (step.unit) {
    case 'hour':
      return DAYS
    case 'day':
    case 'week':
      return MONTHS
    case 'month':
      return YEARS
    case 'year':
    case 'decade':
    case 'century':
      return null
  }
}

/** Decides both rows. Labels never touch each other, and a coarse label stays in sight while its step does. */
export function ticks(scale: TimeScale): Ticks {
  const { step, words } = fineStep(scale)
  const fine = fineRow(scale, step, words)
  const coarse = coarseFor(step)
  return { step, fine, coarse: coarse === null ? [] : coarseRow(scale, coarse) }
}

function fineStep(scale: TimeScale): { step: Step; words: Wording } {
  for (const step of STEPS) {
    const room = step.ms / scale.msPerPx
    // Far more boundaries than pixels: do not even word them. Noon alone says less than the name of the day.
    if (room < 10 || (step.unit === 'hour' && step.count === 12)) continue
    const starts = stepEdges(scale.axis.from, scale.axis.to, step)
    for (const words of FINE[step.unit]) {
      const widest = Math.max(...Array.from(starts, ms => textWidth(words(ms))))
      if (widest + GAP_PX <= room * shortest(step)) return { step, words }
    }
  }
  return { step: STEPS.at(-1) ?? STEPS[0], words: yearLabel }
}

/** February and the shortest quarter are shorter than the mean. */
function shortest(step: Step): number {
  return step.unit === 'month' ? 0.91 : 1
}

function fineRow(scale: TimeScale, step: Step, words: Wording): readonly Tick[] {
  const row: Tick[] = []
  for (const ms of stepEdges(scale.axis.from, scale.axis.to, step)) {
    const x = scale.x(ms)
    if (x < -0.5 || x > scale.width) continue
    const label = words(ms)
    const fits = x + 4 + textWidth(label) <= scale.width
    row.push({ ms, x, label: fits ? label : '', labelX: x + 4 })
  }
  return row
}

function coarseRow(scale: TimeScale, { step, words }: Coarse): readonly Tick[] {
  const starts = stepEdges(scale.axis.from, scale.axis.to, step)
  const row: Tick[] = []
  for (let at = 0; at < starts.length - 1; at++) {
    const ms = starts[at] as number
    const x = scale.x(ms)
    const labelX = Math.max(0, x) + 4
    const end = Math.min(scale.width, scale.x(starts[at + 1] as number)) - GAP_PX
    const label = words.map(word => word(ms)).find(word => labelX + textWidth(word) <= end) ?? ''
    row.push({ ms, x, label, labelX })
  }
  return row
}
