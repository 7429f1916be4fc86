import { memo } from 'react'
import { categoryColour } from '../parts/shapes.ts'
import type { Bar, HistogramDrawing, Level } from './bins.ts'
import type { Step } from './steps.ts'

/** Bars of what passes, and the hairline of all events that they are a part of. */
export const Histogram = memo(function Histogram({
  drawing,
  width,
  height,
}: {
  drawing: HistogramDrawing
  width: number
  height: number
}) {
  return (
    <>
      <path className="timeline-total" d={skyline(drawing.levels, height)} />
      {barPaths(drawing.bars).map(([category, path]) => (
        <path key={category} d={path} style={{ fill: categoryColour(category) }} />
      ))}
      <line className="timeline-grid" x2={width} y1="0.5" y2="0.5" />
      <text className="timeline-peak" x="4" y="10">
        {`${drawing.peak.toLocaleString('en')} in ${stepWords(drawing.step)}`}
      </text>
      <line className="timeline-ground" x2={width} y1={height + 0.5} y2={height + 0.5} />
    </>
  )
})

/** One path for each category, so that a pan changes a handful of elements and not hundreds. */
function barPaths(bars: readonly Bar[]): readonly [category: number, path: string][] {
  const paths = new Map<number, string>()
  for (const { category, x, y, width, height } of bars) {
    const bar = `M${px(x)} ${px(y)}h${px(width)}v${px(height)}h${px(-width)}z`
    paths.set(category, (paths.get(category) ?? '') + bar)
  }
  return [...paths]
}

/** `a day`, `3 months`. */
function stepWords({ unit, count }: Step): string {
  return count === 1
    ? `${unit === 'hour' ? 'an' : 'a'} ${unit}`
    : `${count.toLocaleString('en')} ${unit === 'century' ? 'centurie' : unit}s`
}

function skyline(levels: readonly Level[], height: number): string {
  const steps = levels.map(({ x0, x1, y }) => `L${px(x0)} ${px(y)}H${px(x1)}`)
  const first = levels[0]
  return first === undefined ? '' : `M${px(first.x0)} ${px(height)}${steps.join('')}V${px(height)}`
}

const px = (value: number) => value.toFixed(2)
