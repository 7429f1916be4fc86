import type { EventRecord } from '../../model/dataset.ts'
import { explainPlace, howSureOfPlace, tagPlace } from '../../model/place-words.ts'
import { describeSpan } from '../../model/describe-span.ts'
import { explainTime, howSureOfTime, type Sureness } from '../../model/sureness.ts'
import { useData, useRecord } from '../../store/react.ts'
import { say } from '../../words/say.ts'
import { Glyph } from '../parts/Glyph.tsx'
import { Sure } from '../parts/Sure.tsx'
import { Claims } from './Claims.tsx'
import { EventLink } from './HereLink.tsx'
import { SourceLine } from './SourceLine.tsx'

interface FactProps {
  readonly name: string
  readonly words: string
  readonly sure: Sureness
  readonly how: string
  readonly inferred: string | undefined
  readonly note: string | undefined
}

/** When or where: the words, how sure they are, and why where no source says so. */
function Fact({ name, words, sure, how, inferred, note }: FactProps) {
  return (
    <div className="fact">
      <dt>{name}</dt>
      <dd>
        <span className="fact-words" dir="auto">
          {words}
        </span>
        <span className="fact-how">
          <Sure sure={sure} /> {how}
        </span>
        {inferred !== undefined && (
          <span className="fact-note">
            <b className="tag">{say().reader.inferred}</b> <bdi>{inferred}</bdi>
          </span>
        )}
        {note !== undefined && (
          <span className="fact-note" dir="auto">
            {note}
          </span>
        )}
      </dd>
    </div>
  )
}

function When({ event }: { event: EventRecord }) {
  const { span, when } = event
  const words = say().reader
  return (
    <Fact
      name={words.when}
      words={span === null ? words.noDate : describeSpan(span)}
      sure={span === null ? 'unknown' : howSureOfTime(span)}
      how={span === null ? words.noDateWhy : explainTime(span)}
      inferred={when.inferred}
      note={when.note}
    />
  )
}

function Where({ event }: { event: EventRecord }) {
  const { dataset } = useData()
  const words = say().reader
  const place = event.where === null ? undefined : dataset.places.get(event.where.place)
  return (
    <Fact
      name={words.where}
      words={place === undefined ? words.noPlace : say().parts.placeWithTag(place.name, tagPlace(place))}
      sure={place === undefined ? 'unknown' : howSureOfPlace(place)}
      how={place === undefined ? words.noPlaceWhy : explainPlace(place)}
      inferred={event.where?.inferred}
      note={event.where?.note}
    />
  )
}

function Relations({ event }: { event: EventRecord }) {
  const { records } = useData()
  const known = event.relations.flatMap(({ kind, event: id }) => {
    const row = records.rowOf(id)
    return row === null ? [] : [{ kind, row }]
  })
  if (known.length === 0) return null
  return (
    <section className="reader-part">
      <h4 className="eyebrow">{say().reader.linked}</h4>
      <ul className="relations">
        {known.map(({ kind, row }) => (
          <li key={`${kind} ${String(row)}`}>
            <span>{say().reader.relations[kind]}</span> <LinkToRow row={row} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function LinkToRow({ row }: { row: number }) {
  const event = useRecord(row)
  return event === null ? '…' : <EventLink event={event} />
}

/** Sources that the summary rests on and no claim names: evidence without words, and shown as such. */
function Citations({ event }: { event: EventRecord }) {
  const { dataset } = useData()
  const named = new Set(
    event.claims.flatMap(claim => claim.evidence.flatMap(e => ('source' in e ? [e.source] : []))),
  )
  const rest = (event.citations ?? []).filter(id => !named.has(id) && dataset.sources.has(id))
  if (rest.length === 0) return null
  return (
    <section className="reader-part">
      <h4 className="eyebrow">{say().reader.alsoRestsOn}</h4>
      <ul className="citations">
        {rest.map(id => (
          <li key={id}>
            <SourceLine id={id} />
          </li>
        ))}
      </ul>
    </section>
  )
}

interface EventPageProps {
  readonly event: EventRecord
  /** Place of the event's category in the dataset's list. */
  readonly category: number
  readonly quote: string | null
}

/** Everything that the dataset holds of one event. */
export function EventPage({ event, category, quote }: EventPageProps) {
  const { dataset } = useData()
  return (
    <article className="event-page">
      <p className="event-page-category">
        <Glyph category={category} size={13} />{' '}
        <bdi>{dataset.categories[category]?.label ?? event.category}</bdi>
      </p>
      <h3 className="event-page-title" dir="auto">
        {event.title}
      </h3>
      <dl className="facts">
        <When event={event} />
        <Where event={event} />
      </dl>
      <p className="event-page-summary" dir="auto">
        {event.summary}
      </p>
      {event.actors.length > 0 && (
        <p className="event-page-actors" dir="auto">
          <span className="eyebrow">{say().reader.involved}</span> {event.actors.join(', ')}
        </p>
      )}
      <Claims event={event} quote={quote} />
      <Relations event={event} />
      <Citations event={event} />
    </article>
  )
}
