import { useEffect, useRef } from 'react'
import { useWritten } from '../../store/react.ts'
import type { AppState } from '../../store/store.ts'
import { setWords } from './set-words.ts'

interface LiveTextProps {
  readonly of: (state: AppState) => string
  /** Milliseconds that words must have stood before they take the place of others: for what is spoken, or far from the hand. */
  readonly after?: number
}

/** Words that follow the state in place, with no rendering. */
export function LiveText({ of, after = 0 }: LiveTextProps) {
  const span = useRef<HTMLSpanElement>(null)
  const timer = useRef(0)
  useWritten(of, words => {
    const { current } = span
    clearTimeout(timer.current)
    if (after === 0 || current?.firstChild === null) setWords(current, words)
    else timer.current = window.setTimeout(() => setWords(current, words), after)
  })
  useEffect(() => () => clearTimeout(timer.current), [])
  return <span ref={span} />
}
