import { memo, useId, useRef } from 'react'
import { recordOf } from '../../model/records.ts'
import type { TimeWindow } from '../../model/timespan.ts'
import { useApp, useAppStore, useChoice, useChoose, useData } from '../../store/react.ts'
import { setCertainty, setWindow } from '../../store/transitions.ts'
import { say } from '../../words/say.ts'
import { placeBeside } from './beside.ts'
import { bringIntoSight } from './bring.ts'
import { centreOf, PRESETS, presetWindow } from './brush.ts'
import { DateFields } from './DateFields.tsx'
import type { Listed } from './EventList.tsx'
import { windowWords } from '../parts/window-words.ts'
import { PlayControls, PlaySettings } from './PlayControls.tsx'
import type { Step } from './steps.ts'
import { Undated } from './Undated.tsx'
import './controls.css'

/** Width of the panel, in pixels, where the page is wide enough. */
const PANEL_PX = 340

interface ToolbarProps {
  extent: TimeWindow
  axis: TimeWindow
  step: Step
  /** Too narrow for one line: what is used less is behind a button. */
  narrow: boolean
  /** Too narrow even for the lengths of the window. */
  tiny: boolean
  list: (listed: Listed) => void
  lanesOpen: boolean
  foldLanes: () => void
}

/** The line above the drawing. */
export const Toolbar = memo(function Toolbar(props: ToolbarProps) {
  const { extent, axis, step, narrow, tiny, list, lanesOpen, foldLanes } = props
  const opener = useRef<HTMLButtonElement>(null)
  const panel = useId()
  const fold = (
    <button type="button" className="quiet-button" aria-pressed={lanesOpen} onClick={foldLanes}>
      {say().timeline.lanes}
    </button>
  )
  if (!narrow) {
    return (
      <div className="timeline-toolbar">
        <PlayControls extent={extent} axis={axis} step={step} />
        <PlaySettings />
        <Presets extent={extent} axis={axis} />
        <DateFields extent={extent} axis={axis} />
        <CertaintySwitch />
        {fold}
        <Undated list={list} />
      </div>
    )
  }
  return (
    <div className="timeline-toolbar">
      <PlayControls extent={extent} axis={axis} step={step} />
      {!tiny && <Presets extent={extent} axis={axis} />}
      <button type="button" className="quiet-button" popoverTarget={panel} ref={opener}>
        {say().timeline.window}
      </button>
      <Undated list={list} brief={tiny} />
      <div
        className="timeline-panel"
        id={panel}
        popover="auto"
        role="dialog"
        aria-label={say().timeline.windowAndPlayback}
        onBeforeToggle={event => {
          if (opener.current !== null) placeBeside(event.currentTarget, opener.current, PANEL_PX)
        }}
      >
        {tiny && <Presets extent={extent} axis={axis} />}
        <DateFields extent={extent} axis={axis} />
        <CertaintySwitch />
        <PlaySettings />
        {fold}
      </div>
    </div>
  )
})

/** Calendar windows around the open event, else around the middle of the window, else of the axis. */
function Presets({ extent, axis }: { extent: TimeWindow; axis: TimeWindow }) {
  const store = useAppStore()
  const { records } = useData()
  const isAll = useApp(state => state.choice.window === null)
  const centre = () => {
    const { focus, window } = store.getState().choice
    const span = focus === null ? null : recordOf(records, focus.event)?.span
    const { from, to } = window ?? axis
    return centreOf(span ?? null, (from + to) / 2)
  }
  const go = (window: TimeWindow | null) => {
    const { choose, announce } = store.getState()
    choose(setWindow, window)
    if (window === null) announce(say().timeline.allOfTime)
    else {
      bringIntoSight(store, axis, window, extent)
      announce(say().timeline.windowIs(windowWords(window)))
    }
  }
  return (
    <div className="timeline-group timeline-joined" role="group" aria-label={say().timeline.lengthOfWindow}>
      {PRESETS.map(preset => (
        <button
          key={preset}
          type="button"
          className="quiet-button"
          onClick={() => go(presetWindow(preset, centre()))}
        >
          {say().timeline.lengths[preset]}
        </button>
      ))}
      <button type="button" className="quiet-button" aria-pressed={isAll} onClick={() => go(null)}>
        {say().timeline.all}
      </button>
    </div>
  )
}

function CertaintySwitch() {
  const certainty = useChoice('certainty')
  const choose = useChoose()
  const name = useId()
  return (
    <div className="timeline-group timeline-joined" role="radiogroup" aria-label={say().timeline.inWindow}>
      {(['possibly', 'certainly'] as const).map(value => (
        <label key={value} className="quiet-button timeline-radio">
          <input
            type="radio"
            className="visually-hidden"
            name={name}
            checked={certainty === value}
            onChange={() => choose(setCertainty, value)}
          />
          {say().timeline[value]}
        </label>
      ))}
    </div>
  )
}
