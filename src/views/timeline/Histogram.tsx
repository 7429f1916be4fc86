import { memo } from 'react'
import { categoryColour } from '../parts/shapes.ts'
import type { HistogramDrawing, Level } from './bins.ts'
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
      {drawing.bars.map(bar => (
        <rect
          key={`${String(bar.category)} ${String(bar.x)}`}
          x={bar.x}
          y={bar.y}
          width={bar.width}
          height={bar.height}
          style={{ fill: categoryColour(bar.category) }}
        />
      ))}
      <line className="timeline-grid" x2={width} y1="0.5" y2="0.5" />
      <text className="timeline-peak" x="4" y="10">
        {`${drawing.peak.toLocaleString('en')} in ${stepWords(drawing.step)}`}
      </text>
      <line className="timeline-ground" x2={width} y1={height + 0.5} y2={height + 0.5} />
    </>
  )
})

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

const px = (value: number) => value.toFixed(1)
