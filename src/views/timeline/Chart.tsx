import { memo, useId } from 'react'
import { categoryColour } from '../parts/shapes.ts'
import { AxisRows } from './AxisRows.tsx'
import { Density } from './Density.tsx'
import { Histogram } from './Histogram.tsx'
import { Inks } from './Inks.tsx'
import { Lanes } from './Lanes.tsx'
import type { Drawing } from './useDrawing.tsx'

/**
 * Everything on the plot that does not depend on the window: it renders again for data, filters, axis and size, and
 * never for a move of the brush. For assistive technology the sliders and the list of events stand in for it.
 */
export const Chart = memo(function Chart({ drawing, categories }: { drawing: Drawing; categories: number }) {
  const inks = useId()
  const { layout } = drawing
  return (
    <svg className="timeline-chart" width={layout.width} height={layout.height} aria-hidden="true">
      <Inks id={inks} colours={Array.from({ length: categories }, (_, at) => categoryColour(at))} />
      <AxisRows drawing={drawing} />
      <Histogram drawing={drawing.histogram} layout={layout} />
      {layout.lanesHeight > 0 &&
        (drawing.lanes.crowded ? (
          <Density drawing={drawing} categories={categories} />
        ) : (
          <Lanes lanes={drawing.lanes} inks={inks} top={layout.lanesTop} />
        ))}
    </svg>
  )
})
