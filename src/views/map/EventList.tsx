/** A list of events that one mark cannot tell apart: at one spot, somewhere in one area, or without a place. */
import { useEffect, useMemo, useRef, useState } from 'react'
import { useData, useEvents } from '../../store/react.ts'
import { say } from '../../words/say.ts'
import { ContradictionSign } from '../parts/ContradictionSign.tsx'
import { EventButton } from '../parts/EventButton.tsx'
import { dateWords } from './words.ts'

/** How many events a list shows at first, and how many more at a time. */
const PAGE = 100

export interface EventListProps {
  readonly title: string
  /** What the list stands for, in a few quiet words. */
  readonly note: string
  readonly rows: readonly number[]
  /** Position in the panel in px. */
  readonly at: { readonly left: number; readonly top: number }
  readonly onClose: () => void
}

export function EventList({ title, note, rows, at, onClose }: EventListProps) {
  const { disputed, records } = useData()
  const [most, setMost] = useState(PAGE)
  const seen = useMemo(() => rows.slice(0, most), [rows, most])
  useEvents(seen)
  const panel = useRef<HTMLElement>(null)

  useEffect(function takeFocus() {
    const before = document.activeElement
    panel.current?.querySelector<HTMLElement>('ul button')?.focus()
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    }
  }, [])

  useEffect(
    function readKeys() {
      const element = panel.current
      const onKeyDown = (event: KeyboardEvent) => {
        const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
        if (event.key === 'Escape') onClose()
        else if (step !== undefined) moveFocus(element, step)
        else return
        event.preventDefault()
        event.stopPropagation()
      }
      element?.addEventListener('keydown', onKeyDown)
      return () => {
        element?.removeEventListener('keydown', onKeyDown)
      }
    },
    [onClose],
  )

  return (
    <section className="map-list" aria-label={title} style={at} ref={panel}>
      <header>
        <div>
          <h3>{title}</h3>
          <p>{note}</p>
        </div>
        <button type="button" className="map-tool" aria-label={say().map.closeList} onClick={onClose}>
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="M4 4l8 8M12 4l-8 8" />
          </svg>
        </button>
      </header>
      <ul>
        {seen.map(row => {
          const event = records.at(row)
          if (event === null) return null
          return (
            <li key={event.id}>
              <EventButton row={row} event={event}>
                <span className="map-list-title">
                  {event.title} {disputed(row) && <ContradictionSign label={say().parts.claimsContradict} />}
                </span>
                <span className="map-list-date">{dateWords(event)}</span>
              </EventButton>
            </li>
          )
        })}
      </ul>
      {seen.length < rows.length ? (
        <button
          type="button"
          className="quiet-button"
          onClick={() => {
            setMost(most + PAGE)
          }}
        >
          {say().map.showMore(Math.min(PAGE, rows.length - seen.length))}
        </button>
      ) : null}
    </section>
  )
}

function moveFocus(panel: HTMLElement | null, step: number): void {
  const buttons = [...(panel?.querySelectorAll<HTMLElement>('ul button') ?? [])]
  const here = buttons.findIndex(button => button === document.activeElement)
  buttons[Math.min(buttons.length - 1, Math.max(0, here + step))]?.focus()
}
