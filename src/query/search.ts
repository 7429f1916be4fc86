/** Full text over titles, summaries, quotes, statements, places and people. */
import MiniSearch from 'minisearch'
import type { Dataset, EventRecord } from '../model/dataset.ts'

const FIELDS = ['title', 'quotes', 'summary', 'claims', 'where', 'who'] as const

/** An index over one dataset, made once: the rows in which every word occurs, the last as a prefix; in no order. */
export type SearchIndex = (text: string) => Uint32Array

/**
 * Folds case and accents and treats curly and straight apostrophes alike, so that what a keyboard can type finds what
 * a newspaper printed. Only the index is folded; no text of a source ever is.
 */
function fold(term: string): string | null {
  const folded = term.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[’‘ʼ]/gu, "'").toLowerCase()
  return folded === '' ? null : folded
}

function wordsOf(event: EventRecord, row: number, dataset: Dataset) {
  const quotes = event.claims.flatMap(claim =>
    claim.evidence.flatMap(evidence => ('quote' in evidence ? [dataset.quotes.get(evidence.quote)] : [])),
  )
  const place = event.where === null ? undefined : dataset.places.get(event.where.place)
  return {
    id: row,
    title: event.title,
    summary: event.summary,
    quotes: quotes.map(quote => quote?.exact ?? '').join('\n'),
    claims: event.claims.map(claim => claim.statement).join('\n'),
    where: `${place?.name ?? ''} ${place?.country ?? ''}`,
    who: [
      ...event.actors,
      ...event.claims.map(claim => dataset.claimants.get(claim.claimant)?.name ?? ''),
    ].join('\n'),
  }
}

/**
 * The index is made at the first search, because most visits make none and it takes longer than all else that is made of a
 * dataset.
 */
export function buildSearch(dataset: Dataset): SearchIndex {
  let index: MiniSearch | null = null
  return text => {
    if (index === null) {
      index = new MiniSearch({ fields: [...FIELDS], processTerm: fold })
      index.addAll(dataset.events.map((event, row) => wordsOf(event, row, dataset)))
    }
    const found = index.search(text, { combineWith: 'AND', prefix: true })
    return Uint32Array.from(found, result => result.id as number)
  }
}
