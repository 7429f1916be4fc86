import { memo } from 'react'
import type { Drawing } from './useDrawing.tsx'

const FINE_BASELINE = 12
const COARSE_BASELINE = 26

/** Two rows of dates, and hairlines up through the plot where a coarse step begins. */
export const AxisRows = memo(function AxisRows({ drawing }: { drawing: Drawing }) {
  const { layout, ticks } = drawing
  const { axisTop, width, histogramTop } = layout
  const { fine, coarse } = ticks
  const lonely = coarse.length === 0
  return (
    <g className="timeline-axis">
      {fine.map(({ ms, x, label, labelX }) => (
        <g key={ms}>
          <line className="timeline-tick" x1={x} x2={x} y1={axisTop} y2={axisTop + 5} />
          <line className="timeline-grid" x1={x} x2={x} y1={histogramTop} y2={axisTop} />
          <text x={labelX} y={axisTop + FINE_BASELINE}>
            {label}
          </text>
        </g>
      ))}
      {coarse.map(({ ms, x, label, labelX }) => (
        <g key={ms}>
          {x >= 0 && (
            <line className="timeline-grid-strong" x1={x} x2={x} y1={histogramTop} y2={axisTop + 30} />
          )}
          <text className="timeline-coarse" x={labelX} y={axisTop + COARSE_BASELINE}>
            {label}
          </text>
        </g>
      ))}
      <line className="timeline-ground" x2={width} y1={axisTop + 0.5} y2={axisTop + 0.5} />
      {lonely && <line className="timeline-tick" x2={width} y1={axisTop + 18} y2={axisTop + 18} />}
    </g>
  )
})
