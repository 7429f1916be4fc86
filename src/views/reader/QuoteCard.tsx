import { useEffect, useRef } from 'react'
import type { Excerpt, Quote } from '../../model/schema.ts'
import { citePlain } from '../../evidence/citation-plain.ts'
import { runsOf } from '../../evidence/highlight.ts'
import { textFragment } from '../../evidence/text-fragment.ts'
import type { Dataset, QuoteState } from '../../model/dataset.ts'
import { useAppStore, useChoose, useData } from '../../store/react.ts'
import { setFocus } from '../../store/transitions.ts'
import { copyText } from '../parts/copy.ts'
import { Icon } from '../parts/icons.tsx'
import { excerptOf, heldAround } from './excerpts.ts'
import { hostOf, SourceWords } from './SourceLine.tsx'

const STATE_WORDS: Readonly<Record<QuoteState, string>> = {
  verified: 'word for word',
  moved: 'found elsewhere in the source',
  differs: 'differs in spacing or signs',
  ambiguous: 'found more than once',
  missing: 'not found in the source',
  'not-held': 'source text not held',
}

/** The excerpt with the quote marked, scrolled to where the mark begins. */
function InDocument({ quote, excerpt, language }: { quote: Quote; excerpt: Excerpt; language: string }) {
  const mark = useRef<HTMLElement>(null)
  useEffect(() => mark.current?.scrollIntoView({ block: 'nearest' }), [])
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

function Actions({ quote, dataset }: { quote: Quote; dataset: Dataset }) {
  const store = useAppStore()
  const source = dataset.sources.get(quote.source)
  if (source === undefined) return null
  const live = textFragment(source.url, quote, heldAround(quote, dataset))
  const copy = (text: string, what: string) => void copyText(text, what, store.getState())
  return (
    <p className="quote-actions">
      {live !== null && (
        <a href={live} target="_blank" rel="noopener noreferrer">
          <Icon name="out" /> On {hostOf(source.url)}
        </a>
      )}
      {source.archivedUrl !== undefined && (
        <a href={source.archivedUrl} target="_blank" rel="noopener noreferrer">
          <Icon name="out" /> Archived copy
        </a>
      )}
      <button type="button" onClick={() => copy(citePlain(source, { quote }), 'Citation')}>
        <Icon name="copy" /> Copy citation
      </button>
    </p>
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
        <span className="quote-state">{STATE_WORDS[state]}</span>
      </figcaption>
      <button
        type="button"
        className="quiet-button"
        aria-expanded={open}
        onClick={() => choose(setFocus, { event, quote: open ? null : id })}
      >
        {open ? 'Hide the document' : 'Show in its document'}
      </button>
      {open && excerpt !== null && <InDocument quote={quote} excerpt={excerpt} language={source.language} />}
      {open && excerpt === null && (
        <p className="reader-none">The text around these words is not held here.</p>
      )}
      {open && <Actions quote={quote} dataset={dataset} />}
    </figure>
  )
}
