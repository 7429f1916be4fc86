import { memo } from 'react'
import type { EventRecord } from '../../model/dataset.ts'
import { openRow } from '../../store/open-row.ts'
import { useAppStore, useChoose } from '../../store/react.ts'
import { setFocus, setHover } from '../../store/transitions.ts'
import { say } from '../../words/say.ts'
import { ContradictionSign } from '../parts/ContradictionSign.tsx'
import { Glyph } from '../parts/Glyph.tsx'
import type { RowWords } from './rows.ts'

interface RowProps {
  readonly row: number
  readonly event: EventRecord
  readonly words: RowWords
  readonly category: number
  readonly focused: boolean
  readonly lit: boolean
  /** The chosen teller is silent on this event. */
  readonly dim: boolean
  /** Position in the list from 0, and the length of the list, where not all of it is in the page. */
  readonly at?: number | undefined
  readonly of?: number | undefined
}

/** One event of the list: a button named by its title, and what is known of it in a line. */
export const EventRow = memo(function EventRow(props: RowProps) {
  const { row, event, words, category, focused, lit, dim, at, of } = props
  const choose = useChoose()
  return (
    <li
      className="event-row"
      data-row={row}
      data-event={event.id}
      data-lit={lit || undefined}
      data-dim={dim || undefined}
      data-at={at}
      aria-posinset={at === undefined ? undefined : at + 1}
      aria-setsize={of}
    >
      <button
        type="button"
        // Another is set in place on the one row that Tab comes to.
        tabIndex={-1}
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
        {words.quoted && <span className="event-quoted">{say().parts.quoted}</span>}
        {words.disputed && (
          <span className="event-disputed">
            <ContradictionSign /> {say().parts.claimsContradict}
          </span>
        )}
      </p>
    </li>
  )
})

interface PendingProps extends Pick<RowProps, 'row' | 'category' | 'at' | 'of'> {
  /** Its date, as far as it is known without the record. */
  readonly date: string
}

/** Stands for an event whose record is on its way: its category and its date, and it can be opened already. */
export const PendingRow = memo(function PendingRow({ row, date, category, at, of }: PendingProps) {
  const store = useAppStore()
  return (
    <li
      className="event-row event-pending"
      data-row={row}
      data-at={at}
      aria-busy="true"
      aria-posinset={at === undefined ? undefined : at + 1}
      aria-setsize={of}
    >
      <button
        type="button"
        tabIndex={-1}
        aria-label={say().events.pending(date)}
        onClick={() => openRow(store, row)}
      >
        <Glyph category={category} size={13} />
        <span className="event-title">…</span>
      </button>
      <p className="event-about" aria-hidden="true">
        <span>{date}</span>
      </p>
    </li>
  )
})
