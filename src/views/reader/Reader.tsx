import { useChoice, useChoose, useData, useSight } from '../../store/react.ts'
import { neighbour } from '../../store/neighbours.ts'
import { setFocus } from '../../store/transitions.ts'
import { Icon } from '../parts/icons.tsx'
import { EventPage } from './EventPage.tsx'
import { Welcome } from './Welcome.tsx'
import './reader.css'

function Steps({ id }: { id: string }) {
  const choose = useChoose()
  const sight = useSight()
  const { dataset } = useData()
  const go = (step: number) => {
    const next = neighbour(sight, dataset, id, step)
    if (next !== null) choose(setFocus, { event: next, quote: null })
  }
  return (
    <span className="reader-steps">
      <button type="button" className="icon-button" aria-label="Earlier event" onClick={() => go(-1)}>
        <Icon name="back" />
      </button>
      <button type="button" className="icon-button" aria-label="Later event" onClick={() => go(1)}>
        <Icon name="forward" />
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label="Close the event"
        onClick={() => choose(setFocus, null)}
      >
        <Icon name="close" />
      </button>
    </span>
  )
}

/** One event with its claims and the words behind them; a word of welcome where none is chosen. */
export function Reader() {
  const { dataset, columns } = useData()
  const focus = useChoice('focus')
  const row = focus === null ? undefined : dataset.eventIndex.get(focus.event)
  const event = row === undefined ? undefined : dataset.events[row]

  return (
    <section className="reader" aria-label="Reader" data-open={event !== undefined || undefined}>
      <header className="panel-head reader-head">
        <h2 className="eyebrow">{event === undefined ? 'About this dataset' : 'Event'}</h2>
        {event !== undefined && <Steps id={event.id} />}
      </header>
      <div className="reader-scroll" key={event?.id ?? 'none'}>
        {event === undefined ? (
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
    </section>
  )
}
