import { useRef } from 'react'
import { useData } from '../../store/react.ts'
import { Brush } from './Brush.tsx'
import { Chart } from './Chart.tsx'
import { LaneKeys } from './LaneKeys.tsx'
import type { Listed } from './EventList.tsx'
import { Links } from './Links.tsx'
import { Marks } from './Marks.tsx'
import { MoreButtons } from './MoreButtons.tsx'
import type { Drawing } from './useDrawing.tsx'
import { useHands } from './useHands.tsx'
import { useWheel } from './useWheel.tsx'
import './plot.css'
import './events.css'

/** The drawing and, over it, all that moves: the brush, what is lit up, and the hands. */
export function Plot({ drawing, list }: { drawing: Drawing; list: (listed: Listed) => void }) {
  const { dataset } = useData()
  const surface = useRef<HTMLDivElement>(null)
  const hands = useHands(drawing)
  useWheel(surface, drawing)
  return (
    <div className="timeline-surface" ref={surface} {...hands}>
      <Chart drawing={drawing} categories={dataset.categories.length} />
      <Brush drawing={drawing} />
      <Links drawing={drawing} />
      <Marks drawing={drawing} />
      {drawing.layout.lanesHeight > 0 && (
        <>
          <LaneKeys drawing={drawing} />
          <MoreButtons drawing={drawing} list={list} />
        </>
      )}
    </div>
  )
}
