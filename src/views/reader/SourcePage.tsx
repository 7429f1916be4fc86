import { type ReactNode, useMemo } from 'react'
import { type SourceUses, usesOfSource } from '../../evidence/source-uses.ts'
import { rowsWith } from '../../model/columns.ts'
import { describeEdtf } from '../../model/describe-edtf.ts'
import type { Source } from '../../model/schema.ts'
import { useChoice, useChoose, useData, useEvents } from '../../store/react.ts'
import { setSource, setToldBy } from '../../store/transitions.ts'
import { Citing } from './CiteMenu.tsx'
import { HeldDocument } from './HeldDocument.tsx'
import { OutLink } from './OutLink.tsx'
import { CitedIn, QuotesOfSource } from './SourceUses.tsx'
import { countOf, KIND_WORDS, languageName, RIGHTS_WORDS } from './source-words.ts'

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** Where the document is, when it was published and taken in, and what of it is held: its chain of custody. */
function Custody({ source }: { source: Source }) {
  const { dataset } = useData()
  const day = (edtf: string) => describeEdtf(edtf, dataset.meta.displayZone)
  const { author, archivedUrl, published, retrieved, sha256, length, note } = source
  return (
    <dl className="custody">
      <Fact name="Kind">{KIND_WORDS[source.kind]}</Fact>
      {author !== undefined && (
        <Fact name="Author">
          <span dir="auto">{author}</span>
        </Fact>
      )}
      {source.url !== undefined && (
        <Fact name="Address">
          <OutLink url={source.url} />
          <span className="address">{source.url}</span>
        </Fact>
      )}
      {source.withheldBecause !== undefined && (
        <Fact name="Withheld">
          <span dir="auto">{source.withheldBecause}</span>
        </Fact>
      )}
      {archivedUrl !== undefined && (
        <Fact name="Archived">
          <OutLink url={archivedUrl}>Archived copy:</OutLink>
          <span className="address">{archivedUrl}</span>
        </Fact>
      )}
      {source.rights !== 'withheld' && (
        <Fact name="Published">{published === undefined ? 'Date not known' : day(published)}</Fact>
      )}
      {retrieved !== undefined && <Fact name="Retrieved">{day(retrieved)}</Fact>}
      <Fact name="Language">{languageName(source.language)}</Fact>
      <Fact name="Held">{RIGHTS_WORDS[source.rights]}</Fact>
      {length !== undefined && <Fact name="Length">{countOf(length, 'character')}</Fact>}
      {sha256 !== undefined && (
        <Fact name="SHA-256">
          <code className="hash">{sha256}</code>
        </Fact>
      )}
      {note !== undefined && (
        <Fact name="Note">
          <span dir="auto">{note}</span>
        </Fact>
      )}
    </dl>
  )
}

function Title({ source }: { source: Source }) {
  if (source.title === undefined) {
    return (
      <h3 className="event-page-title" id="source-title" tabIndex={-1} dir="auto">
        {source.publisher}
      </h3>
    )
  }
  return (
    <>
      <p className="source-page-publisher" dir="auto">
        {source.publisher}
      </p>
      <h3 className="event-page-title" id="source-title" tabIndex={-1} lang={source.language} dir="auto">
        {source.title}
      </h3>
    </>
  )
}

function summaryOf({ quotes, cited }: SourceUses): string {
  const events = new Set([...quotes.flatMap(use => use.events), ...cited.map(({ event }) => event)])
  if (events.size === 0) return 'No event rests on this source.'
  const taken = quotes.length === 0 ? 'cited, not quoted' : `with ${countOf(quotes.length, 'quote')}`
  return `${countOf(events.size, 'event rests', 'events rest')} on this source, ${taken}.`
}

/** Shows the whole dataset as this source tells it, and back. */
function AsTold({ id }: { id: string }) {
  const choose = useChoose()
  const teller = useChoice('toldBy')
  const chosen = teller?.kind === 'source' && teller.id === id
  return (
    <button
      type="button"
      className="quiet-button"
      aria-pressed={chosen}
      onClick={() => choose(setToldBy, chosen ? null : { kind: 'source', id })}
    >
      Everything as told by this source
    </button>
  )
}

/** Everything that the dataset takes from one source. */
export function SourcePage({ source }: { source: Source }) {
  const { dataset, columns } = useData()
  const { id } = source
  const rows = useMemo(() => rowsWith(columns.sources, id), [columns, id])
  const events = useEvents(rows)
  const uses = useMemo(() => usesOfSource(dataset, events, id), [dataset, events, id])
  return (
    <article className="source-page" aria-labelledby="source-title">
      <Title source={source} />
      <p className="source-page-summary">{summaryOf(uses)}</p>
      <div className="quote-actions">
        <Citing source={source} quote={null} to={choice => setSource(choice, id)} />
        <AsTold id={id} />
      </div>
      <Custody source={source} />
      {uses.excerpts.length > 0 && <HeldDocument source={source} uses={uses} />}
      {uses.quotes.length > 0 && <QuotesOfSource source={source} quotes={uses.quotes} />}
      {uses.cited.length > 0 && <CitedIn cited={uses.cited} />}
    </article>
  )
}
