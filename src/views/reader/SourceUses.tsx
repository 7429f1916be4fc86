import type { CitedEvent, QuoteUse } from '../../evidence/source-uses.ts'
import type { Source } from '../../model/schema.ts'
import { useData } from '../../store/react.ts'
import { say } from '../../words/say.ts'
import { whenWords } from '../parts/when-words.ts'
import { EventLink } from './HereLink.tsx'

function QuoteEntry({ use, source }: { use: QuoteUse; source: Source }) {
  const { quote, state, events } = use
  return (
    <li data-state={state}>
      <span className="quote-number">{say().number(use.number)}</span>
      <div>
        {state !== 'verified' && (
          <blockquote lang={source.language} dir="auto">
            “{quote.exact}”
          </blockquote>
        )}
        <p>
          {quote.speaker !== undefined && (
            <b className="speaker-name" dir="auto">
              {quote.speaker}
            </b>
          )}
          <span className="quote-state">{say().source.states[state]}</span>
        </p>
        {events.map(event => (
          <p key={event.id}>
            <EventLink event={event} quote={quote.id} />
          </p>
        ))}
        {events.length === 0 && <p>{say().source.unused}</p>}
      </div>
    </li>
  )
}

/** The quotes of a source by number, each with its state and the events that rest on it. */
export function QuotesOfSource({ source, quotes }: { source: Source; quotes: readonly QuoteUse[] }) {
  return (
    <section className="reader-part">
      <h4 className="eyebrow">{say().source.quotes}</h4>
      <ol className="source-quotes">
        {quotes.map(use => (
          <QuoteEntry key={use.quote.id} use={use} source={source} />
        ))}
      </ol>
    </section>
  )
}

function CitedEntry({ entry }: { entry: CitedEvent }) {
  const { dataset } = useData()
  const { event, claims, summary } = entry
  return (
    <li>
      <p>
        <EventLink event={event} />
        <span className="cited-when"> {whenWords(event.span, 'long')}</span>
      </p>
      {summary && <p className="cited-for">{say().source.forSummary}</p>}
      {claims.map(({ claim, note }) => (
        <p key={claim.id} className="cited-for">
          <b dir="auto">{claim.as ?? dataset.claimants.get(claim.claimant)?.name ?? claim.claimant}</b>{' '}
          {say().reader.stances[claim.stance]}: <bdi>{claim.statement}</bdi>
          {note !== undefined && <bdi> ({note})</bdi>}
        </p>
      ))}
    </li>
  )
}

/** Events and claims that name the source without taking words from it. All words here are ours. */
export function CitedIn({ cited }: { cited: readonly CitedEvent[] }) {
  return (
    <section className="reader-part">
      <h4 className="eyebrow">{say().source.citedIn}</h4>
      <ul className="cited-events">
        {cited.map(entry => (
          <CitedEntry key={entry.event.id} entry={entry} />
        ))}
      </ul>
    </section>
  )
}
