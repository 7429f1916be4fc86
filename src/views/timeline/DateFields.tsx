import { useId, useState } from 'react'
import type { TimeWindow } from '../../model/timespan.ts'
import { useAppStore, useChoice, useData } from '../../store/react.ts'
import { setWindow } from '../../store/transitions.ts'
import { bringIntoSight, endOf } from './bring.ts'
import { endEdtf } from './labels.ts'
import { readEnd } from './typed.ts'

interface FieldsProps {
  extent: TimeWindow
  axis: TimeWindow
}

/** Both ends of the window as text, in any form of EDTF. */
export function DateFields({ extent, axis }: FieldsProps) {
  return (
    <div className="timeline-group" role="group" aria-label="Dates of the window">
      <DateField end="from" label="From" extent={extent} axis={axis} />
      <DateField end="to" label="To" extent={extent} axis={axis} />
    </div>
  )
}

interface Draft {
  readonly text: string
  readonly error: string | null
}

function DateField({ end, label, extent, axis }: FieldsProps & { end: 'from' | 'to'; label: string }) {
  const window = useChoice('window')
  const { dataset } = useData()
  const store = useAppStore()
  const id = useId()
  const [draft, setDraft] = useState<Draft | null>(null)
  const written = window === null ? '' : (endEdtf(window[end], end) ?? '')
  const apply = () => {
    if (draft === null || draft.text.trim() === written) {
      setDraft(null)
      return
    }
    const { choice, choose } = store.getState()
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
      <input
        id={id}
        value={draft?.text ?? written}
        placeholder="any date"
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
      {error !== null && (
        <p className="timeline-error" id={`${id}error`} role="alert">
          {error}
        </p>
      )}
    </div>
  )
}
