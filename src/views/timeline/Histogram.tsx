import { memo } from 'react'
import { categoryColour } from '../parts/shapes.ts'
import type { Bar, HistogramDrawing } from './bins.ts'
import { histogramWords, skyline } from './peak.ts'

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
        {histogramWords(drawing)}
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

const px = (value: number) => value.toFixed(2)
