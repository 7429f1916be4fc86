import { useEffect, useRef } from 'react'
import type { Excerpt, Quote } from '../../model/schema.ts'
import { runsOf } from '../../evidence/highlight.ts'
import { textFragment } from '../../evidence/text-fragment.ts'
import type { Dataset } from '../../model/dataset.ts'
import { useChoose, useData } from '../../store/react.ts'
import { setFocus } from '../../store/transitions.ts'
import { say } from '../../words/say.ts'
import { Citing } from './CiteMenu.tsx'
import { excerptOf, heldAround } from './excerpts.ts'
import { OutLink } from './OutLink.tsx'
import { SourceWords } from './SourceLine.tsx'

/** The excerpt with the quote marked, scrolled to where the mark begins. */
function InDocument({ quote, excerpt, language }: { quote: Quote; excerpt: Excerpt; language: string }) {
  const mark = useRef<HTMLElement>(null)
  // In braces: newer browsers return a promise, which React would take for the function that cleans up.
  useEffect(() => {
    mark.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  return (
    <p className="in-document" lang={language} dir="auto">
      {excerpt.start > 0 && <span className="gap">[…] </span>}
      {runsOf(excerpt, [quote]).map(run =>
        run.quotes.length > 0 ? (
          <mark key={run.start} ref={mark}>
            {run.text}
          </mark>
        ) : (
          <span key={run.start}>{run.text}</span>
        ),
      )}
      <span className="gap"> […]</span>
    </p>
  )
}

function Actions({ quote, event, dataset }: { quote: Quote; event: string; dataset: Dataset }) {
  const source = dataset.sources.get(quote.source)
  if (source?.url === undefined) return null
  const live = textFragment(source.url, quote, heldAround(quote, dataset))
  return (
    <div className="quote-actions">
      <Citing source={source} quote={quote} to={choice => setFocus(choice, { event, quote: quote.id })} />
      <OutLink url={live ?? source.url}>{say().reader.on}</OutLink>
      {source.archivedUrl !== undefined && (
        <OutLink url={source.archivedUrl}>{say().reader.archivedCopy}</OutLink>
      )}
    </div>
  )
}

interface QuoteCardProps {
  readonly id: string
  readonly event: string
  /** Whether the words stand open in their document. */
  readonly open: boolean
}

/** Somebody's exact words: serif, with a hanging mark, the speaker under them; one press away from their document. */
export function QuoteCard({ id, event, open }: QuoteCardProps) {
  const { dataset } = useData()
  const choose = useChoose()
  const quote = dataset.quotes.get(id)
  const source = quote && dataset.sources.get(quote.source)
  if (quote === undefined || source === undefined) return null
  const state = dataset.quoteStates.get(id) ?? 'not-held'
  const excerpt = excerptOf(quote, dataset)
  return (
    <figure className="quote" data-state={state} data-open={open || undefined}>
      <blockquote lang={source.language} dir="auto">
        <p>{quote.exact}</p>
      </blockquote>
      <figcaption>
        {quote.speaker !== undefined && (
          <span className="speaker" dir="auto">
            {quote.speaker}
          </span>
        )}
        <span className="quote-source">
          <SourceWords source={source} />
        </span>
        <span className="quote-state">{say().source.states[state]}</span>
      </figcaption>
      <button
        type="button"
        className="quiet-button"
        aria-expanded={open}
        onClick={() => choose(setFocus, { event, quote: open ? null : id })}
      >
        {open ? say().reader.hideDocument : say().reader.showInDocument}
      </button>
      {open && excerpt !== null && <InDocument quote={quote} excerpt={excerpt} language={source.language} />}
      {open && excerpt === null && <p className="reader-none">{say().reader.notHeldAround}</p>}
      {open && <Actions quote={quote} event={event} dataset={dataset} />}
    </figure>
  )
}
