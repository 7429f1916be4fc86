import { documentParts } from '../../evidence/passages.ts'
import type { QuoteUse, SourceUses } from '../../evidence/source-uses.ts'
import type { Source } from '../../model/schema.ts'
import { setFocus } from '../../store/transitions.ts'
import { LANGUAGES } from '../../words/languages.ts'
import { say, spokenLanguage } from '../../words/say.ts'
import { HereLink } from './HereLink.tsx'
import { type MarkedRun, type Stretch, stretchesOf } from './marked-runs.ts'

/** One run; where quotes end with it their numbers follow, outside what copying takes. */
function Words({ run }: { run: MarkedRun }) {
  if (run.depth === 0) return <span>{run.text}</span>
  return (
    <mark data-deep={run.depth > 1 || undefined} data-ends={run.ends.join(' ') || undefined}>
      {run.text}
    </mark>
  )
}

function Marked({ stretch }: { stretch: Stretch }) {
  const words = stretch.runs.map(run => <Words key={run.start} run={run} />)
  const [event] = stretch.lead?.events ?? []
  if (stretch.lead === null || event === undefined) return words
  const focus = { event: event.id, quote: stretch.lead.quote.id }
  return (
    <HereLink
      className="marked-link"
      title={say().source.opens(event.title)}
      tabIndex={stretch.first ? undefined : -1}
      to={choice => setFocus(choice, focus)}
    >
      {words}
    </HereLink>
  )
}

/** Only what was found word for word has a place in the document; all other quotes are listed without one. */
const verified = (uses: readonly QuoteUse[]) => uses.filter(use => use.state === 'verified')

/** What is held of a source's text, in its own order, every quote marked and leading to its event. */
export function HeldDocument({ source, uses }: { source: Source; uses: SourceUses }) {
  const marked = verified(uses.quotes)
  const whole = source.rights === 'full' && source.length === undefined
  const parts = documentParts(
    uses.excerpts,
    marked.map(use => use.quote),
    source.length ?? null,
  ).filter(part => part.kind === 'text' || part.length !== null || !whole)
  return (
    <section className="reader-part">
      <h4 className="eyebrow">{say().source.heldText}</h4>
      <div className="held-document" lang={source.language}>
        {parts.map(part =>
          part.kind === 'gap' ? (
            <p
              key={`gap ${String(part.start)}`}
              className="gap"
              lang={spokenLanguage()}
              dir={LANGUAGES[spokenLanguage()].direction}
            >
              {part.length === null ? say().source.gapUnknown : say().source.gap(part.length)}
            </p>
          ) : (
            <p key={`text ${String(part.start)}`} dir="auto">
              {stretchesOf(part.runs, marked).map(stretch => (
                <Marked key={stretch.start} stretch={stretch} />
              ))}
            </p>
          ),
        )}
      </div>
    </section>
  )
}
