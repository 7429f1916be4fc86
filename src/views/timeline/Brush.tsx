import type { KeyboardEvent } from 'react'
import type { TimeWindow } from '../../model/timespan.ts'
import { useAppStore, useChoice, useSight } from '../../store/react.ts'
import { setWindow } from '../../store/transitions.ts'
import { bringIntoSight, endOf } from './bring.ts'
import { keyWindow } from './brush.ts'
import { EdgeButton } from './EdgeButton.tsx'
import { endWords, windowWords } from '../parts/window-words.ts'
import { endShort } from './labels.ts'
import { textWidth } from './ticks.ts'
import type { Drawing } from './useDrawing.tsx'
import './brush.css'

/** The window: a veil over what is outside it, a grip along the top, and a slider at each end. */
export function Brush({ drawing }: { drawing: Drawing }) {
  const window = useChoice('window')
  const store = useAppStore()
  const { scale, layout, extent } = drawing
  const { width, axisTop } = layout
  const clip = (x: number) => Math.min(width, Math.max(0, x))
  const x0 = window === null ? 0 : clip(scale.x(window.from))
  const x1 = window === null ? width : clip(scale.x(window.to + 1))
  const outside = window !== null && (scale.x(window.to + 1) < 0 || scale.x(window.from) > width)
  return (
    <>
      {window !== null && (
        <>
          <div className="timeline-veil" style={{ width: x0, height: axisTop }} />
          <div className="timeline-veil" style={{ left: x1, width: width - x1, height: axisTop }} />
          <div className="timeline-window" style={{ left: x0, width: x1 - x0, height: axisTop }} />
          <Flags window={window} x0={x0} x1={x1} width={width} />
          <EmptyNote x={(x0 + x1) / 2} width={width} top={layout.histogramTop} />
        </>
      )}
      {outside && window !== null && (
        <EdgeButton
          side={scale.x(window.from) > width ? 'right' : 'left'}
          top={0}
          label={`Window: ${windowWords(window)}`}
          text="Window"
          onClick={() => bringIntoSight(store, scale.axis, window, extent)}
        />
      )}
      <Handle end="from" x={x0} drawing={drawing} window={window} />
      <Handle end="to" x={x1} drawing={drawing} window={window} />
    </>
  )
}

function Handle({
  end,
  x,
  drawing,
  window,
}: {
  end: 'from' | 'to'
  x: number
  drawing: Drawing
  window: TimeWindow | null
}) {
  const store = useAppStore()
  const { extent, ticks, layout } = drawing
  const base = window ?? extent
  // At the edge of the plot the grip is drawn beside it, whole.
  const inSight = Math.min(layout.width - 5, Math.max(4, x))
  const press = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const { key, shiftKey: shift } = event
    const present = store.getState().choice.window
    const next = keyWindow({ key, shift, end, window: present, extent, step: ticks.step })
    if (next === undefined) return
    event.preventDefault()
    event.stopPropagation()
    store.getState().choose(setWindow, next)
    if (next !== null) bringIntoSight(store, drawing.scale.axis, endOf(next, end), extent)
  }
  return (
    <div
      className={`timeline-handle timeline-handle-${end}`}
      data-end={end}
      role="slider"
      tabIndex={0}
      aria-label={end === 'from' ? 'Start of the time window' : 'End of the time window'}
      aria-valuemin={minutes(end === 'from' ? extent.from : base.from)}
      aria-valuemax={minutes(end === 'from' ? base.to : extent.to)}
      aria-valuenow={minutes(base[end])}
      aria-valuetext={
        window === null ? `${endWords(base[end], end)}, no limit set` : endWords(base[end], end)
      }
      style={{ transform: `translateX(${inSight}px)`, height: layout.axisTop }}
      onKeyDown={press}
    />
  )
}

const minutes = (ms: number) => Math.floor(ms / 60_000)

function Flags({ window, x0, x1, width }: { window: TimeWindow; x0: number; x1: number; width: number }) {
  const from = endShort(window.from, 'from')
  const to = endShort(window.to, 'to')
  const inside = x1 - x0 > textWidth(from) + textWidth(to) + 40
  const words = from === to ? from : `${from} – ${to}`
  if (inside) {
    return (
      <>
        <span className="timeline-flag" style={{ left: x0 + 10 }}>
          {from}
        </span>
        <span className="timeline-flag" style={{ right: width - x1 + 10 }}>
          {to}
        </span>
      </>
    )
  }
  const room = textWidth(words) + 24
  const toRight = x1 + room <= width
  const side = toRight || x0 < room ? { left: Math.min(x1 + 12, width - room) } : { right: width - x0 + 12 }
  return (
    <span className="timeline-flag" style={side}>
      {words}
    </span>
  )
}

function EmptyNote({ x, width, top }: { x: number; width: number; top: number }) {
  const { rows } = useSight()
  if (rows.length > 0) return null
  const left = Math.min(Math.max(x, 80), width - 80)
  return (
    <p className="timeline-empty" style={{ left, top }}>
      No events in this window
    </p>
  )
}
