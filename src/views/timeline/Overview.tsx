import { memo, useMemo, useRef, type KeyboardEvent, type PointerEvent } from 'react'
import type { TimeWindow } from '../../model/timespan.ts'
import type { Rows } from '../../query/rows.ts'
import { useApp, useAppStore, useData, useWritten } from '../../store/react.ts'
import { setAxis } from '../../store/transitions.ts'
import { say } from '../../words/say.ts'
import { panAxis, zoomAxis } from './axis-moves.ts'
import { windowWords } from '../parts/window-words.ts'
import { stretchOver } from './move-to.ts'
import { carryFrame, overviewFrame, overviewPath } from './overview.ts'
import { timeScale, type TimeScale } from './scale.ts'

const HEIGHT = 18

interface OverviewProps {
  extent: TimeWindow
  axis: TimeWindow
  rows: Rows
  width: number
}

/** All of time in one strip; its frame is what the axis shows, and can be dragged. It never changes its own scale. */
export const Overview = memo(function Overview({ extent, axis, rows, width }: OverviewProps) {
  const { columns, dataset } = useData()
  const store = useAppStore()
  const held = useRef<{ x: number; axis: TimeWindow } | null>(null)
  const scale = useMemo(() => timeScale(extent, width), [extent, width])
  const categories = Math.max(1, dataset.categories.length)
  const bars = useMemo(
    () => overviewPath(columns, categories, rows, scale, HEIGHT - 2),
    [columns, categories, rows, scale],
  )
  const frame = overviewFrame(axis, scale)
  const choose = (next: TimeWindow) => store.getState().choose(setAxis, next)

  const down = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0) return
    event.currentTarget.setPointerCapture(event.pointerId)
    const x = event.clientX - event.currentTarget.getBoundingClientRect().left
    const onFrame = Math.abs(x - frame.x - frame.width / 2) <= Math.max(12, frame.width / 2)
    const first = onFrame ? axis : carryFrame(axis, x - scale.x((axis.from + axis.to) / 2), scale)
    held.current = { x: event.clientX, axis: first }
    choose(first)
  }
  const move = (event: PointerEvent) => {
    const { current } = held
    if (current !== null) choose(carryFrame(current.axis, event.clientX - current.x, scale))
  }
  const release = () => {
    held.current = null
  }
  const press = (event: KeyboardEvent) => {
    const next = keyAxis(event.key, axis, extent)
    if (next === null) return
    event.preventDefault()
    event.stopPropagation()
    choose(next)
  }
  return (
    <div
      className="timeline-overview"
      role="scrollbar"
      tabIndex={0}
      aria-label={say().timeline.partOnAxis}
      aria-orientation="horizontal"
      aria-controls="timeline-plot"
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round((100 * (axis.from - extent.from)) / Math.max(1, extent.to - extent.from))}
      aria-valuetext={windowWords(axis)}
      onPointerDown={down}
      onPointerMove={move}
      onPointerUp={release}
      onPointerCancel={release}
      onKeyDown={press}
    >
      <svg width={width} height={HEIGHT} aria-hidden="true">
        <path className="timeline-overview-bars" d={bars} />
      </svg>
      <WindowInOverview scale={scale} />
      <div className="timeline-frame" style={{ transform: `translateX(${frame.x}px)`, width: frame.width }} />
    </div>
  )
})

function keyAxis(key: string, axis: TimeWindow, extent: TimeWindow): TimeWindow | null {
  const length = axis.to + 1 - axis.from
  const middle = (axis.from + axis.to) / 2
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowUp':
      return panAxis(axis, -length / 8, extent)
    case 'ArrowRight':
    case 'ArrowDown':
      return panAxis(axis, length / 8, extent)
    case 'PageUp':
      return panAxis(axis, -length, extent)
    case 'PageDown':
      return panAxis(axis, length, extent)
    case 'Home':
      return panAxis(axis, extent.from - axis.from, extent)
    case 'End':
      return panAxis(axis, extent.to - axis.to, extent)
    case '+':
      return zoomAxis(axis, middle, 0.5, extent)
    case '-':
      return zoomAxis(axis, middle, 2, extent)
    default:
      return null
  }
}

function WindowInOverview({ scale }: { scale: TimeScale }) {
  const bar = useRef<HTMLDivElement>(null)
  const isSet = useApp(state => state.choice.window !== null)
  useWritten(
    state => state.choice.window,
    window => {
      if (window === null) return
      const x = Math.round(Math.max(0, scale.x(window.from)))
      const width = Math.max(2, Math.round(Math.min(scale.width, scale.x(window.to + 1))) - x)
      stretchOver(bar.current, x, width, scale.width)
    },
  )
  return isSet ? <div className="timeline-overview-window" ref={bar} /> : null
}
