import { memo } from 'react'
import { categoryColour } from '../parts/shapes.ts'
import type { Bar, HistogramDrawing } from './bins.ts'
import type { PlotLayout } from './frame.ts'
import { histogramWords, skyline } from './peak.ts'

/** Bars of what passes, and the hairline of all events that they are a part of. */
export const Histogram = memo(function Histogram({
  drawing,
  layout: { width, histogramHeight: height, histogramTop: top },
}: {
  drawing: HistogramDrawing
  layout: PlotLayout
}) {
  return (
    <>
      <path className="timeline-total" d={skyline(drawing.levels, height, top)} />
      {barPaths(drawing.bars, top).map(([category, path]) => (
        <path key={category} d={path} style={{ fill: categoryColour(category) }} />
      ))}
      <line className="timeline-grid" x2={width} y1={top + 0.5} y2={top + 0.5} />
      <text className="timeline-peak" x="4" y={top + 10}>
        {histogramWords(drawing)}
      </text>
      <line className="timeline-ground" x2={width} y1={top + height + 0.5} y2={top + height + 0.5} />
    </>
  )
})

/** One path for each category, so that a pan changes a handful of elements and not hundreds. */
function barPaths(bars: readonly Bar[], top: number): readonly [category: number, path: string][] {
  const paths = new Map<number, string>()
  for (const { category, x, y, width, height } of bars) {
    const bar = `M${px(x)} ${px(top + y)}h${px(width)}v${px(height)}h${px(-width)}z`
    paths.set(category, (paths.get(category) ?? '') + bar)
  }
  return [...paths]
}

const px = (value: number) => value.toFixed(2)
