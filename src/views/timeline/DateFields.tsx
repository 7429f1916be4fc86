import { useEffect, useId, useRef, useState } from 'react'
import type { TimeWindow } from '../../model/timespan.ts'
import { useAppStore, useData, useWritten } from '../../store/react.ts'
import { createPace } from '../parts/pace.ts'
import { setWindow } from '../../store/transitions.ts'
import { say } from '../../words/say.ts'
import { bringIntoSight, endOf } from './bring.ts'
import { endEdtf } from './labels.ts'
import { readEnd } from './typed.ts'

/** A field is read at leisure: in a drag it is written anew this often, in milliseconds. The flags at the window's ends keep step. */
const REWRITE_MS = 100

interface FieldsProps {
  extent: TimeWindow
  axis: TimeWindow
}

/** Both ends of the window as text, in any form of EDTF. */
export function DateFields({ extent, axis }: FieldsProps) {
  return (
    <div className="timeline-group timeline-dates" role="group" aria-label={say().timeline.dates}>
      <DateField end="from" label={say().timeline.from} extent={extent} axis={axis} />
      <DateField end="to" label={say().timeline.to} extent={extent} axis={axis} />
    </div>
  )
}

/** An end of the window as it is written in its field; empty without a window. */
function fieldText(window: TimeWindow | null, end: 'from' | 'to'): string {
  return window === null ? '' : (endEdtf(window[end], end) ?? '')
}

interface Draft {
  readonly text: string
  readonly error: string | null
}

function DateField({ end, label, extent, axis }: FieldsProps & { end: 'from' | 'to'; label: string }) {
  const { dataset } = useData()
  const store = useAppStore()
  const id = useId()
  const [draft, setDraft] = useState<Draft | null>(null)
  const input = useRef<HTMLInputElement>(null)
  const [pace] = useState(() => createPace(REWRITE_MS))
  useEffect(() => pace.stop, [pace])
  // What is being typed stays, whatever becomes of the window meanwhile.
  useWritten(
    state => draft?.text ?? fieldText(state.choice.window, end),
    text => {
      const rewrite = () => {
        const { current } = input
        if (current !== null && current.value !== text) current.value = text
      }
      if (draft === null) {
        pace.next(rewrite)
        return
      }
      pace.stop()
      rewrite()
    },
  )
  const apply = () => {
    const { choice, choose } = store.getState()
    if (draft === null || draft.text.trim() === fieldText(choice.window, end)) {
      setDraft(null)
      return
    }
    const read = readEnd(draft.text, end, choice.window, extent, dataset.meta.displayZone)
    if ('error' in read) {
      setDraft({ text: draft.text, error: read.error })
      return
    }
    setDraft(null)
    choose(setWindow, read.window)
    if (read.window !== null) bringIntoSight(store, axis, endOf(read.window, end), extent)
  }
  const error = draft?.error ?? null
  return (
    <div className="timeline-field">
      <label htmlFor={id}>{label}</label>
      <span className="timeline-field-box">
        <input
          id={id}
          ref={input}
          placeholder={say().timeline.anyDate}
          autoComplete="off"
          spellCheck={false}
          aria-invalid={error !== null}
          aria-describedby={error === null ? undefined : `${id}error`}
          onChange={event => setDraft({ text: event.currentTarget.value, error: null })}
          onBlur={apply}
          onKeyDown={event => {
            event.stopPropagation()
            if (event.key === 'Enter') apply()
            if (event.key === 'Escape') setDraft(null)
          }}
        />
      </span>
      {error !== null && (
        <p className="timeline-error" id={`${id}error`} role="alert">
          {error}
        </p>
      )}
    </div>
  )
}
