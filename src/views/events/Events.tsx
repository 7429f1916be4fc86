import { memo, useEffect, useRef } from 'react'
import type { EventRecord } from '../../model/dataset.ts'
import { useAppStore, useChoice, useChoose, useData, useSight } from '../../store/react.ts'
import { resetFilters, setFocus, setHover } from '../../store/transitions.ts'
import { ContradictionSign } from '../parts/ContradictionSign.tsx'
import { Glyph } from '../parts/Glyph.tsx'
import { listSections, rowWords, type RowWords } from './rows.ts'
import './events.css'

interface RowProps {
  readonly event: EventRecord
  readonly words: RowWords
  readonly category: number
  readonly focused: boolean
  readonly lit: boolean
  /** The chosen teller is silent on this event. */
  readonly dim: boolean
}

const EventRow = memo(function EventRow({ event, words, category, focused, lit, dim }: RowProps) {
  const choose = useChoose()
  return (
    <li className="event-row" data-event={event.id} data-lit={lit || undefined} data-dim={dim || undefined}>
      <button
        type="button"
        aria-current={focused ? 'true' : undefined}
        aria-describedby={`about-${event.id}`}
        onClick={() => choose(setFocus, { event: event.id, quote: null })}
        onPointerEnter={() => choose(setHover, event.id)}
        onPointerLeave={() => choose(setHover, null)}
        onFocus={() => choose(setHover, event.id)}
        onBlur={() => choose(setHover, null)}
      >
        <Glyph category={category} size={13} />
        <span className="event-title" dir="auto">
          {event.title}
        </span>
      </button>
      <p className="event-about" id={`about-${event.id}`}>
        <span>
          <span data-sure={words.timeSure}>{words.when}</span>
        </span>
        {words.where !== null && (
          <span>
            <bdi data-sure={words.placeSure}>{words.where}</bdi>
          </span>
        )}
        {words.quoted && <span className="event-quoted">quoted</span>}
        {words.disputed && (
          <span className="event-disputed">
            <ContradictionSign /> claims contradict
          </span>
        )}
      </p>
    </li>
  )
})

/** The list of what passes every filter, in time order. It shows all that map and timeline show. */
export function Events() {
  const data = useData()
  const sight = useSight()
  const focus = useChoice('focus')
  const hover = useChoice('hover')
  const list = useRef<HTMLDivElement>(null)
  const choose = useChoose()
  const store = useAppStore()
  const sections = listSections(sight, data.dataset, store.getState().choice.window !== null)

  useEffect(() => {
    if (focus === null) return
    const row = list.current?.querySelector(`[data-event="${CSS.escape(focus.event)}"]`)
    row?.scrollIntoView({ block: 'nearest' })
  }, [focus])

  return (
    <section className="events" aria-label="Events">
      <header className="panel-head">
        <h2 className="eyebrow">Events</h2>
        <span className="events-order">in order of time</span>
      </header>
      <div className="events-scroll" ref={list}>
        {sight.rows.length === 0 && (
          <div className="events-none">
            <p>No event passes all filters.</p>
            <button type="button" className="quiet-button" onClick={() => choose(resetFilters)}>
              Show all events
            </button>
          </div>
        )}
        {sections.map(section => (
          <div key={section.title}>
            <h3 className="events-section">{section.title}</h3>
            {section.note !== null && <p className="events-note">{section.note}</p>}
            <ol>
              {section.rows.map(row => {
                const event = data.dataset.events[row]
                return event === undefined ? null : (
                  <EventRow
                    key={event.id}
                    event={event}
                    words={rowWords(event, data)}
                    category={data.columns.category[row] ?? 0}
                    focused={focus?.event === event.id}
                    lit={hover === event.id}
                    dim={data.silent?.[row] === 1}
                  />
                )
              })}
            </ol>
          </div>
        ))}
      </div>
    </section>
  )
}
