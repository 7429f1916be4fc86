import { useRef } from 'react'
import type { TimeWindow } from '../../model/timespan.ts'
import { useApp, useAppStore, useWritten } from '../../store/react.ts'
import type { AppState } from '../../store/store.ts'
import { windowWords } from '../parts/window-words.ts'
import { bringIntoSight } from './bring.ts'
import { brushPlace } from './brush-place.ts'
import { say } from '../../words/say.ts'
import { EdgeButton } from './EdgeButton.tsx'
import { Flags } from './Flags.tsx'
import { Handle } from './Handle.tsx'
import { moveTo, stretchOver } from './move-to.ts'
import type { TimeScale } from './scale.ts'
import type { Drawing } from './useDrawing.tsx'
import './brush.css'

const windowOf = (state: AppState): TimeWindow | null => state.choice.window

/**
 * The window: a veil over what is outside it, a grip along the top, and a slider at each end. A move of the window renders
 * none of it: all that moves is written from the state, and lies on layers that the page puts elsewhere without painting.
 */
export function Brush({ drawing }: { drawing: Drawing }) {
  const { scale } = drawing
  const isSet = useApp(state => state.choice.window !== null)
  const beyond = useApp(state => brushPlace(state.choice.window, scale).beyond)
  return (
    <>
      {isSet && (
        <>
          <Veils drawing={drawing} />
          <Flags drawing={drawing} />
          <EmptyNote scale={scale} top={drawing.layout.histogramTop} />
        </>
      )}
      {beyond !== null && <Beyond side={beyond} drawing={drawing} />}
      <Handle end="from" drawing={drawing} />
      <Handle end="to" drawing={drawing} />
    </>
  )
}

function Veils({ drawing: { scale, layout } }: { drawing: Drawing }) {
  const before = useRef<HTMLDivElement>(null)
  const after = useRef<HTMLDivElement>(null)
  const grip = useRef<HTMLDivElement>(null)
  useWritten(windowOf, window => {
    const { x0, x1 } = brushPlace(window, scale)
    moveTo(before.current, x0 - layout.width)
    moveTo(after.current, x1)
    stretchOver(grip.current, x0, x1 - x0, layout.width)
  })
  const style = { width: layout.width, height: layout.axisTop }
  return (
    <>
      <div className="timeline-veil" style={style} ref={before} />
      <div className="timeline-veil" style={style} ref={after} />
      <div className="timeline-window" style={style} ref={grip} />
    </>
  )
}

function Beyond({ side, drawing: { scale, extent } }: { side: 'left' | 'right'; drawing: Drawing }) {
  const store = useAppStore()
  const words = useApp(({ choice: { window } }) => (window === null ? '' : windowWords(window)))
  return (
    <EdgeButton
      side={side}
      top={0}
      label={say().timeline.windowIs(words)}
      text={say().timeline.window}
      onClick={() => {
        const { window } = store.getState().choice
        if (window !== null) bringIntoSight(store, scale.axis, window, extent)
      }}
    />
  )
}

/** Room that half of the note takes up, in pixels. */
const HALF_NOTE_PX = 80

function EmptyNote({ scale, top }: { scale: TimeScale; top: number }) {
  const store = useAppStore()
  const isEmpty = useApp(state => store.sight(state).rows.length === 0)
  const note = useRef<HTMLDivElement>(null)
  useWritten(windowOf, window => {
    const { x0, x1 } = brushPlace(window, scale)
    const x = Math.min(Math.max((x0 + x1) / 2, HALF_NOTE_PX), scale.width - HALF_NOTE_PX)
    moveTo(note.current, Math.round(x))
  })
  return isEmpty ? (
    <div className="timeline-empty" style={{ top }} ref={note}>
      <p>{say().timeline.noneInWindow}</p>
    </div>
  ) : null
}
