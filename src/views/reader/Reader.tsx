import { useMemo, useRef } from 'react'
import { rowsWith } from '../../model/columns.ts'
import type { Source } from '../../model/schema.ts'
import {
  useAppStore,
  useChoice,
  useChoose,
  useData,
  useRecord,
  useRecords,
  useRowOf,
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

/** A source by its id, asked for by the first event that rests on it where it has not come. */
function useSource(id: string | null): Source | undefined {
  const { dataset, columns } = useData()
  const missing = id !== null && !dataset.sources.has(id)
  const row = useMemo(
    () => (missing ? (rowsWith(columns.sources, id)[0] ?? null) : null),
    [columns, id, missing],
  )
  useRecord(row)
  // A source may come with any chunk, not only with the one that was asked for.
  useRecords()
  return id === null ? undefined : dataset.sources.get(id)
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
  const title = source !== undefined ? words.source : event !== null ? words.event : words.about

  return (
    <section
      className="reader"
      aria-label={words.title}
      data-open={source !== undefined || event !== null || undefined}
    >
      <header className="panel-head reader-head">
        <h2 className="eyebrow">{title}</h2>
        {source !== undefined && <LeaveSource overEvent={event !== null} />}
        {source === undefined && event !== null && <Steps id={event.id} />}
      </header>
      <div className="reader-body">
        <div
          className="reader-scroll"
          key={event?.id ?? 'none'}
          ref={under}
          tabIndex={-1}
          inert={source !== undefined}
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
        {source !== undefined && (
          <div className="reader-scroll reader-over" key={source.id}>
            <SourcePage source={source} />
          </div>
        )}
      </div>
    </section>
  )
}
