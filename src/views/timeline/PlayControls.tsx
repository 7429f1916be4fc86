import type { TimeWindow } from '../../model/timespan.ts'
import { SPEEDS, type Speed } from '../../store/choice.ts'
import { useAppStore, useChoice, useChoose } from '../../store/react.ts'
import { setPlayback, setWindow } from '../../store/transitions.ts'
import { shiftWindow } from '../../store/window-moves.ts'
import { say } from '../../words/say.ts'
import { bringIntoSight } from './bring.ts'
import { keepIn } from './brush.ts'
import { windowWords } from '../parts/window-words.ts'
import { unitAt } from './playback.ts'
import { usePlayback } from './usePlayback.tsx'
import type { Step } from './steps.ts'

interface PlayProps {
  extent: TimeWindow
  axis: TimeWindow
  step: Step
}

/** Play or pause, and the window moved by its own length; without one, forward begins at the start of the axis, back at its end. */
export function PlayControls({ extent, axis, step }: PlayProps) {
  const { playing } = useChoice('playback')
  const store = useAppStore()
  const choose = useChoose()
  usePlayback(axis, step)
  const move = (by: number) => {
    const { window } = store.getState().choice
    const next =
      window === null ? unitAt(by > 0 ? 'start' : 'end', axis) : keepIn(shiftWindow(window, by), extent)
    choose(setWindow, next)
    bringIntoSight(store, axis, next, extent)
    store.getState().announce(say().timeline.windowIs(windowWords(next)))
  }
  const label = playing ? say().timeline.pause : say().timeline.play
  return (
    <div className="timeline-group timeline-transport" role="group" aria-label={say().timeline.playback}>
      <Icon label={say().timeline.back} d="M9.5 2.5L4 7l5.5 4.5z" onClick={() => move(-1)} />
      <Icon
        label={label}
        d={playing ? 'M3.5 2h2.6v10H3.5zM7.9 2h2.6v10H7.9z' : 'M3.5 1.5L12 7l-8.5 5.5z'}
        onClick={() => choose(setPlayback, { playing: !playing })}
      />
      <Icon label={say().timeline.forward} d="M4.5 2.5L10 7l-5.5 4.5z" onClick={() => move(1)} />
    </div>
  )
}

function Icon({ label, d, onClick }: { label: string; d: string; onClick: () => void }) {
  return (
    <button
      type="button"
      className="quiet-button timeline-icon"
      aria-label={label}
      title={label}
      onClick={onClick}
    >
      <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
        <path d={d} fill="currentColor" />
      </svg>
    </button>
  )
}

/** Speed, whether the window moves or grows, and whether it starts over. */
export function PlaySettings() {
  const words = say().timeline
  const { speed, mode, loop } = useChoice('playback')
  const choose = useChoose()
  return (
    <div className="timeline-group" role="group" aria-label={words.settings}>
      <select
        className="timeline-select"
        aria-label={words.speed}
        value={speed}
        onChange={event => choose(setPlayback, { speed: toSpeed(event.currentTarget.value) })}
      >
        {SPEEDS.map(value => (
          <option key={value} value={value}>
            {words.speedIs(value)}
          </option>
        ))}
      </select>
      <select
        className="timeline-select"
        aria-label={words.whatPlayingDoes}
        value={mode}
        onChange={event =>
          choose(setPlayback, { mode: event.currentTarget.value === 'growing' ? 'growing' : 'moving' })
        }
      >
        <option value="moving">{words.moves}</option>
        <option value="growing">{words.grows}</option>
      </select>
      <button
        type="button"
        className="quiet-button"
        aria-pressed={loop}
        onClick={() => choose(setPlayback, { loop: !loop })}
      >
        {words.loop}
      </button>
    </div>
  )
}

function toSpeed(value: string): Speed {
  return SPEEDS.find(speed => String(speed) === value) ?? 1
}
