/** One event on the plain page of a dataset: all that the dataset holds of it, with its evidence. */
import { wordsOf, figureText } from '../../evidence/figures.ts'
import type { Dataset, EventRecord } from '../../model/dataset.ts'
import { describeEdtf } from '../../model/describe-edtf.ts'
import { describeSpan } from '../../model/describe-span.ts'
import { explainPlace, tagPlace } from '../../model/place-words.ts'
import { hostOf, safeHref } from '../../model/safe-href.ts'
import type { Claim, ClaimValue, Evidence, Quote, Source } from '../../model/schema.ts'
import { explainTime } from '../../model/sureness.ts'

interface Of<T> {
  readonly one: T
  readonly dataset: Dataset
}

/** A link that shows where it leads; an address that a browser should not follow stays text. */
function Address({ url }: { url: string }) {
  const href = safeHref(url)
  if (href === null) return <bdi>{url}</bdi>
  return (
    <a href={href} rel="noopener noreferrer">
      <bdi>{hostOf(href)}</bdi>
    </a>
  )
}

function SourceWords({ one, dataset }: Of<Source>) {
  const { publisher, title, language, published, url, archivedUrl, withheldBecause } = one
  return (
    <>
      <bdi>{publisher}</bdi>
      {title !== undefined && (
        <>
          , “<bdi lang={language}>{title}</bdi>”
        </>
      )}
      {published !== undefined && `, ${describeEdtf(published, dataset.meta.displayZone)}`}
      {withheldBecause !== undefined && <span dir="auto"> ({withheldBecause})</span>}
      {url !== undefined && (
        <>
          {' · '}
          <Address url={url} />
        </>
      )}
      {archivedUrl !== undefined && (
        <>
          {' · archived: '}
          <Address url={archivedUrl} />
        </>
      )}
    </>
  )
}

/** Exact words. Only those that were found in their document are called word for word. */
function QuoteWords({ one, dataset }: Of<Quote>) {
  const source = dataset.sources.get(one.source)
  if (source === undefined) return null
  const verified = dataset.quoteStates.get(one.id) === 'verified'
  return (
    <figure>
      <blockquote lang={source.language} dir="auto">
        <p>{one.exact}</p>
      </blockquote>
      <figcaption>
        {one.speaker !== undefined && (
          <>
            <bdi>{one.speaker}</bdi>
            {', in: '}
          </>
        )}
        <SourceWords one={source} dataset={dataset} />
        {verified ? ' · word for word' : ' · not verified against its document'}
      </figcaption>
    </figure>
  )
}

function EvidenceItem({ one, dataset }: Of<Evidence>) {
  if ('quote' in one) {
    const quote = dataset.quotes.get(one.quote)
    return quote === undefined ? null : <QuoteWords one={quote} dataset={dataset} />
  }
  const source = dataset.sources.get(one.source)
  if (source === undefined) return null
  return (
    <p className="quiet">
      Cited: <SourceWords one={source} dataset={dataset} />
      {one.note !== undefined && <span dir="auto"> ({one.note})</span>}
    </p>
  )
}

function valueWords(value: ClaimValue, dataset: Dataset): string {
  switch (value.kind) {
    case 'figure':
      return `${wordsOf(value.of)}: ${figureText(value)}`
    case 'time':
      return describeEdtf(value.edtf, dataset.meta.displayZone)
    case 'place':
      return dataset.places.get(value.place)?.name ?? value.place
    case 'term':
      return `${wordsOf(value.of)}: ${value.term}`
  }
}

function ClaimItem({ one, dataset }: Of<Claim>) {
  const who = one.as ?? dataset.claimants.get(one.claimant)?.name ?? one.claimant
  const values = (one.values ?? []).map(value => valueWords(value, dataset))
  return (
    <li>
      <p dir="auto">
        <b>
          <bdi>{who}</bdi>
        </b>{' '}
        {one.stance}
        {one.made !== undefined && ` on ${describeEdtf(one.made, dataset.meta.displayZone)}`}: {one.statement}
        {values.length > 0 && <span className="quiet"> [{values.join('; ')}]</span>}
      </p>
      {one.evidence.map(given => (
        <EvidenceItem key={JSON.stringify(given)} one={given} dataset={dataset} />
      ))}
    </li>
  )
}

function Facts({ one, dataset }: Of<EventRecord>) {
  const { span, when, where } = one
  const place = where === null ? undefined : dataset.places.get(where.place)
  return (
    <dl>
      <dt>When</dt>
      <dd>
        {span === null ? 'No date known.' : `${describeSpan(span)}. ${explainTime(span)}`}
        {when.inferred !== undefined && <span dir="auto"> Inferred: {when.inferred}</span>}
        {when.note !== undefined && <span dir="auto"> {when.note}</span>}
      </dd>
      <dt>Where</dt>
      <dd dir="auto">
        {place === undefined
          ? 'No place known.'
          : `${place.name} (${tagPlace(place)}). ${explainPlace(place)}`}
        {where?.inferred !== undefined && ` Inferred: ${where.inferred}`}
        {where?.note !== undefined && ` ${where.note}`}
      </dd>
      {one.actors.length > 0 && (
        <>
          <dt>Involved</dt>
          <dd dir="auto">{one.actors.join(', ')}</dd>
        </>
      )}
    </dl>
  )
}

interface EventEntryProps extends Of<EventRecord> {
  /** Address of the page that runs; the event is opened there by its id. */
  readonly page: string
}

export function EventEntry({ one, dataset, page }: EventEntryProps) {
  const category = dataset.categories.find(({ id }) => id === one.category)
  const cited = (one.citations ?? []).flatMap(id => dataset.sources.get(id) ?? [])
  return (
    <article id={one.id}>
      <p className="eyebrow" dir="auto">
        {category?.label ?? one.category}
      </p>
      <h2 dir="auto">{one.title}</h2>
      <Facts one={one} dataset={dataset} />
      <p dir="auto">{one.summary}</p>
      {one.claims.length > 0 && (
        <>
          <h3>Who says what</h3>
          <ul className="claims">
            {one.claims.map(claim => (
              <ClaimItem key={claim.id} one={claim} dataset={dataset} />
            ))}
          </ul>
        </>
      )}
      {cited.length > 0 && (
        <>
          <h3>The summary rests on</h3>
          <ul>
            {cited.map(source => (
              <li key={source.id}>
                <SourceWords one={source} dataset={dataset} />
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="quiet">
        <a href={`${page}#event=${encodeURIComponent(one.id)}`}>On map and timeline</a>
      </p>
    </article>
  )
}
