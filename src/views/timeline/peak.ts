/** What the histogram's height stands for, and its outline, for all who draw it. */
import { say } from '../../words/say.ts'
import type { HistogramDrawing, Level } from './bins.ts'

/** `12 in a day`: the most events in one bar, which the full height stands for. */
export function histogramWords({ peak, step }: HistogramDrawing): string {
  return say().timeline.peak(say().number(peak), say().timeline.steps[step.unit](step.count))
}

/** The outline of all events as an SVG path, from the ground up and back; `top` is where the histogram begins, in pixels. */
export function skyline(levels: readonly Level[], height: number, top = 0): string {
  const steps = levels.map(({ x0, x1, y }) => `L${px(x0)} ${px(top + y)}H${px(x1)}`)
  const first = levels[0]
  const ground = px(top + height)
  return first === undefined ? '' : `M${px(first.x0)} ${ground}${steps.join('')}V${ground}`
}

const px = (value: number) => value.toFixed(2)
