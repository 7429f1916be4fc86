import { useRef } from 'react'
import { useWritten } from '../../store/react.ts'
import { setWords } from '../parts/set-words.ts'
import { flagsIn, type Flag } from './brush-place.ts'
import { moveTo } from './move-to.ts'
import type { Drawing } from './useDrawing.tsx'

/** The dates at both ends of the window. */
export function Flags({ drawing }: { drawing: Drawing }) {
  const first = useRef<HTMLSpanElement>(null)
  const second = useRef<HTMLSpanElement>(null)
  useWritten(
    state => state.choice.window,
    window => {
      if (window === null) return
      const [one, other] = flagsIn(window, drawing)
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
