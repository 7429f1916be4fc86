import { useRef } from 'react'
import {
  useAppStore,
  useChoice,
  useChoose,
  useData,
  useRecord,
  useRowOf,
  useSource,
} from '../../store/react.ts'
import { neighbour } from '../../store/neighbours.ts'
import { openRow } from '../../store/open-row.ts'
import { setFocus, setSource } from '../../store/transitions.ts'
import { say } from '../../words/say.ts'
import { Icon } from '../parts/icons.tsx'
import { EventPage } from './EventPage.tsx'
import { SourcePage } from './SourcePage.tsx'
import { useFocusOverSource } from './useFocusOverSource.tsx'
import { Welcome } from './Welcome.tsx'
import './reader.css'
import './source.css'

function Steps({ id }: { id: string }) {
  const choose = useChoose()
  const { records } = useData()
  const store = useAppStore()
  const go = (step: number) => {
    const next = neighbour(store.sight(store.getState()), records, id, step)
    if (next !== null) openRow(store, next)
  }
  return (
    <span className="reader-steps">
      <button type="button" className="icon-button" aria-label={say().reader.earlier} onClick={() => go(-1)}>
        <Icon name="back" />
      </button>
      <button type="button" className="icon-button" aria-label={say().reader.later} onClick={() => go(1)}>
        <Icon name="forward" />
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label={say().reader.closeEvent}
        onClick={() => choose(setFocus, null)}
      >
        <Icon name="close" />
      </button>
    </span>
  )
}

/** The way out of a source's page: back to the event under it, or to the page that no event is open on. */
function LeaveSource({ overEvent }: { overEvent: boolean }) {
  const choose = useChoose()
  const leave = () => choose(setSource, null)
  return overEvent ? (
    <button type="button" className="quiet-button leave-source" onClick={leave}>
      <Icon name="back" /> {say().reader.backToEvent}
    </button>
  ) : (
    <button type="button" className="icon-button" aria-label={say().reader.closeSource} onClick={leave}>
      <Icon name="close" />
    </button>
  )
}

/**
 * One event with its claims and the words behind them; over it the page of a source; a word of welcome where neither is
 * chosen. What lies under a source's page stays as it was, out of reach, so that going back finds the same place.
 */
export function Reader() {
  const { columns } = useData()
  const focus = useChoice('focus')
  const sourceId = useChoice('source')
  const row = useRowOf(focus?.event ?? null)
  const event = useRecord(row)
  const source = useSource(sourceId)
  const under = useRef<HTMLDivElement>(null)
  const remember = useFocusOverSource(under, {
    source: source?.id ?? null,
    quote: focus?.quote ?? null,
  })
  const words = say().reader
  const title = source !== null ? words.source : event !== null ? words.event : words.about

  return (
    <section
      className="reader"
      aria-label={words.title}
      data-open={source !== null || event !== null || undefined}
    >
      <header className="panel-head reader-head">
        <h2 className="eyebrow">{title}</h2>
        {source !== null && <LeaveSource overEvent={event !== null} />}
        {source === null && event !== null && <Steps id={event.id} />}
      </header>
      <div className="reader-body">
        <div
          className="reader-scroll"
          key={event?.id ?? 'none'}
          ref={under}
          tabIndex={-1}
          inert={source !== null}
          onFocus={remember}
        >
          {event === null ? (
            <Welcome />
          ) : (
            <EventPage
              key={event.id}
              event={event}
              category={columns.category[row ?? 0] ?? 0}
              quote={focus?.quote ?? null}
            />
          )}
        </div>
        {source !== null && (
          <div className="reader-scroll reader-over" key={source.id}>
            <SourcePage source={source} />
          </div>
        )}
      </div>
    </section>
  )
}
