import { useMemo, useState } from 'react'
import { useData, useEvents } from '../../store/react.ts'
import { say } from '../../words/say.ts'
import { ContradictionSign } from './ContradictionSign.tsx'
import { EventButton } from './EventButton.tsx'
import './event-items.css'
import { whenWords } from './when-words.ts'

/** How many events stand at first, and how many more come at a time: any number of them may be undated, or at one spot. */
const PAGE = 100

interface EventItemsProps {
  readonly rows: readonly number[]
  /** Called once one of them is open. */
  readonly onOpened?: () => void
}

/** Events to choose from, each with its date; those whose titles are on their way stand there once these have come. */
export function EventItems({ rows, onOpened }: EventItemsProps) {
  const { disputed, records } = useData()
  const [most, setMost] = useState(PAGE)
  const seen = useMemo(() => rows.slice(0, most), [rows, most])
  useEvents(seen)
  return (
    <>
      <ul className="event-items">
        {seen.map(row => {
          const event = records.at(row)
          if (event === null) return <li key={row}>…</li>
          return (
            <li key={row}>
              <EventButton row={row} event={event} {...(onOpened && { onOpened })}>
                <span>
                  <bdi>{event.title}</bdi>{' '}
                  {disputed(row) && <ContradictionSign label={say().parts.claimsContradict} />}
                </span>
                <small>{whenWords(event.span, 'short')}</small>
              </EventButton>
            </li>
          )
        })}
      </ul>
      {seen.length < rows.length && (
        <button type="button" className="quiet-button" onClick={() => setMost(most + PAGE)}>
          {say().parts.showMore(Math.min(PAGE, rows.length - seen.length))}
        </button>
      )}
    </>
  )
}
