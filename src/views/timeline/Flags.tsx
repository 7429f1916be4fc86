import { useRef } from 'react'
import { useWritten } from '../../store/react.ts'
import { say } from '../../words/say.ts'
import { setWords } from '../parts/set-words.ts'
import { brushPlace, flagsOf, type Flag } from './brush-place.ts'
import { moveTo } from './move-to.ts'
import { textWidth } from './ticks.ts'
import type { Drawing } from './useDrawing.tsx'

/** Pixels from the top of the plot to the foot of a flag. */
const FOOT_PX = 19
/** Arrow and white space of the button at an edge, in pixels. */
const BUTTON_PX = 24

/** The dates at both ends of the window. */
export function Flags({ drawing: { scale, histogram, layout } }: { drawing: Drawing }) {
  const first = useRef<HTMLSpanElement>(null)
  const second = useRef<HTMLSpanElement>(null)
  useWritten(
    state => state.choice.window,
    window => {
      if (window === null) return
      const [one, other] = flagsOf(window, brushPlace(window, scale), {
        width: scale.width,
        taken: (left, right) =>
          histogram.levels.some(
            ({ x0, x1, y }) => x0 < right && x1 > left && layout.histogramTop + y < FOOT_PX,
          ),
        button: textWidth(say().timeline.window) + BUTTON_PX,
      })
      hoist(first.current, one)
      hoist(second.current, other)
    },
  )
  return (
    <>
      <span className="timeline-flag" ref={first}>
        <span />
      </span>
      <span className="timeline-flag" ref={second}>
        <span />
      </span>
    </>
  )
}

function hoist(pole: HTMLElement | null, flag: Flag | undefined): void {
  if (pole === null) return
  if (pole.hidden !== (flag === undefined)) pole.hidden = flag === undefined
  if (flag === undefined) return
  pole.toggleAttribute('data-ends', flag.ends)
  setWords(pole.firstElementChild as HTMLElement, flag.words)
  moveTo(pole, flag.x)
}
