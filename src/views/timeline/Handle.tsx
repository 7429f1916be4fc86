import { useRef, type KeyboardEvent } from 'react'
import type { TimeWindow } from '../../model/timespan.ts'
import { useAppStore, useWritten } from '../../store/react.ts'
import { setWindow } from '../../store/transitions.ts'
import { say } from '../../words/say.ts'
import { endWords } from '../parts/window-words.ts'
import { bringIntoSight, endOf } from './bring.ts'
import { keyWindow } from './brush.ts'
import { brushPlace } from './brush-place.ts'
import { moveTo } from './move-to.ts'
import type { Drawing } from './useDrawing.tsx'

/** One end of the window as a slider. */
export function Handle({ end, drawing }: { end: 'from' | 'to'; drawing: Drawing }) {
  const store = useAppStore()
  const handle = useRef<HTMLDivElement>(null)
  const { extent, ticks, layout, scale } = drawing
  useWritten(
    state => state.choice.window,
    window => {
      const { current } = handle
      if (current === null) return
      const { x0, x1 } = brushPlace(window, scale)
      // At the edge of the plot the grip is drawn beside it, whole.
      moveTo(current, Math.min(layout.width - 5, Math.max(4, end === 'from' ? x0 : x1)))
      for (const [name, value] of sliderValues(end, window, extent)) {
        if (current.getAttribute(name) !== value) current.setAttribute(name, value)
      }
    },
  )
  const press = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const { key, shiftKey: shift } = event
    const { window } = store.getState().choice
    const next = keyWindow({ key, shift, end, window, extent, step: ticks.step })
    if (next === undefined) return
    event.preventDefault()
    event.stopPropagation()
    store.getState().choose(setWindow, next)
    if (next !== null) bringIntoSight(store, scale.axis, endOf(next, end), extent)
  }
  const base = store.getState().choice.window ?? extent
  return (
    <div
      ref={handle}
      className={`timeline-handle timeline-handle-${end}`}
      data-end={end}
      role="slider"
      tabIndex={0}
      aria-label={end === 'from' ? say().timeline.start : say().timeline.end}
      aria-valuenow={minutes(base[end])}
      style={{ height: layout.axisTop }}
      onKeyDown={press}
    />
  )
}

const minutes = (ms: number) => Math.floor(ms / 60_000)

/** What the slider says of itself, in minutes and in words. */
function sliderValues(
  end: 'from' | 'to',
  window: TimeWindow | null,
  extent: TimeWindow,
): readonly (readonly [name: string, value: string])[] {
  const base = window ?? extent
  const words = endWords(base[end], end)
  return [
    ['aria-valuemin', String(minutes(end === 'from' ? extent.from : base.from))],
    ['aria-valuemax', String(minutes(end === 'from' ? base.to : extent.to))],
    ['aria-valuenow', String(minutes(base[end]))],
    ['aria-valuetext', window === null ? say().timeline.noLimit(words) : words],
  ]
}
