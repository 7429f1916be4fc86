import { useEffect, useRef } from 'react'
import { useAppStore, useWritten } from '../../store/react.ts'
import { loadedOf } from '../../store/store.ts'
import { say } from '../../words/say.ts'
import { setWords } from '../parts/set-words.ts'
import { summariseView, summaryWords } from './view-summary.ts'

/** A view has settled once it stood this long: later than the count alone is said, and never while it plays. */
const SETTLED_MS = 1500

/** Says what the view comes to, to whom does not see it. Worked out once it has settled, never at a move of a drag. */
export function ViewSummary() {
  const store = useAppStore()
  const line = useRef<HTMLSpanElement>(null)
  const timer = useRef(0)
  useWritten(
    state => store.sight(state).rows,
    rows => {
      clearTimeout(timer.current)
      timer.current = window.setTimeout(() => {
        const state = store.getState()
        if (state.load.phase !== 'ready') return
        setWords(line.current, summaryWords(summariseView(loadedOf(state), rows)))
      }, SETTLED_MS)
    },
  )
  useEffect(() => () => clearTimeout(timer.current), [])
  return (
    <p className="visually-hidden" role="status" aria-label={say().shell.view} dir="auto">
      <span ref={line} />
    </p>
  )
}
