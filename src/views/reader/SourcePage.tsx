import { type ReactNode, useMemo } from 'react'
import { type SourceUses, usesOfSource } from '../../evidence/source-uses.ts'
import { rowsWith } from '../../model/columns.ts'
import { describeEdtf } from '../../model/describe-edtf.ts'
import type { Source } from '../../model/schema.ts'
import { useChoice, useChoose, useData, useEvents } from '../../store/react.ts'
import { setSource, setToldBy } from '../../store/transitions.ts'
import { say } from '../../words/say.ts'
import { Citing } from './CiteMenu.tsx'
import { HeldDocument } from './HeldDocument.tsx'
import { OutLink } from './OutLink.tsx'
import { CitedIn, QuotesOfSource } from './SourceUses.tsx'

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
  const words = say().source
  const { author, archivedUrl, published, retrieved, sha256, length, note } = source
  return (
    <dl className="custody">
      <Fact name={words.kind}>{words.kinds[source.kind]}</Fact>
      {author !== undefined && (
        <Fact name={words.author}>
          <span dir="auto">{author}</span>
        </Fact>
      )}
      {source.url !== undefined && (
        <Fact name={words.address}>
          <OutLink url={source.url} />
          <span className="address" dir="ltr">
            {source.url}
          </span>
        </Fact>
      )}
      {source.withheldBecause !== undefined && (
        <Fact name={words.withheld}>
          <span dir="auto">{source.withheldBecause}</span>
        </Fact>
      )}
      {archivedUrl !== undefined && (
        <Fact name={words.archived}>
          <OutLink url={archivedUrl}>{say().reader.archivedCopy}</OutLink>
          <span className="address" dir="ltr">
            {archivedUrl}
          </span>
        </Fact>
      )}
      {source.rights !== 'withheld' && (
        <Fact name={words.published}>{published === undefined ? words.dateNotKnown : day(published)}</Fact>
      )}
      {retrieved !== undefined && <Fact name={words.retrieved}>{day(retrieved)}</Fact>}
      <Fact name={words.language}>{say().languageName(source.language)}</Fact>
      <Fact name={words.held}>{words.rights[source.rights]}</Fact>
      {length !== undefined && <Fact name={words.length}>{words.characters(length)}</Fact>}
      {sha256 !== undefined && (
        <Fact name="SHA-256">
          <code className="hash">{sha256}</code>
        </Fact>
      )}
      {note !== undefined && (
        <Fact name={words.note}>
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

function summaryOf(events: number, { quotes }: SourceUses): string {
  const words = say().source
  if (events === 0) return words.noEvents
  return quotes.length === 0 ? words.restCited(events) : words.restQuoted(events, quotes.length)
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
      {say().source.asTold}
    </button>
  )
}

/** Events of one source that are asked for and listed: more would be nothing to read. */
const MOST_SHOWN = 200

/** Everything that the dataset takes from one source. */
export function SourcePage({ source }: { source: Source }) {
  const { dataset, columns } = useData()
  const { id } = source
  const rows = useMemo(() => rowsWith(columns.sources, id), [columns, id])
  const shown = useMemo(() => rows.slice(0, MOST_SHOWN), [rows])
  const events = useEvents(shown)
  const uses = useMemo(() => usesOfSource(dataset, events, id), [dataset, events, id])
  return (
    <article className="source-page" aria-labelledby="source-title">
      <Title source={source} />
      <p className="source-page-summary">{summaryOf(rows.length, uses)}</p>
      {rows.length > MOST_SHOWN && (
        <p className="source-page-summary">{say().source.firstListed(MOST_SHOWN, rows.length)}</p>
      )}
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
