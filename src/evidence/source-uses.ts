/** What a dataset takes from one source: its quotes with the events that use them, and what cites it without words. */
import type { Dataset, EventRecord, QuoteState } from '../model/dataset.ts'
import type { Claim, Excerpt, Quote } from '../model/schema.ts'

export interface QuoteUse {
  /** Place in the document, from 1: what ties the words in the document to this entry. */
  readonly number: number
  readonly quote: Quote
  readonly state: QuoteState
  /** Events whose claims rest on the quote, in time order. */
  readonly events: readonly EventRecord[]
}

export interface CitedClaim {
  readonly claim: Claim
  readonly note: string | undefined
}

export interface CitedEvent {
  readonly event: EventRecord
  /** Claims that cite the source; a claim may have a quote from it as well. */
  readonly claims: readonly CitedClaim[]
  /** Whether the event's summary rests on the source. */
  readonly summary: boolean
}

export interface SourceUses {
  readonly excerpts: readonly Excerpt[]
  /** By place in the document, the longer first where two begin together. */
  readonly quotes: readonly QuoteUse[]
  /** In time order. */
  readonly cited: readonly CitedEvent[]
}

/**
 * `events` are those that rest on the source, in time order. Cost: one pass over excerpts, quotes and their claims. A
 * source that the dataset does not know has no uses.
 */
export function usesOfSource(
  dataset: Pick<Dataset, 'excerpts' | 'quotes' | 'quoteStates'>,
  events: readonly EventRecord[],
  source: string,
): SourceUses {
  const own = [...dataset.quotes.values()].filter(quote => quote.source === source)
  const usedIn = new Map(own.map(quote => [quote.id, new Set<EventRecord>()]))
  for (const event of events) {
    for (const evidence of event.claims.flatMap(claim => claim.evidence)) {
      if ('quote' in evidence) usedIn.get(evidence.quote)?.add(event)
    }
  }
  return {
    excerpts: [...dataset.excerpts.values()].filter(excerpt => excerpt.source === source),
    quotes: own
      .toSorted((a, b) => a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : 1))
      .map((quote, index) => ({
        number: index + 1,
        quote,
        state: dataset.quoteStates.get(quote.id) ?? 'not-held',
        events: [...(usedIn.get(quote.id) ?? [])],
      })),
    cited: events.flatMap(event => citedBy(event, source)),
  }
}

function citedBy(event: EventRecord, source: string): CitedEvent[] {
  const claims = event.claims.flatMap(claim =>
    claim.evidence.flatMap(evidence =>
      'source' in evidence && evidence.source === source ? [{ claim, note: evidence.note }] : [],
    ),
  )
  const summary = event.citations?.includes(source) ?? false
  return claims.length > 0 || summary ? [{ event, claims, summary }] : []
}
